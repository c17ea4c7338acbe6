import { beforeAll, describe, expect, it } from 'vitest';
import { type HiddenWork, hiddenWork, nothingHidden } from '../../../src/domain/small-numbers/hidden-work.ts';
import type { Workbook } from '../../../src/domain/workbook.ts';
import { hideInLots } from '../../../src/exchange/small-numbers/hide-in-lots.ts';
import { hideInPlan } from '../../../src/exchange/small-numbers/hide-in-plan.ts';
import { lotsOf } from '../../../src/planning/analysis/commissioning/lots.ts';
import type { Plan } from '../../../src/planning/answer.ts';
import { planWorkbook } from '../../../src/planning/plan.ts';
import { openSolver } from '../../../src/planning/solver/open-solver.ts';
import { handTables, workbookOf } from '../../builders/hand-tables.ts';

let workbook: Workbook;
let plan: Plan;
let hidden: HiddenWork;

/** Few drug families in the north and south; one worker in each place; a provider of drugs work everywhere. */
beforeAll(async () => {
  const places = ['north', 'south', 'west', 'east'];
  const families: Readonly<Record<string, number>> = { north: 3, south: 4 };
  workbook = workbookOf(
    handTables({
      settings: { budget: 100_000 },
      localities: places.map((locality) => ({ locality })),
      needs: [{ need: 'drugs' }, { need: 'care', lead: 'yes' }, { need: 'abuse' }],
      roles: [{ role: 'worker', annual_cost: 52_000, 'skill.care': 2 }],
      staff: places.map((locality) => ({
        staff: `w-${locality}`,
        role: 'worker',
        locality,
        fte: 1,
        'skill.care': 2,
      })),
      demand: places.flatMap((locality) => [
        { locality, need: 'drugs', families: families[locality] ?? 20, hours_per_week: 1 },
        { locality, need: 'care', families: 30, hours_per_week: 1 },
        { locality, need: 'abuse', families: 40, hours_per_week: 1 },
      ]),
      providers: [
        { offer: 'trust', provider: 'Trust', need: 'drugs', hours_per_week: 40, cost_per_hour: 30 },
      ],
    }),
  );
  const engine = openSolver('highs', { threaded: false });
  const answer = await planWorkbook(workbook, { engine, explain: false });
  await engine.close();
  if (!('gaps' in answer)) throw new Error(answer.outcome);
  plan = answer;
  hidden = hiddenWork(workbook);
});

const isHidden = ({ locality, need }: { readonly locality: string; readonly need: string }) =>
  hidden.isHidden(locality, need);

describe('a plan without small numbers', () => {
  it('tells no hours and no families of hidden work', () => {
    const told = hideInPlan(plan, hidden);
    for (const gap of told.gaps.filter(isHidden)) {
      expect([gap.requiredHours, gap.unmetHours, gap.familiesWaiting]).toEqual([null, null, null]);
      for (const option of gap.options) expect([option.hoursPerWeek, option.pounds]).toEqual([null, null]);
    }
    const bought = told.provision.filter(isHidden);
    expect(bought.length).toBeGreaterThan(0);
    expect(bought.every(({ hoursPerWeek, pounds }) => hoursPerWeek === null && pounds === null)).toBe(true);
    expect(told.inputHash).toBeNull();
  });

  it('keeps totals, cost, team and the gaps of other work', () => {
    const told = hideInPlan(plan, hidden);
    expect(told.totals.requiredHours).toBe(plan.totals.requiredHours);
    expect(told.localities.map(({ requiredHours }) => requiredHours)).toEqual(
      plan.localities.map(({ requiredHours }) => requiredHours),
    );
    expect([told.cost, told.team]).toEqual([plan.cost, plan.team]);
    const others = (gaps: typeof told.gaps) =>
      gaps.filter((gap) => !isHidden(gap)).map((gap) => gap.unmetHours);
    expect(others(told.gaps)).toEqual(others(plan.gaps));
    expect(others(told.gaps).length).toBeGreaterThan(0);
  });

  it('tells no hours of people who work on some hidden work, not even their other work', () => {
    const people = new Set(plan.assignments.filter(isHidden).map(({ staff }) => staff));
    expect(people.size).toBeGreaterThan(0);
    for (const { staff, hoursPerWeek } of hideInPlan(plan, hidden).assignments) {
      expect(hoursPerWeek === null).toBe(people.has(staff));
    }
  });

  it('marks families per FTE as withheld where lead-practitioner work is hidden, and keeps them elsewhere', () => {
    for (const each of hideInPlan(plan, hidden).localities) {
      expect(each.isCaseloadWithheld).toBe(hidden.isCaseloadHidden(each.locality));
      expect(each.caseload === null).toBe(hidden.isCaseloadHidden(each.locality));
    }
  });

  it('is the plan itself where nothing is hidden', () => {
    expect(hideInPlan(plan, nothingHidden)).toBe(plan);
  });
});

describe('a plan of which the totals are withheld', () => {
  it('does not tell them by its first stage, nor by what the loss of a person costs', () => {
    const point = { kind: 'person', what: ['w-north'], breaksRule: false } as const;
    const lost = { ...point, weightedHoursLost: 12.345678, coverageLost: 0.048213 };
    const stage = { name: 'unmet_need', value: 123.456, bound: 123.456, gap: 0 } as const;
    const given = { ...plan, stages: [stage], singlePoints: [lost] };
    const told = hideInPlan(given, { ...hidden, isTotalHidden: true });
    expect(told.totals.weightedUnmetHours).toBeNull();
    expect(told.stages).toEqual([{ ...stage, value: 120, bound: 120 }]);
    expect(told.singlePoints).toEqual([{ ...lost, coverageLost: 0.05 }]);
  });
});

describe('lots without small numbers', () => {
  it('are joined where they would tell hidden work, and add up to the same hours and pounds', () => {
    const lots = lotsOf(workbook, plan);
    const told = hideInLots(lots, hidden);
    const sum = (all: readonly { readonly hours: number; readonly pounds: number }[]) => ({
      hours: all.reduce((total, lot) => total + lot.hours, 0),
      pounds: all.reduce((total, lot) => total + lot.pounds, 0),
    });
    expect(sum(told).hours).toBeCloseTo(sum(lots).hours, 6);
    expect(sum(told).pounds).toBeCloseTo(sum(lots).pounds, 6);
    const alone = told.filter(({ localities }) => localities.length === 1);
    expect(alone.every(({ localities, need }) => !hidden.isHidden(localities[0]!, need))).toBe(true);
    expect(told.length).toBeLessThan(lots.flatMap((ofNeed) => ofNeed.lots).length);
  });

  it('are withheld where one locality alone would tell hidden work, and are not told with others', () => {
    const bought = lotsOf(workbook, plan).map((of) => {
      return { ...of, lots: of.lots.filter(({ locality }) => locality !== 'south') };
    });
    const told = hideInLots(bought, hidden).filter(({ need }) => need === 'drugs');
    const alone = (locality: string) => told.find(({ localities }) => localities.join() === locality);
    expect(alone('north')?.withheld).toBe(true);
    expect(told.filter(({ withheld }) => withheld)).toHaveLength(1);
    expect(told.every(({ localities }) => localities.length === 1)).toBe(true);
  });
});
