import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HiddenWork, hiddenWork } from '../../../src/domain/small-numbers/hidden-work.ts';
import { isSmallCount } from '../../../src/domain/small-numbers/small-count.ts';
import type { Workbook } from '../../../src/domain/workbook.ts';
import { type Fact, possibleValues, told, wholeNumbersIn } from '../../builders/attack/possible-values.ts';
import { handTables, workbookOf } from '../../builders/hand-tables.ts';

/** Families by locality (rows) and need (columns), and the hours a week that a family of each need takes. */
type Counts = { readonly families: readonly (readonly number[])[]; readonly hours: readonly number[] };

const counts: fc.Arbitrary<Counts> = fc
  .record({ rows: fc.integer({ min: 2, max: 5 }), columns: fc.integer({ min: 2, max: 5 }) })
  .chain(({ rows, columns }) => {
    const count = fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 6 }) },
      { weight: 3, arbitrary: fc.integer({ min: 6, max: 60 }) },
    );
    const row = fc.array(count, { minLength: columns, maxLength: columns });
    return fc.record({
      families: fc.array(row, { minLength: rows, maxLength: rows }),
      hours: fc.array(fc.constantFrom(1, 1.5, 2, 3.5), { minLength: columns, maxLength: columns }),
    });
  });

const place = (row: number) => `place_${row}`;
const need = (column: number) => `need_${column}`;

/** The counts as a workbook, each need's multiplied by its factor. */
function workbookWith({ families, hours }: Counts, factors: readonly number[]): Workbook {
  return workbookOf(
    handTables({
      localities: families.map((_, row) => ({ locality: place(row) })),
      needs: hours.map((_, column) => ({ need: need(column) })),
      roles: [{ role: 'worker', annual_cost: 1 }],
      demand: families.flatMap((own, row) =>
        own.map((count, column) => ({
          ...{ locality: place(row), need: need(column), families: count * factors[column]! },
          hours_per_week: hours[column],
        })),
      ),
    }),
  );
}

/** Everything that would be published of the counts, and of a scenario that multiplies them by known factors: facts about the counts, and the unknown ones. */
function published({ families, hours }: Counts, factors?: readonly number[]) {
  const ones = hours.map(() => 1);
  const baseline = workbookWith({ families, hours }, ones);
  const cells = families.flatMap((own, row) => own.map((count, column) => ({ row, column, count })));
  const unknowns = Object.fromEntries(cells.map(({ row, column }) => [`${row} ${column}`, { least: 0 }]));
  const facts: Fact[] = [];
  const tell = (hidden: HiddenWork, times: readonly number[]) => {
    for (const { row, column, count } of cells) {
      const isHidden = hidden.isHidden(place(row), need(column));
      const name = `${row} ${column}`;
      // What is nothing is never hidden, so what is hidden is one family at least.
      if (isHidden) facts.push({ terms: { [name]: 1 }, from: 1, to: Number.POSITIVE_INFINITY });
      else facts.push(told({ [name]: 1 }, count));
    }
    const sum = (isIn: (cell: (typeof cells)[number]) => boolean, factor: (column: number) => number) => {
      const own = cells.filter(isIn);
      const terms = own.map(
        ({ row, column }) => [`${row} ${column}`, factor(column) * times[column]!] as const,
      );
      const value = own.reduce(
        (total, { column, count }) => total + factor(column) * times[column]! * count,
        0,
      );
      facts.push(told(Object.fromEntries(terms), value));
    };
    const inHours = (column: number) => hours[column]!;
    families.forEach((_, row) => {
      if (!hidden.isLocalityTotalHidden(place(row))) sum((cell) => cell.row === row, inHours);
    });
    hours.forEach((_, column) => {
      if (!hidden.isNeedTotalHidden(need(column))) sum((cell) => cell.column === column, inHours);
      if (!hidden.isFamiliesTotalHidden(need(column)))
        sum(
          (cell) => cell.column === column,
          () => 1,
        );
    });
    if (!hidden.isTotalHidden) sum(() => true, inHours);
  };
  tell(hiddenWork(baseline), ones);
  if (factors) tell(hiddenWork(baseline, workbookWith({ families, hours }, factors)), factors);
  const small = cells.flatMap(({ row, column, count }) => (isSmallCount(count) ? [`${row} ${column}`] : []));
  return { unknowns, facts, small };
}

describe('somebody who knows every published figure of a table and its totals', () => {
  it('can tell no small count: each may be one of several whole numbers', async () => {
    await fc.assert(
      fc.asyncProperty(counts, async (table) => {
        const { unknowns, facts, small } = published(table);
        const ranges = await possibleValues(unknowns, facts, small);
        for (const name of small) expect(wholeNumbersIn(ranges.get(name)!), name).toBeGreaterThan(1);
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it('nor with those of a scenario in which needs grow, each by its own share', async () => {
    const factor = fc.constantFrom(0.5, 1, 1, 1.2, 2);
    await fc.assert(
      fc.asyncProperty(counts, fc.array(factor, { minLength: 5, maxLength: 5 }), async (table, factors) => {
        const { unknowns, facts, small } = published(table, factors);
        const ranges = await possibleValues(unknowns, facts, small);
        for (const name of small) expect(wholeNumbersIn(ranges.get(name)!), name).toBeGreaterThan(1);
      }),
      { seed: 8, numRuns: 30 },
    );
  });

  it('could tell them if only the small counts were left out', async () => {
    const { unknowns, facts } = published({
      families: [
        [3, 20],
        [30, 40],
      ],
      hours: [1, 2],
    });
    const known = [...facts, told({ '0 1': 1 }, 20), told({ '1 0': 1 }, 30), told({ '1 1': 1 }, 40)];
    const ranges = await possibleValues(unknowns, known, ['0 0']);
    expect(wholeNumbersIn(ranges.get('0 0')!)).toBe(1);
  });
});
