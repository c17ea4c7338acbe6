import type { FieldError } from '../../views/frame.ts';
import type { WorkbookEdit } from './edit-workbook.ts';

/** Why an edit of a scenario was not stored, at a field of the form; empty where it was. */
export function errorsOfEdit(edit: WorkbookEdit, field: string): readonly FieldError[] {
  switch (edit.kind) {
    case 'stored':
      return [];
    case 'not_yours':
      return [{ field, message: edit.message }];
    case 'clash': {
      const who = edit.clashes.find(({ changedBy }) => changedBy !== null)?.changedBy ?? 'Someone else';
      const message = `${who} changed this scenario meanwhile, so nothing was stored. It is shown as it is now: do it again if it is still wanted.`;
      return [{ field, message }];
    }
    case 'invalid':
      return edit.problems.map((problem) => ({
        field,
        message: `${problem.message} (${problem.sheet}${problem.row === null ? '' : `, row ${problem.row}`})`,
      }));
  }
}
