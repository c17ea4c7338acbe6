import * as fc from 'fast-check';
import type { LinearModel } from '../../../src/planning/linear-model.ts';

const { NEGATIVE_INFINITY, POSITIVE_INFINITY } = Number;

/** A model written row by row with dense coefficients, for tests. */
export function modelFrom(given: {
  readonly cost: readonly number[];
  readonly lower?: readonly number[];
  readonly upper?: readonly number[];
  readonly integer?: readonly number[];
  readonly rows: readonly { terms: readonly number[]; lower?: number; upper?: number }[];
}): LinearModel {
  const columnCount = given.cost.length;
  const entries = given.rows.map(({ terms }) =>
    terms.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])),
  );
  const rowStart = new Int32Array(entries.length + 1);
  entries.forEach((row, at) => {
    rowStart[at + 1] = rowStart[at]! + row.length;
  });
  return {
    columnCount,
    rowCount: given.rows.length,
    cost: Float64Array.from(given.cost),
    columnLower: Float64Array.from(given.lower ?? given.cost.map(() => 0)),
    columnUpper: Float64Array.from(given.upper ?? given.cost.map(() => POSITIVE_INFINITY)),
    integer: Uint8Array.from(given.integer ?? given.cost.map(() => 0)),
    rowLower: Float64Array.from(given.rows, ({ lower }) => lower ?? NEGATIVE_INFINITY),
    rowUpper: Float64Array.from(given.rows, ({ upper }) => upper ?? POSITIVE_INFINITY),
    rowStart,
    columnIndex: Int32Array.from(entries.flat(), ({ column }) => column),
    value: Float64Array.from(entries.flat(), ({ value }) => value),
  };
}

/**
 * Hours of three kinds of work from two pools, with what is unmet priced by weight: pool 0 (50 hours) may do work 0 and 1, pool
 * 1 (30 hours) work 1 and 2, and 40, 30 and 20 hours are needed. Rows 0–2 are coverage, 3–4 availability.
 */
export function staffingModel(): LinearModel {
  return modelFrom({
    cost: [0, 0.1, 0, 0.1, 3, 2, 1],
    rows: [
      { terms: [1, 0, 0, 0, 1, 0, 0], lower: 40, upper: 40 },
      { terms: [0, 1, 1, 0, 0, 1, 0], lower: 30, upper: 30 },
      { terms: [0, 0, 0, 1, 0, 0, 1], lower: 20, upper: 20 },
      { terms: [1, 1, 0, 0, 0, 0, 0], upper: 50 },
      { terms: [0, 0, 1, 1, 0, 0, 0], upper: 30 },
    ],
  });
}

/** A knapsack with so many near-ties that a proof takes long. */
export function hardWholeModel(size: number): LinearModel {
  const rows = Array.from({ length: 5 }, (_, row) =>
    Array.from(
      { length: size },
      (_, column) => 20 + ((column * 7919 + row * 104_729 + 13 * column * row) % 61),
    ),
  );
  return modelFrom({
    cost: Array.from({ length: size }, (_, column) => -(20 + ((column * 15_485_863) % 59))),
    upper: Array.from({ length: size }, () => 1),
    integer: Array.from({ length: size }, () => 1),
    rows: rows.map((terms) => ({
      terms,
      upper: Math.floor(terms.reduce((sum, value) => sum + value, 0) / 2),
    })),
  });
}

/** Hours from many pools for much work, too much for a few milliseconds: for tests of limits and stops. */
export function largeStaffingModel(work: number, pools: number): LinearModel {
  const reach = 25;
  const columnCount = work * (reach + 1);
  const perPool: { column: number; value: number }[][] = Array.from({ length: pools }, () => []);
  const coverage = Array.from({ length: work }, (_, need) =>
    Array.from({ length: reach + 1 }, (_, at) => {
      const column = need * (reach + 1) + at;
      const pool = (need * 7919 + at * 104_729 + (need % 13) * at) % pools;
      const known = perPool[pool]!;
      if (at < reach) known.push({ column, value: 1 + ((need + at * 3) % 10) / 40 });
      return { column, value: 1 };
    }),
  );
  const rows = [...coverage, ...perPool];
  const rowStart = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    rowStart[at + 1] = rowStart[at]! + row.length;
  });
  const hours = Array.from({ length: work }, (_, need) => 20 + ((need * 31) % 180));
  const available = (hours.reduce((sum, value) => sum + value, 0) / pools) * 0.9;
  return {
    columnCount,
    rowCount: rows.length,
    cost: Float64Array.from({ length: columnCount }, (_, column) =>
      column % (reach + 1) === reach ? 1 + (column % 5) : ((column * 37) % 101) / 1000,
    ),
    columnLower: new Float64Array(columnCount),
    columnUpper: new Float64Array(columnCount).fill(POSITIVE_INFINITY),
    integer: new Uint8Array(columnCount),
    rowLower: Float64Array.from(rows, (_, row) => (row < work ? hours[row]! : NEGATIVE_INFINITY)),
    rowUpper: Float64Array.from(rows, (_, row) => (row < work ? hours[row]! : available)),
    rowStart,
    columnIndex: Int32Array.from(rows.flat(), ({ column }) => column),
    value: Float64Array.from(rows.flat(), ({ value }) => value),
  };
}

/** Small bounded models that have a point: bounds and rows are laid around a point that is drawn first. */
export function feasibleModels(options: { readonly whole: boolean }): fc.Arbitrary<LinearModel> {
  const small = fc.integer({ min: -9, max: 9 });
  const slack = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.constant(POSITIVE_INFINITY));
  return fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([columns, rows]) => {
    const perColumn = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: columns, maxLength: columns });
    return fc
      .record({
        point: perColumn(small),
        cost: perColumn(small),
        below: perColumn(fc.integer({ min: 0, max: 12 })),
        isFreeBelow: perColumn(fc.integer({ min: 0, max: 5 })),
        above: perColumn(fc.integer({ min: 0, max: 12 })),
        integer: perColumn(options.whole ? fc.constantFrom(0, 1) : fc.constant(0)),
        rows: fc.array(
          fc.record({ terms: perColumn(fc.oneof(fc.constant(0), small)), below: slack, above: slack }),
          {
            minLength: rows,
            maxLength: rows,
          },
        ),
      })
      .map((drawn) => {
        const activity = (terms: readonly number[]) =>
          terms.reduce((sum, value, column) => sum + value * drawn.point[column]!, 0);
        return modelFrom({
          cost: drawn.cost,
          // A column is without a lower bound only where its cost cannot run away through it.
          lower: drawn.point.map((value, column) =>
            drawn.isFreeBelow[column] === 0 && drawn.cost[column]! < 0
              ? NEGATIVE_INFINITY
              : value - drawn.below[column]!,
          ),
          upper: drawn.point.map((value, column) => value + drawn.above[column]!),
          integer: drawn.integer,
          rows: drawn.rows.map(({ terms, below, above }) => ({
            terms,
            lower: activity(terms) - below,
            upper: activity(terms) + above,
          })),
        });
      });
  });
}
