import { parseAssignments } from './assignments.ts';
import type { EditProblem } from './check-edit.ts';
import { referenceChecker } from './check-references.ts';
import type { Column } from './column.ts';
import { columnOf, settingColumn } from './edit-columns.ts';
import { listMembers } from './list-cell.ts';
import { numberTextProblem, plainNumber, withoutNoise } from './number-text.ts';
import { readCell } from './read-cell.ts';
import type { ScenarioEdit } from './scenario.ts';
import { sheets } from './sheets.ts';
import type { RawRow, RawSheet, RawWorkbook, SheetName } from './workbook.ts';

type EditResult =
  | { readonly ok: true; readonly raw: RawWorkbook }
  | { readonly ok: false; readonly problem: EditProblem };

type SheetEdit = ScenarioEdit & { readonly sheet: SheetName };

/** Makes one edit, already checked by itself, on the text of a workbook whose sheets are valid. */
export function applyEdit(raw: RawWorkbook, edit: SheetEdit): EditResult {
  const sheet = raw[edit.sheet] ?? { columns: [], rows: [] };
  const result = edit.change === 'insert' ? insertRow(raw, sheet, edit) : editRows(raw, sheet, edit);
  return result.ok ? { ok: true, raw: { ...raw, [edit.sheet]: result.sheet } } : result;
}

type SheetResult =
  | { readonly ok: true; readonly sheet: RawSheet }
  | { readonly ok: false; readonly problem: EditProblem };

function insertRow(raw: RawWorkbook, before: RawSheet, edit: SheetEdit): SheetResult {
  const inserted = parseAssignments(edit.value ?? '');
  const pairs = inserted.ok ? inserted.pairs : {};
  for (const [name, text] of Object.entries(pairs)) {
    const message = cellProblem(raw, edit.sheet, name, text, pairs.key);
    if (message) return refuse(text, `${name}: ${message}`);
  }
  const sheet = withColumns(before, Object.keys(pairs));
  const cells = sheet.columns.map((column) => pairs[column.trim()] ?? '');
  const row = Math.max(1, ...lastRows(sheet)) + 1;
  return { ok: true, sheet: { ...sheet, rows: [...sheet.rows, { row, cells }] } };
}

function lastRows(sheet: RawSheet): readonly number[] {
  return sheet.rows.slice(-1).map(({ row }) => row);
}

function editRows(raw: RawWorkbook, before: RawSheet, edit: SheetEdit): SheetResult {
  const { change, column: name } = edit;
  const written = change === 'remove' ? before : withSetting(before, edit);
  const sheet = change === 'remove' || name === null ? written : withColumns(written, [name]);
  const matches = rowMatcher(sheet, edit);
  const matched = new Set(sheet.rows.filter(matches));
  if (matched.size === 0) return { ok: false, problem: noMatch(edit) };
  if (change === 'remove' || name === null) {
    return { ok: true, sheet: { ...sheet, rows: sheet.rows.filter((row) => !matched.has(row)) } };
  }
  const position = positionOf(sheet, name);
  const keyPosition = positionOf(sheet, 'key');
  const rows: RawRow[] = [];
  for (const row of sheet.rows) {
    if (!matched.has(row)) {
      rows.push(row);
      continue;
    }
    const settingKey = edit.sheet === 'settings' ? textAt(row, keyPosition) : undefined;
    const column = columnOf(edit.sheet, name, settingKey)!;
    const changed = changedText(edit, column, textAt(row, position));
    const message = changed.message ?? cellProblem(raw, edit.sheet, name, changed.text, settingKey);
    if (message) return refuse(edit.value ?? '', `Row ${row.row} of ${edit.sheet}, ${name}: ${message}`);
    rows.push({ row: row.row, cells: row.cells.with(position, changed.text) });
  }
  return { ok: true, sheet: { ...sheet, rows } };
}

/** The new text of a cell. A blank cell is added to or multiplied by its column's default. */
function changedText(
  { change, value }: ScenarioEdit,
  column: Column<unknown>,
  text: string,
): { readonly text: string; readonly message: string | null } {
  if (change === 'set') return { text: value ?? '', message: null };
  const base = text === '' ? column.default : text;
  if (base === null) {
    const message = `the cell is blank and has no default, so ${change} has nothing to start from. Maybe change 'set'?`;
    return { text, message };
  }
  const problem = numberTextProblem(base);
  if (problem) return { text, message: problem };
  const result = change === 'add' ? Number(base) + Number(value) : Number(base) * Number(value);
  return { text: plainNumber(withoutNoise(result)), message: null };
}

/** What is wrong with the text that an edit puts into a cell, its references included, or null. */
function cellProblem(
  raw: RawWorkbook,
  sheet: SheetName,
  name: string,
  text: string,
  settingKey: string | undefined,
): string | null {
  const column = columnOf(sheet, name, settingKey)!;
  if (sheets[sheet].skills && name.startsWith('skill.')) {
    const message = referenceChecker('needs', codesIn(raw, 'needs', 'need'))(name.slice('skill.'.length));
    if (message) return message;
  }
  if (text === '') return column.blank ? null : 'the cell must not be blank.';
  const reading = readCell(column.cell, text);
  if (!reading.ok) return reading.message;
  const { refersTo, kind } = column.cell;
  if (!refersTo || (kind === 'list' && text === '*')) return null;
  const check = referenceChecker(refersTo, codesIn(raw, refersTo, sheets[refersTo].key[0]!));
  const members = kind === 'list' ? listMembers(text) : [text];
  return members.map(check).find((message) => message !== null) ?? null;
}

function codesIn(raw: RawWorkbook, sheet: SheetName, column: string): readonly string[] {
  const { columns, rows } = raw[sheet] ?? { columns: [], rows: [] };
  const position = columns.findIndex((name) => name.trim() === column);
  return rows.map((row) => textAt(row, position));
}

/**
 * Which rows `where` names. A blank cell counts as its default, numbers are compared as numbers, and a list matches by
 * its whole text or by any of its codes; a blank text to match finds blank cells.
 */
function rowMatcher(sheet: RawSheet, edit: SheetEdit): (row: RawRow) => boolean {
  const tests = Object.entries(edit.where).map(([name, wanted]) => {
    const position = positionOf(sheet, name);
    const column = columnOf(edit.sheet, name)!;
    return (row: RawRow): boolean => {
      const written = textAt(row, position);
      if (wanted === '' || written === wanted) return written === wanted;
      const text = written === '' ? (column.default ?? '') : written;
      if (text === wanted) return true;
      if (column.cell.kind === 'list') return listMembers(text).includes(wanted);
      return column.cell.kind === 'number' && text !== '' && Number(text) === Number(wanted);
    };
  });
  return (row) => row.cells.some((cell) => cell.trim() !== '') && tests.every((test) => test(row));
}

function noMatch(edit: SheetEdit): EditProblem {
  const where = Object.entries(edit.where).map(([column, text]) => `${column}=${text}`);
  const condition = where.length === 0 ? 'any content' : where.join(' and ');
  const message = `No row of the ${edit.sheet} sheet has ${condition}. Correct where, or insert the row first.`;
  return { column: 'where', value: where.join(';'), message };
}

/** Writes out the default of a setting that an edit names but the sheet does not. */
function withSetting(before: RawSheet, edit: SheetEdit): RawSheet {
  const { key } = edit.where;
  const setting = edit.sheet === 'settings' && key !== undefined ? settingColumn(key) : null;
  if (!setting || key === undefined) return before;
  const sheet = withColumns(before, ['key', 'value']);
  const keyPosition = positionOf(sheet, 'key');
  if (sheet.rows.some((row) => textAt(row, keyPosition) === key)) return sheet;
  const texts: Readonly<Record<string, string>> = { key, value: setting.default ?? '' };
  const cells = sheet.columns.map((column) => texts[column.trim()] ?? '');
  return { ...sheet, rows: [...sheet.rows, { row: Math.max(1, ...lastRows(sheet)) + 1, cells }] };
}

function withColumns(sheet: RawSheet, names: readonly string[]): RawSheet {
  const added = names.filter((name) => positionOf(sheet, name) < 0);
  if (added.length === 0) return sheet;
  return {
    columns: [...sheet.columns, ...added],
    rows: sheet.rows.map(({ row, cells }) => ({ row, cells: [...cells, ...added.map(() => '')] })),
  };
}

function positionOf(sheet: RawSheet, name: string): number {
  return sheet.columns.findIndex((column) => column.trim() === name);
}

function textAt(row: RawRow, position: number): string {
  return (row.cells[position] ?? '').trim();
}

function refuse(value: string, message: string): { readonly ok: false; readonly problem: EditProblem } {
  return { ok: false, problem: { column: 'value', value, message } };
}
