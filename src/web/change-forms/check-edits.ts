import type { FieldError } from '../../../views/frame.ts';
import { applyScenario } from '../../domain/apply-scenario.ts';
import type { ScenarioEditText } from '../../domain/scenario.ts';
import { withScenario } from '../../domain/with-scenario.ts';
import type { RawWorkbook, WorkbookProblem } from '../../domain/workbook.ts';
import type { DraftEdit } from './change-form.ts';

/** A code under which edits are tried out; never stored. */
const TRIAL = '__trial';

/**
 * Makes the edits of a scenario on the workbook, the drafted ones last, and tells what is wrong at the fields that made them. Problems of earlier edits
 * and of the workbook itself are told at `otherField`.
 */
export function problemsOfEdits(
  raw: RawWorkbook,
  before: readonly ScenarioEditText[],
  drafted: readonly DraftEdit[],
  otherField: string,
): readonly FieldError[] {
  const edits = drafted.map(({ fields: _, ...edit }) => edit);
  const tried = applyScenario(withScenario(raw, TRIAL, TRIAL, [...before, ...edits]), TRIAL);
  if (tried.ok) return [];
  const firstRow = Math.max(1, ...(raw.scenarios?.rows ?? []).map(({ row }) => row)) + 1;
  const errors = tried.problems.map((problem) =>
    errorOf(problem, firstRow, before.length, drafted, otherField),
  );
  return errors.filter(
    (error, index) => errors.findIndex((each) => each.message === error.message) === index,
  );
}

function errorOf(
  { sheet, row, column, message: told }: WorkbookProblem,
  firstRow: number,
  stepsBefore: number,
  drafted: readonly DraftEdit[],
  otherField: string,
): FieldError {
  const message = told.replace(` (after the edits of scenario ${TRIAL})`, '');
  if (sheet === 'scenarios' && row !== null && row >= firstRow) {
    const step = row - firstRow;
    if (step < stepsBefore) {
      const advice = 'Edit or remove that change first.';
      return {
        field: otherField,
        message: `Change ${step + 1} of this scenario cannot be made: ${message} ${advice}`,
      };
    }
    const { fields } = drafted[step - stepsBefore]!;
    return { field: column === 'value' ? fields.value : fields.where, message };
  }
  const place = `${sheet}${row === null ? '' : `, row ${row}`}${column === null ? '' : `, ${column}`}`;
  return {
    field: drafted[0]?.fields.value ?? otherField,
    message: `The plan’s data would no longer be valid (${place}): ${message}`,
  };
}
