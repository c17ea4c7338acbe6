import type { SheetChange, UploadProblem } from '../../views/upload-view.ts';
import { diffSheet, rowLabel, type SheetDiff } from '../domain/diff-sheet.ts';
import { parseWorkbook } from '../domain/parse-workbook.ts';
import { sheets } from '../domain/sheets.ts';
import { type RowChange, rawOf, type StoredSheet, type StoredWorkbook } from '../domain/stored-workbook.ts';
import {
  type RawSheet,
  type RawWorkbook,
  type SheetName,
  sheetNames,
  type WorkbookProblem,
} from '../domain/workbook.ts';
import { cellOfProblem } from '../exchange/problem-places.ts';
import type { Upload } from '../exchange/read-upload.ts';
import { cellChanges } from './change-facts.ts';

/** What a file comes to against the workbook as it is stored. */
export type UploadCheck =
  | { readonly kind: 'invalid'; readonly problems: readonly WorkbookProblem[] }
  /** The file says what is stored already. */
  | { readonly kind: 'same' }
  | {
      readonly kind: 'changes';
      /** Of all sheets, to be stored in one edit. */
      readonly changes: readonly RowChange[];
      readonly sheets: readonly SheetChange[];
    };

const SHOWN_CELLS = 100;
const SHOWN_ROWS = 50;
const SHOWN_CELLS_OF_ROW = 8;
const empty: StoredSheet = { columns: [], rows: [] };

/**
 * Compares a file with the stored workbook. Each sheet of the file takes the place of the stored one; other sheets stay. The workbook as it would become is checked
 * whole, problems at the file's own rows.
 */
export function checkUpload(upload: Upload, stored: StoredWorkbook): UploadCheck {
  const raw = { ...rawOf(stored), ...Object.fromEntries(upload.sheets) } as RawWorkbook;
  const read = parseWorkbook(raw, upload.problems);
  if (!read.ok) return { kind: 'invalid', problems: read.problems };
  const incoming = new Map<string, RawSheet>(upload.sheets);
  const diffs = sheetNames.flatMap((name) => {
    const sheet = incoming.get(name);
    if (!sheet) return [];
    const before = stored.sheets[name] ?? empty;
    return [{ name, sheet, before, diff: diffSheet(name, before, sheet, 'replace') }];
  });
  const changes = diffs.flatMap(({ diff }) => diff.changes);
  if (changes.length === 0) return { kind: 'same' };
  return {
    kind: 'changes',
    changes,
    sheets: diffs.map(({ name, sheet, before, diff }) => sheetChange(name, sheet, before, diff)),
  };
}

/** A file's problems as its sender sees them. */
export function uploadProblems(
  problems: readonly WorkbookProblem[],
  { sheets: sent, problems: unread }: Upload,
): readonly UploadProblem[] {
  const bySheet = new Map(sent);
  const inFile = new Set([...bySheet.keys(), ...unread.map(({ sheet }) => sheet)]);
  return problems.map((problem) => ({
    ...problem,
    inFile: inFile.has(problem.sheet),
    cell: cellOfProblem(problem, bySheet.get(problem.sheet)),
  }));
}

function sheetChange(
  sheet: SheetName,
  incoming: RawSheet,
  before: StoredSheet,
  { changes, unchanged }: SheetDiff,
): SheetChange {
  const stored = new Map(before.rows.map(({ id, cells }) => [id, cells]));
  const cellsOf = (id: string) => stored.get(id) ?? {};
  const adds = changes.filter((change) => change.kind === 'add');
  const updates = changes.filter((change) => change.kind === 'update');
  const removals = changes.filter((change) => change.kind === 'remove');
  const cells = updates.flatMap(({ id, cells: after }) => cellChanges(sheet, cellsOf(id), after));
  const columns = new Set(incoming.columns.map((column) => column.trim()));
  return {
    ...{ sheet, added: adds.length, changed: updates.length, removed: removals.length, unchanged },
    cells: cells.slice(0, SHOWN_CELLS),
    cellCount: cells.length,
    addedRows: adds.slice(0, SHOWN_ROWS).map((change) => wholeRow(sheet, change.cells)),
    removedRows: removals.slice(0, SHOWN_ROWS).map(({ id }) => wholeRow(sheet, cellsOf(id))),
    clearedColumns: before.columns.filter(
      (column) => !columns.has(column) && before.rows.some(({ cells: had }) => Object.hasOwn(had, column)),
    ),
  };
}

function wholeRow(sheet: SheetName, cells: Readonly<Record<string, string>>) {
  const beside: readonly string[] = [...sheets[sheet].key, 'source'];
  const filled = cellChanges(sheet, null, cells).filter(({ column }) => !beside.includes(column));
  const told = filled.slice(0, SHOWN_CELLS_OF_ROW).map(({ column, after }) => `${column} ${after}`);
  return {
    row: rowLabel(sheet, cells),
    holds: filled.length > told.length ? `${told.join(', ')} …` : told.join(', '),
  };
}
