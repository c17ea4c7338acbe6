import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import { rawWorkbook, type TableRow, type Tables } from '../../src/domain/raw-workbook.ts';
import type { SheetName, WorkbookProblem } from '../../src/domain/workbook.ts';
import { tinyTables } from './workbook.ts';

/** The problems of the tiny workbook with some sheets replaced; none when it is valid. */
export function problemsOf(overrides: Partial<Tables>): readonly WorkbookProblem[] {
  const result = parseWorkbook(rawWorkbook(tinyTables(overrides)));
  return result.ok ? [] : result.problems;
}

/** A tiny sheet with its first row changed. */
export function firstRow(sheet: SheetName, change: TableRow): Partial<Tables> {
  const [first, ...others] = tinyTables()[sheet]!;
  return { [sheet]: [{ ...first, ...change }, ...others] };
}

/** A tiny sheet with rows added after the last. */
export function withRows(sheet: SheetName, ...rows: readonly TableRow[]): Partial<Tables> {
  return { [sheet]: [...tinyTables()[sheet]!, ...rows] };
}

/** A tiny sheet without one of its columns. */
export function withoutColumn(sheet: SheetName, column: string): Partial<Tables> {
  const rows = tinyTables()[sheet]!.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => name !== column)),
  );
  return { [sheet]: rows };
}

/** The tiny settings with one setting written (or overwritten) as given. */
export function withSetting(key: string, value: string): Partial<Tables> {
  const others = tinyTables().settings!.filter((row) => row.key !== key);
  return { settings: [...others, { key, value }] };
}

/** Problems as `sheet row column value`, the part that names the place. */
export function places(problems: readonly WorkbookProblem[]): readonly string[] {
  return problems.map(({ sheet, row, column, value }) =>
    [sheet, row ?? '-', column ?? '-', value ?? '-'].join(' '),
  );
}
