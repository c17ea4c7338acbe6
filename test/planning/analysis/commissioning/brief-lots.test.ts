import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../../src/domain/parse-workbook.ts';
import { hiddenWork, nothingHidden } from '../../../../src/domain/small-numbers/hidden-work.ts';
import type { Workbook } from '../../../../src/domain/workbook.ts';
import { buildCouncil } from '../../../../src/examples/councils.ts';
import {
  type BriefLot,
  briefLots,
  sumsOfLots,
} from '../../../../src/planning/analysis/commissioning/brief-lots.ts';
import {
  isSamePart,
  partsOfGaps,
  partsOfPurchases,
  type WantedPart,
} from '../../../../src/planning/analysis/commissioning/wanted-parts.ts';
import type { Gap, Plan } from '../../../../src/planning/answer.ts';
import { planWorkbook } from '../../../../src/planning/plan.ts';
import { typedWorkbook } from '../../../builders/typed-workbook.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe.each(['trafford', 'bradford', 'staffordshire', 'rotherham', 'hillingdon'])('in %s', (code) => {
  let workbook: Workbook;
  let plan: Plan;
  let all: readonly WantedPart[];

  beforeAll(async () => {
    const read = parseWorkbook(buildCouncil(code)!);
    if (!read.ok) throw new Error(`${code} is not valid.`);
    const settings = { ...read.workbook.settings, postStep: 0, wholePeople: false };
    workbook = { ...read.workbook, settings };
    const answer = await planWorkbook(workbook, { explain: false });
    if (!('gaps' in answer)) throw new Error(`${code} came to ${answer.outcome}.`);
    plan = answer;
    all = partsOfGaps(workbook, plan.gaps);
  }, 60_000);

  /** Any choice of the plan's gaps, over all their periods. */
  const eachChoice = (check: (chosen: readonly WantedPart[], gaps: readonly Gap[]) => void) =>
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (ticks) => {
        const chosen = all.filter(() => ticks.next().value);
        check(
          chosen,
          plan.gaps.filter((gap) => chosen.some((part) => isSamePart(part, gap))),
        );
      }),
      { seed: 4, numRuns: 25 },
    );

  /** Tenths of an hour a week in a period, need by need: of lots, and of the plan's own rows. */
  const tenthsOfLots = (lots: readonly BriefLot[], period: number) =>
    tenthsOfNeeds(lots, (lot) => lot.hoursByPeriod[period - 1]!);
  const tenthsOfNeeds = <Row extends { readonly need: string }>(
    rows: readonly Row[],
    hoursOf: (row: Row) => number,
  ) =>
    workbook.needs.map(({ need }) =>
      Math.round(sum(rows.filter((row) => row.need === need).map(hoursOf)) * 10),
    );

  test('the lots add up to the unmet hours of the chosen gaps in every period, whatever is chosen and hidden', () => {
    for (const hidden of [nothingHidden, hiddenWork(workbook)]) {
      eachChoice((chosen, gaps) => {
        const lots = briefLots(workbook, { chosen, all, hidden });
        for (let period = 1; period <= workbook.settings.periods; period++) {
          const open = gaps.filter((gap) => gap.period === period);
          expect(tenthsOfLots(lots, period)).toEqual(tenthsOfNeeds(open, (gap) => gap.unmetHours));
        }
      });
    }
  });

  test('hours in all are hours a week × weeks, and pounds are hours × ceiling, lot by lot and together', () => {
    const { periodWeeks } = workbook.settings;
    eachChoice((chosen) => {
      const lots = briefLots(workbook, { chosen, all, hidden: nothingHidden });
      const sums = sumsOfLots(lots, workbook);
      for (const lot of lots) {
        expect(lot.hours).toBeCloseTo(sum(lot.hoursByPeriod) * periodWeeks, 6);
        if (lot.ceiling === null) continue;
        expect(Math.round(lot.ceiling * 100)).toBeCloseTo(lot.ceiling * 100, 6);
        expect(lot.poundsAtCeiling).toBe(Math.floor(lot.hours * lot.ceiling + 1e-6));
        for (const { part, ways } of lot.ways) {
          expect(isSamePart(part, lot.parts[0]!)).toBe(true);
          expect(lot.ceiling).toBeLessThanOrEqual(ways[0]!.costPerHour);
        }
      }
      expect(sums.poundsAtCeiling).toBe(sum(lots.map(({ poundsAtCeiling }) => poundsAtCeiling ?? 0)));
      expect(sums.hours).toBeCloseTo(sum(sums.hoursByPeriod) * periodWeeks, 6);
    });
  });

  test('no lot that tells its hours is of one locality with small numbers, or of some of them only', () => {
    const hidden = hiddenWork(workbook);
    eachChoice((chosen) => {
      for (const lot of briefLots(workbook, { chosen, all, hidden })) {
        const small = lot.localities.filter((locality) => hidden.isHidden(locality, lot.need));
        if (small.length === 0 || lot.withheld) continue;
        expect(small).toEqual(lot.localities);
        expect(small.length).toBeGreaterThan(1);
        for (let period = 1; period <= workbook.settings.periods && !lot.periodsWithheld; period++) {
          const open = lot.parts.filter(({ hoursByPeriod }) => hoursByPeriod[period - 1]! > 0);
          expect(new Set(open.map(({ locality }) => locality)).size).not.toBe(1);
        }
        const others = all.filter(
          (part) =>
            part.need === lot.need &&
            hidden.isHidden(part.locality, part.need) &&
            !lot.parts.some((each) => isSamePart(each, part)) &&
            sum(part.hoursByPeriod) > 0.1 * workbook.settings.periods,
        );
        expect(others).toEqual([]);
      }
    });
  });

  test('the lots of what the plan buys add up to its provision, in hours and pounds', () => {
    const parts = partsOfPurchases(workbook, plan.provision);
    const lots = briefLots(workbook, { chosen: parts, all: parts, hidden: nothingHidden });
    for (let period = 1; period <= workbook.settings.periods; period++) {
      const bought = plan.provision.filter((each) => each.period === period);
      expect(tenthsOfLots(lots, period)).toEqual(tenthsOfNeeds(bought, (each) => each.hoursPerWeek));
    }
    expect(Math.abs(sum(lots.map(({ pounds }) => pounds)) - plan.cost.providers)).toBeLessThanOrEqual(
      lots.length,
    );
  });
});

describe('small numbers', () => {
  const workbook = typedWorkbook({
    localities: [{ locality: 'north' }, { locality: 'south' }, { locality: 'east' }],
    needs: [{ need: 'drugs' }],
    roles: [{ role: 'worker', annualCost: 52_000, recruitMax: 1, skills: { drugs: 2 } }],
    demand: ['north', 'south', 'east'].map((locality) => ({
      locality,
      need: 'drugs',
      families: locality === 'north' ? 30 : 4,
      hoursPerWeek: 1,
    })),
  });
  const gap = (locality: string, unmetHours: number): Gap => ({
    ...{ locality, need: 'drugs', level: 2, period: 1, requiredHours: 30, unmetHours },
    ...{ familiesWaiting: unmetHours, reasons: [], options: [] },
  });
  const all = partsOfGaps(workbook, [gap('north', 10.02), gap('south', 2.06), gap('east', 1.02)]);
  const hidden = hiddenWork(workbook);
  const lotsOf = (...localities: readonly string[]) =>
    briefLots(workbook, {
      chosen: all.filter(({ locality }) => localities.includes(locality)),
      ...{ all, hidden },
    }).map((lot) => ({
      ...{ localities: lot.localities, withheld: lot.withheld },
      hours: lot.hoursByPeriod[0],
    }));

  test('put the localities of a need into one lot', () => {
    expect(lotsOf('north', 'south', 'east')).toEqual([
      { localities: ['north'], withheld: false, hours: 10 },
      { localities: ['south', 'east'], withheld: false, hours: 3.1 },
    ]);
  });

  test('withhold a lot of one locality, and one of some of them: the total of the need less it would tell of the others', () => {
    expect(lotsOf('north', 'south')).toMatchObject([
      { localities: ['north'], withheld: false },
      { localities: ['south'], withheld: true },
    ]);
    expect(sumsOfLots(briefLots(workbook, { chosen: all.slice(1, 2), all, hidden }), workbook).hours).toBe(0);
  });

  test('keep to the hours in all where need grows unevenly: sums of several periods would tell the localities apart', () => {
    const [first, ...others] = workbook.demand;
    const uneven = {
      ...workbook,
      demand: [first!, ...others.map((row, index) => ({ ...row, growthPerYear: index / 10 }))],
    };
    const [, together] = briefLots(uneven, { chosen: all, all, hidden });
    expect(together).toMatchObject({ localities: ['south', 'east'], withheld: false, periodsWithheld: true });
    expect(sumsOfLots([together!], uneven)).toMatchObject({ hours: 161.2, hoursByPeriod: [0] });
  });

  test('keep to the hours in all where one locality alone has hours in some period', () => {
    const twoYears = { ...workbook, settings: { ...workbook.settings, periods: 2 } };
    const gaps = [gap('south', 2), gap('east', 1), { ...gap('east', 1), period: 2 }];
    const chosen = partsOfGaps(twoYears, gaps);
    const [together] = briefLots(twoYears, { chosen, all: chosen, hidden });
    expect(together).toMatchObject({ withheld: false, periodsWithheld: true, hours: 4 * 52 });
  });
});
