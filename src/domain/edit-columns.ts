import { levelCell, textCell } from './cell.ts';
import { type Column, optional } from './column.ts';
import { maybe } from './nearest.ts';
import { settingColumns } from './settings.ts';
import { sheets } from './sheets.ts';
import type { SheetName } from './workbook.ts';

const skillColumn: Column<unknown> = optional(levelCell, 'Level of the skill', 'level');
const ownColumn: Column<unknown> = optional(textCell(10_000), "The user's own column");

/**
 * The description of a column that an edit names: of the sheet, a `skill.<need>` column, or the user's own (`_…`). For
 * the value column of settings it depends on the setting's key. Null when the sheet has no such column.
 */
export function columnOf(sheet: SheetName, name: string, settingKey?: string): Column<unknown> | null {
  if (sheet === 'settings' && name === 'value' && settingKey !== undefined) {
    const setting = settingColumn(settingKey);
    if (setting) return setting;
  }
  const { columns, skills } = sheets[sheet];
  if (Object.hasOwn(columns, name)) return columns[name]!;
  if (skills && name.startsWith('skill.')) return skillColumn;
  return name.startsWith('_') ? ownColumn : null;
}

/** The description of a setting, or null when there is no such key. */
export function settingColumn(key: string): Column<unknown> | null {
  const columns: Readonly<Record<string, Column<unknown>>> = settingColumns;
  return Object.hasOwn(columns, key) ? columns[key]! : null;
}

/** What to do about a column that the sheet does not have. */
export function unknownColumnMessage(sheet: SheetName, name: string): string {
  const hint = maybe(name, Object.keys(sheets[sheet].columns));
  return `The ${sheet} sheet has no column '${name}'.${hint}`;
}
