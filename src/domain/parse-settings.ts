import type { Columns, Values } from './column.ts';
import { nearest } from './nearest.ts';
import { plainNumber, withoutNoise } from './number-text.ts';
import { readCell } from './read-cell.ts';
import type { ReadRow } from './read-sheet.ts';
import { type Settings, settingColumns, type settingsSheet, toSettings } from './settings.ts';
import { weeksPerYear } from './units.ts';
import type { WorkbookProblem } from './workbook.ts';

type SettingsReading = {
  /** Null when any setting has a problem. */
  readonly settings: Settings | null;
  /** Null when just this one has a problem; other sheets check period numbers against it. */
  readonly periods: number | null;
  readonly problems: readonly WorkbookProblem[];
};

/** Turns the rows of the settings sheet into settings, defaults applied; reports unknown keys and unusable values. */
export function parseSettings(rows: readonly ReadRow<typeof settingsSheet.columns>[]): SettingsReading {
  const columns: Columns = settingColumns;
  const values: Record<string, unknown> = {};
  const meant = new Set<string>();
  const wrong = new Set<string>();
  const problems: WorkbookProblem[] = [];
  const refuse = (row: number | null, column: string, value: string | null, message: string) =>
    problems.push({ sheet: 'settings', row, column, value, message });
  const keys = Object.keys(columns);

  for (const { row, values: given } of rows) {
    const { key, value } = given;
    if (key === undefined) continue;
    const column = Object.hasOwn(columns, key) ? columns[key] : undefined;
    if (!column) {
      const near = nearest(key, keys);
      if (near !== null) meant.add(near);
      refuse(
        row,
        'key',
        key,
        `There is no setting '${key}'.${near ? ` Maybe '${near}'?` : ` Known: ${keys.join(', ')}.`}`,
      );
      continue;
    }
    if (value === undefined || Object.hasOwn(values, key)) continue;
    if (value === null) {
      if (column.blank) values[key] = column.blank.value;
      else {
        wrong.add(key);
        refuse(row, 'value', '', `The setting ${key} is blank. Write ${column.meaning.toLowerCase()}.`);
      }
      continue;
    }
    const reading = readCell(column.cell, value);
    if (reading.ok) values[key] = reading.value;
    else {
      wrong.add(key);
      refuse(row, 'value', value, reading.message);
    }
  }
  for (const [key, column] of Object.entries(columns)) {
    if (Object.hasOwn(values, key) || wrong.has(key)) continue;
    if (column.blank) values[key] = column.blank.value;
    else if (!meant.has(key)) {
      refuse(
        null,
        'value',
        null,
        `The setting ${key} is missing. Add a row '${key}' with ${column.meaning.toLowerCase()}.`,
      );
    }
  }

  const complete = keys.every((key) => Object.hasOwn(values, key)) && problems.length === 0;
  const settings = complete ? toSettings(values as Values<typeof settingColumns>) : null;
  const days = settings ? workingDays(settings) : 1;
  if (settings && days <= 0) {
    const message =
      `No working time is left: ${weeksPerYear} weeks of ${plainNumber(settings.daysPerWeek)} days less all absence ` +
      `leave ${plainNumber(withoutNoise(days))} days a year. Lower the leave, bank holiday, sickness, training or other absence days.`;
    refuse(null, 'value', null, message);
  }
  const periods = typeof values.periods === 'number' && !meant.has('periods') ? values.periods : null;
  return { settings: problems.length === 0 ? settings : null, periods, problems };
}

/** Days a year on which one FTE works: 52 · days_per_week less every kind of absence. */
function workingDays(settings: Settings): number {
  const { annualLeaveDays, bankHolidays, sicknessDays, trainingDays, otherAbsenceDays } = settings;
  const absent = annualLeaveDays + bankHolidays + sicknessDays + trainingDays + otherAbsenceDays;
  return weeksPerYear * settings.daysPerWeek - absent;
}
