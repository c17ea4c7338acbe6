import { planText } from '../../views/terminal/plan.ts';
import { countSources } from '../domain/count-sources.ts';
import { answerJson } from '../exchange/answer-json.ts';
import { coverageByNeed } from '../planning/analysis/coverage-by-need.ts';
import { isPlan } from '../planning/analysis/diff.ts';
import type { Answer } from '../planning/answer.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { OpenedWorkbook } from './open-workbook.ts';
import type { Terminal } from './terminal.ts';

/** Shows an answer as JSON or as a summary, and gives the exit status that goes with its outcome. */
export async function showAnswer(
  answer: Answer,
  opened: Extract<OpenedWorkbook, { ok: true }>,
  asJson: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  await terminal.write(asJson ? `${answerJson(answer)}\n` : summary(answer, opened, terminal));
  if (answer.outcome === 'impossible') return exitStatus.impossible;
  return answer.outcome === 'no_answer' ? exitStatus.noAnswer : exitStatus.done;
}

function summary(
  answer: Answer,
  { workbook, raw, label }: Extract<OpenedWorkbook, { ok: true }>,
  terminal: Terminal,
): string {
  const coverage = isPlan(answer) ? coverageByNeed(workbook, answer.gaps) : [];
  return planText({ answer, workbook, coverage, sources: countSources(raw), label }, terminal.ink);
}
