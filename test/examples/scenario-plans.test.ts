import { afterAll, describe, expect, it } from 'vitest';
import { councils } from '../../src/examples/councils.ts';
import { openSolver } from '../../src/planning/solver/open-solver.ts';
import { continuous, coverageOf, type Planned, planned, workbookOf } from './planned.ts';

const engine = openSolver('highs', { threaded: false });
afterAll(() => engine.close());

const plans = new Map<string, Promise<Planned>>();

/** The plan of a scenario (null: the baseline) with posts in any fraction, made once. */
function planOf(code: string, scenario: string | null = null): Promise<Planned> {
  const key = `${code} ${scenario ?? ''}`;
  const made = plans.get(key) ?? planned(continuous(workbookOf(code, scenario)), engine);
  plans.set(key, made);
  return made;
}

const unmet = ({ plan }: Planned) => plan.totals.weightedUnmetHours;

/** Each scenario beside the plan that it is to be compared with, and what its name promises of the unmet need. */
const promises: readonly (readonly [string, string, 'more' | 'less', string | null])[] = [
  ['trafford', 'frozen_baseline', 'more', null],
  ['trafford', 'reinvest', 'less', 'frozen_baseline'],
  ['trafford', 'no_substance_misuse_partner', 'more', null],
  ['trafford', 'longer_episodes', 'more', null],
  ['bradford', 'no_new_money', 'more', null],
  ['bradford', 'cut_8_percent', 'more', 'no_new_money'],
  ['bradford', 'grant_ends', 'more', null],
  ['bradford', 'demand_growth', 'more', null],
  ['bradford', 'first_year_target', 'more', null],
  ['bradford', 'fairest', 'more', null],
  ['staffordshire', 'triage_at_once', 'more', null],
  ['staffordshire', 'early_years_not_protected', 'less', null],
  ['staffordshire', 'predicted_growth', 'more', null],
  ['staffordshire', 'train_more', 'less', null],
  ['staffordshire', 'half_budget', 'more', null],
  ['rotherham', 'mind_ends', 'more', null],
  ['rotherham', 'second_mind_post', 'more', null],
  ['rotherham', 'no_new_money', 'more', null],
  ['rotherham', 'cohort_grows', 'more', null],
  ['rotherham', 'results_income', 'less', null],
  ['hillingdon', 'anchor_ends', 'more', null],
  ['hillingdon', 'anchor_in_house', 'less', 'anchor_ends'],
  ['hillingdon', 'contacts_grow', 'more', null],
  ['hillingdon', 'third_seat', 'more', null],
  ['hillingdon', 'half_budget', 'more', null],
];

describe('scenarios, planned with posts in any fraction', () => {
  it('are each compared here', () => {
    const all = councils.flatMap(({ code }) =>
      workbookOf(code).scenarios.map(({ scenario }) => `${code} ${scenario}`),
    );
    expect(promises.map(([code, scenario]) => `${code} ${scenario}`)).toEqual(all);
  });

  it.each(promises)('%s %s leaves %s need unmet', async (code, scenario, direction, against) => {
    const change = unmet(await planOf(code, scenario)) - unmet(await planOf(code, against));
    expect(direction === 'more' ? change : -change).toBeGreaterThan(0.1);
  });
});

describe('Trafford', () => {
  it('closes the substance misuse gap with third-sector offers, and only with them', async () => {
    expect(coverageOf(await planOf('trafford'), 'substance_misuse')).toBeGreaterThan(0.9);
    const alone = coverageOf(await planOf('trafford', 'no_substance_misuse_partner'), 'substance_misuse');
    expect(alone).toBeLessThan(0.5);
  });

  it('re-invests without new money', async () => {
    const { plan } = await planOf('trafford', 'reinvest');
    expect(plan.cost.total).toBeLessThanOrEqual(1e-6);
    expect(plan.cost.savings).toBeGreaterThan(0);
    expect(plan.cost.newPosts).toBeGreaterThan(0);
  });
});

describe('Bradford', () => {
  it('covers less when posts are cut than with no new money, and less when the grant ends', async () => {
    const coverage = async (scenario: string | null) =>
      (await planOf('bradford', scenario)).plan.totals.coverage;
    expect(await coverage('cut_8_percent')).toBeLessThan((await coverage('no_new_money')) - 0.02);
    expect(await coverage('grant_ends')).toBeLessThan((await coverage(null)) - 0.02);
  });

  it('reaches fewer families for a full-time worker where journeys are long', async () => {
    const { plan } = await planOf('bradford');
    const [rural, ...towns] = plan.localities;
    expect(rural?.locality).toBe('keighley_shipley');
    for (const town of towns) expect(rural?.caseload).toBeLessThan((town.caseload ?? 0) - 1);
  });

  it('treats its localities more alike when the worst-off comes first', async () => {
    const worst = async (scenario: string | null) =>
      (await planOf('bradford', scenario)).plan.totals.worstLocalityShare;
    expect(await worst('fairest')).toBeLessThan((await worst(null)) - 0.05);
  });
});

describe('Staffordshire', () => {
  const hours = ({ plan }: Planned, need: string, period: number) =>
    [...plan.assignments, ...plan.provision]
      .filter((each) => each.need === need && each.period === period)
      .reduce((sum, each) => sum + each.hoursPerWeek, 0);

  it('does more triage in each quarter of the roll-out', async () => {
    const plan = await planOf('staffordshire');
    const byQuarter = [1, 2, 3, 4].map((period) => hours(plan, 'triage', period));
    expect(byQuarter).toEqual(byQuarter.toSorted((a, b) => a - b));
    expect(byQuarter[3]).toBeGreaterThan(4 * (byQuarter[0] ?? 0));
  });

  it('keeps the protected hours for children aged 0–4 in every district and quarter', async () => {
    const { plan, workbook } = await planOf('staffordshire');
    const rule = workbook.rules.find((each) => each.rule === 'reserve_hours');
    const practitioners = new Set(
      workbook.staff.filter((row) => row.role === rule?.role).map((row) => row.staff),
    );
    for (const { locality } of workbook.localities) {
      for (const period of [1, 2, 3, 4]) {
        const kept = plan.assignments
          .filter((each) => each.need === 'early_years' && each.locality === locality)
          .filter((each) => each.period === period)
          .filter(
            (each) => practitioners.has(each.staff) || each.staff.startsWith('new:early_years_practitioner'),
          )
          .reduce((sum, each) => sum + each.hoursPerWeek, 0);
        expect(kept, `${locality} ${period}`).toBeGreaterThan((rule?.value ?? 0) - 0.01);
      }
    }
  });

  it('covers no more early years work without the protection', async () => {
    const protectedShare = coverageOf(await planOf('staffordshire'), 'early_years');
    const open = coverageOf(await planOf('staffordshire', 'early_years_not_protected'), 'early_years');
    expect(open).toBeLessThanOrEqual(protectedShare + 1e-3);
  });
});

describe('Rotherham', () => {
  it('has the post from MIND at work in Maltby and Wickersley only', async () => {
    const { plan, workbook } = await planOf('rotherham');
    const post = workbook.staff.find((row) => row.employer === 'Rotherham and Barnsley MIND');
    const work = plan.assignments.filter((each) => each.staff === post?.staff);
    expect(new Set(work.map((each) => each.locality))).toEqual(new Set(['wentworth_valley']));
    expect(work.reduce((sum, each) => sum + each.hoursPerWeek, 0)).toBeGreaterThan(30);
  });

  it('gives every family with a Child Protection Plan a lead practitioner', async () => {
    expect(coverageOf(await planOf('rotherham'), 'lead_child_protection')).toBeCloseTo(1, 6);
  });
});

describe('Hillingdon', () => {
  it('fills both seats round the clock, and says what is short of a third', async () => {
    expect(coverageOf(await planOf('hillingdon'), 'triage')).toBeCloseTo(1, 6);
    const third = await planOf('hillingdon', 'third_seat');
    expect(coverageOf(third, 'triage')).toBeGreaterThan(0.9 - 1e-6);
  });

  it('does about as well with the calls in-house as with the contract', async () => {
    const [contract, inHouse] = [await planOf('hillingdon'), await planOf('hillingdon', 'anchor_in_house')];
    expect(Math.abs(contract.plan.totals.coverage - inHouse.plan.totals.coverage)).toBeLessThan(0.02);
  });
});
