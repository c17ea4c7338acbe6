import type { FieldError } from '../../views/frame.ts';
import type { BulkForm, MatrixQuery } from '../../views/skills-view.ts';
import type { RowChange, StoredRow, StoredWorkbook } from '../domain/stored-workbook.ts';
import type { AuthorityAccess } from './access.ts';
import { mayEditRow } from './edit-workbook.ts';
import type { Form } from './form.ts';
import { rowsAskedFor } from './matrix-query.ts';
import { asSeenAt } from './seen-changes.ts';
import type { SentRow } from './sheet-form.ts';
import { matrixSkills } from './skill-rows.ts';

/** Setting one skill for several rows of staff: what it comes to, or what is missing. */
export type BulkEdit =
  | {
      readonly ok: true;
      readonly changes: readonly RowChange[];
      /** The rows as an editable table would send them, to be shown where nothing can be stored. */
      readonly sent: readonly SentRow[];
      readonly people: number;
      /** Ticked rows that are no longer there. */
      readonly gone: number;
    }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads the form that sets one skill for several rows. */
export function readBulkForm(form: Form): BulkForm {
  return {
    rows: form.all('row'),
    scope: form.text('scope') === 'matching' ? 'matching' : 'ticked',
    need: form.text('need'),
    level: form.text('level'),
  };
}

/** The changes that a form asks for, as someone asks who saw the workbook at `revision`: rows changed later will clash. */
export function bulkEdit(
  bulk: BulkForm,
  query: MatrixQuery,
  stored: StoredWorkbook,
  revision: number,
  access: AuthorityAccess,
): BulkEdit {
  const skills = matrixSkills(stored);
  const skill = skills.find(({ need }) => need === bulk.need);
  const rows = rowsOf(bulk, query, stored, access);
  const isLevel = /^([123]|none)$/.test(bulk.level);
  if (skill === undefined || !isLevel || rows.length === 0) {
    const errors = [
      ...(rows.length > 0 ? [] : [{ field: 'scope', message: noRowsWords(bulk) }]),
      ...(skill ? [] : [{ field: 'bulk-need', message: 'Choose the skill to set.' }]),
      ...(isLevel ? [] : [{ field: 'bulk-level', message: 'Choose the level to set, or “no skill”.' }]),
    ];
    return { ok: false, errors };
  }
  const column = skill.column.name;
  const level = bulk.level === 'none' ? '' : bulk.level;
  const touched = rows.filter(({ cells }) => (cells[column] ?? '') !== level);
  const changes = touched.map(({ id, version, cells }): RowChange => {
    const { [column]: _, ...others } = cells;
    const after = level === '' ? others : { ...others, [column]: level };
    return { kind: 'update', sheet: 'staff', id, version, cells: after };
  });
  const sent = touched.map(({ id, version, cells }) => ({
    ...{ id, version, was: cells, remove: false },
    cells: { ...cells, [column]: level },
  }));
  const people = touched.reduce((sum, { cells }) => sum + (Number(cells.count || 1) || 1), 0);
  const gone = bulk.scope === 'ticked' ? new Set(bulk.rows).size - rows.length : 0;
  return { ok: true, changes: asSeenAt(changes, revision), sent, people, gone };
}

function rowsOf(
  { scope, rows: ticked }: BulkForm,
  query: MatrixQuery,
  stored: StoredWorkbook,
  access: AuthorityAccess,
): readonly StoredRow[] {
  if (scope === 'ticked') {
    const wanted = new Set(ticked);
    return (stored.sheets.staff?.rows ?? []).filter(({ id }) => wanted.has(id));
  }
  const columns = matrixSkills(stored)
    .filter(({ need }) => query.need === '' || need === query.need)
    .map(({ column }) => column.name);
  return rowsAskedFor(query, columns, stored, access).filter(({ cells }) =>
    mayEditRow(access, 'staff', cells),
  );
}

function noRowsWords({ scope }: BulkForm): string {
  return scope === 'ticked'
    ? 'Tick at least one row of the table.'
    : 'No row that you may change matches the filter.';
}
