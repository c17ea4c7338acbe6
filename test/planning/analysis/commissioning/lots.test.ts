import { beforeAll, describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../../src/domain/parse-workbook.ts';
import type { Workbook } from '../../../../src/domain/workbook.ts';
import { buildCouncil } from '../../../../src/examples/councils.ts';
import { lotsOf, priceCeiling } from '../../../../src/planning/analysis/commissioning/lots.ts';
import { ownWaysOf } from '../../../../src/planning/analysis/commissioning/own-ways.ts';
import type { Plan } from '../../../../src/planning/answer.ts';
import { planWorkbook } from '../../../../src/planning/plan.ts';

/** Trafford with posts in any fraction, which plans in about a second. */
let workbook: Workbook;
let plan: Plan;

beforeAll(async () => {
  const read = parseWorkbook(buildCouncil('trafford')!);
  if (!read.ok) throw new Error('Trafford is not valid.');
  workbook = {
    ...read.workbook,
    settings: { ...read.workbook.settings, postStep: 0, wholePeople: false },
    providers: read.workbook.providers.map((offer) => ({ ...offer, minimumHours: 0 })),
  };
  const answer = await planWorkbook(workbook);
  if (!('provision' in answer)) throw new Error(`Trafford came to ${answer.outcome}.`);
  plan = answer;
}, 60_000);

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('the lots of Trafford', () => {
  test('add up to the provision of the plan, in hours a week of each period and in pounds', () => {
    const lots = lotsOf(workbook, plan).flatMap((ofNeed) => ofNeed.lots);
    for (let period = 1; period <= workbook.settings.periods; period++) {
      const bought = plan.provision.filter((each) => each.period === period);
      expect(sum(lots.map((lot) => lot.hoursByPeriod[period - 1]!))).toBeCloseTo(
        sum(bought.map((each) => each.hoursPerWeek)),
      );
    }
    expect(sum(lots.map(({ pounds }) => pounds))).toBeCloseTo(plan.cost.providers, 2);
    expect(plan.cost.providers).toBeGreaterThan(0);
  });

  test('add up by need, and each by the offers that it is taken from', () => {
    for (const { lots, ...ofNeed } of lotsOf(workbook, plan)) {
      expect(sum(lots.map(({ pounds }) => pounds))).toBeCloseTo(ofNeed.pounds);
      expect(sum(lots.map(({ hours }) => hours))).toBeCloseTo(ofNeed.hours);
      for (const lot of lots) {
        expect(lot.need).toBe(ofNeed.need);
        expect(sum(lot.offers.map(({ pounds }) => pounds))).toBeCloseTo(lot.pounds);
        expect(sum(lot.offers.map(({ hoursPerWeek }) => hoursPerWeek))).toBeCloseTo(lot.hoursPerWeek);
        expect(lot.costPerHour * lot.hours).toBeCloseTo(lot.pounds);
      }
    }
  });

  test('buy substance misuse in every locality', () => {
    const misuse = lotsOf(workbook, plan).find(({ need }) => need === 'substance_misuse')!;
    expect(new Set(misuse.lots.map(({ locality }) => locality))).toEqual(
      new Set(['south', 'central', 'west', 'north']),
    );
  });

  test('have the cheapest own way as their price ceiling, and none where there is no own way', () => {
    const lots = lotsOf(workbook, plan).flatMap((ofNeed) => ofNeed.lots);
    for (const lot of lots) {
      const costs = ownWaysOf(workbook)(lot).map(({ costPerHour }) => costPerHour);
      expect(priceCeiling(lot)).toBe(costs.length === 0 ? null : Math.min(...costs));
    }
    // Trafford can train people to level 2 of substance misuse, and nobody to level 3.
    const misuse = lots.filter(({ need }) => need === 'substance_misuse');
    const ceilings = (level: number) => misuse.filter((lot) => lot.level === level).map(priceCeiling);
    expect(new Set(ceilings(3))).toEqual(new Set([null]));
    expect(ceilings(2).some((ceiling) => ceiling !== null)).toBe(true);
  });
});

test('a plan that buys nothing has no lots', () => {
  expect(lotsOf(workbook, { provision: [] })).toEqual([]);
});
