import type { Answer } from '../planning/answer.ts';

/**
 * An answer as one line of JSON, its fields in the order of WORKBOOK.md (The command line and its answer); what that does not name comes
 * after. The same plan gives the same text apart from `seconds`.
 */
export function answerJson(answer: Answer): string {
  return JSON.stringify(inOrder(answer));
}

function inOrder(answer: Answer): object {
  const { authority, scenario, goal, solver, inputHash, outcome } = answer;
  const head = { authority, scenario, goal, solver, inputHash, outcome };
  const seconds = Object.fromEntries(
    Object.entries(answer.seconds).map(([phase, value]) => [phase, Math.round(value * 1e4) / 1e4]),
  );
  switch (answer.outcome) {
    case 'impossible':
      return {
        ...head,
        conflict: answer.conflict,
        repairs: answer.repairs,
        seconds,
        minimal: answer.minimal,
        wholeOnly: answer.wholeOnly,
      };
    case 'no_answer':
      return { ...head, seconds, message: answer.message };
    default: {
      const { stages, totals, cost, localities, gaps, team, posts, training } = answer;
      const { provision, assignments, reductions, rulesBroken, checks, prices, singlePoints } = answer;
      const result = { stages, totals, cost, localities, gaps, team, posts, training };
      const delivery = { provision, assignments, reductions, rulesBroken, checks };
      return { ...head, ...result, ...delivery, seconds, prices, singlePoints };
    }
  }
}
