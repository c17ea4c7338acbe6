import { applyEdit } from './apply-edit.ts';
import { parseAssignments } from './assignments.ts';
import { checkEdit, editsSheet } from './check-edit.ts';
import type { ReadRow } from './read-sheet.ts';
import type { Scenario, ScenarioEdit, scenariosSheet } from './scenario.ts';
import type { RawWorkbook, WorkbookProblem } from './workbook.ts';

type EditRow = ReadRow<typeof scenariosSheet.columns>;

type ScenariosReading = {
  readonly scenarios: readonly Scenario[];
  /** Codes of scenarios with a problem in any row. */
  readonly faulty: ReadonlySet<string>;
  readonly problems: readonly WorkbookProblem[];
};

/** Gathers the rows of the scenarios sheet into scenarios, edits in order of step, and checks each edit by itself. */
export function parseScenarios(rows: readonly EditRow[]): ScenariosReading {
  const problems: WorkbookProblem[] = [];
  const faulty = new Set<string>();
  const gathered = new Map<string, { name: string | null; nameRow: number; edits: ScenarioEdit[] }>();
  for (const { row, values, complete } of rows) {
    const refuse = (column: string, value: string, message: string) => {
      faulty.add(values.scenario);
      problems.push({ sheet: 'scenarios', row, column, value, message });
    };
    if (!complete) {
      faulty.add(values.scenario);
      continue;
    }
    const { scenario, name, step, sheet, column, change, value, source } = values;
    const known = gathered.get(scenario) ?? { name: null, nameRow: row, edits: [] };
    gathered.set(scenario, known);
    if (known.name === null && name !== null) Object.assign(known, { name, nameRow: row });
    else if (name !== null && name !== known.name) {
      refuse(
        'name',
        name,
        `Row ${known.nameRow} names this scenario '${known.name}'. Write the same name, or leave it blank.`,
      );
    }
    const where = parseAssignments(values.where ?? '');
    if (!where.ok) {
      refuse('where', values.where ?? '', where.message);
      continue;
    }
    const edit = { step, sheet, where: where.pairs, column, change, value, source, row };
    const problem = checkEdit(edit);
    if (problem) refuse(problem.column, problem.value, problem.message);
    known.edits.push(edit);
  }
  const scenarios = [...gathered].map(([scenario, { name, edits }]) => ({
    scenario,
    name: name ?? scenario,
    edits: edits.sort((a, b) => a.step - b.step),
  }));
  return { scenarios, faulty, problems };
}

/**
 * Makes the edits of a scenario in order of step. Stops at the first that cannot be made (no row matches, a blank cell
 * without a default, a value that the column refuses) and reports it on its row of the scenarios sheet.
 */
export function applyEdits(
  raw: RawWorkbook,
  scenario: Scenario,
):
  | { readonly ok: true; readonly raw: RawWorkbook }
  | { readonly ok: false; readonly problem: WorkbookProblem } {
  let edited = raw;
  for (const edit of scenario.edits) {
    if (!editsSheet(edit)) continue;
    const result = applyEdit(edited, edit);
    if (!result.ok) return { ok: false, problem: { sheet: 'scenarios', row: edit.row, ...result.problem } };
    edited = result.raw;
  }
  return { ok: true, raw: edited };
}
