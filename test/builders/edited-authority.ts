import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import type { StoredRow } from '../../src/domain/stored-workbook.ts';
import type { RawWorkbook, SheetName } from '../../src/domain/workbook.ts';
import type { WebApp } from './web-app.ts';
import { tinyTables } from './workbook.ts';

/** An authority for one test to edit, and what is stored of it. */
export type EditedAuthority = {
  readonly code: string;
  readonly rows: (sheet: SheetName) => Promise<readonly StoredRow[]>;
  /** The cells of the row whose first key column holds this; undefined where there is none. */
  readonly cells: (sheet: SheetName, key: string) => Promise<StoredRow['cells'] | undefined>;
  /** The id of that row. Throws where there is none. */
  readonly id: (sheet: SheetName, key: string) => Promise<string>;
  readonly revision: () => Promise<number>;
};

let made = 0;

/** Adds an authority with the tiny workbook, or another, that no other test touches. */
export async function editedAuthority(
  web: WebApp,
  raw: RawWorkbook = rawWorkbook(tinyTables()),
): Promise<EditedAuthority> {
  made += 1;
  const code = `edited-${made}`;
  await web.add(code, raw);
  const { id } = web.authorities[code]!;
  const rows = async (sheet: SheetName) => (await web.stores.workbooks.load(id)).sheets[sheet]?.rows ?? [];
  const find = async (sheet: SheetName, key: string) =>
    (await rows(sheet)).find(({ cells }) => Object.values(cells).includes(key));
  return {
    code,
    rows,
    cells: async (sheet, key) => (await find(sheet, key))?.cells,
    id: async (sheet, key) => {
      const row = await find(sheet, key);
      if (!row) throw new Error(`The sheet ${sheet} has no row ${key}.`);
      return row.id;
    },
    revision: async () => (await web.stores.workbooks.state(id)).revision,
  };
}
