import type { CellWork } from './cell-work.ts';

/** Hours whose ratio differs by less than this share changed evenly. */
const SAME = 1e-9;

/**
 * Whether a scenario multiplies all the work of some cells by one number. Then the change of their total tells nothing about its parts; else it does: the total of a locality where only one of two needs grows by a fifth tells
 * that need.
 */
export function isEvenlyChanged(
  before: ReadonlyMap<string, CellWork>,
  after: ReadonlyMap<string, CellWork>,
  isAmong: (cell: CellWork) => boolean,
): boolean {
  const from = hoursByPiece(before, isAmong);
  const to = hoursByPiece(after, isAmong);
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

function hoursByPiece(
  cells: ReadonlyMap<string, CellWork>,
  isAmong: (cell: CellWork) => boolean,
): ReadonlyMap<string, number> {
  const own = [...cells].filter(([, cell]) => isAmong(cell));
  return new Map(
    own.flatMap(([key, { pieces }]) =>
      pieces
        .filter(({ hoursPerWeek }) => hoursPerWeek > 0)
        .map(({ level, period, hoursPerWeek }) => [`${key} ${level} ${period}`, hoursPerWeek] as const),
    ),
  );
}
