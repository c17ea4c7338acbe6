import { describe, expect, test } from 'vitest';
import { metByPeriod, planByHand, stageValue } from '../../builders/plan-tables.ts';

const places = [{ locality: 'north' }, { locality: 'south' }];
const wants = (locality: string, families: number, level?: number) => ({
  locality,
  need: 'care',
  families,
  hours_per_week: 1,
  level,
});
const worker = (staff: string, locality: string, others = {}) => ({
  staff,
  role: 'worker',
  locality,
  fte: 1,
  'skill.care': 2,
  ...others,
});

describe('casework hours of one FTE', () => {
  test('follow from the default leave, sickness and support', async () => {
    const plan = await planByHand({
      settings: {
        weekly_hours: 37,
        annual_leave_days: 28,
        bank_holidays: 8,
        sickness_days: 8.8,
        training_days: 5,
        support_share: 0.3,
      },
      staff: [worker('a', 'north', { fte: 0.6, count: 2 })],
      demand: [wants('north', 100)],
    });
    // (260 − 49.8) days · 7.4 h · 0.7 ÷ 52 = 20.939154 h per FTE; 1.2 FTE
    expect(plan.totals.metHours).toBeCloseTo((1.2 * (210.2 * 7.4 * 0.7)) / 52, 6);
  });

  test('are fewer with other absence and fewer days a week', async () => {
    const plan = await planByHand({
      settings: { days_per_week: 4, other_absence_days: 52 },
      staff: [worker('a', 'north')],
      demand: [wants('north', 100)],
    });
    // (52·4 − 52) days · (40 ÷ 4) h · 0.5 ÷ 52 = 15
    expect(plan.totals.metHours).toBeCloseTo(15, 6);
  });
});

describe('travel', () => {
  const travel = [{ from: 'north', to: 'south', minutes: 30 }];

  test.each([
    ['north', 'south'],
    ['south', 'north'],
  ])('from %s to %s loses half an hour an hour either way', async (base, place) => {
    const plan = await planByHand({
      localities: places,
      travel,
      staff: [worker('a', base)],
      demand: [wants(place, 100)],
    });
    expect(plan.totals.metHours).toBeCloseTo(20 / 1.5, 6);
    // 20 casework hours are spent away, the way included
    expect(stageValue(plan, 'disruption')).toBeCloseTo(20, 6);
  });

  test.each([
    ['north', 'south', 20 / 1.5],
    ['south', 'north', 20 / 2],
  ])('from %s to %s takes its own row where it has one', async (base, place, met) => {
    const plan = await planByHand({
      localities: places,
      travel: [{ from: 'south', to: 'north', minutes: 60 }, ...travel],
      staff: [worker('a', base)],
      demand: [wants(place, 100)],
    });
    expect(plan.totals.metHours).toBeCloseTo(met, 6);
  });

  test('within the base counts where a row says so, and is not work away', async () => {
    const plan = await planByHand({
      settings: { max_moved_share: 0 },
      travel: [{ from: 'north', to: 'north', minutes: 15 }],
      staff: [worker('a', 'north', { movable: 'no' })],
      demand: [wants('north', 100)],
    });
    // tau = 2·15 ÷ 60 ÷ 2 = 0.25
    expect(plan.totals.metHours).toBeCloseTo(16, 6);
    expect(stageValue(plan, 'disruption')).toBe(0);
  });

  test('is impossible where there is no row', async () => {
    const plan = await planByHand({
      localities: places,
      staff: [worker('a', 'north')],
      demand: [wants('south', 5)],
    });
    expect(plan.totals).toMatchObject({ metHours: 0, unmetHours: 5, coverage: 0, worstLocalityShare: 1 });
  });

  test('is not for those who are not movable', async () => {
    const plan = await planByHand({
      localities: places,
      travel,
      staff: [worker('stays', 'north', { movable: 'no' }), worker('goes', 'north', { fte: 0.3 })],
      demand: [wants('south', 100)],
    });
    expect(plan.totals.metHours).toBeCloseTo(6 / 1.5, 6);
    expect(plan.assignments.map((line) => line.staff)).toEqual(['goes']);
  });

  test('takes no more than the most that may be spent away from the base', async () => {
    const plan = await planByHand({
      settings: { max_moved_share: 0.25 },
      localities: places,
      travel,
      staff: [worker('a', 'north')],
      demand: [wants('south', 100), wants('north', 100)],
    });
    // most hours are met at the base, where nothing is lost
    expect(plan.totals.metHours).toBeCloseTo(20, 6);
    const away = await planByHand({
      settings: { max_moved_share: 0.25 },
      localities: places,
      travel,
      staff: [worker('a', 'north')],
      demand: [wants('south', 100)],
    });
    // 0.25 · 20 casework hours ÷ 1.5
    expect(away.totals.metHours).toBeCloseTo(5 / 1.5, 6);
  });

  test('a nearer team covers first', async () => {
    const plan = await planByHand({
      localities: [...places, { locality: 'west' }],
      travel: [
        { from: 'north', to: 'west', minutes: 30 },
        { from: 'south', to: 'west', minutes: 12 },
      ],
      staff: [worker('far', 'north'), worker('near', 'south')],
      demand: [wants('west', 20)],
    });
    // near: tau = 0.2, so 20 ÷ 1.2 = 16.666667 hours; the rest comes from afar at 1.5
    expect(plan.totals.unmetHours).toBe(0);
    expect(plan.assignments).toEqual([
      expect.objectContaining({ staff: 'far', hoursPerWeek: 3.333333 }),
      expect.objectContaining({ staff: 'near', hoursPerWeek: 16.666667 }),
    ]);
    expect(stageValue(plan, 'disruption')).toBeCloseTo(20 + 1.5 * (20 - 20 / 1.2), 5);
  });
});

describe('skill levels', () => {
  test.each([
    [1, 5],
    [2, 10],
    [3, 15],
    [undefined, 0],
  ])('someone at level %s does work of that level and below', async (level, met) => {
    const plan = await planByHand({
      staff: [worker('a', 'north', { 'skill.care': level })],
      demand: [wants('north', 5, 1), wants('north', 5, 2), wants('north', 5, 3)],
    });
    expect(plan.totals.metHours).toBeCloseTo(met, 6);
  });

  test('work without a level is skilled work, level 2', async () => {
    const plan = await planByHand({
      staff: [worker('aware', 'north', { 'skill.care': 1 })],
      demand: [wants('north', 5)],
    });
    expect(plan.gaps).toEqual([expect.objectContaining({ level: 2, unmetHours: 5 })]);
  });
});

test('nobody works after their last period', async () => {
  const plan = await planByHand({
    settings: { periods: 3 },
    staff: [worker('leaves', 'north', { until_period: 2 }), worker('stays', 'north', { fte: 0.5 })],
    demand: [wants('north', 100)],
  });
  expect(metByPeriod(plan)).toEqual([30, 30, 10]);
  expect(plan.team.map((line) => [line.fteToday, line.ftePlanned])).toEqual([
    [1.5, 1.5],
    [1.5, 1.5],
    [1.5, 0.5],
  ]);
});
