import type { FileProblem } from '../../domain/council-figures.ts';
import type { MatrixCell, SkillsMatrix } from '../../domain/council-readings.ts';
import type { Need } from '../../domain/need.ts';
import { teamKey } from '../../domain/team-places.ts';
import type { Code } from '../../domain/units.ts';
import type { RawRow } from '../../domain/workbook.ts';
import { headingForms, sameHeading } from './headings.ts';
import { levelIn } from './level-words.ts';
import { figuresOnly, problemList } from './problem-list.ts';
import { type NamedFile, readRecords, type SheetRecords } from './records.ts';

/** A file that holds no matrix is refused with the reason; what is wrong inside one is listed with it. */
export type SkillsMatrixReading =
  | { readonly ok: true; readonly matrix: SkillsMatrix }
  | { readonly ok: false; readonly problem: FileProblem };

type Header = {
  readonly source: SheetRecords;
  readonly index: number;
  readonly reference: number;
  /** Column of each need. */
  readonly columns: ReadonlyMap<Code, number>;
};

const references = [
  ...[
    'Staff',
    'Staff reference',
    'Reference',
    'Ref',
    'Post',
    'Post number',
    'Post reference',
    'Position number',
  ],
  ...['Employee number', 'Payroll number', 'Person', 'ID'],
].map(headingForms);
const mostTitleRows = 40;

/**
 * Reads a plain skills matrix: a row for each person or post by the reference of the staff sheet, a column for each need by name or code. Names and everything else are
 * dropped; rows whose reference is not in the staff sheet are told by row number, not by what they say.
 */
export async function readSkillsMatrix(
  file: NamedFile,
  { needs, staff }: { readonly needs: readonly Need[]; readonly staff: readonly Code[] },
): Promise<SkillsMatrixReading> {
  const read = await readRecords(file);
  if ('problem' in read) return { ok: false, problem: read.problem };
  const known = new Map(staff.map((code) => [teamKey(code), code]));
  const header = read.sheets
    .map((source) => findHeader(source, needs, known))
    .filter((each) => each !== null)
    .toSorted((a, b) => b.columns.size - a.columns.size)[0];
  if (header) return { ok: true, matrix: matrixIn(header, known) };
  const message =
    'No skills matrix was found. It needs a column of references as in the staff sheet, and a column for at least one need, headed by its name or code.';
  return {
    ok: false,
    problem: { file: file.name, sheet: null, row: null, column: null, found: null, message },
  };
}

function findHeader(
  source: SheetRecords,
  needs: readonly Need[],
  known: ReadonlyMap<string, Code>,
): Header | null {
  let best: Header | null = null;
  for (const [index, { cells }] of source.records.slice(0, mostTitleRows).entries()) {
    const columns = needColumns(cells, needs);
    if (columns.size === 0 || columns.size <= (best?.columns.size ?? 0)) continue;
    const reference = referenceColumn(source.records, index, new Set(columns.values()), known);
    if (reference !== null) best = { source, index, reference, columns };
  }
  return best;
}

function needColumns(cells: readonly string[], needs: readonly Need[]): ReadonlyMap<Code, number> {
  const columns = new Map<Code, number>();
  const forms = needs.map(({ need, name }) => ({
    need,
    names: [need, name, `skill.${need}`, `${name} level`, `${name} skill`].map(headingForms),
  }));
  for (const [column, text] of cells.entries()) {
    if (text.trim() === '' || text.length > 250) continue;
    const heading = headingForms(text);
    const found = forms.find(({ names }) => names.some((each) => sameHeading(each, heading)));
    if (found && !columns.has(found.need)) columns.set(found.need, column);
  }
  return columns;
}

/** The column with most references of the staff sheet; where none has any, the one that is called so. */
function referenceColumn(
  records: readonly RawRow[],
  header: number,
  taken: ReadonlySet<number>,
  known: ReadonlyMap<string, Code>,
): number | null {
  const hits = new Map<number, number>();
  for (const { cells } of records.slice(header + 1)) {
    for (const [column, text] of cells.entries()) {
      if (!taken.has(column) && known.has(teamKey(text))) hits.set(column, (hits.get(column) ?? 0) + 1);
    }
  }
  const best = [...hits].toSorted(([a, x], [b, y]) => y - x || a - b)[0];
  if (best) return best[0];
  const named = records[header]!.cells.findIndex(
    (text, column) =>
      !taken.has(column) && references.some((each) => sameHeading(each, headingForms(text.slice(0, 100)))),
  );
  return named < 0 ? null : named;
}

function matrixIn(
  { source, index, reference, columns }: Header,
  known: ReadonlyMap<string, Code>,
): SkillsMatrix {
  const { file, sheet, records } = source;
  const header = records[index]!;
  const headingOf = (column: number) => (header.cells[column] ?? '').trim().slice(0, 200);
  const problems = problemList();
  const tell = (row: number, column: number, found: string | null, message: string) =>
    problems.add({ file, sheet, row, column: headingOf(column) || `column ${column + 1}`, found, message });
  const rows = new Map<Code, Readonly<Record<Code, MatrixCell>>>();
  let unmatched = 0;
  for (const { row, cells } of records.slice(index + 1)) {
    const text = (cells[reference] ?? '').trim();
    const staff = known.get(teamKey(text));
    if (staff === undefined) {
      unmatched += 1;
      tell(
        row,
        reference,
        referenceShown(text),
        'The staff sheet has no such reference; the row was not used. Add the post to the staff sheet, or correct the reference.',
      );
    } else if (rows.has(staff)) {
      unmatched += 1;
      tell(
        row,
        reference,
        staff,
        'This reference stands in an earlier row already; that one was used. Keep one of them.',
      );
    } else {
      const levels: Record<Code, MatrixCell> = {};
      for (const [need, column] of columns) {
        const cell = (cells[column] ?? '').trim();
        const level = levelIn(cell);
        if (level !== undefined) levels[need] = level;
        else
          tell(
            row,
            column,
            figuresOnly(cell),
            'This is no skill level; the stored one stays. Write 1, 2 or 3, aware, skilled or specialist, x, or nothing.',
          );
      }
      rows.set(staff, levels);
    }
  }
  const taken = new Set([reference, ...columns.values()]);
  return {
    ...{ file, sheet, headerRow: header.row, unmatched, problems: problems.all() },
    referenceColumn: headingOf(reference) || `column ${reference + 1}`,
    needs: [...columns].map(([need, column]) => ({ need, heading: headingOf(column) })),
    dropped: header.cells
      .map((text) => text.trim().slice(0, 80))
      .filter((text, column) => text !== '' && !taken.has(column)),
    rows: [...rows].map(([staff, levels]) => ({ staff, levels })),
  };
}

/** A post number or reference can be shown; words may be a name. */
function referenceShown(text: string): string | null {
  return /^[\w.-]{1,40}$/.test(text) && /\d/.test(text) ? text : null;
}
