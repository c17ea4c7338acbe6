import type { CodeSheet } from './cell.ts';
import type { Columns, Sheet } from './column.ts';
import type { CodeList } from './list-cell.ts';
import { maybe } from './nearest.ts';
import type { ReadRow } from './read-sheet.ts';
import type { WorkbookProblem } from './workbook.ts';

/** The codes that each sheet defines, as written; null where a sheet cannot tell, and nothing is checked against it. */
export type DefinedCodes = Readonly<Record<CodeSheet, readonly string[] | null>>;

const nouns: Readonly<Record<CodeSheet, string>> = { localities: 'locality', needs: 'need', roles: 'role' };

/** Reports every code in a sheet's reference and list columns that the sheet referred to does not define. */
export function checkReferences<C extends Columns>(
  sheet: Sheet<C>,
  rows: readonly ReadRow<C>[],
  defined: DefinedCodes,
): readonly WorkbookProblem[] {
  const problems: WorkbookProblem[] = [];
  for (const [column, { cell }] of Object.entries(sheet.columns)) {
    const codes = cell.refersTo && defined[cell.refersTo];
    if (!cell.refersTo || !codes) continue;
    const messageFor = referenceChecker(cell.refersTo, codes);
    for (const { row, values } of rows) {
      const value = values[column] as CodeList | string | null | undefined;
      if (value === null || value === undefined) continue;
      const members = typeof value === 'string' ? [value] : value;
      if (cell.kind === 'list' && value === '*') continue;
      for (const member of members) {
        const message = messageFor(member);
        if (message) problems.push({ sheet: sheet.name, row, column, value: member, message });
      }
    }
  }
  return problems;
}

/** A check of single codes against those that a sheet defines: null, or what to do about an unknown one. */
export function referenceChecker(
  refersTo: CodeSheet,
  codes: readonly string[],
): (code: string) => string | null {
  const known = new Set(codes);
  const messages = new Map<string, string>();
  return (code) => {
    if (known.has(code)) return null;
    let message = messages.get(code);
    if (message === undefined) {
      message = `There is no ${nouns[refersTo]} '${code}' in the ${refersTo} sheet.${maybe(code, codes)}`;
      messages.set(code, message);
    }
    return message;
  };
}
