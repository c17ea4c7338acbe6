import type { HighsSessionState } from './highs-session.ts';
import type { RowRange } from './solver.ts';

/**
 * Ranges of the rows' active bounds at the last continuous answer; empty where there is none. HiGHS needs its own simplex
 * state for this, so the last basis is run once more (without iterations) when the answer came from interior point.
 */
export function rangesOf(state: HighsSessionState, rows: readonly number[]): readonly RowRange[] {
  const { highs, native, model, basis } = state;
  if (basis === null) return [];
  const stale =
    native.getModelStatus() !== highs.constants.modelStatus.optimal ||
    native.info.get('basis_validity') !== highs.constants.basisValidity.valid;
  if (stale) native.setBasis(basis);
  native.options.set({ solver: 'simplex', solve_relaxation: true, time_limit: 60 });
  native.zeroAllClocks();
  if (native.run().modelStatus !== highs.constants.modelStatus.optimal) return [];
  const { rowBoundUp, rowBoundDown } = native.getRanging();
  const { rowDual } = native.getSolution();
  return rows
    .filter((row) => row >= 0 && row < model.rowCount)
    .map((row) => ({
      row,
      dual: rowDual[row]!,
      lower: rowBoundDown.value[row]!,
      upper: rowBoundUp.value[row]!,
    }));
}
