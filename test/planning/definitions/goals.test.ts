import { describe, expect, test } from 'vitest';
import { handTables } from '../../builders/hand-tables.ts';
import { answerTo, planByHand, stageValue, stageValues } from '../../builders/plan-tables.ts';

/** One FTE in the north; 20 hours wanted in the north and 20 in the south, where an hour takes 1.5. */
const divided = {
  localities: [{ locality: 'north' }, { locality: 'south' }],
  travel: [{ from: 'north', to: 'south', minutes: 30 }],
  staff: [{ staff: 'a', role: 'worker', locality: 'north', fte: 1, 'skill.care': 2 }],
  demand: [
    { locality: 'north', need: 'care', families: 20, hours_per_week: 1 },
    { locality: 'south', need: 'care', families: 20, hours_per_week: 1 },
  ],
  providers: [{ offer: 'trust', provider: 'Trust', need: 'care', hours_per_week: 40, cost_per_hour: 10 }],
};

describe('the goal', () => {
  test('most need met spends hours where least is lost on the way', async () => {
    const plan = await planByHand(divided);
    expect(plan.stages.map((stage) => stage.name)).toEqual([
      'unmet_need',
      'worst_locality',
      'cost',
      'disruption',
    ]);
    expect(stageValues(plan)).toEqual([20, 1, 0, 0]);
    expect(plan.localities.map((line) => line.metHours)).toEqual([20, 0]);
  });

  test('fairest leaves no locality further behind than it must', async () => {
    const plan = await planByHand(divided, { goal: 'fairest' });
    expect(plan.stages.map((stage) => stage.name)).toEqual([
      'worst_locality',
      'unmet_need',
      'cost',
      'disruption',
    ]);
    // n + 1.5·n = 20: 8 hours each; 12 casework hours away
    const [worst, unmet, cost, disruption] = stageValues(plan);
    expect(worst).toBeCloseTo(0.6, 6);
    expect(unmet).toBeCloseTo(24, 5);
    expect(cost).toBe(0);
    expect(disruption).toBeCloseTo(12, 5);
  });

  test('least cost meets everything as cheaply as it can, whatever the budget', async () => {
    const plan = await planByHand(divided, { goal: 'least_cost' });
    expect(plan.stages.map((stage) => stage.name)).toEqual([
      'cost',
      'unmet_need',
      'worst_locality',
      'disruption',
    ]);
    // 20 hours bought at £10 in 52 weeks
    expect(stageValues(plan)).toEqual([10_400, 0, 0, 0]);
    expect(plan.cost).toMatchObject({ total: 10_400, budget: 0 });
  });

  test('least cost asks only for the coverage that hard rules ask', async () => {
    const rules = [{ rule: 'minimum_coverage', value: 0.5 }];
    const plan = await planByHand({ ...divided, rules }, { goal: 'least_cost' });
    // 10 hours each: 10 in the north, 10 ÷ 1.5 in the south, 10 − 6.667 bought
    expect(stageValue(plan, 'cost')).toBeCloseTo((10 - 10 / 1.5) * 520, 3);
    expect(stageValue(plan, 'unmet_need')).toBeCloseTo(20, 5);
    expect(stageValue(plan, 'worst_locality')).toBeCloseTo(0.5, 6);
    expect(stageValue(plan, 'disruption')).toBeCloseTo(10, 5);
  });

  test('least cost meets everything where the coverage rules are soft', async () => {
    const rules = [{ rule: 'minimum_coverage', value: 0.5, hard: 'no' }];
    const plan = await planByHand({ ...divided, rules }, { goal: 'least_cost' });
    expect(stageValue(plan, 'cost')).toBe(10_400);
  });

  test('least cost is impossible where not all can be met', async () => {
    const answer = await answerTo(handTables({ ...divided, providers: [] }), { goal: 'least_cost' });
    expect(answer.outcome).toBe('impossible');
  });

  test('comes from the settings where none is asked for', async () => {
    const plan = await planByHand({ ...divided, settings: { goal: 'fairest' } });
    expect(plan.goal).toBe('fairest');
    expect(stageValues(plan)[0]).toBeCloseTo(0.6, 6);
  });
});

describe('the stages', () => {
  test('weigh hours by need and locality, as a mean over periods', async () => {
    const plan = await planByHand({
      settings: { periods: 2 },
      localities: [{ locality: 'north', weight: 3 }, { locality: 'south' }],
      needs: [{ need: 'care', weight: 2 }, { need: 'debt' }],
      demand: [
        { locality: 'north', need: 'care', families: 5, hours_per_week: 1, period: 1 },
        { locality: 'south', need: 'debt', families: 8, hours_per_week: 1 },
        { locality: 'south', need: 'care', families: 1, hours_per_week: 1 },
      ],
    });
    // (3·2·5 + 8 + 2) and (8 + 2), mean 25
    expect(plan.totals).toMatchObject({ weightedUnmetHours: 25, unmetHours: 11.5, worstLocalityShare: 1 });
    expect(stageValues(plan)[0]).toBe(25);
  });

  test('take the worst period of the worst locality, by weighted hours', async () => {
    const plan = await planByHand({
      settings: { periods: 2 },
      needs: [{ need: 'care', weight: 3 }, { need: 'debt' }],
      staff: [{ staff: 'a', role: 'worker', locality: 'north', fte: 1, 'skill.care': 2, until_period: 1 }],
      demand: [
        { locality: 'north', need: 'care', families: 20, hours_per_week: 1, period: 1 },
        { locality: 'north', need: 'care', families: 2, hours_per_week: 1, period: 2 },
        { locality: 'north', need: 'debt', families: 20, hours_per_week: 1, period: 1 },
      ],
    });
    // period 1: 20 of 3·20 + 20 weighted hours; period 2: all
    expect(stageValue(plan, 'worst_locality')).toBe(1);
    expect(stageValue(plan, 'unmet_need')).toBe((20 + 6) / 2);
  });

  test('among plans that meet as much need, the fairer one is taken', async () => {
    const plan = await planByHand({
      ...divided,
      settings: { budget: 5_200 },
      staff: [],
    });
    // £5,200 buys 10 hours: 5 each
    expect(stageValues(plan)).toEqual([30, 0.75, 5_200, 0]);
  });

  test('among equally fair plans the cheaper one is taken', async () => {
    const plan = await planByHand({ ...divided, settings: { budget: 100_000 } });
    // own staff first, in the north, where nothing is lost
    expect(stageValues(plan)).toEqual([0, 0, 10_400, 0]);
  });

  test('add up disruption over periods', async () => {
    const plan = await planByHand({ ...divided, settings: { periods: 3 }, demand: [divided.demand[1]!] });
    expect(stageValue(plan, 'disruption')).toBeCloseTo(60, 6);
  });
});
