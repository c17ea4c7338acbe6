import { describe, expect, test } from 'vitest';
import { planByHand } from '../../builders/plan-tables.ts';

const settings = { period_weeks: 13, budget: 100_000 };
const needs = [{ need: 'care', lead: 'yes' }, { need: 'debt' }];
const worker = (others = {}) => ({
  staff: 'a',
  role: 'worker',
  locality: 'north',
  fte: 1,
  'skill.care': 2,
  ...others,
});
const wants = (families: number, hours: number, others: Record<string, string | number> = {}) => ({
  locality: 'north',
  need: 'care',
  families,
  hours_per_week: hours,
  ...others,
});
const offer = { offer: 'trust', provider: 'Trust', need: 'care', hours_per_week: 40, cost_per_hour: 1 };

describe('caseload', () => {
  test('is families met per FTE spent on lead work', async () => {
    const plan = await planByHand({ needs, staff: [worker()], demand: [wants(20, 2)] });
    // 20 of 40 hours met: 10 families with 1 FTE
    expect(plan.localities[0]!.caseload).toBeCloseTo(10, 6);
  });

  test('counts the time spent on the way', async () => {
    const plan = await planByHand({
      needs,
      localities: [{ locality: 'north' }, { locality: 'south' }],
      travel: [{ from: 'south', to: 'north', minutes: 30 }],
      staff: [worker({ locality: 'south', count: 2 })],
      demand: [wants(10, 2)],
    });
    // 20 hours met take 30 casework hours: 10 families with 1.5 FTE
    expect(plan.localities.map((line) => line.caseload)).toEqual([6.666667, null]);
  });

  test('counts providers by the hours of an FTE', async () => {
    const plan = await planByHand({
      settings,
      needs,
      staff: [worker({ fte: 0.5 })],
      demand: [wants(10, 2)],
      providers: [offer],
    });
    expect(plan.localities[0]!.caseload).toBeCloseTo(10, 6);
  });

  test('leaves other work out', async () => {
    const plan = await planByHand({
      needs,
      staff: [worker({ 'skill.debt': 2 })],
      demand: [wants(10, 1), wants(10, 1, { need: 'debt' })],
    });
    // 10 families with half an FTE
    expect(plan.localities[0]!.caseload).toBeCloseTo(20, 6);
  });

  test('is taken over all periods', async () => {
    const plan = await planByHand({
      settings: { periods: 2 },
      needs,
      staff: [worker()],
      demand: [wants(5, 4, { period: 1 }), wants(10, 1, { period: 2 })],
    });
    // 5 + 10 families with 1 + 0.5 FTE
    expect(plan.localities[0]!.caseload).toBeCloseTo(10, 6);
  });

  test('is none without families or without anyone to meet them', async () => {
    const nobody = await planByHand({ needs, demand: [wants(10, 1)] });
    expect(nobody.localities[0]!.caseload).toBeNull();
    const cover = [{ locality: 'north', need: 'care', on_duty: 1, hours_per_week: 10 }];
    const duty = await planByHand({ needs, staff: [worker()], cover });
    expect(duty.localities[0]!.caseload).toBeNull();
  });
});

describe('figures of a plan', () => {
  test('are means over periods, by locality and in all', async () => {
    const plan = await planByHand({
      settings: { periods: 2 },
      localities: [{ locality: 'north' }, { locality: 'south' }],
      staff: [worker(), worker({ staff: 'b', locality: 'south', fte: 0.5, until_period: 1 })],
      demand: [
        wants(24, 1),
        wants(10, 1, { locality: 'south' }),
        wants(30, 1, { locality: 'south', period: 2 }),
      ],
    });
    // north 24 and 24 required, 20 and 20 met; south 10 and 30 required, 10 and 0 met
    expect(plan.totals).toEqual({
      requiredHours: 44,
      metHours: 25,
      unmetHours: 19,
      weightedUnmetHours: 19,
      coverage: 0.568182,
      worstLocalityShare: 1,
    });
    expect(plan.localities).toEqual([
      {
        locality: 'north',
        requiredHours: 24,
        metHours: 20,
        unmetHours: 4,
        coverage: 0.833333,
        fteToday: 1,
        ftePlanned: 1,
        caseload: null,
      },
      {
        locality: 'south',
        requiredHours: 20,
        metHours: 5,
        unmetHours: 15,
        coverage: 0.25,
        fteToday: 0.5,
        ftePlanned: 0.25,
        caseload: null,
      },
    ]);
    // largest weighted gap first
    expect(plan.gaps.map((gap) => [gap.locality, gap.period, gap.unmetHours])).toEqual([
      ['south', 2, 30],
      ['north', 1, 4],
      ['north', 2, 4],
    ]);
  });

  test('are full coverage where nothing is required', async () => {
    const plan = await planByHand({ staff: [worker()], demand: [wants(0, 1)] });
    expect(plan.totals).toMatchObject({ requiredHours: 0, coverage: 1, worstLocalityShare: 0 });
    expect(plan.localities[0]).toMatchObject({ coverage: 1 });
  });

  test('name the hours of every row of staff, although people who are alike are planned together', async () => {
    const plan = await planByHand({
      staff: [worker({ count: 2 }), worker({ staff: 'b' }), worker({ staff: 'c', fte: 0.5 })],
      demand: [wants(70, 1)],
    });
    expect(plan.assignments.map((line) => [line.staff, line.hoursPerWeek])).toEqual([
      ['a', 40],
      ['b', 20],
      ['c', 10],
    ]);
  });

  test('add up the cost of every kind', async () => {
    const plan = await planByHand({
      settings: { ...settings, allow_reductions: 'yes' },
      needs: [{ need: 'care' }, { need: 'debt' }, { need: 'misuse' }],
      roles: [
        { role: 'worker', annual_cost: 52_000, recruit_max: 0.5, recruit_cost: 800, 'skill.care': 2 },
        { role: 'idle', annual_cost: 26_000, reducible: 'yes', reduction_cost: 500 },
      ],
      staff: [worker({ fte: 0.5 }), worker({ staff: 'i', role: 'idle', 'skill.care': '' })],
      demand: [wants(10, 1), wants(10, 1, { need: 'debt' }), wants(10, 1, { need: 'misuse' })],
      providers: [{ ...offer, need: 'debt', hours_per_week: 10, cost_per_hour: 20 }],
      training: [
        {
          course: 'misuse-2',
          need: 'misuse',
          to_level: 2,
          roles: 'worker',
          places_per_period: 1,
          cost_per_person: 300,
          periods: 0,
        },
      ],
    });
    // half a post £6,500 + £400; a course £300; 10 h · £20 · 13; one idle FTE £500 and £6,500 saved
    expect(plan.totals.unmetHours).toBeCloseTo(0, 6);
    const expected = {
      newPosts: 6_500,
      recruitment: 400,
      training: 300,
      providers: 2_600,
      reductions: 500,
      savings: 6_500,
      total: 3_800,
      budget: 100_000,
    };
    for (const [line, pounds] of Object.entries(expected)) {
      expect(plan.cost[line as keyof typeof expected], line).toBeCloseTo(pounds, 3);
    }
  });
});
