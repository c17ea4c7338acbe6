import * as fc from 'fast-check';
import type { TableRow, Tables } from '../../src/domain/raw-workbook.ts';
import { handTables } from './hand-tables.ts';

/** What random workbooks are to hold. */
export type Kind = {
  /** Whole posts and people, and offers with minimum hours; otherwise any fraction. */
  readonly whole: boolean;
  /** Without leavers (whole people who may have left are not the same pooled and apart). */
  readonly noLeavers?: boolean;
};

const localities = ['north', 'south', 'west'];
const needs = ['care', 'debt', 'misuse'];
const roles = ['worker', 'lead', 'expert'];
const yesNo = fc.constantFrom('yes', 'no');
const level = fc.constantFrom(1, 2, 3);
const weight = fc.constantFrom(0.5, 1, 1.5, 2);
const between = (min: number, max: number, steps: number) =>
  fc.integer({ min: min * steps, max: max * steps }).map((value) => value / steps);

/**
 * Random small workbooks in which everything may occur: one to three of localities, needs, roles and periods, travel either way, several rows of staff, demand by families or
 * starts, cover, offers, courses, reductions, and rules both hard and soft.
 */
export function anyTables(kind: Kind): fc.Arbitrary<Tables> {
  return fc
    .record({
      places: fc.integer({ min: 1, max: 3 }).map((count) => localities.slice(0, count)),
      kinds: fc.integer({ min: 1, max: 3 }).map((count) => needs.slice(0, count)),
      jobs: fc.integer({ min: 1, max: 3 }).map((count) => roles.slice(0, count)),
      periods: fc.integer({ min: 1, max: 3 }),
    })
    .chain((codes) => tablesWith(codes, kind));
}

type Codes = {
  readonly places: string[];
  readonly kinds: string[];
  readonly jobs: string[];
  readonly periods: number;
};

function tablesWith(codes: Codes, kind: Kind): fc.Arbitrary<Tables> {
  const { places, kinds, jobs, periods } = codes;
  const place = fc.constantFrom(...places);
  const need = fc.constantFrom(...kinds);
  const role = fc.constantFrom(...jobs);
  const period = fc.integer({ min: 1, max: periods });
  const maybePeriod = fc.option(period, { nil: '', freq: 2 });
  const skills = fc
    .tuple(...kinds.map(() => fc.constantFrom('', 1, 2, 3)))
    .map((held) => Object.fromEntries(kinds.map((code, i) => [`skill.${code}`, held[i]])));
  const withCode = <Row extends object>(column: string, rows: fc.Arbitrary<Row[]>, codesOf?: string[]) =>
    rows.map((list) => list.map((row, i) => ({ [column]: codesOf?.[i] ?? `${column}-${i + 1}`, ...row })));
  const settings = fc.record({
    periods: fc.constant(periods),
    period_weeks: fc.constantFrom(4, 13, 26, 52),
    budget: fc.constantFrom(0, 5_000, 40_000, 200_000),
    goal: fc.constantFrom('most_need_met', 'fairest', 'least_cost'),
    post_step: kind.whole ? fc.constantFrom(0.25, 0.5, 1) : fc.constant(0),
    whole_people: fc.constant(kind.whole ? 'yes' : 'no'),
    max_moved_share: fc.constantFrom(0, 0.25, 0.5, 1, 1),
    allow_reductions: yesNo,
  });
  const roleRow = fc
    .record({
      annual_cost: fc.integer({ min: 20, max: 80 }).map((thousands) => thousands * 1_000),
      recruit_max: fc.constantFrom(0, 0.5, 1.2, 3),
      recruit_cost: fc.constantFrom(0, 1_000, 5_000),
      recruit_lead_periods: fc.constantFrom(0, 0, 1),
      leavers_per_year: kind.noLeavers ? fc.constant(0) : fc.constantFrom(0, 0.1, 0.3),
      reducible: yesNo,
      reduction_cost: fc.constantFrom(0, 3_000),
      skills,
    })
    .map(({ skills: held, ...row }) => ({ ...row, ...held }));
  const staffRow = fc
    .record({
      role,
      locality: place,
      fte: fc.constantFrom(0.4, 0.5, 0.8, 1),
      count: fc.integer({ min: 1, max: 3 }),
      movable: fc.constantFrom('yes', 'yes', 'no'),
      until_period: fc.option(period, { nil: '', freq: 4 }),
      skills,
    })
    .map(({ skills: held, ...row }) => ({ ...row, ...held }));
  // Often two rows are alike, so that they are planned as one pool and shared out again.
  const team = fc
    .tuple(fc.array(staffRow, { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([rows, hasTwin]) => (hasTwin ? [...rows, { ...rows[0]! }] : rows));
  const demandRow = fc.record({
    locality: place,
    need,
    level,
    period: maybePeriod,
    families: fc.integer({ min: 0, max: 20 }),
    hours_per_week: fc.constantFrom(0.5, 1, 2.5),
    growth_per_year: fc.constantFrom(0, 0.05, -0.1),
  });
  const offerRow = fc.record({
    provider: fc.constant('Provider'),
    need: fc.oneof(need, fc.constant('*')),
    level,
    localities: fc.oneof(place, fc.constant('*')),
    hours_per_week: fc.integer({ min: 5, max: 20 }),
    cost_per_hour: fc.integer({ min: 10, max: 60 }),
    minimum_hours: kind.whole ? fc.constantFrom(0, 0, 4) : fc.constant(0),
    lead_periods: fc.constantFrom(0, 0, 1),
    until_period: maybePeriod,
  });
  const courseRow = fc.record({
    need,
    to_level: fc.constantFrom(2, 3),
    from_level: fc.constantFrom(0, 0, 1),
    roles: fc.oneof(role, fc.constant('*')),
    cost_per_person: fc.constantFrom(0, 400),
    hours_per_person: fc.constantFrom(0, 10, 30),
    places_per_period: fc.constantFrom(1, 2),
    periods: fc.integer({ min: 0, max: 2 }),
  });
  const coverRow = fc.record({
    locality: place,
    need,
    level,
    on_duty: fc.constant(1),
    hours_per_week: fc.constantFrom(5, 24),
  });
  return fc
    .record({
      settings,
      localities: fc.tuple(...places.map((locality) => weight.map((w) => ({ locality, weight: w })))),
      travel: fc.uniqueArray(
        fc.record({ from: place, to: place, minutes: fc.integer({ min: 5, max: 60 }) }),
        {
          selector: (row) => `${row.from} ${row.to}`,
          maxLength: 4,
        },
      ),
      needs: fc.tuple(...kinds.map((code) => fc.record({ need: fc.constant(code), weight, lead: yesNo }))),
      roles: withCode('role', fc.array(roleRow, { minLength: jobs.length, maxLength: jobs.length }), jobs),
      staff: withCode('staff', team),
      demand: fc.uniqueArray(demandRow, {
        selector: (row) => [row.locality, row.need, row.level, row.period].join(' '),
        minLength: 1,
        maxLength: 7,
      }),
      cover: fc.uniqueArray(coverRow, {
        selector: (row) => [row.locality, row.need, row.level].join(' '),
        maxLength: 1,
      }),
      providers: withCode('offer', fc.array(offerRow, { maxLength: 2 })),
      training: withCode('course', fc.array(courseRow, { maxLength: 2 })),
      rules: fc.uniqueArray(anyRule(place, need, role), {
        selector: (row) => [row.rule, row.locality, row.need, row.role, row.level].join(' '),
        maxLength: 3,
      }),
    })
    .map((tables) => handTables(tables as Parameters<typeof handTables>[0]));
}

/** A rule that a plan can often keep where it is hard, and often not where it is soft. */
function anyRule(
  place: fc.Arbitrary<string>,
  need: fc.Arbitrary<string>,
  role: fc.Arbitrary<string>,
): fc.Arbitrary<TableRow> {
  const rule = (shape: { readonly [column: string]: fc.Arbitrary<string | number> }, most: number) =>
    fc
      .tuple(fc.record(shape), fc.constantFrom('yes', 'no'), between(0, 1, 10))
      .map(([row, hard, share]) => ({ ...row, hard, value: (hard === 'yes' ? 0.3 : 1) * share * most }));
  const is = (name: string) => fc.constant(name);
  const maybeLevel = fc.constantFrom<string | number>('', 1, 2, 3);
  return fc.oneof(
    rule({ rule: is('minimum_coverage'), locality: place, need, level: maybeLevel }, 1),
    rule({ rule: is('minimum_role_fte'), locality: place, role }, 3),
    rule({ rule: is('minimum_people'), locality: place, need, level: maybeLevel }, 4),
    rule({ rule: is('reserve_hours'), locality: place, need, role }, 20),
    rule({ rule: is('maximum_provider_share'), need }, 1),
    fc.tuple(role, fc.constantFrom('yes', 'no')).map(([lead, hard]) => ({
      rule: 'supervision_ratio',
      role: lead,
      hard,
      value: hard === 'yes' ? 12 : 1,
    })),
  );
}
