import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import { rawWorkbook, type Tables } from '../../src/domain/raw-workbook.ts';
import type { RawWorkbook } from '../../src/domain/workbook.ts';
import { firstRow, places, problemsOf, withoutColumn, withRows, withSetting } from '../builders/problems.ts';
import { tinyTables } from '../builders/workbook.ts';

type Case = readonly [what: string, overrides: Partial<Tables>, place: string, message: RegExp];

const without = (sheet: keyof Tables): Partial<Tables> =>
  ({ [sheet]: undefined }) as unknown as Partial<Tables>;
const tiny = tinyTables();

const cases: readonly Case[] = [
  ['no settings sheet', without('settings'), 'settings - - -', /missing.*key, value/],
  ['no localities sheet', without('localities'), 'localities - - -', /missing.*locality, name/],
  ['no needs sheet', without('needs'), 'needs - - -', /missing.*need, name/],
  ['no roles sheet', without('roles'), 'roles - - -', /missing.*role, name, annual_cost/],
  ['localities without rows', { localities: [] }, 'localities - - -', /no rows/],
  ['needs without rows', { needs: [] }, 'needs - - -', /no rows/],
  [
    'neither demand nor cover',
    { demand: [], cover: [], scenarios: [] },
    'demand - - -',
    /Neither demand nor cover/,
  ],
  ['no role column', withoutColumn('staff', 'role'), 'staff 1 role -', /'role' is missing/],
  ['no code column', withoutColumn('needs', 'need'), 'needs 1 need -', /'need' is missing/],
  ['no value column', withoutColumn('rules', 'value'), 'rules 1 value -', /'value' is missing/],
  ['unknown column', firstRow('staff', { grade: '7' }), 'staff 1 grade grade', /no column 'grade'.*'_grade'/],
  [
    'spaced column',
    firstRow('roles', { 'Recruit cost': '5' }),
    'roles 1 Recruit cost Recruit cost',
    /Maybe 'recruit_cost'\?/,
  ],
  [
    'skill of no need',
    firstRow('staff', { 'skill.keywork': '1' }),
    'staff 1 skill.keywork skill.keywork',
    /Maybe 'skill.key_work'\?/,
  ],
  [
    'misspelt skill',
    firstRow('roles', { 'skil.key_work': '1' }),
    'roles 1 skil.key_work skil.key_work',
    /Maybe 'skill.key_work'\?/,
  ],
  [
    'skill where none is',
    firstRow('demand', { 'skill.key_work': '1' }),
    'demand 1 skill.key_work skill.key_work',
    /no column/,
  ],
  [
    'same locality twice',
    withRows('localities', { locality: 'north', name: 'N' }),
    'localities 4 locality north',
    /Row 2 has the same locality/,
  ],
  ['same need twice', withRows('needs', { need: 'key_work', name: 'K' }), 'needs 4 need key_work', /Row 2/],
  [
    'same role twice',
    withRows('roles', { role: 'specialist', name: 'S', annual_cost: '1' }),
    'roles 4 role specialist',
    /Row 3/,
  ],
  ['same staff twice', withRows('staff', { ...tiny.staff![0]! }), 'staff 5 staff fw-1', /Row 2/],
  [
    'same journey twice',
    withRows('travel', { from: 'north', to: 'south', minutes: '9' }),
    'travel 3 - north, south',
    /Row 2 has the same from, to/,
  ],
  [
    'same offer twice',
    withRows('providers', { ...tiny.providers![0]! }),
    'providers 3 offer recovery',
    /Row 2/,
  ],
  [
    'same course twice',
    withRows('training', { ...tiny.training![0]! }),
    'training 3 course misuse-2',
    /Row 2/,
  ],
  [
    'same cover twice',
    withRows('cover', { ...tiny.cover![0]!, level: '' }),
    'cover 3 - north, key_work, 2',
    /Row 2/,
  ],
  [
    'same demand twice, level written or not',
    withRows('demand', { ...tiny.demand![0]!, level: '2' }),
    'demand 5 - north, key_work, 2, ',
    /Row 2/,
  ],
  [
    'same rule twice, all written or not',
    withRows('rules', { rule: 'minimum_coverage', need: 'key_work', value: '1' }),
    'rules 3 - minimum_coverage, *, key_work, , ',
    /Row 2/,
  ],
  [
    'same step twice',
    withRows('scenarios', { ...tiny.scenarios![0]! }),
    'scenarios 3 - more-misuse, 1',
    /Row 2/,
  ],
  [
    'same setting twice',
    withRows('settings', { key: 'budget', value: '1' }),
    'settings 5 key budget',
    /Row 4/,
  ],
  ['misspelt setting', withSetting('buget', '1'), 'settings 5 key buget', /Maybe 'budget'\?/],
  ['unknown setting', withSetting('colour', 'red'), 'settings 5 key colour', /Known: authority/],
  [
    'misspelt authority',
    { settings: [{ key: 'authorty', value: 'Tinyshire' }], demand: tiny.demand! },
    'settings 2 key authorty',
    /Maybe 'authority'\?/,
  ],
  [
    'no authority',
    { settings: [{ key: 'periods', value: '2' }] },
    'settings - value -',
    /authority is missing/,
  ],
  [
    'blank authority',
    {
      settings: [
        { key: 'authority', value: '' },
        { key: 'periods', value: '2' },
      ],
    },
    'settings 2 value ',
    /authority is blank/,
  ],
  ['25 periods', withSetting('periods', '25'), 'settings 4 value 25', /whole number from 1 to 24/],
  ['periods of 53 weeks', withSetting('period_weeks', '53'), 'settings 5 value 53', /from 1 to 52/],
  ['negative budget', withSetting('budget', '-5'), 'settings 4 value -5', /allow_reductions.*least_cost/],
  ['budget in pounds', withSetting('budget', '£50,000'), 'settings 4 value £50,000', /Maybe 50000\?/],
  [
    'unknown goal',
    withSetting('goal', 'fair'),
    'settings 5 value fair',
    /Known: most_need_met, fairest, least_cost/,
  ],
  ['misspelt goal', withSetting('goal', 'least-cost'), 'settings 5 value least-cost', /Maybe 'least_cost'\?/],
  [
    'British date',
    withSetting('plan_start', '01/04/2026'),
    'settings 5 value 01/04/2026',
    /Maybe 2026-04-01\?/,
  ],
  ['unreal date', withSetting('plan_start', '2026-02-30'), 'settings 5 value 2026-02-30', /not a real date/],
  ['all time in support', withSetting('support_share', '1'), 'settings 5 value 1', /at least 0 and below 1/],
  ['no visit', withSetting('visit_block_hours', '0'), 'settings 5 value 0', /above 0/],
  ['week too long', withSetting('weekly_hours', '169'), 'settings 5 value 169', /above 0 and at most 168/],
  ['eight days', withSetting('days_per_week', '8'), 'settings 5 value 8', /at most 7/],
  ['gap above one', withSetting('mip_gap', '5'), 'settings 5 value 5', /Maybe 0\.05\?/],
  ['no time', withSetting('time_limit_seconds', '0'), 'settings 5 value 0', /above 0/],
  ['always absent', withSetting('sickness_days', '219'), 'settings - value -', /leave 0 days a year/],
  [
    'neither families nor starts',
    firstRow('demand', { families: '' }),
    'demand 2 families ',
    /Give families, or starts_per_year/,
  ],
  [
    'both families and starts',
    firstRow('demand', { starts_per_year: '50' }),
    'demand 2 starts_per_year 50',
    /Leave one of them blank/,
  ],
  [
    'role FTE without a role',
    { rules: [{ rule: 'minimum_role_fte', value: '1', role: '' }] },
    'rules 2 role ',
    /Write its code in role/,
  ],
  [
    'role FTE with a need',
    { rules: [{ rule: 'minimum_role_fte', value: '1', role: 'specialist', need: 'key_work' }] },
    'rules 2 need key_work',
    /not about a need/,
  ],
  [
    'supervision in a place',
    { rules: [{ rule: 'supervision_ratio', value: '6', role: 'specialist', locality: 'north' }] },
    'rules 2 locality north',
    /over the authority/,
  ],
  [
    'provider share in a place',
    { rules: [{ rule: 'maximum_provider_share', value: '0.5', locality: 'north' }] },
    'rules 2 locality north',
    /over the authority/,
  ],
  [
    'provider share above one',
    { rules: [{ rule: 'maximum_provider_share', value: '30' }] },
    'rules 2 value 30',
    /Maybe 0\.3\?/,
  ],
  [
    'reserved hours of a level',
    { rules: [{ rule: 'reserve_hours', value: '9', role: 'specialist', level: '2' }] },
    'rules 2 level 2',
    /no level/,
  ],
  [
    'two names of a scenario',
    withRows('scenarios', { ...tiny.scenarios![0]!, step: '2', name: 'Other' }),
    'scenarios 3 name Other',
    /names this scenario 'Substance misuse rises by half'/,
  ],
  [
    'edit that matches nothing',
    firstRow('scenarios', { where: 'need=substance_misuse;locality=north' }),
    'scenarios 2 where need=substance_misuse;locality=north',
    /No row of the demand sheet/,
  ],
  [
    'edit out of range',
    firstRow('scenarios', { sheet: 'staff', where: 'staff=fw-1', column: 'fte', value: '3' }),
    'scenarios 2 value 3',
    /Row 2 of staff, fte: 3 is not/,
  ],
  [
    'edit of nothing',
    firstRow('scenarios', { where: '', column: 'starts_per_year' }),
    'scenarios 2 value 1.5',
    /blank and has no default/,
  ],
  ['edit without a column', firstRow('scenarios', { column: '' }), 'scenarios 2 column ', /needs the column/],
  [
    'edit of words',
    firstRow('scenarios', { column: 'need' }),
    'scenarios 2 change multiply',
    /needs a column of numbers/,
  ],
  [
    'condition without =',
    firstRow('scenarios', { where: 'substance_misuse' }),
    'scenarios 2 where substance_misuse',
    /Write column=value/,
  ],
  [
    'removal of a column',
    firstRow('scenarios', { change: 'remove', value: '' }),
    'scenarios 2 column families',
    /whole rows/,
  ],
  [
    'insertion of half a row',
    firstRow('scenarios', { change: 'insert', where: '', column: '', value: 'locality=north' }),
    'scenarios 2 value locality=north',
    /needs need/,
  ],
  [
    'unknown setting in an edit',
    firstRow('scenarios', { sheet: 'settings', where: 'key=budgt', column: 'value' }),
    'scenarios 2 where budgt',
    /Maybe 'budget'\?/,
  ],
];

describe('a workbook that cannot be right has one problem for one cause', () => {
  it.each(cases)('%s', (_what, overrides, place, message) => {
    const problems = problemsOf(overrides);
    expect(places(problems)).toEqual([place]);
    expect(problems[0]!.message).toMatch(message);
  });
});

/** The text of the tiny workbook with one sheet as given. */
function withText(
  sheet: string,
  columns: readonly string[],
  ...rows: readonly (readonly string[])[]
): RawWorkbook {
  const text = { columns, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
  return { ...rawWorkbook(tinyTables()), [sheet]: text };
}

const textCases: readonly (readonly [what: string, raw: RawWorkbook, place: string, message: RegExp])[] = [
  [
    'row too short',
    withText('travel', ['from', 'to', 'minutes'], ['north', 'south']),
    'travel 2 - north,south',
    /2 cells.*3 columns/,
  ],
  [
    'row too long',
    withText('travel', ['from', 'to', 'minutes'], ['north', 'south', '1', '200']),
    'travel 2 - north,south,1,200',
    /thousands comma/,
  ],
  [
    'column twice',
    withText('travel', ['from', 'to', 'minutes', 'to'], ['north', 'south', '1', '']),
    'travel 1 to to',
    /there twice/,
  ],
  [
    'column without a name',
    withText('travel', ['from', 'to', 'minutes', ''], ['north', 'south', '1', 'x']),
    'travel 1 - -',
    /Column 4 has cells but no name/,
  ],
  [
    'semicolons',
    withText('travel', ['from;to;minutes'], ['north;south;1']),
    'travel 1 - from;to;minutes',
    /separated by semicolons/,
  ],
  ['unknown sheet', withText('stafff', ['a'], ['b']), 'stafff - - stafff', /Maybe 'staff'\?/],
  [
    'unlike any sheet',
    withText('summary', ['a'], ['b']),
    'summary - - summary',
    /Known: settings, localities/,
  ],
  [
    'misspelt column that is needed',
    withText('travel', ['from', 'to', 'minuts'], ['north', 'south', '1']),
    'travel 1 minuts minuts',
    /Maybe 'minutes'\?/,
  ],
];

describe('a sheet that is not laid out as a table is reported once', () => {
  it.each(textCases)('%s', (_what, raw, place, message) => {
    const result = parseWorkbook(raw);
    const problems = result.ok ? [] : result.problems;
    expect(places(problems)).toEqual([place]);
    expect(problems[0]!.message).toMatch(message);
  });

  it('names a misspelt sheet only, not the sheet that is missing because of it', () => {
    const { localities, ...others } = rawWorkbook(tinyTables());
    const result = parseWorkbook({ ...others, localites: localities } as RawWorkbook);
    expect(result.ok ? [] : places(result.problems)).toEqual(['localites - - localites']);
  });
});

describe('everything wrong is reported at once', () => {
  it('lists the problems of all sheets in the order of sheets and rows', () => {
    const problems = problemsOf({
      ...withSetting('goal', 'best'),
      ...firstRow('staff', { fte: '2', role: 'nobody' }),
      ...withRows('rules', { rule: 'quality', value: '1' }, { rule: 'minimum_people', value: '-1' }),
      ...firstRow('scenarios', { where: 'need=unheard_of' }),
    });
    expect(places(problems)).toEqual([
      'settings 5 value best',
      'staff 2 fte 2',
      'staff 2 role nobody',
      'rules 3 rule quality',
      'rules 4 value -1',
      'scenarios 2 where need=unheard_of',
    ]);
  });

  it('does not report staff of a role whose row has another problem', () => {
    expect(places(problemsOf(firstRow('roles', { annual_cost: 'lots' })))).toEqual([
      'roles 2 annual_cost lots',
    ]);
  });
});
