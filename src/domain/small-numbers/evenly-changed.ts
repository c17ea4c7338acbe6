import type { CellWork } from './cell-work.ts';

/** Hours whose ratio differs by less than this share changed evenly. */
const SAME = 1e-9;

/**
 * Whether a scenario multiplies all the work of some cells by one number. Then the change of their total tells nothing about its parts; else it does: the total of a locality where only one of two needs grows by a fifth tells
 * that need. What is asked of a row of the demand
 * sheet over all its periods counts as one, for its growth is told.
 */
export function isEvenlyChanged(
  before: ReadonlyMap<string, CellWork>,
  after: ReadonlyMap<string, CellWork>,
  isAmong: (cell: CellWork) => boolean,
): boolean {
  const from = hoursByRow(before, isAmong);
  const to = hoursByRow(after, isAmong);
  if (from.size !== to.size) return false;
  let ratio: number | null = null;
  for (const [key, hours] of from) {
    const changed = (to.get(key) ?? Number.NaN) / hours;
    if (Number.isNaN(changed)) return false;
    ratio ??= changed;
    if (Math.abs(changed - ratio) > SAME * ratio) return false;
  }
  return true;
}

function hoursByRow(
  cells: ReadonlyMap<string, CellWork>,
  isAmong: (cell: CellWork) => boolean,
): ReadonlyMap<string, number> {
  const hours = new Map<string, number>();
  for (const [key, cell] of cells) {
    if (!isAmong(cell)) continue;
    for (const { level, row, hoursPerWeek } of cell.pieces) {
      const ofRow = `${key} ${level} ${row === null ? 'cover' : (row.period ?? '')}`;
      if (hoursPerWeek > 0) hours.set(ofRow, (hours.get(ofRow) ?? 0) + hoursPerWeek);
    }
  }
  return hours;
}
