import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/domain/workbook.ts';
import { buildCouncil } from '../../src/examples/councils.ts';
import type { Plan } from '../../src/planning/answer.ts';
import { planWorkbook } from '../../src/planning/plan.ts';
import { leadFamilies, overviewOf } from '../../src/web/overview-facts.ts';
import { sumOf } from '../../views/group.ts';
import type { Overview } from '../../views/overview.ts';
import { handTables, workbookOf as workbookOfTables } from '../builders/hand-tables.ts';
import { planByHand } from '../builders/plan-tables.ts';
import { continuous, workbookOf } from '../examples/planned.ts';

let plan: Plan;
let workbook: Workbook;
let overview: Overview;

beforeAll(async () => {
  workbook = continuous(workbookOf('bradford'));
  plan = (await planWorkbook(workbook)) as Plan;
  overview = overviewOf(plan, workbook, buildCouncil('bradford')!);
});

/** Hours a week delivered for a need (in a locality), mean over periods: from who works where, not from the gaps. */
function deliveredHours(need: string, locality: string | null = null): number {
  const rows = [...plan.assignments, ...plan.provision].filter(
    (row) => row.need === need && (locality === null || row.locality === locality),
  );
  return sumOf(rows, (row) => row.hoursPerWeek) / workbook.settings.periods;
}

describe('families', () => {
  test('are counted in lead-practitioner work alone, need by need', () => {
    const lead = workbook.needs.filter((need) => need.lead).map(({ need }) => need);
    expect(lead.length).toBeGreaterThan(1);
    expect(overview.families!.byNeed.map(({ need }) => need)).toEqual(lead);
  });

  test('open are those of the demand sheet, grown over the year', () => {
    for (const { need, open } of overview.families!.byNeed) {
      const rows = workbook.demand.filter((row) => row.need === need && row.period === null);
      const means = rows.map((row) => {
        const base = row.families ?? (row.startsPerYear! * row.weeks) / (1 - row.extendShare) / 52;
        return (base * sumOf([0, 1, 2, 3], (t) => (1 + row.growthPerYear) ** (t / 4))) / 4;
      });
      expect(open).toBeCloseTo(
        sumOf(means, (mean) => mean),
        4,
      );
    }
  });

  test('whose hours nobody delivers wait', () => {
    for (const { need, open, met, waiting } of overview.families!.byNeed) {
      const perFamily = workbook.demand.find((row) => row.need === need)!.hoursPerWeek;
      expect(met).toBeCloseTo(deliveredHours(need) / perFamily, 2);
      expect(met + waiting).toBeCloseTo(open, 9);
    }
    expect(overview.families!.waiting).toBeGreaterThan(1);
  });

  test('are not stated where no need is lead-practitioner work', async () => {
    const tables = handTables({
      demand: [{ locality: 'north', need: 'care', families: 3, hours_per_week: 2 }],
    });
    const alone = await planByHand({ demand: tables.demand! });
    expect(leadFamilies(alone, workbookOfTables(tables))).toBeNull();
  });
});

describe('the coverage of each need in each locality', () => {
  test('is what is delivered there of what is required', () => {
    expect(overview.heat.length).toBeGreaterThan(30);
    for (const { need, locality, coverage, requiredHours } of overview.heat)
      expect(coverage).toBeCloseTo(deliveredHours(need, locality) / requiredHours, 4);
  });

  test('names the level of its largest gap where something is unmet', () => {
    for (const { need, locality, worstLevel } of overview.heat) {
      const there = plan.gaps.filter((gap) => gap.need === need && gap.locality === locality);
      const byLevel = [1, 2, 3].map((level) =>
        sumOf(there, (gap) => (gap.level === level ? gap.unmetHours : 0)),
      );
      expect(worstLevel).toBe(there.length === 0 ? null : byLevel.indexOf(Math.max(...byLevel)) + 1);
    }
  });

  test('has as needs all that someone has somewhere', () => {
    expect(new Set(overview.needs)).toEqual(new Set(workbook.demand.map(({ need }) => need)));
  });
});

describe('what stands out', () => {
  test('is the locality with the least coverage', () => {
    const least = Math.min(...plan.localities.map(({ coverage }) => coverage));
    expect(overview.worstOff!.coverage).toBe(least);
  });

  test('is how many full-time posts the unmet hours would fill', () => {
    // 52 weeks of 5 days less 49.8 days away, 7.4 hours a day, 70 % of it for casework.
    const hoursPerFte = ((260 - 49.8) * 7.4 * 0.7) / 52;
    expect(overview.unmetFte).toBeCloseTo(plan.totals.unmetHours / hoursPerFte, 6);
  });

  test('are the five gaps with most weighted hours, each with its cheapest way out', () => {
    const weighted = overview.gaps.map(({ gap }) => gap.weighted);
    expect(weighted).toEqual(weighted.toSorted((a, b) => b - a));
    expect(overview.gaps).toHaveLength(5);
    expect(overview.gapCount).toBeGreaterThan(5);
    const withWay = overview.gaps.filter(({ cheapest }) => cheapest !== null);
    expect(withWay.length).toBeGreaterThan(0);
    for (const { gap, cheapest } of withWay)
      expect(Math.min(...gap.options.map(({ costPerHour }) => costPerHour))).toBe(cheapest!.costPerHour);
  });

  test('are the losses that would be felt, largest first', () => {
    const lost = overview.losses.map(({ weightedHoursLost }) => weightedHoursLost);
    expect(lost).toEqual(lost.toSorted((a, b) => b - a));
    expect(lost.length).toBe(plan.singlePoints.length);
  });

  test('are the soft rules broken, each locality once at its worst', () => {
    const places = overview.broken.flat().map((rule) => `${rule.rule} ${rule.need} ${rule.locality}`);
    expect(new Set(places).size).toBe(places.length);
    const keyWork = overview.broken.flat().find(({ rule }) => rule === 'minimum_coverage')!;
    const all = plan.rulesBroken.filter((each) => each.rule === 'minimum_coverage');
    expect(keyWork.reached).toBe(Math.min(...all.map(({ reached }) => reached)));
  });
});

describe('what the plan asks to do', () => {
  test('recruits the posts whose pay it counts, role by role', () => {
    const { recruit } = overview.actions;
    expect(sumOf(recruit.lines, ({ fte }) => fte)).toBeCloseTo(recruit.fte, 1);
    for (const { fte, places } of recruit.lines)
      expect(sumOf(places, (each) => each.fte)).toBeCloseTo(fte, 1);
  });

  test('costs, taken together, what the plan costs', () => {
    const { recruit, train, buy, reduce } = overview.actions;
    expect(recruit.pounds + train.pounds + buy.pounds - reduce.savedPounds).toBeCloseTo(plan.cost.total, 4);
    expect(sumOf(buy.lines, ({ pounds }) => pounds)).toBeCloseTo(buy.pounds, -2);
  });

  test('moves the people who work outside their base', () => {
    const { move } = overview.actions;
    const atBase = sumOf(plan.assignments, ({ staff, locality, hoursPerWeek }) => {
      const base = workbook.staff.find((row) => row.staff === staff)?.locality;
      return base === locality || staff.endsWith(`@${locality}`) ? hoursPerWeek : 0;
    });
    const all = sumOf(plan.assignments, (row) => row.hoursPerWeek);
    expect(move.hoursPerWeek).toBeCloseTo((all - atBase) / 4, 6);
    expect(move.hoursPerWeek).toBeGreaterThan(0);
    expect(move.lines.every(({ from, to }) => from !== to)).toBe(true);
  });
});
