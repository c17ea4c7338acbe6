import { describe, expect, test } from 'vitest';
import type { Gap, GapOption, Plan } from '../../src/planning/answer.ts';
import { filterGaps, gapAt, gapRows, marksWithoutGap, optionLines } from '../../src/web/gap-facts.ts';
import type { MarkInView } from '../../views/gap-mark.ts';
import type { GapFilter } from '../../views/gap-row.ts';
import { type TypedSheets, typedWorkbook } from '../builders/typed-workbook.ts';

const sheets = {
  settings: { periods: 2 },
  localities: [{ locality: 'north' }, { locality: 'south', weight: 3 }],
  needs: [{ need: 'drugs' }, { need: 'abuse' }],
  roles: [{ role: 'worker', recruitLeadPeriods: 1 }],
  providers: [{ offer: 'charity', hoursPerWeek: 10, costPerHour: 40, leadPeriods: 1 }],
  training: [{ course: 'C', need: 'drugs', toLevel: 2, placesPerPeriod: 1, periods: 2 }],
} as const satisfies TypedSheets;
const workbook = typedWorkbook(sheets);

function option(way: GapOption['way'], what: string, costPerHour: number): GapOption {
  return {
    ...{ way, what, who: null, period: 2, hoursPerWeek: 4, pounds: 100, costPerHour },
    verifiedHoursPerWeek: null,
  };
}

function gap(locality: string, need: string, period: number, unmetHours: number): Gap {
  const options = [option('buy', 'charity', 40), option('recruit', 'worker', 55)];
  return {
    ...{ locality, need, level: 2, period, requiredHours: 20, unmetHours, familiesWaiting: 1 },
    ...{ reasons: [], options },
  };
}

const plan = {
  gaps: [gap('north', 'drugs', 1, 6), gap('north', 'drugs', 2, 10), gap('south', 'abuse', 2, 8)],
} as unknown as Plan;

const mark: MarkInView = {
  ...{ locality: 'north', need: 'drugs', level: 2, mark: 'commission', note: '', owner: '', version: 1 },
  ...{ changedAt: new Date(0), changedBy: 'A' },
};

const all: GapFilter = { need: null, locality: null, mark: null, sort: 'pressing', page: 1 };

describe('the gaps of a plan', () => {
  const rows = gapRows(plan, workbook, [mark]);
  const named = (kept: typeof rows) => kept.map(({ gap: { locality, need } }) => `${need} in ${locality}`);

  test('are joined over the periods and ranked by weighted hours', () => {
    // South weighs three times as much: 3 · 8 ÷ 2 periods against (6 + 10) ÷ 2.
    expect(rows.map(({ rank, gap: each }) => [rank, each.need, each.meanUnmetHours])).toEqual([
      [1, 'abuse', 4],
      [2, 'drugs', 8],
    ]);
  });

  test('have a break-even price against the council’s own ways, whatever is offered', () => {
    expect(rows.map(({ breakEven }) => breakEven?.pricePerHour)).toEqual([55, 55]);
    expect(rows[0]!.cheapest?.way).toBe('buy');
  });

  test('carry their marks, and marks of gaps that are closed are told apart', () => {
    expect(rows.map((row) => row.mark?.mark ?? null)).toEqual([null, 'commission']);
    const closed = { ...mark, locality: 'south' };
    expect(marksWithoutGap(rows, [mark, closed])).toEqual([closed]);
  });

  test('are filtered by need, locality and mark, and sorted by hours', () => {
    expect(named(filterGaps(rows, all))).toEqual(['abuse in south', 'drugs in north']);
    expect(named(filterGaps(rows, { ...all, sort: 'hours' }))).toEqual(['drugs in north', 'abuse in south']);
    expect(named(filterGaps(rows, { ...all, need: 'drugs' }))).toEqual(['drugs in north']);
    expect(named(filterGaps(rows, { ...all, locality: 'south' }))).toEqual(['abuse in south']);
    expect(named(filterGaps(rows, { ...all, mark: 'commission' }))).toEqual(['drugs in north']);
    expect(named(filterGaps(rows, { ...all, mark: 'none' }))).toEqual(['abuse in south']);
    expect(filterGaps(rows, { ...all, mark: 'train' })).toEqual([]);
  });

  test('are found by locality, need and level', () => {
    expect(gapAt(rows, { locality: 'north', need: 'drugs', level: 2 })?.rank).toBe(2);
    expect(gapAt(rows, { locality: 'north', need: 'drugs', level: 3 })).toBeNull();
  });
});

test('an option delivers its first hours after the course, the recruitment or the contract takes effect', () => {
  const options = [
    option('train', 'C', 1),
    option('recruit', 'worker', 2),
    option('buy', 'charity', 3),
    option('move', 'worker@north', 0),
  ];
  // `period` is that of the training, but that in which a post, people or bought hours already work.
  expect(
    optionLines(options, workbook).map(({ leadPeriods, firstPeriod }) => [leadPeriods, firstPeriod]),
  ).toEqual([
    [2, 4],
    [1, 2],
    [1, 2],
    [0, 2],
  ]);
});
