import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import { rawWorkbook, type TableRow, type Tables } from '../../src/domain/raw-workbook.ts';
import type { Workbook } from '../../src/domain/workbook.ts';

/** Sheets as a test writes them: settings as one row of key → value; a name is its code where it is not given. */
export type HandTables = Omit<Tables, 'settings'> & { readonly settings?: TableRow };

/**
 * Settings under which figures can be worked out by hand: one FTE has (52·5)·(40 ÷ 5)·(1 − 0.5) ÷ 52 = 20 casework hours a week, a place 30 minutes away
 * costs tau = 2·30 ÷ 60 ÷ 2 = 0.5 hours an hour, and a period is a year.
 */
export const handSettings: TableRow = {
  authority: 'Handshire',
  period_weeks: 52,
  weekly_hours: 40,
  annual_leave_days: 0,
  bank_holidays: 0,
  sickness_days: 0,
  training_days: 0,
  support_share: 0.5,
  visit_block_hours: 2,
  mip_gap: 0,
};

/** Tables under the hand settings. Where no sheet is given there is one locality `north`, one need `care` and one role `worker` of £52,000 who brings care at level 2. */
export function handTables(given: HandTables): Tables {
  const {
    settings = {},
    localities = [{ locality: 'north' }],
    needs = [{ need: 'care' }],
    roles = [{ role: 'worker', annual_cost: 52_000, 'skill.care': 2 }],
    ...others
  } = given;
  const rows = Object.entries({ ...handSettings, ...settings });
  return {
    settings: rows.map(([key, value]) => ({ key, value })),
    localities: localities.map((row) => ({ name: row.locality, ...row })),
    needs: needs.map((row) => ({ name: row.need, ...row })),
    roles: roles.map((row) => ({ name: row.role, ...row })),
    ...others,
  };
}

/** The tables read as a workbook. Throws with every problem when they are not valid. */
export function workbookOf(tables: Tables): Workbook {
  const result = parseWorkbook(rawWorkbook(tables));
  if (result.ok) return result.workbook;
  throw new Error(`The tables are not valid:\n${result.problems.map((p) => JSON.stringify(p)).join('\n')}`);
}
