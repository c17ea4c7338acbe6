import type { RawSheet, WorkbookProblem } from '../domain/workbook.ts';
import { cellAddress } from './cell-address.ts';

/** Where a problem is in a sheet: its row (the header is 1) and its column from 1; null = not at one. */
export type ProblemPlace = { readonly row: number | null; readonly column: number | null };

/** Finds the place of a sheet's problem by its column's name. */
export function placeOfProblem({ row, column }: WorkbookProblem, sheet: RawSheet | undefined): ProblemPlace {
  const at = column === null ? -1 : (sheet?.columns ?? []).findIndex((name) => name.trim() === column);
  return { row, column: at < 0 ? null : at + 1 };
}

/** The cell of a problem as spreadsheets show it (`C7`), or null where it is at none. */
export function cellOfProblem(problem: WorkbookProblem, sheet: RawSheet | undefined): string | null {
  const { row, column } = placeOfProblem(problem, sheet);
  return row === null || column === null ? null : cellAddress(row, column);
}
