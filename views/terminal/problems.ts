import type { WorkbookProblem } from '../../src/domain/workbook.ts';
import type { Ink } from './ink.ts';
import { wrap } from './lines.ts';

/** The problems of a workbook, sheet by sheet: where each is, what was found and what to do. */
export function problemsText(problems: readonly WorkbookProblem[], ink: Ink): string {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const lines = [ink.bad(`The workbook has ${count}. Nothing was planned.`)];
  let sheet: string | null = null;
  for (const problem of problems) {
    if (problem.sheet !== sheet) lines.push('', ink.strong(problem.sheet));
    sheet = problem.sheet;
    const row = problem.row === null ? [] : [`row ${problem.row}`];
    const column = problem.column === null ? [] : [problem.column];
    const place = [...row, ...column].join(', ');
    lines.push(...wrap(`${place === '' ? '' : `${place}: `}${problem.message}`, '  ', '      '));
  }
  return `${lines.join('\n')}\n`;
}
