import type { RawSheet, RawWorkbook } from '../../src/domain/workbook.ts';
import { buildCouncil } from '../../src/examples/councils.ts';

const LONG = ' with a name that is about as long as such names become in practice';

/** A bundled council whose localities, needs, roles, partners and scenarios all have long names. */
export function longNames(code: string): RawWorkbook {
  const raw = buildCouncil(code)!;
  return {
    ...raw,
    ...lengthened(raw, 'localities', 'name'),
    ...lengthened(raw, 'needs', 'name'),
    ...lengthened(raw, 'roles', 'name'),
    ...lengthened(raw, 'providers', 'provider'),
    ...lengthened(raw, 'scenarios', 'name'),
  };
}

function lengthened(raw: RawWorkbook, sheet: keyof RawWorkbook, column: string): RawWorkbook {
  const { columns, rows } = raw[sheet] as RawSheet;
  const at = columns.indexOf(column);
  const lengthen = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === at ? cell + LONG : cell));
  return { [sheet]: { columns, rows: rows.map(({ row, cells }) => ({ row, cells: lengthen(cells) })) } };
}
