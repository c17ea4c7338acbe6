import type { WorkbookProblem } from '../domain/workbook.ts';

/** Problems told one by one; of the rest, how many there are. */
const TOLD = 3;

/** Why a workbook cannot be planned: how many problems it has, and the first few with their places. */
export function problemText(problems: readonly WorkbookProblem[]): string {
  const count = problems.length;
  const head = `The workbook has ${count} ${count === 1 ? 'problem' : 'problems'}, so it cannot be planned.`;
  const told = problems.slice(0, TOLD).map(({ sheet, row, column, message }) => {
    const place = [
      `Sheet ${sheet}`,
      ...(row === null ? [] : [`row ${row}`]),
      ...(column === null ? [] : [`column ${column}`]),
    ];
    return `${place.join(', ')}: ${message}`;
  });
  const rest = count > TOLD ? [`And ${count - TOLD} more.`] : [];
  return [head, ...told, ...rest].join(' ');
}
