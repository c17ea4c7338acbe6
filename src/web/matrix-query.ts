import type { MatrixQuery } from '../../views/skills-view.ts';
import type { StoredRow, StoredWorkbook } from '../domain/stored-workbook.ts';
import type { AuthorityAccess } from './access.ts';
import { nameOf } from './sheet-columns.ts';

/** Stands for a service manager's own localities; no code of a locality can be written so. */
export const OWN_LOCALITIES = '*own';

/** Reads what an address asks of the matrix; `get` gives a parameter of its query. */
export function readMatrixQuery(get: (name: string) => string | undefined): MatrixQuery {
  const text = (name: string) => (get(name) ?? '').trim().slice(0, 100);
  return {
    ...{ locality: text('locality'), role: text('role'), need: text('need') },
    level: /^[0-3]$/.test(text('level')) ? text('level') : '',
    ...{ text: text('text'), sort: text('sort') },
    page: Math.max(1, Number.parseInt(text('page'), 10) || 1),
    editing: text('edit') === 'yes',
    scenario: text('scenario'),
  };
}

/** The rows of staff that a query asks for, in its order. `skills` are the columns that are shown. */
export function rowsAskedFor(
  query: MatrixQuery,
  skills: readonly string[],
  stored: StoredWorkbook,
  { ownLocalities }: Pick<AuthorityAccess, 'ownLocalities'>,
): readonly StoredRow[] {
  const wanted = query.text.toLowerCase();
  const matches = ({ cells }: StoredRow) => {
    const { locality = '', role = '' } = cells;
    const isPlace =
      query.locality === OWN_LOCALITIES
        ? ownLocalities.includes(locality)
        : query.locality === '' || query.locality === locality;
    const said = [
      ...[cells.staff, role, locality, cells.employer],
      ...[nameOf('roles', role, stored), nameOf('localities', locality, stored)],
    ];
    return (
      isPlace &&
      (query.role === '' || query.role === role) &&
      hasLevel(query.level, skills, cells) &&
      (wanted === '' || said.some((each) => each?.toLowerCase().includes(wanted)))
    );
  };
  return sorted((stored.sheets.staff?.rows ?? []).filter(matches), query.sort, stored);
}

function hasLevel(level: string, skills: readonly string[], cells: StoredRow['cells']): boolean {
  if (level === '') return true;
  const highest = Math.max(0, ...skills.map((column) => Number(cells[column] ?? 0)));
  return level === '0' ? highest === 0 : highest >= Number(level);
}

function sorted(rows: readonly StoredRow[], sort: string, stored: StoredWorkbook): readonly StoredRow[] {
  if (sort === '') return rows;
  const isDown = sort.startsWith('-');
  const value = sortValue(isDown ? sort.slice(1) : sort, stored);
  const compare = (a: StoredRow, b: StoredRow) => {
    const [one, other] = [value(a.cells), value(b.cells)];
    return typeof one === 'number' ? one - Number(other) : one.localeCompare(String(other), 'en-GB', numeric);
  };
  return rows.toSorted((a, b) => (isDown ? compare(b, a) : compare(a, b)));
}

const numeric = { numeric: true };

/** What rows are ordered by; for a column there is none of, nothing, so that they keep their order. */
function sortValue(column: string, stored: StoredWorkbook): (cells: StoredRow['cells']) => string | number {
  const people = (cells: StoredRow['cells']) => Number(cells.count || 1);
  switch (column) {
    case 'staff':
      return (cells) => cells.staff ?? '';
    case 'role':
      return (cells) => nameOf('roles', cells.role ?? '', stored);
    case 'locality':
      return (cells) => nameOf('localities', cells.locality ?? '', stored);
    case 'people':
      return people;
    case 'fte':
      return (cells) => people(cells) * Number(cells.fte ?? 0);
    default:
      return column.startsWith('skill.') ? (cells) => Number(cells[column] ?? 0) : () => 0;
  }
}
