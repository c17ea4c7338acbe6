import { describe, expect, it } from 'vitest';
import type { SheetName } from '../../src/domain/workbook.ts';
import { firstRow, places, problemsOf, withRows } from '../builders/problems.ts';

type Case = readonly [sheet: SheetName, column: string, text: string, message: RegExp];

const cases: readonly Case[] = [
  ['localities', 'name', 'n'.repeat(201), /201 characters; write at most 200/],
  ['localities', 'name', '', /blank\. Fill it in/],
  ['localities', 'population_0_19', '12,345', /Maybe 12345\?/],
  ['localities', 'population_0_19', '12.5', /12\.5 is not a whole number of at least 0/],
  ['localities', 'deprived_share', '35%', /Maybe 0\.35\?/],
  ['localities', 'deprived_share', '35', /35 is not a number from 0 to 1\. Maybe 0\.35\?/],
  ['localities', 'weight', '-1', /-1 is not a number of at least 0/],
  ['localities', 'latitude', '91', /from -90 to 90/],
  ['localities', 'longitude', '-181', /from -180 to 180/],
  ['travel', 'from', 'norht', /no locality 'norht'.*Maybe 'north'\?/],
  ['travel', 'to', 'leeds', /no locality 'leeds'.*Known: north, south/],
  ['travel', 'minutes', '20 mins', /is not a number\. Write digits/],
  ['travel', 'minutes', '-5', /at least 0/],
  ['needs', 'lead', 'Yes', /not yes or no\. Maybe 'yes'\?/],
  ['needs', 'lead', 'TRUE', /Maybe 'yes'\?/],
  ['needs', 'lead', 'perhaps', /'perhaps' is not yes or no\.$/],
  ['needs', 'weight', 'NaN', /'NaN' is not a number/],
  ['needs', 'weight', 'Infinity', /'Infinity' is not a number/],
  ['needs', 'factor_codes', '3A;3D', /'3D' is not known here/],
  ['needs', 'factor_codes', '3A,3B', /with a comma\. Write ;/],
  ['roles', 'annual_cost', '£38,000', /Maybe 38000\?/],
  ['roles', 'annual_cost', '38.000,50', /is not a number/],
  ['roles', 'annual_cost', '3.8e4', /Maybe 38000\?/],
  ['roles', 'annual_cost', '1e999', /is not a number/],
  ['roles', 'annual_cost', '9999999999999', /too large/],
  ['roles', 'recruit_max', '−2', /Maybe -2\?/],
  ['roles', 'recruit_lead_periods', '1.5', /whole number/],
  ['roles', 'leavers_per_year', '0.96', /from 0 to 0\.95/],
  ['roles', 'reducible', 'y', /Maybe 'yes'\?/],
  ['roles', 'skill.key_work', '4', /4 is not a whole number from 1 to 3/],
  ['roles', 'skill.key_work', '0', /Leave the cell blank for none/],
  ['staff', 'staff', 'Jo Smith', /not a code.*Maybe 'Jo_Smith'\?/],
  ['staff', 'role', 'family_wroker', /Maybe 'family_worker'\?/],
  ['staff', 'role', 'Family_worker', /Maybe 'family_worker'\?/],
  ['staff', 'locality', 'nort', /Maybe 'north'\?/],
  ['staff', 'fte', '0', /above 0 and at most 1\.5/],
  ['staff', 'fte', '2', /write the FTE of one, and how many in count/],
  ['staff', 'fte', '0,8', /Maybe 0\.8\?/],
  ['staff', 'fte', '', /blank\. Fill it in/],
  ['staff', 'count', '1.5', /whole number of at least 1/],
  ['staff', 'count', '0', /whole number of at least 1/],
  ['staff', 'movable', 'No', /Maybe 'no'\?/],
  ['staff', 'until_period', '0', /whole number of at least 1/],
  ['staff', 'skill.key_work', 'expert', /'expert' is not a number/],
  ['demand', 'locality', 'nroth', /Maybe 'north'\?/],
  ['demand', 'need', 'keywork', /Maybe 'key_work'\?/],
  ['demand', 'level', '2.5', /whole number from 1 to 3/],
  ['demand', 'families', '1,000', /Maybe 1000\?/],
  [
    'demand',
    'families',
    'c',
    /'c' stands for a number that this file hides.*ask for a file with small numbers/,
  ],
  ['demand', 'starts_per_year', 'C', /stands for a number that this file hides/],
  ['demand', 'weeks', '0', /above 0/],
  ['demand', 'extend_share', '1', /at least 0 and below 1/],
  ['demand', 'growth_per_year', '-1', /above -1/],
  ['demand', 'growth_per_year', '3%', /Maybe 0\.03\?/],
  ['demand', 'period', '3', /The plan has 2 periods/],
  ['demand', 'period', 'all', /is not a number/],
  ['demand', 'hours_per_week', '', /blank\. Fill it in/],
  ['cover', 'hours_per_week', '169', /from 0 to 168/],
  ['cover', 'on_duty', 'two', /is not a number/],
  ['cover', 'need', 'duty', /no need 'duty'/],
  ['providers', 'kind', 'charity', /Known: third_sector, health/],
  ['providers', 'kind', 'third sector', /Maybe 'third_sector'\?/],
  ['providers', 'need', 'substance_misuse;', /has an empty place/],
  ['providers', 'need', 'key_work;key_work', /names key_work twice/],
  ['providers', 'localities', '*;north', /mixes \* with codes/],
  ['providers', 'minimum_hours', '9', /minimum of 9 is above hours_per_week, 8/],
  ['providers', 'cost_per_hour', '£32', /Maybe 32\?/],
  ['providers', 'lead_periods', '-1', /whole number of at least 0/],
  ['providers', 'until_period', '0', /whole number of at least 1/],
  ['training', 'to_level', '1', /from_level is 1, to_level 1/],
  ['training', 'from_level', '-1', /whole number from 0 to 3/],
  ['training', 'need', 'misuse', /no need 'misuse'/],
  ['training', 'places_per_period', '', /blank\. Fill it in/],
  ['training', 'periods', '0.5', /whole number of at least 0/],
  ['rules', 'rule', 'min_coverage', /Maybe 'minimum_coverage'\?/],
  ['rules', 'value', '50%', /Maybe 0\.5\?/],
  ['rules', 'value', '50', /not a share from 0 to 1.*Maybe 0\.5\?/],
  ['rules', 'value', '-0.1', /at least 0/],
  ['rules', 'hard', 'soft', /not yes or no/],
  ['rules', 'role', 'specialist', /minimum_coverage is not about a role/],
  ['scenarios', 'step', '0', /whole number of at least 1/],
  ['scenarios', 'step', '', /blank\. Fill it in/],
  ['scenarios', 'sheet', 'demands', /Maybe 'demand'\?/],
  ['scenarios', 'sheet', 'scenarios', /cannot edit the scenarios sheet/],
  ['scenarios', 'change', 'times', /Known: set, add, multiply, remove, insert/],
  ['scenarios', 'column', 'familes', /Maybe 'families'\?/],
  ['scenarios', 'value', '1,5', /Maybe 1\.5\?/],
];

describe('a cell that cannot be right is reported once, at its place, with what to do', () => {
  it.each(cases)('%s %s = %j', (sheet, column, text, message) => {
    const problems = problemsOf(firstRow(sheet, { [column]: text }));
    expect(places(problems)).toEqual([[sheet, 2, column, text].join(' ')]);
    expect(problems[0]!.message).toMatch(message);
  });
});

describe('a misspelt code inside a list or a condition is named itself', () => {
  it.each([
    ['providers', 'need', 'substance_misuse;keywork', 'keywork', /Maybe 'key_work'\?/],
    ['providers', 'localities', 'north;suoth', 'suoth', /Maybe 'south'\?/],
    ['training', 'roles', 'specialst', 'specialst', /Maybe 'specialist'\?/],
    ['rules', 'locality', 'nort', 'nort', /Maybe 'north'\?/],
    ['rules', 'need', 'key_work;sleep', 'sleep', /no need 'sleep'/],
    ['scenarios', 'where', 'nede=key_work', 'nede', /Maybe 'need'\?/],
  ] as const)('%s %s = %j', (sheet, column, text, part, message) => {
    const problems = problemsOf(firstRow(sheet, { [column]: text }));
    expect(places(problems)).toEqual([[sheet, 2, column, part].join(' ')]);
    expect(problems[0]!.message).toMatch(message);
  });
});

describe('a code that cannot name a row is refused', () => {
  it.each([
    ['east side', /not a code.*Maybe 'east_side'\?/],
    ['x'.repeat(65), /It has 65 characters/],
    ['*', /not a code/],
    ['Gwynedd/Môn', /Maybe 'Gwynedd_Mon'\?/],
  ])('%j', (code, message) => {
    const problems = problemsOf(withRows('localities', { locality: code, name: 'East' }));
    expect(places(problems)).toEqual([`localities 4 locality ${code}`]);
    expect(problems[0]!.message).toMatch(message);
  });
});
