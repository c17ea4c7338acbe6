import { columnOf } from './edit-columns.ts';
import { numberTextProblem, plainNumber } from './number-text.ts';
import type { SheetName } from './workbook.ts';

/**
 * A cell's text without what does not matter to its reader: blanks around it, and in a column of numbers how the number is written (`1.0` and `1`). `settingKey` tells
 * which setting a cell of the settings sheet is of.
 */
export function cellMeaning(sheet: SheetName, column: string, text: string, settingKey?: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || columnOf(sheet, column, settingKey)?.cell.kind !== 'number') return trimmed;
  return numberTextProblem(trimmed) === null ? plainNumber(Number(trimmed) + 0) : trimmed;
}
