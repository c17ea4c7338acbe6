import type { Column } from '../domain/column.ts';
import { settingColumns } from '../domain/settings.ts';
import { sheets } from '../domain/sheets.ts';
import { sheetNames } from '../domain/workbook.ts';
import type { TableSheet } from './table-sheet.ts';

/** The sheet that explains every column and every setting: meaning, unit, default, what may be written. `about` says which workbook it is. */
export function notesSheet(about: readonly string[]): TableSheet {
  const rows = sheetNames.flatMap((name) => {
    const { columns, key, skills } = sheets[name];
    const own = Object.entries(columns).map(([column, described]) =>
      noteOn(name, column, described, key.includes(column)),
    );
    const level = ['skills', 'skill.<need>', 'Level of the skill: 1 aware, 2 skilled, 3 specialist', 'level'];
    return skills ? [...own, [name, ...level.slice(1), 'none', '1, 2 or 3', '']] : own;
  });
  const settings = Object.entries(settingColumns).map(([key, described]) =>
    noteOn('settings', `key = ${key}`, described as Column<unknown>, false),
  );
  return {
    name: '_notes',
    above: [
      ...about,
      'Change the sheets as you like and upload the file on the Data page. You see every difference before anything is stored.',
      'Columns with a darker header must be filled in. Sheets and columns whose names begin with _ are not read, this one and the plan’s included.',
      'Numbers are written with . as the decimal point, shares from 0 to 1 (0.15 for 15 %). Several codes are separated by ; and * means all.',
      '',
    ],
    columns: ['Sheet', 'Column', 'Meaning', 'Unit', 'Blank means', 'May be written', 'Names the row'],
    rows: [...rows, ...settings],
  };
}

function noteOn(
  sheet: string,
  column: string,
  { meaning, unit, required, default: blank, cell }: Column<unknown>,
  isKey: boolean,
): readonly string[] {
  const absent = required ? 'must be filled in' : (blank ?? 'not given');
  const takes = cell.choices === null ? cell.takes : cell.choices.join(', ');
  return [sheet, column, meaning, unit, absent, takes, isKey ? 'yes' : ''];
}
