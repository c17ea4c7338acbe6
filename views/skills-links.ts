import type { SortState } from './components/sort-head.tsx';
import { paths } from './paths.ts';
import type { MatrixQuery } from './skills-view.ts';

/** The place in the page that filtering and sorting fill anew. */
export const MATRIX_ID = 'matrix';

/** The address of a matrix with some of its query changed. */
export function matrixHref(authority: string, query: MatrixQuery, change: Partial<MatrixQuery> = {}): string {
  const { page, editing, ...rest } = { ...query, ...change };
  return paths.skills(authority, {
    ...rest,
    page: page > 1 ? String(page) : null,
    edit: editing ? 'yes' : null,
  });
}

/** The link that sorts a matrix by a column: numbers and levels from the highest first, words from A; followed again, the other way round. */
export function matrixSort(authority: string, query: MatrixQuery, column: string): SortState {
  const isWord = ['staff', 'role', 'locality'].includes(column);
  const now = query.sort === column ? 'ascending' : query.sort === `-${column}` ? 'descending' : null;
  const isDown = now === null ? !isWord : now === 'ascending';
  const href = matrixHref(authority, query, { sort: `${isDown ? '-' : ''}${column}`, page: 1 });
  return { href, now, extra: { 'hx-get': href, 'hx-target': `#${MATRIX_ID}`, 'hx-push-url': 'true' } };
}
