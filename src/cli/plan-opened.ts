import type { Goal } from '../domain/settings.ts';
import type { Answer } from '../planning/answer.ts';
import { planWorkbook } from '../planning/plan.ts';
import type { SolverName } from '../planning/solver/solver.ts';
import { type OptionValues, UsageError } from './command.ts';
import type { OpenedWorkbook } from './open-workbook.ts';
import { progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** How to plan, as the options say. */
export type PlanChoices = { readonly goal?: Goal; readonly solver?: SolverName };

const goals: readonly Goal[] = ['most_need_met', 'fairest', 'least_cost'];
const solvers: readonly SolverName[] = ['highs', 'jslp'];

/** Reads --goal and --solver. Throws UsageError for a word that is neither. */
export function planChoices(options: OptionValues): PlanChoices {
  return {
    ...(options.goal === undefined ? {} : { goal: oneOf('goal', options.goal, goals) }),
    ...(options.solver === undefined ? {} : { solver: oneOf('solver', options.solver, solvers) }),
  };
}

/** Plans an opened workbook, with a progress line; ctrl-C stops it. */
export async function planOpened(
  opened: Extract<OpenedWorkbook, { ok: true }>,
  choices: PlanChoices,
  terminal: Terminal,
): Promise<Answer> {
  const progress = progressLine(terminal);
  try {
    return await planWorkbook(opened.workbook, {
      ...choices,
      scenario: opened.scenario,
      readSeconds: opened.readSeconds,
      signal: terminal.signal,
      onProgress: progress.onProgress,
    });
  } finally {
    progress.end();
    if (terminal.signal.aborted) terminal.note('Stopped. What follows is the best found so far.\n');
  }
}

function oneOf<Word extends string>(option: string, word: string, words: readonly Word[]): Word {
  const found = words.find((candidate) => candidate === word);
  if (found !== undefined) return found;
  throw new UsageError(`--${option} takes ${words.join(', ')}, not '${word}'.`);
}
