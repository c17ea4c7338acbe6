import type { Measure, MeasureGroup, MeasureUnit } from '../../views/comparison.ts';
import type { Workbook } from '../domain/workbook.ts';
import { coverageByNeed } from '../planning/analysis/coverage-by-need.ts';
import { diffPlans, type PlanDiff } from '../planning/analysis/diff.ts';
import type { Cost, Plan, Totals } from '../planning/answer.ts';
import { leadFamilies } from './overview-facts.ts';

/** A plan with the workbook it answers. */
export type PlanSide = { readonly plan: Plan; readonly planned: Workbook };

/** Differences up to the rounding of answers are none. */
const ROUNDING = 1.5e-6;

/** The figures of several plans beside each other, differences against the first. Rows that are nothing in every plan are left out, but for the totals. */
export function compareFacts(sides: readonly PlanSide[]): readonly MeasureGroup[] {
  const diffs = sides.map(({ plan }) => diffPlans(sides[0]!.plan, plan));
  const groups: readonly MeasureGroup[] = [
    { group: 'totals', measures: totals(sides, diffs).filter(isKnown) },
    { group: 'cost', measures: costs(sides, diffs).filter(isSomething) },
    { group: 'means', measures: means(sides).filter(isSomething) },
    { group: 'needs', measures: coverageOfNeeds(sides) },
    { group: 'localities', measures: coverageOfLocalities(sides) },
    { group: 'families', measures: waitingByNeed(sides).filter(isSomething) },
  ];
  return groups.filter(({ measures }) => measures.length > 0);
}

function totals(sides: readonly PlanSide[], diffs: readonly PlanDiff[]): readonly Measure[] {
  const total = (key: keyof Totals, unit: MeasureUnit, better: 'more' | 'less' | null): Measure => ({
    measure: key,
    what: null,
    unit,
    better,
    values: sides.map(({ plan }) => plan.totals[key]),
    differences: diffs.map((diff) => diff.totals[key] ?? 0),
  });
  const worst = sides.map(({ plan }) => worstLocality(plan));
  const waiting = sides.map(({ plan, planned }) => leadFamilies(plan, planned)?.waiting ?? null);
  return [
    total('coverage', 'share', 'more'),
    measured(
      'worst_locality',
      null,
      'share',
      'more',
      worst.map((each) => each?.coverage ?? null),
      worst.map((each) => each?.locality ?? null),
    ),
    total('requiredHours', 'hours_per_week', null),
    total('unmetHours', 'hours_per_week', 'less'),
    total('weightedUnmetHours', 'hours_per_week', 'less'),
    measured('lead_waiting', null, 'families', 'less', waiting),
  ];
}

function costs(sides: readonly PlanSide[], diffs: readonly PlanDiff[]): readonly Measure[] {
  const part = (key: keyof Cost): Measure => ({
    measure: `cost.${key}`,
    what: null,
    unit: 'pounds',
    // What money ought to be spent is for the reader to say.
    better: null,
    values: sides.map(({ plan }) => plan.cost[key]),
    differences: diffs.map((diff) => diff.cost[key] ?? 0),
  });
  return [
    part('total'),
    part('budget'),
    part('newPosts'),
    part('recruitment'),
    part('training'),
    part('providers'),
    part('reductions'),
    part('savings'),
  ];
}

/** What the plan does: posts, courses, hours bought, posts removed. */
function means(sides: readonly PlanSide[]): readonly Measure[] {
  const roles = [...new Set(sides.flatMap(({ planned }) => planned.roles.map(({ role }) => role)))];
  const posts = (role: string | null) =>
    sides.map(({ plan }) =>
      sum(plan.posts.filter((post) => role === null || post.role === role).map(({ fte }) => fte)),
    );
  return [
    measured('posts', null, 'fte', null, posts(null)),
    ...roles.map((role) => measured('posts', role, 'fte', null, posts(role))),
    measured(
      'training',
      null,
      'people',
      null,
      sides.map(({ plan }) => sum(plan.training.map(({ people }) => people))),
    ),
    measured(
      'bought',
      null,
      'hours_per_week',
      null,
      sides.map(
        ({ plan, planned }) =>
          sum(plan.provision.map(({ hoursPerWeek }) => hoursPerWeek)) / planned.settings.periods,
      ),
    ),
    measured(
      'reduced',
      null,
      'fte',
      null,
      sides.map(({ plan }) => sum(plan.reductions.map(({ fte }) => fte))),
    ),
  ];
}

/** Coverage of each need over all localities, in the order of the first plan's needs. */
function coverageOfNeeds(sides: readonly PlanSide[]): readonly Measure[] {
  const cells = sides.map(({ plan, planned }) => coverageByNeed(planned, plan.gaps));
  const needs = [...new Set(sides.flatMap(({ planned }) => planned.needs.map(({ need }) => need)))];
  return needs
    .map((need) =>
      measured(
        'need_coverage',
        need,
        'share',
        'more',
        cells.map((all) => {
          const own = all.filter((cell) => cell.need === need);
          const required = sum(own.map(({ requiredHours }) => requiredHours));
          const unmet = sum(own.map(({ unmetHours }) => unmetHours));
          return required > 0 ? Math.max(0, 1 - unmet / required) : null;
        }),
      ),
    )
    .filter(({ values }) => values.some((value) => value !== null));
}

function coverageOfLocalities(sides: readonly PlanSide[]): readonly Measure[] {
  const codes = [...new Set(sides.flatMap(({ plan }) => plan.localities.map(({ locality }) => locality)))];
  return codes.map((code) =>
    measured(
      'locality_coverage',
      code,
      'share',
      'more',
      sides.map(({ plan }) => plan.localities.find(({ locality }) => locality === code)?.coverage ?? null),
    ),
  );
}

/** Families that wait with each need, mean over the periods. Needs overlap in families, so these are never added up. */
function waitingByNeed(sides: readonly PlanSide[]): readonly Measure[] {
  const waiting = sides.map(familiesWaiting);
  const needs = [...new Set(sides.flatMap(({ planned }) => planned.needs.map(({ need }) => need)))];
  return needs.map((need) =>
    measured(
      'families_waiting',
      need,
      'families',
      'less',
      waiting.map((of) => of.get(need) ?? 0),
    ),
  );
}

function familiesWaiting({ plan, planned }: PlanSide): ReadonlyMap<string, number> {
  const of = new Map<string, number>();
  for (const gap of plan.gaps) {
    of.set(gap.need, (of.get(gap.need) ?? 0) + gap.familiesWaiting / planned.settings.periods);
  }
  return of;
}

function worstLocality({
  localities,
}: Plan): { readonly locality: string; readonly coverage: number } | null {
  const asked = localities.filter(({ requiredHours }) => requiredHours > 0);
  return asked.length === 0 ? null : asked.reduce((a, b) => (b.coverage < a.coverage ? b : a));
}

function measured(
  measure: string,
  what: string | null,
  unit: MeasureUnit,
  better: 'more' | 'less' | null,
  values: readonly (number | null)[],
  places?: readonly (string | null)[],
): Measure {
  const [first] = values;
  const differences = values.map((value) => {
    if (value === null || first === null || first === undefined) return null;
    return Math.abs(value - first) <= ROUNDING ? 0 : value - first;
  });
  return { measure, what, unit, better, values, differences, ...(places ? { places } : {}) };
}

function isKnown({ values }: Measure): boolean {
  return values.some((value) => value !== null);
}

function isSomething({ values }: Measure): boolean {
  return values.some((value) => value !== null && Math.abs(value) > ROUNDING);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
