import { problemsText } from '../../views/terminal/problems.ts';
import type { WorkbookProblem } from '../domain/workbook.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** Shows the problems of a workbook on standard output, as JSON `{errors}` or as text, and gives the exit status for them. */
export async function showProblems(
  problems: readonly WorkbookProblem[],
  asJson: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  const errors = problems.map(({ sheet, row, column, value, message }) => ({
    sheet,
    row,
    column,
    value,
    message,
  }));
  await terminal.write(asJson ? `${JSON.stringify({ errors })}\n` : problemsText(problems, terminal.ink));
  return exitStatus.workbookErrors;
}
