import type { MatrixQuery, SkillsMatrixView } from '../../views/skills-view.ts';
import type { StoredWorkbook } from '../domain/stored-workbook.ts';
import type { AuthorityAccess } from './access.ts';
import { mayEditRow, mayEditSheet } from './edit-workbook.ts';
import { rowsAskedFor } from './matrix-query.ts';
import type { Unstored } from './sheet-row.ts';
import { matrixSkills, skillRow, unstoredSkillRows } from './skill-rows.ts';

export const PEOPLE_PER_PAGE = 30;

/** One page of the skills matrix; with `unstored`, the rows that were sent as they were sent, each with what stands against it. */
export function matrixView(
  query: MatrixQuery,
  stored: StoredWorkbook,
  access: AuthorityAccess,
  unstored: Unstored | null = null,
): SkillsMatrixView {
  const all = matrixSkills(stored);
  const skills = query.need === '' ? all : all.filter(({ need }) => need === query.need);
  const place = { stored, access, skills };
  const columns = skills.map(({ column }) => column.name);
  const matching = rowsAskedFor(query, columns, stored, access);
  const pages = Math.max(1, Math.ceil(matching.length / PEOPLE_PER_PAGE));
  const page = Math.min(query.page, pages);
  const mayEdit = mayEditSheet(access, 'staff');
  return {
    query: { ...query, page, editing: query.editing && mayEdit },
    skills,
    rows: unstored
      ? unstoredSkillRows(unstored, place)
      : matching
          .slice((page - 1) * PEOPLE_PER_PAGE, page * PEOPLE_PER_PAGE)
          .map((row) => skillRow(row, place)),
    matching: matching.length,
    matchingPeople: matching.reduce((sum, { cells }) => sum + (Number(cells.count || 1) || 1), 0),
    matchingEditable: matching.filter(({ cells }) => mayEditRow(access, 'staff', cells)).length,
    all: stored.sheets.staff?.rows.length ?? 0,
    pages,
    revision: stored.revision,
    mayEdit,
  };
}
