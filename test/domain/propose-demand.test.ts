import { describe, expect, test } from 'vitest';
import type { CouncilFigures } from '../../src/domain/council-figures.ts';
import { episodeLength } from '../../src/domain/episode-length.ts';
import { type DemandOptions, proposeDemand } from '../../src/domain/propose-demand.ts';
import type { Tables } from '../../src/domain/raw-workbook.ts';
import type { TeamPlaces } from '../../src/domain/team-places.ts';
import { countedFigures, durations, startsOf, storedSheet } from '../builders/council-figures.ts';
import { tinyTables, tinyWorkbook } from '../builders/workbook.ts';

const places: TeamPlaces = new Map([
  ['north team', 'north'],
  ['south team', 'south'],
]);
const options: DemandOptions = {
  ...{
    childrenPerFamily: 1,
    childrenWithOwnNeed: 1,
    workedShare: 1,
    length: 'twelve_weeks',
    leadNeeds: { help: 'key_work', plans: 'key_work' },
  },
  hoursPerWeek: new Map(),
};

function propose(
  figures: CouncilFigures,
  given: Partial<DemandOptions> = {},
  where: TeamPlaces = places,
  overrides: Partial<Tables> = { scenarios: [] },
) {
  const stored = storedSheet(tinyTables(overrides), 'demand');
  return proposeDemand(figures, where, tinyWorkbook(overrides), stored, { ...options, ...given });
}

describe('demand from counted lists', () => {
  test('takes the place of the demand of the same locality, need and level 2, and keeps its hours', () => {
    const figures = countedFigures({
      starts: [startsOf('North Team', null, 30), startsOf('SOUTH  team', 'substance_misuse', 12)],
      durations: [durations(null, 20, 10, 0.25)],
    });
    const { rows, changes, untouched } = propose(figures);
    expect(rows).toMatchObject([
      {
        locality: 'north',
        need: 'key_work',
        kind: 'change',
        startsPerYear: 60,
        hoursPerWeek: 1.5,
        weeks: 10,
        extendShare: 0.25,
      },
      { locality: 'south', need: 'substance_misuse', kind: 'change', startsPerYear: 24, hoursPerWeek: 1 },
    ]);
    expect(rows[0]!.open).toBeCloseTo((60 * 10) / 0.75 / 52);
    expect(changes[0]).toEqual({
      ...{ kind: 'update', sheet: 'demand', id: 'demand 1', version: 1 },
      cells: {
        ...{ locality: 'north', need: 'key_work', starts_per_year: '60', weeks: '10', extend_share: '0.25' },
        hours_per_week: '1.5',
        source:
          'local: Annex A list 6, Children in need, 182.5 days to 2025-06-30: children counted once, scaled to a year, ÷ 1 children a family',
      },
    });
    expect(untouched).toBe(1);
  });

  test('adds what is not there with the hours that the need has elsewhere', () => {
    const { changes } = propose(countedFigures({ starts: [startsOf('north team', 'substance_misuse', 3)] }));
    expect(changes).toMatchObject([
      {
        kind: 'add',
        cells: { locality: 'north', level: '2', starts_per_year: '6', weeks: '12', hours_per_week: '1' },
      },
    ]);
  });

  test('waits for hours where the need has no demand at all', () => {
    const figures = countedFigures({ starts: [startsOf('north team', 'substance_misuse', 3)] });
    const demand = tinyTables().demand!.slice(0, 2);
    const without = propose(figures, {}, places, { demand, scenarios: [] });
    expect(without).toMatchObject({ rows: [], changes: [], withoutHours: ['substance_misuse'] });
    const given = propose(figures, { hoursPerWeek: new Map([['substance_misuse', 2.5]]) }, places, {
      demand,
      scenarios: [],
    });
    expect(given.rows).toMatchObject([{ kind: 'add', hoursPerWeek: 2.5 }]);
  });

  test('divides by the children of a family: more for households than for one child’s own need', () => {
    const needs = [
      ...tinyTables().needs!,
      { need: 'self_harm', name: 'Self-harm', lead: 'no', factor_codes: '15A' },
    ];
    const figures = countedFigures({
      starts: ['key_work', 'substance_misuse', 'self_harm'].map((need) => startsOf('north team', need, 15)),
    });
    const { rows } = propose(
      figures,
      {
        childrenPerFamily: 2.5,
        childrenWithOwnNeed: 1.5,
        workedShare: 0.5,
        hoursPerWeek: new Map([['self_harm', 1]]),
      },
      places,
      { needs, scenarios: [] },
    );
    expect(rows.map(({ need, startsPerYear }) => [need, startsPerYear])).toEqual([
      ['key_work', 6],
      ['substance_misuse', 6],
      ['self_harm', 10],
    ]);
  });

  test('puts early help and children in need to the lead work that stands for each', () => {
    const figures = countedFigures({
      starts: [startsOf('north team', null, 10), { ...startsOf('north team', null, 4), list: 'early_help' }],
    });
    const { rows } = propose(figures, { leadNeeds: { help: null, plans: 'key_work' } });
    expect(rows).toMatchObject([{ need: 'key_work', children: 10 }]);
  });

  test('scales each list from its own period', () => {
    const figures = countedFigures({
      starts: [
        startsOf('north team', null, 10, 365),
        { ...startsOf('north team', null, 10, 73), list: 'early_help' },
      ],
    });
    const { rows, changes } = propose(figures);
    expect(rows).toMatchObject([{ children: 20, startsPerYear: 60 }]);
    expect(JSON.stringify(changes)).toContain(
      'list 6, Children in need, 365 days to 2025-06-30; Annex A list 2',
    );
  });

  test('stays written as open families where a scenario changes that column', () => {
    const figures = countedFigures({ starts: [startsOf('north team', null, 30)] });
    expect(propose(figures, {}, places, {}).changes).toMatchObject([{ cells: { families: '13.8' } }]);
    expect(propose(figures).changes).toMatchObject([{ cells: { starts_per_year: '60' } }]);
  });

  test('never drops a team silently', () => {
    const figures = countedFigures({
      teams: [
        { team: 'North Team', children: 9 },
        { team: 'Court Team', children: 4 },
        { team: '', children: 7 },
        { team: 'Disability Team', children: 3 },
      ],
      starts: [startsOf('North Team', null, 9), startsOf('Court Team', null, 4), startsOf('', null, 7)],
    });
    const { rows, notPlaced, leftOut } = propose(figures, {}, new Map([...places, ['court team', '-']]));
    expect(rows).toMatchObject([{ locality: 'north', startsPerYear: 18 }]);
    expect(notPlaced).toEqual([
      { team: '', children: 7 },
      { team: 'Disability Team', children: 3 },
    ]);
    expect(leftOut).toEqual([{ team: 'Court Team', children: 4 }]);
  });

  test('shares children without a locality out like those whose team has one, and says so', () => {
    const figures = countedFigures({
      starts: [startsOf('', null, 20), startsOf('North Team', null, 30), startsOf('South Team', null, 10)],
    });
    const { rows, changes } = propose(figures, {}, new Map([...places, ['', '*']]));
    expect(rows.map(({ locality, startsPerYear, spread }) => [locality, startsPerYear, spread])).toEqual([
      ['north', 90, true],
      ['south', 30, true],
    ]);
    expect(JSON.stringify(changes)).toContain('spread in proportion');
  });

  test('shares all children out like the families of today where no team is placed and no population is known', () => {
    const { rows } = propose(countedFigures({ starts: [startsOf('', null, 41)] }), {}, new Map([['', '*']]));
    expect(rows.map(({ startsPerYear }) => startsPerYear)).toEqual([40, 42]);
  });

  test('says which families other levels and periods hold beside it', () => {
    const demand = [
      ...tinyTables().demand!,
      { locality: 'north', need: 'key_work', level: '3', families: '4', hours_per_week: '1' },
    ];
    const { rows } = propose(countedFigures({ starts: [startsOf('north team', null, 5)] }), {}, places, {
      demand,
    });
    expect(rows).toMatchObject([{ elsewhere: 4, before: { families: 20 } }]);
  });

  test('changes nothing the second time', () => {
    const figures = countedFigures({
      starts: [startsOf('north team', null, 30)],
      durations: [durations(null, 20, 10, 0.25)],
    });
    const [change] = propose(figures).changes;
    if (change?.kind !== 'update') throw new Error('The first time the row changes.');
    const [first, ...others] = tinyTables().demand!;
    const demand = [{ ...first, families: '', ...change.cells }, ...others];
    expect(propose(figures, {}, places, { demand, scenarios: [] })).toMatchObject({
      changes: [],
      rows: [{ kind: 'same' }],
    });
  });
});

describe('length of an episode', () => {
  test('takes a long median as twelve weeks and an extension, so that none is counted twice', () => {
    const found = [durations('key_work', 10, 30, 0.8), durations(null, 50, 9, 0.2)];
    expect(episodeLength(found, 'key_work', 'twelve_weeks')).toMatchObject({
      weeks: 12,
      extendShare: 0.8,
      from: 'need',
    });
    expect(episodeLength(found, 'key_work', 'whole')).toMatchObject({
      weeks: 30,
      extendShare: 0,
      from: 'need',
    });
    expect(episodeLength(found, 'other', 'twelve_weeks')).toMatchObject({
      weeks: 9,
      extendShare: 0.2,
      from: 'all',
    });
  });

  test('can be the average, so that as many families are open as the dates say', () => {
    const found = [{ ...durations(null, 20, 13, 0.6), meanWeeks: 15.26 }];
    expect(episodeLength(found, 'any', 'whole')).toEqual({
      weeks: 15.3,
      extendShare: 0,
      from: 'all',
      meanWeeks: 15.26,
    });
  });

  test('does not rest on five episodes or fewer', () => {
    expect(episodeLength([durations('key_work', 5, 30, 0.8)], 'key_work', 'whole')).toBeNull();
    expect(
      episodeLength([durations('key_work', 5, 30, 0.8), durations(null, 5, 30, 1)], 'key_work', 'whole'),
    ).toBeNull();
  });

  test('never lasts for ever', () => {
    expect(episodeLength([durations(null, 10, 40, 1)], 'x', 'twelve_weeks')!.extendShare).toBe(0.9);
  });
});
