import type { Workbook } from '../domain/workbook.ts';
import type { PlanFacts } from './answer.ts';
import { indexWorkbook } from './check/book.ts';
import { checkCapacity } from './check/capacity.ts';
import { checkCost } from './check/cost.ts';
import { checkDelivery } from './check/delivery.ts';
import { checkEstablishment } from './check/establishment.ts';
import { checkLocalities, checkTotals } from './check/figures.ts';
import { listProblems, noFindings, refuse } from './check/findings.ts';
import { checkGaps } from './check/gaps.ts';
import { checkRules } from './check/rules.ts';
import { checkStages } from './check/stages.ts';
import { checkTeam, teamFigures } from './check/team.ts';
import { requiredWork } from './check/work.ts';

/** The outcome of checking a plan. */
export type CheckReport = {
  readonly ok: boolean;
  /** Largest difference or breach found, relative to the size of the figures in it; at least 1 for a wrong code or line. */
  readonly largestViolation: number;
  /** What is wrong, in words with values; empty when ok. */
  readonly problems: readonly string[];
};

/**
 * Checks a plan against the workbook alone, by the definitions of WORKBOOK.md. Everything is worked out anew and no code
 * is shared with the model that made the plan, so that a mistake in one does not hide in the other. Figures of the plan
 * may be rounded to six decimals. `workbook` is the one planned, with the scenario's edits applied.
 */
export function checkPlan(workbook: Workbook, plan: PlanFacts): CheckReport {
  const findings = noFindings();
  if (plan.authority !== workbook.settings.authority) {
    refuse(findings, `the plan is for ${plan.authority}, the workbook for ${workbook.settings.authority}`);
  }
  const book = indexWorkbook(workbook);
  const work = requiredWork(book);
  const establishment = checkEstablishment(book, plan, findings);
  const delivery = checkDelivery(book, work, plan, findings);
  checkCapacity(book, delivery, establishment, findings);
  const unmetHours = checkGaps(book, work, delivery, plan, findings);
  const cost = checkCost(book, delivery, plan, findings);
  const team = teamFigures(book, establishment);
  checkTeam(book, team, plan, findings);
  checkTotals(book, work, unmetHours, plan, findings);
  checkLocalities(book, work, delivery, unmetHours, team, plan, findings);
  checkRules({ book, work, unmetHours, delivery, establishment }, plan, findings);
  checkStages(book, work, delivery, unmetHours, cost, plan, findings);
  const problems = listProblems(findings);
  return { ok: problems.length === 0, largestViolation: findings.largestViolation, problems };
}
