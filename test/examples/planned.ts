import { applyScenario } from '../../src/domain/apply-scenario.ts';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import type { RawWorkbook, Workbook } from '../../src/domain/workbook.ts';
import { buildCouncil } from '../../src/examples/councils.ts';
import type { Plan } from '../../src/planning/answer.ts';
import { workOf } from '../../src/planning/inputs/work.ts';
import { planWorkbook } from '../../src/planning/plan.ts';
import type { Solver } from '../../src/planning/solver/solver.ts';

/** Plans of the bundled councils for tests: a plan together with the workbook it answers. */
export type Planned = { readonly workbook: Workbook; readonly plan: Plan };

/** The workbook of a council's baseline (null) or of one of its scenarios. Throws on problems, which tests show. */
export function workbookOf(code: string, scenario: string | null = null): Workbook {
  const raw: RawWorkbook = buildCouncil(code) ?? {};
  const result = scenario === null ? parseWorkbook(raw) : applyScenario(raw, scenario);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.workbook;
}

/** Plans a workbook with an open engine. Throws when there is no plan, with what came instead. */
export async function planned(workbook: Workbook, engine: Solver): Promise<Planned> {
  const answer = await planWorkbook(workbook, { engine, explain: false });
  if (answer.outcome === 'no_answer') throw new Error(answer.message);
  if (answer.outcome === 'impossible') throw new Error(JSON.stringify(answer.conflict));
  return { workbook, plan: answer };
}

/** The same workbook with posts and people in any fraction: it solves in tenths of a second. */
export function continuous(workbook: Workbook): Workbook {
  return { ...workbook, settings: { ...workbook.settings, postStep: 0, wholePeople: false } };
}

/** Share (0–1) of the required hours of a need that the plan meets, over the horizon; in one locality when given. */
export function coverageOf({ workbook, plan }: Planned, need: string, locality?: string): number {
  const required = workOf(workbook)
    .filter((work) => workbook.needs[work.need]?.need === need)
    .filter((work) => locality === undefined || workbook.localities[work.locality]?.locality === locality)
    .reduce((sum, work) => sum + work.hoursPerWeek, 0);
  const unmet = plan.gaps
    .filter((gap) => gap.need === need && (locality === undefined || gap.locality === locality))
    .reduce((sum, gap) => sum + gap.unmetHours, 0);
  return 1 - unmet / required;
}
