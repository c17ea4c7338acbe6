import { applyEdits } from './parse-scenarios.ts';
import { readSheets } from './read-sheets.ts';
import { type RawWorkbook, sheetNames, type WorkbookProblem, type WorkbookResult } from './workbook.ts';

/**
 * Reads the text of a workbook into typed rows, defaults applied and lists expanded, or reports every problem of every
 * sheet at once. Each scenario's edits are also tried out, except those on sheets that have problems themselves or while
 * codes are unknown.
 * `found` are problems of sheets that could not be read as text at all; they are reported along with the others.
 * Unknown sheets may be present in `raw` under their own names and are reported. Never throws on bad input.
 */
export function parseWorkbook(raw: RawWorkbook, found: readonly WorkbookProblem[] = []): WorkbookResult {
  const { workbook, problems, codesKnown, scenarios } = readSheets(raw, found);
  const faultySheets = new Set(problems.map(({ sheet }) => sheet));
  faultySheets.delete('scenarios');
  const unmade: WorkbookProblem[] = [];
  for (const scenario of scenarios.scenarios) {
    const doubtful =
      !codesKnown ||
      scenarios.faulty.has(scenario.scenario) ||
      scenario.edits.some(({ sheet }) => faultySheets.has(sheet));
    const result = doubtful ? null : applyEdits(raw, scenario);
    if (result && !result.ok) unmade.push(result.problem);
  }
  const all = inSheetOrder([...problems, ...unmade]);
  return workbook && all.length === 0 ? { ok: true, workbook, raw } : { ok: false, problems: all };
}

/** Problems by sheet and row, whole sheets first; those of one row stay in the order found. */
export function inSheetOrder(problems: readonly WorkbookProblem[]): readonly WorkbookProblem[] {
  const order = (sheet: string) => {
    const index = (sheetNames as readonly string[]).indexOf(sheet);
    return index < 0 ? -1 : index;
  };
  return problems.toSorted((a, b) => order(a.sheet) - order(b.sheet) || (a.row ?? 0) - (b.row ?? 0));
}
