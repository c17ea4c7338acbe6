import type { ScenarioChange, ScenarioEditText } from '../domain/scenario.ts';
import type { RowChange, StoredRow, StoredWorkbook } from '../domain/stored-workbook.ts';
import { freeCode } from './change-forms/posts.ts';

/** The rows of the scenarios sheet that make one scenario, in order of step. */
export function stepsOf({ sheets }: StoredWorkbook, code: string): readonly StoredRow[] {
  const rows = (sheets.scenarios?.rows ?? []).filter(({ cells }) => cells.scenario === code);
  return rows.toSorted((a, b) => Number(a.cells.step) - Number(b.cells.step));
}

/** The edit that a row of the scenarios sheet writes. */
export function editOf({ cells }: Pick<StoredRow, 'cells'>): ScenarioEditText {
  return {
    sheet: cells.sheet as ScenarioEditText['sheet'],
    where: cells.where ?? '',
    column: cells.column ?? '',
    change: cells.change as ScenarioChange,
    value: cells.value ?? '',
  };
}

/** Adds edits after the last one. `source` says why, or where the figures come from. */
export function addSteps(
  stored: StoredWorkbook,
  scenario: { readonly code: string; readonly name: string },
  edits: readonly ScenarioEditText[],
  source: string,
): readonly RowChange[] {
  const last = Number(stepsOf(stored, scenario.code).at(-1)?.cells.step ?? 0);
  return edits.map((edit, index) => ({
    kind: 'add',
    sheet: 'scenarios',
    cells: withoutBlanks({
      scenario: scenario.code,
      name: scenario.name,
      step: `${last + index + 1}`,
      ...edit,
      source,
    }),
  }));
}

/** Puts another edit in place of a row's, keeping its place and source. */
export function replaceStep(row: StoredRow, edit: ScenarioEditText): RowChange {
  return updated(row, { ...row.cells, ...edit });
}

/** Changes places with the edit before (−1) or after (+1) it; null at the end of the list or where the row is not there. */
export function moveStep(
  stored: StoredWorkbook,
  code: string,
  rowId: string,
  by: -1 | 1,
): readonly RowChange[] | null {
  const steps = stepsOf(stored, code);
  const at = steps.findIndex(({ id }) => id === rowId);
  const [row, other] = [steps[at], steps[at + by]];
  if (at < 0 || !row || !other) return null;
  return [
    updated(row, { ...row.cells, step: other.cells.step ?? '' }),
    updated(other, { ...other.cells, step: row.cells.step ?? '' }),
  ];
}

/** Gives every row of the scenario the name. */
export function renameScenario(stored: StoredWorkbook, code: string, name: string): readonly RowChange[] {
  return stepsOf(stored, code).map((row) => updated(row, { ...row.cells, name }));
}

/** The same edits under another code and name. */
export function copyScenario(
  stored: StoredWorkbook,
  code: string,
  copy: { readonly code: string; readonly name: string },
): readonly RowChange[] {
  return stepsOf(stored, code).map(({ cells }) => ({
    kind: 'add',
    sheet: 'scenarios',
    cells: { ...cells, scenario: copy.code, name: copy.name },
  }));
}

/** Takes the whole scenario away. */
export function removeScenario(stored: StoredWorkbook, code: string): readonly RowChange[] {
  return stepsOf(stored, code).map(({ id, version }) => ({
    kind: 'remove',
    sheet: 'scenarios',
    id,
    version,
  }));
}

/** A code for a scenario of this name that no other has. */
export function scenarioCode(name: string, taken: Iterable<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // `new` is the address of the page on which scenarios are made.
  return freeCode(plain.slice(0, 40).replace(/-+$/, '') || 'scenario', new Set([...taken, 'new']));
}

function updated({ id, version }: StoredRow, cells: Readonly<Record<string, string>>): RowChange {
  return { kind: 'update', sheet: 'scenarios', id, version, cells: withoutBlanks(cells) };
}

function withoutBlanks(cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
}

/** The source of an edit made on these pages: why, in the user's words. */
export function reasonSource(reason: string): string {
  const why = reason.replace(/^(published|local|example):\s*/i, '');
  return why === '' ? '' : `local: ${why}`.slice(0, 2000);
}
