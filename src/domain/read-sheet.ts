import { levelCell } from './cell.ts';
import type { Columns, RowContext, Sheet, Values } from './column.ts';
import { headerBelowProblem } from './header-place.ts';
import { type CellReading, cellReader } from './read-cell.ts';
import { readHeader, separatorProblem } from './read-header.ts';
import type { Level, Skills } from './units.ts';
import type { RawRow, RawSheet, WorkbookProblem } from './workbook.ts';

/** One row as read. Cells with a problem have no value, and the row is then not `complete`. */
export type ReadRow<C extends Columns> = {
  readonly row: number;
  readonly values: Values<C>;
  readonly skills: Skills;
  readonly complete: boolean;
};

export type SheetReading<C extends Columns> = {
  readonly rows: readonly ReadRow<C>[];
  readonly problems: readonly WorkbookProblem[];
  /** Codes in the key column as written, rows with other problems included; null when they cannot be told. */
  readonly codes: readonly string[] | null;
};

export type ReadSheetContext = RowContext & {
  /** Codes of the needs sheet, for `skill.<need>` columns; null when they cannot be told. */
  readonly needs: readonly string[] | null;
};

/**
 * Reads the text of a sheet into values, defaults applied, and reports every problem that the sheet shows by itself:
 * header, cells, cells that contradict each other, and repeated keys. Blanks around cells are ignored; rows without
 * any content are skipped. References to other sheets are checked later.
 */
export function readSheet<C extends Columns>(
  sheet: Sheet<C>,
  raw: RawSheet,
  context: ReadSheetContext,
): SheetReading<C> {
  const plain = sheet as unknown as Sheet;
  const misread = separatorProblem(plain, raw) ?? headerBelowProblem(plain, raw);
  if (misread) return { rows: [], problems: [misread], codes: null };

  const header = readHeader(plain, raw, context.needs);
  const problems: WorkbookProblem[] = [...header.problems];
  const columns = Object.entries(sheet.columns).map(([name, column]) => ({
    name,
    position: header.positions.get(name) ?? -1,
    blank: column.blank,
    takes: column.cell.takes,
    read: cellReader(column.cell),
  }));
  const keyPosition = header.positions.get(sheet.key[0]!) ?? -1;
  const readSkills = skillsReader(header.skills);
  const rows: ReadRow<C>[] = [];
  const codes: string[] = [];
  const firstRowOf = new Map<string, number>();

  for (const line of raw.rows) {
    if (line.cells.every((cell) => cell.trim() === '')) continue;
    const refuse = (column: string | null, value: string | null, message: string) =>
      problems.push({ sheet: sheet.name, row: line.row, column, value, message });
    const code = (line.cells[keyPosition] ?? '').trim();
    if (code !== '') codes.push(code);
    if (line.cells.length !== raw.columns.length) {
      refuse(null, line.cells.join(',').slice(0, 200), cellCountMessage(line, raw));
      continue;
    }

    const values: Record<string, unknown> = {};
    let complete = true;
    for (const { name, position, blank, takes, read } of columns) {
      const text = position < 0 ? '' : line.cells[position]!.trim();
      if (text === '') {
        values[name] = blank?.value;
        if (blank) continue;
        complete = false;
        if (position >= 0) refuse(name, '', `The cell is blank. Fill it in; it takes ${takes}.`);
        continue;
      }
      const reading = read(text);
      values[name] = reading.ok ? reading.value : undefined;
      if (reading.ok) continue;
      complete = false;
      refuse(name, line.cells[position]!, reading.message);
    }
    const skills = readSkills(line, (column, value, message) => {
      complete = false;
      refuse(column, value, message);
    });
    const row = { row: line.row, values: values as Values<C>, skills, complete };
    rows.push(row);

    const repeated = repeatedKeyProblem(sheet, row, firstRowOf);
    if (repeated) problems.push(repeated);
    if (!complete) continue;
    for (const { column, message } of sheet.check(row.values, context)) {
      refuse(column, line.cells[header.positions.get(column) ?? -1] ?? '', message);
    }
  }
  return { rows, problems, codes: keyPosition < 0 ? null : codes };
}

function cellCountMessage(line: RawRow, raw: RawSheet): string {
  const hint =
    line.cells.length > raw.columns.length
      ? 'Maybe a text with a comma needs quotation marks, or a number a thousands comma too many?'
      : 'Maybe a comma is missing?';
  return `The row has ${line.cells.length} cells, but the header has ${raw.columns.length} columns. ${hint}`;
}

function repeatedKeyProblem<C extends Columns>(
  sheet: Sheet<C>,
  { row, values }: ReadRow<C>,
  firstRowOf: Map<string, number>,
): WorkbookProblem | null {
  const parts = sheet.key.map((column) => values[column]);
  if (parts.includes(undefined as never)) return null;
  const key = parts
    .map((part) => (Array.isArray(part) ? [...part].sort().join(';') : String(part ?? '')))
    .join('\n');
  const first = firstRowOf.get(key);
  if (first === undefined) {
    firstRowOf.set(key, row);
    return null;
  }
  const value = key.replaceAll('\n', ', ');
  const message = `Row ${first} has the same ${sheet.key.join(', ')}. Keep one of the two rows.`;
  return { sheet: sheet.name, row, column: sheet.key.length === 1 ? sheet.key[0]! : null, value, message };
}

type RefuseCell = (column: string, value: string, message: string) => void;

/** A reader of the skill columns of a row; rows with the same texts share one record. A record has no prototype, so any code is safe to look up. */
function skillsReader(
  columns: readonly { readonly column: string; readonly need: string; readonly position: number }[],
): (line: RawRow, refuse: RefuseCell) => Skills {
  const read: (text: string) => CellReading<Level> = cellReader(levelCell);
  const known = new Map<string, Skills>();
  return (line, refuse) => {
    const texts = columns.map(({ position }) => line.cells[position]!.trim());
    const key = texts.join('\n');
    const shared = known.get(key);
    if (shared) return shared;
    const skills: Record<string, Level> = Object.create(null);
    let complete = true;
    columns.forEach(({ column, need, position }, index) => {
      if (texts[index] === '') return;
      const reading = read(texts[index]!);
      if (reading.ok) skills[need] = reading.value;
      else {
        complete = false;
        refuse(column, line.cells[position]!, reading.message);
      }
    });
    if (complete) known.set(key, skills);
    return skills;
  };
}
