import { existsSync } from 'node:fs';
import { applyScenario } from '../domain/apply-scenario.ts';
import { nearest } from '../domain/nearest.ts';
import { parseWorkbook } from '../domain/parse-workbook.ts';
import type { RawWorkbook, Workbook, WorkbookProblem, WorkbookResult } from '../domain/workbook.ts';
import { buildCouncil, councils } from '../examples/councils.ts';
import { readWorkbook } from '../exchange/read-workbook.ts';
import type { Terminal } from './terminal.ts';

/** A workbook that was read, with one scenario's edits made on it, or all its problems. */
export type OpenedWorkbook =
  | {
      readonly ok: true;
      /** As the user named it. */
      readonly label: string;
      readonly scenario: string | null;
      readonly workbook: Workbook;
      readonly raw: RawWorkbook;
      readonly readSeconds: number;
    }
  | { readonly ok: false; readonly problems: readonly WorkbookProblem[] };

/**
 * Opens a folder of CSV files, an .xlsx file or a bundled council, and makes a scenario's edits. A folder or file of the
 * user goes before a bundled council of the same name, with a note.
 */
export async function openWorkbook(
  label: string,
  scenario: string | null,
  terminal: Terminal,
): Promise<OpenedWorkbook> {
  const started = performance.now();
  const baseline = await readBaseline(label, terminal);
  if (!baseline.ok) return baseline;
  const result = scenario === null ? baseline : applyScenario(baseline.raw, scenario);
  if (!result.ok) return result;
  return { ...result, label, scenario, readSeconds: (performance.now() - started) / 1000 };
}

/** Whether a word names a workbook: a folder or file that is there, or a bundled council. */
export function namesWorkbook(label: string, terminal: Terminal): boolean {
  return existsSync(terminal.path(label)) || councils.some(({ code }) => code === label);
}

async function readBaseline(label: string, terminal: Terminal): Promise<WorkbookResult> {
  const isCouncil = councils.some(({ code }) => code === label);
  const isThere = existsSync(terminal.path(label));
  if (isCouncil && !isThere) return parseWorkbook(buildCouncil(label)!);
  if (isCouncil) terminal.note(`Reading the folder '${label}' that is here, not the bundled council.\n`);
  if (isThere) return readWorkbook(terminal.path(label));
  return { ok: false, problems: [notThere(label)] };
}

function notThere(label: string): WorkbookProblem {
  const codes = councils.map(({ code }) => code);
  const near = nearest(label, codes);
  const hint =
    near === null ? `Bundled councils: ${codes.join(', ')}.` : `Maybe the bundled council '${near}'?`;
  const message = `There is no folder or file '${label}', and no bundled council of that name. ${hint}`;
  return { sheet: label, row: null, column: null, value: label, message };
}
