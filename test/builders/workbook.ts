import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import { rawWorkbook, type Tables } from '../../src/domain/raw-workbook.ts';
import type { Workbook } from '../../src/domain/workbook.ts';

/**
 * A small workbook in which every sheet is used and everything is valid: two localities, two needs, two roles, three
 * rows of staff, one offer, one course, one rule, one scenario. Sheets given in `overrides` replace the tiny ones whole.
 */
export function tinyTables(overrides: Partial<Tables> = {}): Tables {
  return {
    settings: [
      { key: 'authority', value: 'Tinyshire' },
      { key: 'periods', value: '2' },
      { key: 'budget', value: '50000' },
    ],
    localities: [
      { locality: 'north', name: 'North' },
      { locality: 'south', name: 'South', weight: '1.5' },
    ],
    travel: [{ from: 'north', to: 'south', minutes: '20' }],
    needs: [
      { need: 'key_work', name: 'Key work', lead: 'yes', factor_codes: '' },
      { need: 'substance_misuse', name: 'Substance misuse', lead: 'no', factor_codes: '1A;1B;2A' },
    ],
    roles: [
      {
        role: 'family_worker',
        name: 'Family worker',
        annual_cost: '38000',
        recruit_max: '2',
        'skill.key_work': '2',
        'skill.substance_misuse': '1',
      },
      {
        role: 'specialist',
        name: 'Specialist practitioner',
        annual_cost: '46000',
        recruit_max: '1',
        'skill.key_work': '',
        'skill.substance_misuse': '3',
      },
    ],
    staff: [
      {
        staff: 'fw-1',
        role: 'family_worker',
        locality: 'north',
        fte: '1',
        count: '2',
        'skill.key_work': '2',
        'skill.substance_misuse': '',
      },
      {
        staff: 'fw-2',
        role: 'family_worker',
        locality: 'south',
        fte: '0.8',
        count: '',
        'skill.key_work': '2',
        'skill.substance_misuse': '1',
      },
      {
        staff: 'sp-1',
        role: 'specialist',
        locality: 'north',
        fte: '0.5',
        count: '',
        'skill.key_work': '',
        'skill.substance_misuse': '3',
      },
    ],
    demand: [
      { locality: 'north', need: 'key_work', families: '20', hours_per_week: '1.5' },
      { locality: 'south', need: 'key_work', families: '15', hours_per_week: '1.5' },
      { locality: 'south', need: 'substance_misuse', families: '6', hours_per_week: '1' },
    ],
    cover: [{ locality: 'north', need: 'key_work', level: '2', on_duty: '1', hours_per_week: '10' }],
    providers: [
      {
        offer: 'recovery',
        provider: 'Recovery Trust',
        need: 'substance_misuse',
        hours_per_week: '8',
        cost_per_hour: '32',
      },
    ],
    training: [
      {
        course: 'misuse-2',
        need: 'substance_misuse',
        to_level: '2',
        from_level: '1',
        places_per_period: '1',
        cost_per_person: '400',
      },
    ],
    rules: [
      {
        rule: 'minimum_coverage',
        locality: '*',
        need: 'key_work',
        role: '',
        level: '',
        value: '0.5',
        hard: 'no',
      },
    ],
    scenarios: [
      {
        scenario: 'more-misuse',
        name: 'Substance misuse rises by half',
        step: '1',
        sheet: 'demand',
        where: 'need=substance_misuse',
        column: 'families',
        change: 'multiply',
        value: '1.5',
      },
    ],
    ...overrides,
  };
}

/** The tiny workbook read into typed rows. Throws with all problems when the overrides make it invalid. */
export function tinyWorkbook(overrides: Partial<Tables> = {}): Workbook {
  const result = parseWorkbook(rawWorkbook(tinyTables(overrides)));
  if (result.ok) return result.workbook;
  throw new Error(
    `The tiny workbook is not valid:\n${result.problems.map((p) => JSON.stringify(p)).join('\n')}`,
  );
}
