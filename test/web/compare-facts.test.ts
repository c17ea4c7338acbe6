import { beforeAll, describe, expect, test } from 'vitest';
import { isPlan } from '../../src/planning/analysis/diff.ts';
import { planWorkbook } from '../../src/planning/plan.ts';
import { compareFacts, type PlanSide } from '../../src/web/compare-facts.ts';
import type { Measure } from '../../views/comparison.ts';
import { differenceWords } from '../../views/measure-words.ts';
import { tinyWorkbook } from '../builders/workbook.ts';

let rich: PlanSide;
let poor: PlanSide;

async function sideOf(budget: string, families = '30'): Promise<PlanSide> {
  const planned = tinyWorkbook({
    settings: [
      { key: 'authority', value: 'Tinyshire' },
      { key: 'periods', value: '2' },
      { key: 'budget', value: budget },
    ],
    demand: [
      { locality: 'north', need: 'key_work', families: '60', hours_per_week: '1.5' },
      { locality: 'south', need: 'substance_misuse', families, hours_per_week: '1' },
    ],
  });
  const plan = await planWorkbook(planned);
  if (!isPlan(plan)) throw new Error(plan.outcome);
  return { plan, planned };
}

beforeAll(async () => {
  [rich, poor] = await Promise.all([sideOf('50000'), sideOf('0')]);
});

function row(sides: readonly PlanSide[], measure: string, what: string | null = null): Measure {
  const all = compareFacts(sides).flatMap(({ measures }) => measures);
  const found = all.find((each) => each.measure === measure && each.what === what);
  if (!found) throw new Error(`No ${measure} ${what}: ${all.map((each) => each.measure).join(' ')}`);
  return found;
}

describe('plans side by side', () => {
  test('the first is the reference, so it differs from itself in nothing', () => {
    for (const { measures } of compareFacts([rich, poor])) {
      for (const { differences } of measures) expect(differences[0] ?? 0).toBe(0);
    }
  });

  test('the same plan twice differs in nothing', () => {
    const all = compareFacts([rich, rich]).flatMap(({ measures }) => measures);
    expect(all.length).toBeGreaterThan(8);
    expect(all.flatMap(({ differences }) => differences).filter((each) => each !== 0)).toEqual([]);
  });

  test('less money: less coverage and more unmet hours, by what the plans themselves say', () => {
    const coverage = row([rich, poor], 'coverage');
    expect(coverage.values).toEqual([rich.plan.totals.coverage, poor.plan.totals.coverage]);
    expect(coverage.differences[1]).toBeLessThan(0);
    const unmet = row([rich, poor], 'unmetHours');
    expect(unmet.differences[1]).toBeCloseTo(poor.plan.totals.unmetHours - rich.plan.totals.unmetHours);
    expect(row([rich, poor], 'cost.total').differences[1]).toBeCloseTo(-rich.plan.cost.total);
  });

  test('coverage of a need is the share of its hours that are met in all localities', () => {
    const unmet = poor.plan.gaps
      .filter(({ need }) => need === 'key_work')
      .reduce((sum, gap) => sum + gap.unmetHours, 0);
    expect(row([poor], 'need_coverage', 'key_work').values[0]).toBeCloseTo(1 - unmet / 2 / 90);
  });

  test('coverage of each locality is the plan’s own, and the worst-off is named', () => {
    const worst = row([rich, poor], 'worst_locality');
    for (const [index, { plan }] of [rich, poor].entries()) {
      const lowest = plan.localities.toSorted((a, b) => a.coverage - b.coverage)[0]!;
      expect(worst.values[index]).toBe(lowest.coverage);
      expect(worst.places?.[index]).toBe(lowest.locality);
      const own = row([rich, poor], 'locality_coverage', lowest.locality);
      expect(own.values[index]).toBe(lowest.coverage);
    }
  });

  test('posts add up over roles, and a role that no plan recruits has no row', () => {
    const all = compareFacts([rich, poor]).flatMap(({ measures }) => measures);
    const posts = all.filter(({ measure }) => measure === 'posts');
    const [total, ...roles] = posts;
    const sum = roles.reduce((fte, { values }) => fte + (values[0] ?? 0), 0);
    expect(total?.values[0] ?? 0).toBeCloseTo(sum);
    for (const { values } of roles) expect(values.some((value) => value !== 0)).toBe(true);
  });

  test('families waiting are told by need, mean over the periods', () => {
    const waiting = poor.plan.gaps
      .filter(({ need }) => need === 'key_work')
      .reduce((sum, gap) => sum + gap.familiesWaiting, 0);
    expect(row([rich, poor], 'families_waiting', 'key_work').values[1]).toBeCloseTo(waiting / 2);
  });
});

describe('a difference in words', () => {
  test.each([
    [-0.0231, 'share', 'more', '−2.3 points, worse'],
    [12.34, 'hours_per_week', 'less', '+12.3 h/week, worse'],
    [-12.34, 'hours_per_week', 'less', '−12.3 h/week, better'],
    [-400_000, 'pounds', null, '−£400,000, less'],
    [0.5, 'fte', null, '+0.5 FTE, more'],
    [0, 'share', 'more', 'no change'],
    [0.0001, 'share', 'more', 'no change'],
  ] as const)('%s of %s', (difference, unit, better, words) => {
    expect(differenceWords({ difference, unit, better }).text).toBe(words);
  });
});
