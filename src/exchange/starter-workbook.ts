import type { TableRow, Tables } from '../domain/raw-workbook.ts';
import { settingColumns } from '../domain/settings.ts';
import { sheets } from '../domain/sheets.ts';
import { type SheetName, sheetNames } from '../domain/workbook.ts';

/**
 * A small valid workbook to start from: every sheet, every column and every setting, with made-up figures that the
 * source column marks as examples. On the settings sheet the column `_meaning` explains each setting.
 */
export function starterTables(): Tables {
  const needs = exampleRows.needs.map(({ need }) => String(need));
  const tables: Partial<Record<SheetName, readonly TableRow[]>> = { settings: settingRows() };
  for (const name of sheetNames) {
    if (name === 'settings') continue;
    const skills = sheets[name].skills ? needs.map((need) => `skill.${need}`) : [];
    const { source, ...columns } = sheets[name].columns;
    const order = [...Object.keys(columns), ...skills, 'source'];
    tables[name] = exampleRows[name].map((row) => withAllColumns(row, order));
  }
  return tables;
}

function withAllColumns(row: TableRow, order: readonly string[]): TableRow {
  return Object.fromEntries(
    order.map((column) => [column, row[column] ?? (column === 'source' ? 'example: made up' : '')]),
  );
}

function settingRows(): readonly TableRow[] {
  const examples: TableRow = {
    authority: 'Exampleshire',
    ons_code: 'E10000000',
    plan_start: '2026-04-01',
    periods: '4',
    budget: '60000',
  };
  const sources: TableRow = {
    sickness_days: 'example: Local Government Association workforce survey',
    support_share: 'example: to be replaced by your own recording and supervision time',
  };
  return Object.entries(settingColumns).map(([key, column]) => ({
    key,
    value: examples[key] ?? column.default ?? '',
    unit: column.unit,
    source: sources[key] ?? (examples[key] === undefined ? 'example: the default' : 'example: made up'),
    _meaning: column.meaning,
  }));
}

const exampleRows: Readonly<Record<Exclude<SheetName, 'settings'>, readonly TableRow[]>> = {
  localities: [
    {
      locality: 'town',
      name: 'Town',
      population_0_19: 9000,
      deprived_share: 0.4,
      weight: 1.2,
      hub: 'Market Street Family Hub',
    },
    {
      locality: 'vale',
      name: 'Vale',
      population_0_19: 6000,
      deprived_share: 0.1,
      weight: 1,
      hub: 'Vale Family Hub',
    },
  ],
  travel: [{ from: 'town', to: 'vale', minutes: 25 }],
  needs: [
    { need: 'key_work', name: 'Lead practitioner work', weight: 1, lead: 'yes' },
    { need: 'domestic_abuse', name: 'Domestic abuse', weight: 1.5, lead: 'no', factor_codes: '3A;3B;3C' },
    {
      need: 'substance_misuse',
      name: 'Substance misuse',
      weight: 1.5,
      lead: 'no',
      factor_codes: '1A;1B;1C;2A;2B;2C',
    },
  ],
  roles: [
    {
      role: 'family_worker',
      name: 'Family Help worker',
      annual_cost: 38000,
      recruit_max: 2,
      recruit_cost: 1500,
      recruit_lead_periods: 1,
      leavers_per_year: 0.12,
      reducible: 'no',
      reduction_cost: 0,
      'skill.key_work': 2,
      'skill.domestic_abuse': 1,
    },
    {
      role: 'supervisor',
      name: 'Practice supervisor',
      annual_cost: 52000,
      'skill.key_work': 3,
      'skill.domestic_abuse': 2,
      'skill.substance_misuse': 2,
    },
  ],
  staff: [
    {
      staff: 'FH-001',
      role: 'family_worker',
      locality: 'town',
      fte: 1,
      count: 3,
      employer: 'council',
      movable: 'yes',
      'skill.key_work': 2,
      'skill.domestic_abuse': 1,
      'skill.substance_misuse': 1,
    },
    {
      staff: 'FH-002',
      role: 'family_worker',
      locality: 'vale',
      fte: 0.8,
      until_period: 3,
      'skill.key_work': 2,
    },
    {
      staff: 'FH-003',
      role: 'supervisor',
      locality: 'town',
      fte: 1,
      movable: 'no',
      'skill.key_work': 3,
      'skill.domestic_abuse': 2,
      'skill.substance_misuse': 2,
    },
  ],
  demand: [
    {
      locality: 'town',
      need: 'key_work',
      level: 2,
      families: 40,
      hours_per_week: 1.5,
      growth_per_year: 0.03,
    },
    {
      locality: 'vale',
      need: 'key_work',
      starts_per_year: 60,
      weeks: 12,
      extend_share: 0.25,
      hours_per_week: 1.5,
    },
    { locality: 'town', need: 'domestic_abuse', families: 10, hours_per_week: 1 },
    { locality: 'vale', need: 'substance_misuse', families: 4, hours_per_week: 1 },
    { locality: 'vale', need: 'substance_misuse', period: 4, families: 6, hours_per_week: 1 },
  ],
  cover: [{ locality: 'town', need: 'key_work', level: 2, on_duty: 1, hours_per_week: 37 }],
  providers: [
    {
      offer: 'recovery',
      provider: 'Exampleshire Recovery',
      need: 'substance_misuse',
      kind: 'third_sector',
      level: 2,
      localities: '*',
      hours_per_week: 10,
      cost_per_hour: 34,
      minimum_hours: 4,
      lead_periods: 1,
      until_period: 4,
    },
  ],
  training: [
    {
      course: 'substance-2',
      need: 'substance_misuse',
      to_level: 2,
      from_level: 1,
      roles: 'family_worker',
      cost_per_person: 450,
      hours_per_person: 21,
      places_per_period: 2,
      periods: 1,
    },
  ],
  rules: [
    { rule: 'minimum_coverage', locality: '*', need: 'key_work', value: 0.5, hard: 'no' },
    { rule: 'minimum_people', locality: 'town', need: 'domestic_abuse', level: 2, value: 1, hard: 'no' },
    { rule: 'supervision_ratio', role: 'supervisor', value: 7, hard: 'no' },
  ],
  scenarios: [
    {
      scenario: 'half-the-budget',
      name: 'Half the budget',
      step: 1,
      sheet: 'settings',
      where: 'key=budget',
      column: 'value',
      change: 'multiply',
      value: 0.5,
    },
    {
      scenario: 'more-referrals',
      name: 'A fifth more families with domestic abuse',
      step: 1,
      sheet: 'demand',
      where: 'need=domestic_abuse',
      column: 'families',
      change: 'multiply',
      value: 1.2,
    },
  ],
};
