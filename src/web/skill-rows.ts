import type { MatrixSkill, SkillRow } from '../../views/skills-view.ts';
import type { StoredRow, StoredWorkbook } from '../domain/stored-workbook.ts';
import type { AuthorityAccess } from './access.ts';
import { sheetColumns } from './sheet-columns.ts';
import type { SentRow } from './sheet-form.ts';
import { storedSheetRow, type Unstored, unstoredSheetRow } from './sheet-row.ts';

/** Who looks at which workbook, and which skills are shown. */
export type SkillPlace = {
  readonly stored: StoredWorkbook;
  readonly access: AuthorityAccess;
  readonly skills: readonly MatrixSkill[];
};

/** Every skill of a workbook in the order of its needs. */
export function matrixSkills(stored: StoredWorkbook): readonly MatrixSkill[] {
  const columns = new Map(
    sheetColumns('staff', stored, { inUse: false }).map((column) => [column.name, column]),
  );
  return (stored.sheets.needs?.rows ?? []).flatMap(({ cells }) => {
    const column = columns.get(`skill.${cells.need}`);
    return cells.need && column ? [{ need: cells.need, name: cells.name ?? cells.need, column }] : [];
  });
}

/** A row of staff as it is stored. */
export function skillRow(row: StoredRow, place: SkillPlace): SkillRow {
  return { ...storedSheetRow(row, rowPlace(place)), ...personFacts(row.cells) };
}

/**
 * The rows of a form that could not be stored, as they were sent (skills alone, or with other cells), each with what stands against it. A row that someone
 * else removed meanwhile is left for reading: its skills alone do not make a person.
 */
export function unstoredSkillRows(unstored: Unstored, place: SkillPlace): readonly SkillRow[] {
  const rows = new Map(place.stored.sheets.staff?.rows.map((row) => [row.id, row]));
  return unstored.sent.map((sent: SentRow) => {
    const cells = { ...rows.get(sent.id)?.cells, ...sent.cells };
    const row = unstoredSheetRow({ ...sent, cells }, unstored, rowPlace(place));
    return { ...row, ...personFacts(cells), mayEdit: rows.has(sent.id) };
  });
}

function rowPlace({ stored, access, skills }: SkillPlace) {
  return { sheet: 'staff' as const, columns: skills.map(({ column }) => column), stored, access };
}

function personFacts(cells: StoredRow['cells']): Pick<SkillRow, 'role' | 'locality' | 'fte' | 'people'> {
  return {
    role: cells.role ?? '',
    locality: cells.locality ?? '',
    fte: Number(cells.fte ?? 0) || 0,
    people: Number(cells.count || 1) || 1,
  };
}
