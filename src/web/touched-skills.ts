import type { StoredWorkbook } from '../domain/stored-workbook.ts';
import type { Code } from '../domain/units.ts';
import type { SentRow } from './sheet-form.ts';

/**
 * The sent rows of a locality's skills matrix in which a level was touched: with the levels that were chosen, on top of the row as it is now, so that what
 * someone else wrote in other cells meanwhile stays. A row that is gone keeps the locality in which it was seen.
 */
export function touchedSkills(
  { sheets }: StoredWorkbook,
  sent: readonly SentRow[],
  locality: Code,
): readonly SentRow[] {
  const known = new Map(sheets.staff?.rows.map((row) => [row.id, row.cells]));
  return sent.flatMap((row) => {
    const touched = Object.entries(row.cells).filter(
      ([column, text]) => column.startsWith('skill.') && text !== (row.was[column] ?? ''),
    );
    if (touched.length === 0) return [];
    const now = known.get(row.id);
    const seen = Object.keys(row.cells).map((column) => [
      column,
      now ? (now[column] ?? '') : row.cells[column]!,
    ]);
    const cells = {
      ...Object.fromEntries(seen),
      ...(now ? {} : { locality }),
      ...Object.fromEntries(touched),
    };
    return [{ ...row, cells }];
  });
}
