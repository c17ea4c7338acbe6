import { describe, expect, test } from 'vitest';
import { moveOptions } from '../../../src/planning/analysis/options/move.ts';
import { reasonsFor } from '../../../src/planning/analysis/reasons.ts';
import { situationOf } from '../../../src/planning/analysis/situation.ts';
import type { GapOption } from '../../../src/planning/answer.ts';
import { inputsOf } from '../../../src/planning/inputs.ts';
import { modelOf } from '../../../src/planning/model.ts';
import { type TypedSheets, typedWorkbook } from '../../builders/typed-workbook.ts';
import { gapIn, planSheets } from './plan-of.ts';

/** 8 hours a week of abuse work that nobody can do; A is idle. */
const base = {
  localities: [{ locality: 'north' }],
  needs: [{ need: 'abuse', weight: 2 }],
  roles: [{ role: 'worker' }],
  staff: [{ staff: 'A', role: 'worker', locality: 'north' }],
  demand: [{ locality: 'north', need: 'abuse', families: 8, hoursPerWeek: 1 }],
} as const satisfies TypedSheets;

async function optionsIn(sheets: TypedSheets, period = 1): Promise<readonly GapOption[]> {
  return gapIn(await planSheets(sheets), 'abuse', { period }).options;
}

describe('buying', () => {
  const offer = { offer: 'charity', hoursPerWeek: 30, costPerHour: 30 };

  test('costs the offer’s price, and is found to close the gap', async () => {
    expect(await optionsIn({ ...base, providers: [offer] })).toEqual([
      {
        way: 'buy',
        what: 'charity',
        who: null,
        period: 1,
        hoursPerWeek: 8,
        pounds: 12_480, // 8·30·52
        costPerHour: 30,
        verifiedHoursPerWeek: 16, // of weight 2
      },
    ]);
  });

  test('pays for the minimum hours of an offer that is not used yet', async () => {
    const [option] = await optionsIn({ ...base, providers: [{ ...offer, minimumHours: 10 }] });
    // 8 of the 10 hours can be used, so the minimum itself cannot be bought: nobody needs the other 2.
    expect(option).toBeUndefined();
    const demand = [
      ...base.demand,
      { locality: 'north', need: 'abuse', level: 1, families: 2, hoursPerWeek: 1 },
    ] as const;
    const [shared] = await optionsIn({ ...base, demand, providers: [{ ...offer, minimumHours: 10 }] });
    expect(shared).toMatchObject({ hoursPerWeek: 8, pounds: 15_600, costPerHour: 37.5 });
    expect(shared!.verifiedHoursPerWeek).toBe(20);
  });

  test('is no option outside the offer’s periods, level and localities', async () => {
    const settings = { periods: 3 };
    const localities = [{ locality: 'north' }, { locality: 'south' }];
    const providers = [
      { ...offer, offer: 'period-2', leadPeriods: 1, untilPeriod: 2 },
      { ...offer, offer: 'low', level: 1 as const },
      { ...offer, offer: 'elsewhere', localities: ['south'] },
    ];
    const sheets = { ...base, settings, localities, providers };
    expect(await optionsIn(sheets, 1)).toEqual([]);
    expect((await optionsIn(sheets, 2)).map(({ what }) => what)).toEqual(['period-2']);
    expect(await optionsIn(sheets, 3)).toEqual([]);
  });
});

describe('recruiting', () => {
  const role = {
    role: 'visitor',
    annualCost: 40_000,
    recruitMax: 1,
    recruitCost: 1_000,
    leaversPerYear: 0.1,
    skills: { abuse: 2 },
  } as const;
  const sheets = { ...base, settings: { periods: 2 }, roles: [...base.roles, role] };

  test('takes whole post steps and pays them to the end of the plan', async () => {
    const options = await optionsIn(sheets, 1);
    expect(options).toEqual([
      {
        way: 'recruit',
        what: 'visitor',
        who: null,
        period: 1,
        hoursPerWeek: 8, // 0.5 FTE has 10 hours, 9 in the second year
        pounds: 38_500, // 0.5·(1,000 + 40,000 + 36,000)
        costPerHour: 46.274038, // ÷ (8 + 8)·52
        verifiedHoursPerWeek: 16,
      },
    ]);
  });

  test('starts in the gap’s own period', async () => {
    const [option] = await optionsIn(sheets, 2);
    expect(option).toMatchObject({ period: 2, pounds: 20_500, costPerHour: 49.278846 });
    expect(option!.verifiedHoursPerWeek).toBe(8); // weight 2 in one of two periods
  });

  test('is limited by recruit_max', async () => {
    const demand = [{ locality: 'north', need: 'abuse', families: 30, hoursPerWeek: 1 }];
    const [option] = await optionsIn({ ...sheets, settings: { periods: 1 }, demand });
    expect(option).toMatchObject({ hoursPerWeek: 20, pounds: 41_000 });
  });

  test('is an exact amount where any fraction can be recruited', async () => {
    const settings = { postStep: 0, wholePeople: false };
    const [option] = await optionsIn({ ...sheets, settings });
    expect(option).toMatchObject({ hoursPerWeek: 8, pounds: 16_400, verifiedHoursPerWeek: 16 }); // 0.4 FTE
  });
});

describe('training', () => {
  const course = {
    course: 'abuse-2',
    need: 'abuse',
    toLevel: 2,
    placesPerPeriod: 2,
    costPerPerson: 500,
    hoursPerPerson: 52,
  } as const;

  test('is in the period that is just in time, and pays with the hours of the course as well', async () => {
    const sheets: TypedSheets = { ...base, settings: { periods: 2 }, training: [course] };
    expect(await optionsIn(sheets, 1)).toEqual([]);
    expect(await optionsIn(sheets, 2)).toEqual([
      {
        way: 'train',
        what: 'abuse-2',
        who: 'worker@north',
        period: 1,
        hoursPerWeek: 8,
        pounds: 500,
        costPerHour: 1.373626, // ÷ (8·52 − 52)
        verifiedHoursPerWeek: 8,
      },
    ]);
  });

  test('sends as many people as the hours take, after travel and training', async () => {
    // Each has 20 − 52/52 = 19 hours, which are 19 ÷ 1.5 in the south; 30 hours would take three, two are there.
    const sheets: TypedSheets = {
      ...base,
      localities: [{ locality: 'north' }, { locality: 'south' }],
      travel: [{ from: 'north', to: 'south', minutes: 30 }],
      staff: [{ staff: 'A', role: 'worker', locality: 'north', count: 2 }],
      demand: [{ locality: 'south', need: 'abuse', families: 30, hoursPerWeek: 1 }],
      training: [{ ...course, periods: 0 }],
    };
    const [option] = await optionsIn(sheets);
    expect(option).toMatchObject({ pounds: 1_000, hoursPerWeek: 25.333333, verifiedHoursPerWeek: 50.666667 });
  });

  test('of those whose present work weighs more is no option', async () => {
    const sheets: TypedSheets = {
      ...base,
      needs: [...base.needs, { need: 'key', weight: 3 }],
      staff: [{ staff: 'A', role: 'worker', locality: 'north', skills: { key: 2 } }],
      demand: [...base.demand, { locality: 'north', need: 'key', families: 30, hoursPerWeek: 1 }],
      training: [{ ...course, periods: 0 }],
    };
    expect(await optionsIn(sheets)).toEqual([]);
  });

  test('sends people whose work others with time can take over', async () => {
    const sheets: TypedSheets = {
      ...base,
      needs: [...base.needs, { need: 'key', weight: 3 }],
      roles: [{ role: 'worker' }, { role: 'visitor' }],
      staff: [
        { staff: 'A', role: 'worker', locality: 'north', skills: { key: 2 } },
        { staff: 'B', role: 'visitor', locality: 'north', skills: { key: 2 } },
      ],
      demand: [...base.demand, { locality: 'north', need: 'key', families: 20, hoursPerWeek: 1 }],
      training: [{ ...course, periods: 0, roles: ['worker'] }],
    };
    const [option] = await optionsIn(sheets);
    expect(option).toMatchObject({ who: 'worker@north', hoursPerWeek: 8, verifiedHoursPerWeek: 16 });
  });
});

describe('options', () => {
  test('come cheapest first', async () => {
    const sheets: TypedSheets = {
      ...base,
      roles: [
        { role: 'worker' },
        { role: 'visitor', annualCost: 20_000, recruitMax: 1, skills: { abuse: 2 } },
      ],
      providers: [
        { offer: 'dear', hoursPerWeek: 30, costPerHour: 60 },
        { offer: 'cheap', hoursPerWeek: 30, costPerHour: 20 },
      ],
    };
    const options = await optionsIn(sheets);
    expect(options.map(({ what }) => what)).toEqual(['cheap', 'visitor', 'dear']);
  });
});

describe('moving', () => {
  /** 20 hours of key work and 8 of abuse; A and B could do both. Nothing is planned: a point that is far from the best. */
  const workbook = typedWorkbook({
    ...base,
    localities: [{ locality: 'north' }, { locality: 'south' }],
    travel: [{ from: 'south', to: 'north', minutes: 30 }],
    needs: [...base.needs, { need: 'key' }],
    roles: [...base.roles, { role: 'visitor', recruitMax: 1 }],
    staff: [
      { staff: 'A', role: 'worker', locality: 'north', skills: { key: 2, abuse: 2 } },
      { staff: 'B', role: 'worker', locality: 'south', fte: 0.3, skills: { key: 2, abuse: 2 } },
    ],
    demand: [...base.demand, { locality: 'north', need: 'key', families: 20, hoursPerWeek: 1 }],
  });
  const model = modelOf(inputsOf(workbook));
  const work = model.inputs.work.findIndex(({ weight }) => weight === 2);

  test('counts idle hours and hours on work of less weight, after travel', () => {
    const x = new Float64Array(model.variables.count);
    x[model.variables.fte.first] = 1;
    x[model.variables.fte.first + 1] = 0.3;
    x.fill(8, model.variables.unmet.first + work, model.variables.unmet.first + work + 1);
    const keyByA = model.inputs.work[model.variables.assigned.work[0]!]!.weight === 1 ? 0 : 1;
    x[keyByA] = 20;
    const situation = situationOf(model, x, null);
    const options = moveOptions(situation, work).map(({ option }) => option);
    expect(options).toMatchObject([
      { way: 'move', what: 'worker@north', hoursPerWeek: 8, costPerHour: 0 },
      { way: 'move', what: 'worker@south', hoursPerWeek: 4, costPerHour: 0 }, // 6 casework hours ÷ 1.5
    ]);
    // Posts are whole here, so a plan may leave such hours within its accepted gap.
    expect(reasonsFor(situation, work, [])).toEqual([{ reason: 'rule', what: 'mip_gap' }]);
  });
});
