import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/apply-scenario.ts';
import { parseWorkbook } from '../../../src/domain/parse-workbook.ts';
import type { TableRow } from '../../../src/domain/raw-workbook.ts';
import { hiddenWork } from '../../../src/domain/small-numbers/hidden-work.ts';
import type { Workbook } from '../../../src/domain/workbook.ts';
import { buildCouncil, councils } from '../../../src/examples/councils.ts';
import { handTables, workbookOf } from '../../builders/hand-tables.ts';

const needs = ['abuse', 'drugs', 'early'];

/** Three localities and three needs with twenty families in each, but for the rows given instead. */
function workbook(rows: readonly TableRow[], settings: TableRow = {}): Workbook {
  const given = new Set(rows.map(({ locality, need }) => `${locality} ${need}`));
  const others = ['east', 'mid', 'west'].flatMap((locality) =>
    needs
      .filter((need) => !given.has(`${locality} ${need}`))
      .map((need) => ({ locality, need, families: 20, hours_per_week: 2 })),
  );
  return workbookOf(
    handTables({
      settings,
      localities: ['east', 'mid', 'west'].map((locality) => ({ locality })),
      needs: needs.map((need) => ({ need, lead: need === 'early' ? 'yes' : 'no' })),
      roles: [{ role: 'worker', annual_cost: 1 }],
      demand: [...rows, ...others],
    }),
  );
}

const few = { locality: 'east', need: 'abuse', hours_per_week: 2 };

describe('what is withheld', () => {
  it('is nothing where no count is small', () => {
    expect(hiddenWork(workbook([{ ...few, families: 6 }])).cells).toEqual([]);
    expect(hiddenWork(workbook([{ ...few, families: 0 }])).cells).toEqual([]);
  });

  it('is a small count and three others that make a ring with it, totals staying', () => {
    const hidden = hiddenWork(workbook([{ ...few, families: 5.4 }]));
    expect(hidden.isHidden('east', 'abuse')).toBe(true);
    expect(hidden.cells).toHaveLength(4);
    expect(hidden.isLocalityTotalHidden('east') || hidden.isNeedTotalHidden('abuse')).toBe(false);
    expect(hidden.isTotalHidden).toBe(false);
  });

  it.each([
    ['few families at one level of several', [{ families: 30 }, { families: 2, level: 3 }]],
    ['few families in one period of several', [{ families: 30 }, { families: 2, period: 2 }]],
    ['families that shrink to few', [{ families: 8, growth_per_year: -0.5 }]],
    ['few starts in a year', [{ starts_per_year: 4, weeks: 200 }]],
    ['half a family', [{ families: 0.5 }]],
  ])('counts %s as small', (_, rows) => {
    const settings = { periods: 3 };
    const hidden = hiddenWork(
      workbook(
        rows.map((row) => ({ ...few, ...row })),
        settings,
      ),
    );
    expect(hidden.isHidden('east', 'abuse')).toBe(true);
  });

  it('includes families of all localities where they are few, and then what would tell them', () => {
    const hidden = hiddenWork(
      workbook([
        { ...few, families: 2 },
        { ...few, locality: 'mid', families: 1 },
        { ...few, locality: 'west', families: 0 },
      ]),
    );
    expect(hidden.isNeedTotalHidden('abuse')).toBe(true);
    expect(hidden.isFamiliesTotalHidden('abuse')).toBe(true);
    // Another need's total, or the one of all, has to go with it: the rest would tell it.
    expect(hidden.isTotalHidden || needs.filter((need) => hidden.isNeedTotalHidden(need)).length > 1).toBe(
      true,
    );
  });

  it('leaves out families of a need, not its hours, where hours a family differ', () => {
    const hidden = hiddenWork(
      workbook([
        { ...few, families: 3 },
        { ...few, locality: 'mid', families: 6, hours_per_week: 5 },
      ]),
    );
    expect(hidden.isHidden('mid', 'abuse')).toBe(true);
    expect(hidden.isNeedTotalHidden('abuse')).toBe(false);
    expect(hidden.isFamiliesTotalHidden('abuse')).toBe(true);
  });

  it('includes families per FTE only where lead-practitioner work is withheld', () => {
    const lead = hiddenWork(workbook([{ ...few, need: 'early', families: 3 }]));
    expect(lead.isCaseloadHidden('east')).toBe(true);
    const places = ['east', 'mid', 'west'].filter((each) => lead.isCaseloadHidden(each));
    expect(places).toHaveLength(2);
  });
});

describe('a scenario told beside the baseline', () => {
  const baseline = workbook([{ ...few, families: 3 }]);
  const grown = (isGrown: (need: string) => boolean): Workbook => ({
    ...baseline,
    demand: baseline.demand.map((row) =>
      isGrown(row.need) ? { ...row, families: row.families! * 1.5 } : row,
    ),
  });

  it('keeps its totals where all needs grow alike', () => {
    const hidden = hiddenWork(
      baseline,
      grown(() => true),
    );
    expect(['east', 'mid', 'west'].some(hidden.isLocalityTotalHidden)).toBe(false);
    expect(needs.some(hidden.isNeedTotalHidden)).toBe(false);
  });

  it('loses those of localities where one need grows alone: the difference would be half of it', () => {
    const hidden = hiddenWork(
      baseline,
      grown((need) => need === 'abuse'),
    );
    expect(hidden.isLocalityTotalHidden('east')).toBe(true);
    expect(needs.some(hidden.isNeedTotalHidden)).toBe(false);
  });

  it('withholds what is small in the scenario alone', () => {
    const fewer = {
      ...baseline,
      demand: baseline.demand.map((row) => ({ ...row, families: row.families! / 5 })),
    };
    expect(hiddenWork(baseline, fewer).isHidden('west', 'early')).toBe(true);
  });
});

describe('the bundled councils', () => {
  const read = (code: string) => {
    const result = parseWorkbook(buildCouncil(code)!);
    if (!result.ok) throw new Error(code);
    return result.workbook;
  };

  it('lose little more than what is small', () => {
    const lost = councils.map(({ code }) => {
      const workbook = read(code);
      const hidden = hiddenWork(workbook);
      const totals = [
        ...workbook.localities.filter(({ locality }) => hidden.isLocalityTotalHidden(locality)),
        ...workbook.needs.filter(({ need }) => hidden.isNeedTotalHidden(need)),
      ];
      return [code, hidden.cells.length, totals.length];
    });
    // Of Rotherham's 84 (locality, need) 73 are small by themselves; the totals are those of two needs of which no locality has more than a few families.
    expect(lost).toEqual([
      ['trafford', 33, 0],
      ['bradford', 23, 0],
      ['staffordshire', 64, 2],
      ['rotherham', 73, 2],
      ['hillingdon', 18, 0],
    ]);
  });

  it('keep all totals of a scenario that leaves demand as it is', () => {
    const result = applyScenario(buildCouncil('rotherham')!, 'no_new_money');
    if (!result.ok) throw new Error('no_new_money');
    const hidden = hiddenWork(read('rotherham'), result.workbook);
    expect(result.workbook.localities.some(({ locality }) => hidden.isLocalityTotalHidden(locality))).toBe(
      false,
    );
  });
});
