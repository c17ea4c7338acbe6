import { beforeAll, describe, expect, test } from 'vitest';
import { hiddenWork, nothingHidden } from '../../../src/domain/small-numbers/hidden-work.ts';
import { isSmallCount } from '../../../src/domain/small-numbers/small-count.ts';
import type { Workbook } from '../../../src/domain/workbook.ts';
import { buildCouncil } from '../../../src/examples/councils.ts';
import type { Plan } from '../../../src/planning/answer.ts';
import { planWorkbook } from '../../../src/planning/plan.ts';
import { reportOf } from '../../../src/web/report/report-facts.ts';
import type { Report } from '../../../views/report/report.ts';
import { continuous, workbookOf } from '../../examples/planned.ts';

/** A sum that a reader of the report knows: of a locality's cells, or of a need's. */
type Sum = { readonly keys: readonly string[]; readonly total: number | null };

/** Every cell that can be worked out from what is told: as long as a sum has one unknown, it is what is left of the sum. */
function recovered(
  cells: ReadonlyMap<string, number | null>,
  sums: readonly Sum[],
): ReadonlyMap<string, number> {
  const known = new Map(cells);
  const found = new Map<string, number>();
  for (let progress = true; progress; ) {
    progress = false;
    for (const { keys, total } of sums) {
      const unknown = keys.filter((key) => known.get(key) === null);
      if (total === null || unknown.length !== 1) continue;
      const rest = keys.reduce((sum, key) => sum + (known.get(key) ?? 0), 0);
      known.set(unknown[0]!, total - rest);
      found.set(unknown[0]!, total - rest);
      progress = true;
    }
  }
  return found;
}

function attack(report: Report, hours: 'requiredHours' | 'unmetHours'): ReadonlyMap<string, number> {
  const keyOf = (cell: Report['cells'][number]) => `${cell.locality} ${cell.need}`;
  const cells = new Map(report.cells.map((cell) => [keyOf(cell), cell[hours]]));
  const sumOf = (isIn: (cell: Report['cells'][number]) => boolean, total: number | null) => ({
    keys: report.cells.filter(isIn).map(keyOf),
    total,
  });
  return recovered(cells, [
    ...report.localities.map((row) => sumOf((cell) => cell.locality === row.locality, row[hours])),
    ...report.needs.map((row) => sumOf((cell) => cell.need === row.need, row[hours])),
    sumOf(() => true, report.totals[hours]),
  ]);
}

describe.each(['trafford', 'rotherham', 'staffordshire'])('the report of %s', (code) => {
  let workbook: Workbook;
  let of: (hiding: typeof nothingHidden) => Report;
  beforeAll(async () => {
    workbook = continuous(workbookOf(code));
    const plan = (await planWorkbook(workbook, { explain: false })) as Plan;
    of = (hiding) =>
      reportOf({
        ...{ council: code, example: true, scenario: null, smallNumbers: 'hidden', ownDecision: null },
        made: { now: new Date(0), plannedAt: null, dataChangedAt: null, editsSince: 0 },
        ...{
          change: { kind: 'first' },
          plan,
          planned: workbook,
          raw: buildCouncil(code)!,
          others: [],
          before: null,
        },
        hiding,
      });
  });

  test('gives no withheld hours away by subtraction from its totals', () => {
    const report = of(hiddenWork(workbook));
    expect(report.cells.filter(({ requiredHours }) => requiredHours === null).length).toBeGreaterThan(5);
    expect([...attack(report, 'requiredHours').keys()]).toEqual([]);
    expect([...attack(report, 'unmetHours').keys()]).toEqual([]);
  });

  test('withholds every piece of demand of one to five families', () => {
    const hidden = of(hiddenWork(workbook));
    const told = new Set(
      hidden.cells
        .filter(({ requiredHours }) => requiredHours !== null)
        .map(({ locality, need }) => `${locality} ${need}`),
    );
    const small = workbook.demand.filter(({ families }) => families !== null && isSmallCount(families));
    expect(small.filter(({ locality, need }) => told.has(`${locality} ${need}`))).toEqual([]);
    for (const { open, waiting } of hidden.people.families)
      expect([open, waiting].filter((count) => count !== null && isSmallCount(count))).toEqual([]);
  });

  test('would give one away if that alone were withheld: the attack finds it', () => {
    const { locality, need } = of(nothingHidden).cells.find(({ requiredHours }) => requiredHours! > 1)!;
    const isHidden = (at: string, what: string) => at === locality && what === need;
    expect([
      ...attack(of({ ...nothingHidden, isHidden, cells: [{ locality, need }] }), 'requiredHours').keys(),
    ]).toEqual([`${locality} ${need}`]);
  });
});
