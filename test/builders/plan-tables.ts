import type { Tables } from '../../src/domain/raw-workbook.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import type { Answer, Plan, StageName } from '../../src/planning/answer.ts';
import { type PlanOptions, planWorkbook } from '../../src/planning/plan.ts';
import { openSolver } from '../../src/planning/solver/open-solver.ts';
import { type HandTables, handTables, workbookOf } from './hand-tables.ts';

/** One engine for all plans of a test file, in the test's own thread. */
const engine = openSolver('highs', { threaded: false });

/** Plans tables given by hand. Throws unless the plan is proven best. */
export async function planByHand(given: HandTables, options: PlanOptions = {}): Promise<Plan> {
  const answer = await answerTo(handTables(given), options);
  if (answer.outcome === 'proven_best') return answer as Plan;
  throw new Error(`No proven plan: ${JSON.stringify(answer)}`);
}

/** What planning tables comes to, whatever the outcome. */
export function answerTo(tables: Tables, options: PlanOptions = {}): Promise<Answer> {
  return answerToWorkbook(workbookOf(tables), options);
}

/** What planning a workbook comes to; without explanation, and so without asking a second solver. */
export function answerToWorkbook(workbook: Workbook, options: PlanOptions = {}): Promise<Answer> {
  return planWorkbook(workbook, { engine, explain: false, ...options });
}

/** A plan of either outcome that has one. */
export function hasPlan(answer: Answer): answer is Plan {
  return answer.outcome === 'proven_best' || answer.outcome === 'within_gap';
}

/** The values of a plan's stages, in the order solved. */
export function stageValues(plan: Plan): readonly number[] {
  return plan.stages.map((stage) => stage.value);
}

/** The value of one stage. */
export function stageValue(plan: Plan, name: StageName): number {
  return plan.stages.find((stage) => stage.name === name)!.value;
}

/** Met hours a week of each period, over the authority (or of one need), to four decimals: whole-number plans hold a stage only to 1e-7 of its value. */
export function metByPeriod(plan: Plan, need?: string): readonly number[] {
  const met: number[] = [];
  for (const line of [...plan.assignments, ...plan.provision]) {
    if (need === undefined || line.need === need)
      met[line.period - 1] = (met[line.period - 1] ?? 0) + line.hoursPerWeek;
  }
  const last = Math.max(met.length, ...plan.team.map((line) => line.period));
  return Array.from({ length: last }, (_, index) => Math.round((met[index] ?? 0) * 1e4) / 1e4);
}
