import type { CodeSheet } from '../domain/cell.ts';
import { columnOf } from '../domain/edit-columns.ts';
import { sheets } from '../domain/sheets.ts';
import type { RawSheet, RawWorkbook, SheetName } from '../domain/workbook.ts';
import { cellAddress, columnLetters } from './cell-address.ts';
import { settingKeyOf } from './cell-kind.ts';

/** A drop-down list on cells of a sheet. */
export type DropDown = {
  /** `C2:C400` */
  readonly cells: string;
  /** A formula that gives the list: its words in quotes, or where they stand. */
  readonly formula: string;
  /** Whether nothing else may be written: not so where several codes are possible. */
  readonly strict: boolean;
};

/** Rows below the last that have the lists as well. */
const spareRows = 1_000;
const levels = '"1,2,3"';

/** The drop-down lists of a sheet as it will be written: choices, levels, and codes from where they are defined. */
export function dropDowns(sheet: SheetName, raw: RawSheet, workbook: RawWorkbook): readonly DropDown[] {
  const last = (raw.rows.at(-1)?.row ?? 1) + spareRows;
  const lists = raw.columns.flatMap((column, index): DropDown[] => {
    const list = listOf(sheet, column.trim(), workbook);
    const letters = columnLetters(index + 1);
    return list ? [{ ...list, cells: `${letters}2:${letters}${last}` }] : [];
  });
  return sheet === 'settings' ? [...lists, ...settingLists(raw)] : lists;
}

type List = Pick<DropDown, 'formula' | 'strict'>;

function listOf(sheet: SheetName, name: string, workbook: RawWorkbook, settingKey?: string): List | null {
  if (name.startsWith('_')) return null;
  const column = columnOf(sheet, name, settingKey);
  if (column === null) return null;
  const { kind, choices, refersTo } = column.cell;
  if (name === 'level' || name.startsWith('skill.')) return { formula: levels, strict: true };
  if (refersTo !== null) {
    const formula = codesOf(refersTo, workbook);
    return formula === null ? null : { formula, strict: kind === 'reference' };
  }
  if (choices === null) return null;
  const formula = `"${choices.join(',')}"`;
  return formula.length > 255 ? null : { formula, strict: kind !== 'list' };
}

/** The value cells of settings that take one of a few words. */
function settingLists(raw: RawSheet): readonly DropDown[] {
  const at = raw.columns.findIndex((column) => column.trim() === 'value');
  const keyOf = settingKeyOf('settings', raw);
  return raw.rows.flatMap(({ row, cells }) => {
    const list = at < 0 ? null : listOf('settings', 'value', {}, keyOf(cells));
    return list ? [{ ...list, cells: cellAddress(row, at + 1) }] : [];
  });
}

/** The codes in a sheet's key column, as many as there are when the list is opened. */
function codesOf(sheet: CodeSheet, workbook: RawWorkbook): string | null {
  const key = sheets[sheet].key[0]!;
  const at = (workbook[sheet]?.columns ?? []).findIndex((column) => column.trim() === key);
  if (at < 0) return null;
  const letters = columnLetters(at + 1);
  const count = `MAX(1,COUNTA(${sheet}!$${letters}$2:$${letters}$5000))`;
  return `OFFSET(${sheet}!$${letters}$2,0,0,${count},1)`;
}
