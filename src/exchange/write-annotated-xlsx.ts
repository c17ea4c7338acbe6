import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import { type RawSheet, type SheetName, sheetNames, type WorkbookProblem } from '../domain/workbook.ts';
import { cellKind, settingKeyOf } from './cell-kind.ts';
import { type NamedSheet, problemColumn } from './own-sheets.ts';
import { cellOfProblem, placeOfProblem } from './problem-places.ts';
import { columnWidths, tableSheet } from './table-sheet.ts';
import { headerCell } from './write-xlsx.ts';
import { textCell, xlsxCell } from './xlsx-cell.ts';

const wrong = { backgroundColor: '#f7d0c9', borderColor: '#b32d16', borderStyle: 'thin' } as const;
/** More problems than anyone puts right one by one. */
const listed = 10_000;

/**
 * A copy of the sheets that someone sent, with the cells at fault coloured, what is wrong beside each row in the column `_problem`, and all of it listed on a sheet
 * `_problems`. Neither is read, so that the copy can be corrected and sent again.
 */
export function writeAnnotatedXlsx(
  sheets: readonly NamedSheet[],
  problems: readonly WorkbookProblem[],
): Promise<Buffer> {
  const bySheet = new Map(sheets);
  const list = tableSheet({
    name: '_problems',
    columns: ['Sheet', 'Row', 'Column', 'Cell', 'Found', 'What to do'],
    rows: problems
      .slice(0, listed)
      .map((problem) => [
        ...[problem.sheet, problem.row, problem.column, cellOfProblem(problem, bySheet.get(problem.sheet))],
        ...[problem.value?.slice(0, 1_000) ?? null, problem.message],
      ]),
  });
  const names = new Set(['_problems']);
  const copies = sheets.map(([name, sheet]) =>
    annotatedSheet(
      tabName(name, names),
      name,
      sheet,
      problems.filter((problem) => problem.sheet === name),
    ),
  );
  return writeExcelFile([list, ...copies]).toBuffer();
}

function annotatedSheet(
  tab: string,
  name: string,
  sheet: RawSheet,
  problems: readonly WorkbookProblem[],
): Sheet<Buffer> {
  const known = sheetNames.find((each) => each === name) ?? null;
  const notes = new Map<number, { columns: Set<number>; messages: string[] }>();
  for (const problem of problems) {
    const { row, column } = placeOfProblem(problem, sheet);
    const note = notes.get(row ?? 1) ?? { columns: new Set(), messages: [] };
    // A problem of a whole row is shown at its first cell.
    note.columns.add((column ?? 1) - 1);
    note.messages.push(problem.column === null ? problem.message : `${problem.column}: ${problem.message}`);
    notes.set(row ?? 1, note);
  }
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), sheet.columns.length);
  const line = (row: number, cells: readonly (CellObject | null)[]) => {
    const note = notes.get(row);
    if (!note) return [...cells];
    const marked = Array.from({ length: width }, (_, index) =>
      note.columns.has(index) ? { ...(cells[index] ?? {}), ...wrong } : (cells[index] ?? null),
    );
    return [...marked, textCell(note.messages.join(' ').slice(0, 30_000))];
  };
  const keyOf = settingKeyOf(known ?? 'staff', sheet);
  const header = sheet.columns.map((column) => (column === '' ? null : headerCell(known, column)));
  // What is wrong with the header is listed on `_problems` alone: text beside it would be a column.
  const first = line(1, header).slice(0, width);
  const data: (CellObject | null)[][] = [
    [...Array.from({ length: width }, (_, index) => first[index] ?? null), headerCell(null, problemColumn)],
  ];
  for (const { row, cells } of sheet.rows) {
    while (data.length < row - 1) data.push([]);
    data.push(line(row, typed(known, sheet, cells, keyOf(cells))));
  }
  return {
    sheet: tab,
    data,
    columns: [...columnWidths(sheet.columns, []), { width: 80 }],
    stickyRowsCount: 1,
  };
}

function typed(
  known: SheetName | null,
  { columns }: RawSheet,
  cells: readonly string[],
  settingKey: string | undefined,
): readonly (CellObject | null)[] {
  return cells.map((text, index) => {
    if (known === null) return text === '' ? null : textCell(text);
    return xlsxCell(cellKind(known, columns[index] ?? '', settingKey), text);
  });
}

/** A name that Excel takes for a tab: at most 31 letters, some signs excepted, and no two alike. */
function tabName(name: string, taken: Set<string>): string {
  const allowed =
    name
      .replace(/[[\]/\\:*?]/g, ' ')
      .trim()
      .slice(0, 28) || 'sheet';
  let tab = allowed;
  for (let number = 2; taken.has(tab.toLowerCase()); number++) tab = `${allowed} ${number}`;
  taken.add(tab.toLowerCase());
  return tab;
}
