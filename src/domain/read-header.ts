import type { Sheet } from './column.ts';
import { maybe, nearest } from './nearest.ts';
import type { RawSheet, WorkbookProblem } from './workbook.ts';

/** Where a sheet's columns are. */
export type Header = {
  /** Position by column name; repeated columns keep their first position. */
  readonly positions: ReadonlyMap<string, number>;
  /** The `skill.<need>` columns of known needs. */
  readonly skills: readonly { readonly column: string; readonly need: string; readonly position: number }[];
  readonly problems: readonly WorkbookProblem[];
};

const skillPrefix = 'skill.';

/**
 * Finds a sheet's columns by its header and reports unknown, repeated, nameless and missing ones. A column whose name
 * begins with `_` is the user's own and ignored. `needs` are the codes that skill columns may name, or null when the
 * needs sheet cannot tell. A required column that an unknown one was probably meant to be is not reported again.
 */
export function readHeader(sheet: Sheet, raw: RawSheet, needs: readonly string[] | null): Header {
  const positions = new Map<string, number>();
  const skills: Header['skills'][number][] = [];
  const problems: WorkbookProblem[] = [];
  const meant = new Set<string>();
  const seen = new Set<string>();
  const refuse = (column: string | null, message: string) =>
    problems.push({ sheet: sheet.name, row: 1, column, value: column, message });
  const known = [...Object.keys(sheet.columns)];
  const knownSkills = sheet.skills ? (needs ?? []).map((need) => skillPrefix + need) : [];

  for (const [position, text] of raw.columns.entries()) {
    const column = text.trim();
    if (column.startsWith('_')) continue;
    if (column === '') {
      if (raw.rows.some((row) => (row.cells[position] ?? '').trim() !== '')) {
        refuse(null, `Column ${position + 1} has cells but no name. Name it in row 1 or clear it.`);
      }
    } else if (seen.has(column)) {
      refuse(column, `The column '${column}' is there twice. Remove one.`);
    } else if (Object.hasOwn(sheet.columns, column)) {
      positions.set(column, position);
    } else if (sheet.skills && column.startsWith(skillPrefix)) {
      const need = column.slice(skillPrefix.length);
      if (needs === null || needs.includes(need)) skills.push({ column, need, position });
      else refuse(column, `There is no need '${need}' in the needs sheet.${maybe(column, knownSkills)}`);
    } else {
      const near = nearest(column, [...known, ...knownSkills]);
      if (near !== null) meant.add(near);
      refuse(
        column,
        `The ${sheet.name} sheet has no column '${column}'.${unknownColumnHint(column, near, known)}`,
      );
    }
    seen.add(column);
  }

  for (const [column, { required, cell }] of Object.entries(sheet.columns)) {
    if (!required || positions.has(column) || meant.has(column)) continue;
    const message = `The column '${column}' is missing. Add it; it takes ${cell.takes}.`;
    problems.push({ sheet: sheet.name, row: 1, column, value: null, message });
  }
  return { positions, skills, problems };
}

function unknownColumnHint(column: string, near: string | null, known: readonly string[]): string {
  if (near !== null) return ` Maybe '${near}'?`;
  return ` Known: ${known.join(', ')}. To keep a column of your own, name it '_${column}'.`;
}

/** The one problem of a sheet whose cells are not separated by commas, or null. */
export function separatorProblem(sheet: Sheet, raw: RawSheet): WorkbookProblem | null {
  const only = raw.columns.length === 1 ? raw.columns[0]! : '';
  const separator = [
    { sign: ';', name: 'semicolons' },
    { sign: '\t', name: 'tabs' },
  ].find(({ sign }) => only.includes(sign));
  if (!separator) return null;
  const message = `The cells are separated by ${separator.name}. Save the sheet as comma-separated CSV.`;
  return { sheet: sheet.name, row: 1, column: null, value: only, message };
}
