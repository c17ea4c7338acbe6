import { describe, expect, test } from 'vitest';
import type { Reason } from '../../../src/planning/answer.ts';
import type { TypedSheets } from '../../builders/typed-workbook.ts';
import { gapIn, planSheets } from './plan-of.ts';

/** One locality; people A know only key work and there is none; 8 hours of abuse work. */
const base = {
  localities: [{ locality: 'north' }],
  needs: [{ need: 'key' }, { need: 'abuse' }],
  roles: [{ role: 'worker' }],
  staff: [{ staff: 'A', role: 'worker', locality: 'north', skills: { key: 2 } }],
  demand: [{ locality: 'north', need: 'abuse', families: 8, hoursPerWeek: 1 }],
} as const satisfies TypedSheets;

const noOne: Reason = { reason: 'no_one_within_reach', what: null };
const used: Reason = { reason: 'used_on_equal_or_higher_weight', what: null };

async function reasonsIn(sheets: TypedSheets, need = 'abuse', period = 1): Promise<readonly Reason[]> {
  return gapIn(await planSheets(sheets), need, { period }).reasons;
}

describe('why a gap is there: people', () => {
  test('nobody has the skill', async () => {
    expect(await reasonsIn(base)).toEqual([noOne]);
  });

  test('those with the skill are below the level, out of reach or gone', async () => {
    const staff: TypedSheets['staff'] = [
      { staff: 'low', role: 'worker', locality: 'north', skills: { abuse: 1 } },
      { staff: 'far', role: 'worker', locality: 'south', skills: { abuse: 3 } },
      { staff: 'fixed', role: 'worker', locality: 'east', skills: { abuse: 3 }, movable: false },
      { staff: 'gone', role: 'worker', locality: 'north', skills: { abuse: 3 }, untilPeriod: 1 },
    ];
    const localities = ['north', 'south', 'east'].map((locality) => ({ locality }));
    const travel = [{ from: 'east', to: 'north', minutes: 10 }];
    const demand = [{ locality: 'north', need: 'abuse', families: 8, hoursPerWeek: 1, period: 2 }];
    const sheets = { ...base, settings: { periods: 2 }, localities, travel, staff, demand };
    expect(await reasonsIn(sheets, 'abuse', 2)).toEqual([noOne]);
  });

  test('those with the skill are used on work of more weight', async () => {
    const sheets: TypedSheets = {
      ...base,
      needs: [{ need: 'key', weight: 2 }, { need: 'abuse' }],
      staff: [{ staff: 'A', role: 'worker', locality: 'north', skills: { key: 2, abuse: 2 } }],
      demand: [...base.demand, { locality: 'north', need: 'key', families: 20, hoursPerWeek: 1 }],
    };
    expect(await reasonsIn(sheets)).toEqual([used]);
  });

  test('work of less weight nearby outweighs work of more weight that is far off', async () => {
    // An hour in the south uses 1 + 2·60/60/2 = 2 casework hours, so weight 1.5 there is 0.75 for each of them.
    const sheets: TypedSheets = {
      ...base,
      localities: [{ locality: 'north' }, { locality: 'south', weight: 1.5 }],
      travel: [{ from: 'north', to: 'south', minutes: 60 }],
      demand: [
        { locality: 'north', need: 'key', families: 20, hoursPerWeek: 1 },
        { locality: 'south', need: 'key', families: 5, hoursPerWeek: 1 },
      ],
    };
    expect(await reasonsIn(sheets, 'key')).toEqual([used]);
  });
});

describe('why a gap is there: what would cost money or has a limit', () => {
  const offer = { offer: 'charity', hoursPerWeek: 30, costPerHour: 30 };
  const role = { role: 'visitor', annualCost: 40_000, skills: { abuse: 2 } } as const;

  test('there is no money for an offer that would serve', async () => {
    expect(await reasonsIn({ ...base, providers: [offer] })).toEqual([
      noOne,
      { reason: 'budget', what: null },
    ]);
  });

  test('the money left does not pay a whole post', async () => {
    const roles = [...base.roles, { ...role, recruitMax: 2 }];
    expect(await reasonsIn({ ...base, settings: { budget: 19_999 }, roles })).toEqual([
      noOne,
      { reason: 'budget', what: null },
    ]);
  });

  test('with goal least_cost it is the cost that is kept down', async () => {
    const rules = [{ rule: 'minimum_coverage', value: 0.5 }] as const;
    const settings = { goal: 'least_cost' } as const;
    const reasons = await reasonsIn({ ...base, settings, providers: [offer], rules });
    expect(reasons).toEqual([noOne, { reason: 'budget', what: 'least_cost' }]);
  });

  test('an offer has no hours left', async () => {
    const sheets = { ...base, settings: { budget: 100_000 }, providers: [{ ...offer, hoursPerWeek: 5 }] };
    expect(await reasonsIn(sheets)).toEqual([noOne, { reason: 'provider_capacity', what: 'charity' }]);
  });

  test('a role is never recruited', async () => {
    const reasons = await reasonsIn({ ...base, roles: [...base.roles, role] });
    expect(reasons).toEqual([noOne, { reason: 'recruitment_limit', what: 'visitor' }]);
  });

  test('a role could not start in time', async () => {
    const settings = { periods: 2, budget: 100_000 };
    const roles = [...base.roles, { ...role, recruitMax: 1, recruitLeadPeriods: 1 }];
    const reasons = await reasonsIn({ ...base, settings, roles });
    expect(reasons).toEqual([noOne, { reason: 'recruitment_limit', what: 'visitor' }]);
  });

  test('as many are recruited as can be', async () => {
    const roles = [...base.roles, { ...role, recruitMax: 1 }];
    const demand = [{ locality: 'north', need: 'abuse', families: 25, hoursPerWeek: 1 }];
    const reasons = await reasonsIn({ ...base, settings: { budget: 100_000 }, roles, demand });
    expect(reasons).toEqual([used, { reason: 'recruitment_limit', what: 'visitor' }]);
  });

  const course = { course: 'abuse-2', need: 'abuse', toLevel: 2, placesPerPeriod: 1 } as const;

  test('a course is full', async () => {
    const sheets: TypedSheets = {
      ...base,
      staff: [{ ...base.staff[0], count: 3 }],
      demand: [{ locality: 'north', need: 'abuse', families: 25, hoursPerWeek: 1 }],
      training: [{ ...course, periods: 0 }],
    };
    expect(await reasonsIn(sheets)).toEqual([used, { reason: 'places', what: 'abuse-2' }]);
  });

  test('a course comes too late, or has no places', async () => {
    const late = await reasonsIn({ ...base, training: [course] });
    expect(late).toEqual([noOne, { reason: 'places', what: 'abuse-2' }]);
    const none = await reasonsIn({ ...base, training: [{ ...course, periods: 0, placesPerPeriod: 0 }] });
    expect(none).toEqual([noOne, { reason: 'places', what: 'abuse-2' }]);
  });

  test('a course for other people is no reason', async () => {
    expect(await reasonsIn({ ...base, training: [{ ...course, roles: ['visitor'] }] })).toEqual([noOne]);
  });
});

describe('why a gap is there: rules', () => {
  const both: TypedSheets = {
    ...base,
    needs: [{ need: 'key' }, { need: 'abuse', weight: 2 }],
    staff: [{ staff: 'A', role: 'worker', locality: 'north', skills: { key: 2, abuse: 2 } }],
    demand: [
      { locality: 'north', need: 'key', families: 20, hoursPerWeek: 1 },
      { locality: 'north', need: 'abuse', families: 20, hoursPerWeek: 1 },
    ],
  };

  test('hours are reserved for other work', async () => {
    const rule = { rule: 'reserve_hours', role: 'worker', needs: ['key'], value: 20 } as const;
    expect(await reasonsIn({ ...both, rules: [rule] })).toEqual([{ reason: 'rule', what: 'reserve_hours' }]);
  });

  test('part of the hours are reserved, the others are on this very work', async () => {
    const rule = { rule: 'reserve_hours', role: 'worker', needs: ['key'], value: 15 } as const;
    expect(await reasonsIn({ ...both, rules: [rule] })).toEqual([
      used,
      { reason: 'rule', what: 'reserve_hours' },
    ]);
  });

  test('other work must be covered', async () => {
    const rule = { rule: 'minimum_coverage', needs: ['key'], value: 1 } as const;
    expect(await reasonsIn({ ...both, rules: [rule] })).toEqual([
      { reason: 'rule', what: 'minimum_coverage' },
    ]);
  });

  test('a rule that does not bind is no reason', async () => {
    const rule = { rule: 'reserve_hours', role: 'worker', needs: ['abuse'], value: 5 } as const;
    expect(await reasonsIn({ ...both, rules: [rule] }, 'key')).toEqual([used]);
  });

  test('people may not spend more time away', async () => {
    const sheets: TypedSheets = {
      ...base,
      settings: { maxMovedShare: 0.5 },
      localities: [{ locality: 'north' }, { locality: 'south' }],
      travel: [{ from: 'north', to: 'south', minutes: 0 }],
      demand: [{ locality: 'south', need: 'key', families: 15, hoursPerWeek: 1 }],
    };
    expect(await reasonsIn(sheets, 'key')).toEqual([used, { reason: 'rule', what: 'max_moved_share' }]);
  });

  test('no more may be bought', async () => {
    const sheets: TypedSheets = {
      ...base,
      settings: { budget: 100_000 },
      providers: [{ offer: 'charity', hoursPerWeek: 30, costPerHour: 30 }],
      rules: [{ rule: 'maximum_provider_share', needs: ['abuse'], value: 0.5 }],
    };
    expect(await reasonsIn(sheets)).toEqual([noOne, { reason: 'rule', what: 'maximum_provider_share' }]);
  });

  test('no more can be supervised', async () => {
    const sheets: TypedSheets = {
      ...base,
      settings: { budget: 500_000 },
      roles: [{ role: 'worker' }, { role: 'visitor', recruitMax: 5, skills: { abuse: 2 } }],
      demand: [{ locality: 'north', need: 'abuse', families: 40, hoursPerWeek: 1 }],
      rules: [{ rule: 'supervision_ratio', role: 'worker', value: 1 }],
    };
    expect(await reasonsIn(sheets)).toEqual([used, { reason: 'rule', what: 'supervision_ratio' }]);
  });

  test('the fairest plan keeps hours in the worst-off locality', async () => {
    // South weighs less, but its share of unmet hours may not be larger than the north's: both are left with half.
    const sheets: TypedSheets = {
      ...base,
      settings: { goal: 'fairest' },
      localities: [{ locality: 'north' }, { locality: 'south', weight: 0.5 }],
      travel: [{ from: 'north', to: 'south', minutes: 0 }],
      demand: [
        { locality: 'north', need: 'key', families: 20, hoursPerWeek: 1 },
        { locality: 'south', need: 'key', families: 20, hoursPerWeek: 1 },
      ],
    };
    expect(await reasonsIn(sheets, 'key')).toEqual([used, { reason: 'rule', what: 'fairest' }]);
  });
});
