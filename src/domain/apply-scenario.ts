import { maybe } from './nearest.ts';
import { applyEdits } from './parse-scenarios.ts';
import { inSheetOrder, parseWorkbook } from './parse-workbook.ts';
import { readSheets } from './read-sheets.ts';
import type { RawWorkbook, WorkbookResult } from './workbook.ts';

/**
 * The workbook with one scenario's edits made on its text, in order of step, and read again. `raw` of the result holds
 * the edited text; inserted rows follow the last; the scenarios sheet stays as it is. Problems: those of the baseline;
 * an unknown scenario; an edit that cannot be made, on its row of the scenarios sheet; and what the edits together make
 * invalid, on the edited sheet.
 *
 * - `where` compares text; a blank cell counts as its column's default, numbers compare as numbers, and a list column
 *   matches by its whole text or by any code in it (`*` matches only `*`).
 * - `add` and `multiply` start from the column's default where a cell is blank, and are an error where there is none.
 * - A setting that the sheet does not write out can be edited: its default is written out first.
 */
export function applyScenario(raw: RawWorkbook, scenarioCode: string): WorkbookResult {
  const baseline = parseWorkbook(raw);
  if (!baseline.ok) return baseline;
  const { scenarios } = baseline.workbook;
  const scenario = scenarios.find((candidate) => candidate.scenario === scenarioCode);
  if (!scenario) {
    const codes = scenarios.map((candidate) => candidate.scenario);
    const hint = codes.length === 0 ? ' The workbook has no scenarios.' : maybe(scenarioCode, codes);
    const message = `There is no scenario '${scenarioCode}'.${hint}`;
    return {
      ok: false,
      problems: [{ sheet: 'scenarios', row: null, column: 'scenario', value: scenarioCode, message }],
    };
  }
  const edited = applyEdits(raw, scenario);
  if (!edited.ok) return { ok: false, problems: [edited.problem] };
  const { workbook, problems } = readSheets(edited.raw, []);
  if (workbook) return { ok: true, workbook, raw: edited.raw };
  const because = ` (after the edits of scenario ${scenarioCode})`;
  const told = problems.map((problem) => ({ ...problem, message: problem.message + because }));
  return { ok: false, problems: inSheetOrder(told) };
}
