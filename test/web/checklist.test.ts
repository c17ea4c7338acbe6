import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

let web: WebApp;
let analyst: WebClient;
const tables = tinyTables();
// More families than the team can work with, so that figures matter.
const demand = (tables.demand ?? []).map((row) => ({ ...row, families: Number(row.families) * 5 }));
const staff = (tables.staff ?? []).map((row) => ({ ...row, source: 'local: counted' }));

beforeAll(async () => {
  web = await openWebApp({ workbooks: { tinyshire: rawWorkbook({ ...tables, demand, staff }) } });
  analyst = await web.as('analyst');
});
afterAll(() => web.close());

async function measured() {
  for (;;) {
    const page = await analyst.get(paths.checklist('tinyshire'));
    if (!page.html.includes('hx-trigger="every 1s"')) return page;
    await setTimeout(20);
  }
}

describe('the checklist', () => {
  test('says how far measuring is, and asks again by itself until it is done', async () => {
    const first = await analyst.get(paths.checklist('tinyshire'), { htmx: true });
    expect(first.text('#checklist')).toContain('measured');
    expect(first.html).toContain('hx-trigger="every 1s"');
    await measured();
    const last = await analyst.get(paths.checklist('tinyshire'), { htmx: true });
    expect(last.html).not.toContain('hx-trigger');
  });

  test('puts the figure that moves coverage most first, with who has it and where it is replaced', async () => {
    const rows = (await measured()).table('to replace, most influential first').slice(1);
    const sizes = rows.map((cells) =>
      Math.max(
        ...[1, 2].map((at) =>
          Math.abs(
            Number(/coverage ([+−]?[\d.]+) points/.exec(cells[at] ?? '')?.[1]?.replace('−', '-') ?? 0),
          ),
        ),
      ),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes[0]).toBeGreaterThan(0);
    const names = rows.map((cells) => cells[0]).join(' ');
    expect(names).toContain('Families: Key work');
    expect(names).not.toContain('Posts: Family worker');
  });

  test('counts what is the council’s own already, and follows a change of the data', async () => {
    const before = await measured();
    expect(before.text('main')).toContain('Posts: Family worker');
    const stored = await web.stores.workbooks.load(web.authority.id);
    const rows = stored.sheets.demand!.rows.filter(({ cells }) => cells.need === 'key_work');
    const changes = rows.map(({ id, version, cells }) => ({
      ...({ kind: 'update', sheet: 'demand', id, version } as const),
      cells: { ...cells, source: 'local: counted' },
    }));
    const by = { id: null, name: 'Test' };
    await web.stores.workbooks.edit(web.authority.id, by, 'Counted', changes, () => null);
    const after = await measured();
    expect(after.table('to replace').flat().join(' ')).not.toContain('Families: Key work');
  });

  test('is read by everyone, and tells those who may not change figures who does', async () => {
    const commissioner = await web.as('commissioner');
    const page = await commissioner.get(paths.checklist('tinyshire'));
    expect(page.text('main')).toContain('Analysts replace figures');
    expect(page.has(`main a[href="${paths.upload('tinyshire')}"]`)).toBe(false);
  });
});
