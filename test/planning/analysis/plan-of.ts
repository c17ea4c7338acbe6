import { afterAll } from 'vitest';
import type { Workbook } from '../../../src/domain/workbook.ts';
import type { Gap, Plan } from '../../../src/planning/answer.ts';
import { type PlanOptions, planWorkbook } from '../../../src/planning/plan.ts';
import { openSolver } from '../../../src/planning/solver/open-solver.ts';
import { type TypedSheets, typedWorkbook } from '../../builders/typed-workbook.ts';

const engine = openSolver('highs', { threaded: false });
afterAll(() => engine.close());

/** The plan of a workbook that has one, end to end. Throws the outcome otherwise. */
export async function planOf(workbook: Workbook, options: PlanOptions = {}): Promise<Plan> {
  const answer = await planWorkbook(workbook, options.solver ? options : { engine, ...options });
  if (!('gaps' in answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

/** The plan of sheets written by hand: one FTE has 20 casework hours a week and a period is a year of 52 weeks. */
export function planSheets(sheets: TypedSheets): Promise<Plan> {
  return planOf(typedWorkbook(sheets));
}

/** The gap of a plan in a need (and period, and locality). Throws where there is none. */
export function gapIn(plan: Plan, need: string, where: { period?: number; locality?: string } = {}): Gap {
  const found = plan.gaps.find(
    (gap) =>
      gap.need === need &&
      (where.period ?? gap.period) === gap.period &&
      (where.locality ?? gap.locality) === gap.locality,
  );
  if (!found) throw new Error(`No gap in ${need}: ${JSON.stringify(plan.gaps)}`);
  return found;
}
