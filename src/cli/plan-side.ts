import { existsSync, statSync } from 'node:fs';
import type { Workbook } from '../domain/workbook.ts';
import { readPlan } from '../exchange/read-plan.ts';
import { isPlan } from '../planning/analysis/diff.ts';
import type { PlanFacts } from '../planning/answer.ts';
import type { ExitStatus } from './exit-status.ts';
import { namesWorkbook, openWorkbook } from './open-workbook.ts';
import { type PlanChoices, planOpened } from './plan-opened.ts';
import { showAnswer } from './show-answer.ts';
import { showProblems } from './show-problems.ts';
import type { Terminal } from './terminal.ts';

/** What a side of a comparison is: a saved plan, or a workbook with a scenario or without. */
export type SideName =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'workbook'; readonly label: string; readonly scenario: string | null };

/** A plan with its workbook where there is one, or the exit status of a failure that has been shown. */
export type Side =
  | { readonly plan: PlanFacts; readonly workbook: Workbook | null }
  | { readonly plan: null; readonly status: ExitStatus };

/**
 * The sides that the words of `compare` name. Two words: each a saved plan (.json), a workbook, or workbook:scenario; the second may
 * also be a scenario of the first's workbook. Three words: a workbook and two of its scenarios, or `baseline` for none.
 */
export function sidesOf(words: readonly string[], terminal: Terminal): readonly [SideName, SideName] {
  const [first, second, third] = words;
  if (third !== undefined) {
    const scenario = (code: string) => (code === 'baseline' ? null : code);
    return [
      { kind: 'workbook', label: first!, scenario: scenario(second!) },
      { kind: 'workbook', label: first!, scenario: scenario(third) },
    ];
  }
  const left = sideName(first!, terminal);
  const isScenario = left.kind === 'workbook' && !namesWorkbook(second!, terminal) && !second!.includes(':');
  if (isScenario) return [left, { ...left, scenario: second! }];
  return [left, sideName(second!, terminal)];
}

/** Plans or reads one side; a failure is shown. */
export async function makeSide(
  name: SideName,
  choices: PlanChoices,
  asJson: boolean,
  terminal: Terminal,
): Promise<Side> {
  if (name.kind === 'file') {
    const reading = await readPlan(terminal.path(name.file));
    if (reading.ok) return { plan: reading.plan, workbook: null };
    return { plan: null, status: await showProblems(reading.problems, asJson, terminal) };
  }
  const opened = await openWorkbook(name.label, name.scenario, terminal);
  if (!opened.ok) return { plan: null, status: await showProblems(opened.problems, asJson, terminal) };
  const answer = await planOpened(opened, choices, terminal);
  if (isPlan(answer)) return { plan: answer, workbook: opened.workbook };
  return { plan: null, status: await showAnswer(answer, opened, asJson, terminal) };
}

function sideName(word: string, terminal: Terminal): SideName {
  const path = terminal.path(word);
  if (existsSync(path)) {
    return word.endsWith('.json') && statSync(path).isFile()
      ? { kind: 'file', file: word }
      : { kind: 'workbook', label: word, scenario: null };
  }
  const colon = word.lastIndexOf(':');
  if (colon > 0 && namesWorkbook(word.slice(0, colon), terminal)) {
    return { kind: 'workbook', label: word.slice(0, colon), scenario: word.slice(colon + 1) };
  }
  return { kind: 'workbook', label: word, scenario: null };
}
