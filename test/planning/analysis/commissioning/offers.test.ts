import { describe, expect, test } from 'vitest';
import { marketGaps } from '../../../../src/planning/analysis/commissioning/market-gaps.ts';
import { offerUses } from '../../../../src/planning/analysis/commissioning/offer-uses.ts';
import type { Gap, Purchase } from '../../../../src/planning/answer.ts';
import { type TypedSheets, typedWorkbook } from '../../../builders/typed-workbook.ts';

const base = {
  settings: { periods: 4, periodWeeks: 13 },
  localities: [{ locality: 'north' }, { locality: 'south' }],
  needs: [{ need: 'drugs' }, { need: 'abuse' }],
  roles: [{ role: 'worker' }],
  demand: [
    { locality: 'north', need: 'drugs', families: 10, hoursPerWeek: 1 },
    { locality: 'south', need: 'drugs', families: 5, hoursPerWeek: 1 },
  ],
} as const satisfies TypedSheets;

const offer = { offer: 'charity', needs: ['drugs'], hoursPerWeek: 10, costPerHour: 40 } as const;

function gap(given: Partial<Gap> = {}): Gap {
  return {
    ...{ locality: 'north', need: 'drugs', level: 2, period: 1, requiredHours: 10, unmetHours: 4 },
    ...{ familiesWaiting: 4, reasons: [], options: [], ...given },
  };
}

function bought(period: number, hoursPerWeek: number): Purchase {
  const pounds = hoursPerWeek * 40 * 13;
  return { offer: 'charity', locality: 'north', need: 'drugs', level: 2, period, hoursPerWeek, pounds };
}

function useOf(
  given: Partial<NonNullable<TypedSheets['providers']>[number]>,
  provision: readonly Purchase[] = [],
  gaps: readonly Gap[] = [],
) {
  const workbook = typedWorkbook({ ...base, providers: [{ ...offer, ...given }] });
  return offerUses(workbook, { provision, gaps })[0]!;
}

describe('the use of an offer', () => {
  test('is the share of its hours that is bought while it can be', () => {
    const use = useOf({ leadPeriods: 1, untilPeriod: 3 }, [bought(2, 10), bought(3, 5)]);
    expect(use).toMatchObject({ usable: { from: 2, until: 3 }, hoursPerWeek: 7.5, share: 0.75 });
    expect(use).toMatchObject({ boughtByPeriod: [0, 10, 5, 0], pounds: 7800 });
  });

  test('leaves nothing to explain where all hours are bought', () => {
    expect(
      useOf(
        {},
        [1, 2, 3, 4].map((period) => bought(period, 10)),
      ).whyLeft,
    ).toBeNull();
  });

  test('is none where the offer begins after the plan', () => {
    expect(useOf({ leadPeriods: 4 })).toMatchObject({ usable: null, whyLeft: { kind: 'outside_plan' } });
  });

  test('is none where nobody needs it', () => {
    expect(useOf({ needs: ['abuse'] }).whyLeft).toEqual({ kind: 'no_need' });
    expect(useOf({ level: 1 }).whyLeft).toEqual({ kind: 'no_need' });
  });

  test('is none where its minimum is above all the work it could do', () => {
    const use = useOf({ localities: ['south'], hoursPerWeek: 20, minimumHours: 8 });
    expect(use.whyLeft).toEqual({ kind: 'minimum', mostServedHours: 5 });
  });

  test('is partial where all need within its reach is met', () => {
    const elsewhere = gap({ locality: 'south' });
    expect(useOf({ localities: ['north'] }, [bought(1, 3)], [elsewhere]).whyLeft).toEqual({
      kind: 'all_met',
    });
  });

  test('is explained by the reasons of the gaps that it could close', () => {
    const reasons = [{ reason: 'budget', what: null }] as const;
    const gaps = [gap({ reasons }), gap({ period: 2, reasons }), gap({ locality: 'south', level: 3 })];
    expect(useOf({}, [], gaps).whyLeft).toEqual({ kind: 'gaps', unmetHours: 2, reasons });
  });
});

describe('a market gap', () => {
  const workbook = (given: Partial<NonNullable<TypedSheets['providers']>[number]> = {}) =>
    typedWorkbook({ ...base, providers: [{ ...offer, ...given }] });

  test('is unmet need that no offer reaches, with what the nearest offers lack', () => {
    const gaps = [gap({ level: 3 }), gap({ need: 'abuse', unmetHours: 9 }), gap()];
    expect(marketGaps(workbook(), gaps)).toMatchObject([
      { need: 'abuse', level: 2, unmetHours: 9, near: [] },
      { need: 'drugs', level: 3, unmetHours: 4, near: [{ offer: 'charity', by: 'level' }] },
    ]);
  });

  test('is there only in the periods in which no offer reaches', () => {
    const gaps = [1, 2, 3, 4].map((period) => gap({ period, unmetHours: period }));
    expect(marketGaps(workbook({ untilPeriod: 2 }), gaps)).toEqual([
      {
        ...{ locality: 'north', need: 'drugs', level: 2, periods: [3, 4], unmetHours: 3.5 },
        ...{ familiesWaiting: 4, hours: 7 * 13, near: [{ offer: 'charity', by: 'period' }] },
      },
    ]);
  });

  test('names the offers that work elsewhere', () => {
    expect(marketGaps(workbook({ localities: ['south'] }), [gap()])).toMatchObject([
      { near: [{ offer: 'charity', by: 'locality' }] },
    ]);
  });
});
