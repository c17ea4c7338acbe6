import type { Gap, ShadowPrice, SinglePoint } from '../answer.ts';
import type { PlanModel } from '../model.ts';
import { atNeedStage, type NeedStage } from './need-stage.ts';
import { optionsFor } from './options/options.ts';
import { pricesByDual, pricesByResolve } from './prices.ts';
import { reasonsFor } from './reasons.ts';
import { situationOf } from './situation.ts';
import type { SolvedPlan } from './solved-plan.ts';
import { verifyOptions } from './verify.ts';

export type { SolvedPlan } from './solved-plan.ts';

/** What explains a plan. */
export type Explanation = {
  readonly gaps: readonly Gap[];
  readonly prices: readonly ShadowPrice[];
  readonly singlePoints: readonly SinglePoint[];
};

/** Gaps, the largest first, whose options are verified by planning again. */
const VERIFIED_GAPS = 3;

/**
 * Explains a plan: why each gap is there and what would close it, the options of the largest gaps verified by re-solving; what more of each scarce thing would improve; and
 * whose loss would be felt most. The session is left as it was found.
 */
export async function explainPlan(plan: SolvedPlan): Promise<Explanation> {
  const isWhole = plan.model.linear.integer.includes(1);
  const { gaps, prices } = await atNeedStage(plan, 'kept', async (stage) => ({
    // The duals' ranges belong to the stage's own answer, so they are asked for before anything is re-solved.
    prices: !isWhole && stage.answer?.rowDual ? await pricesByDual(plan, stage, stage.answer) : null,
    gaps: await explainGaps(plan, stage),
  }));
  return {
    gaps,
    prices: prices ?? (await atNeedStage(plan, 'free', (stage) => pricesByResolve(plan, stage))),
    // Whose loss would be felt most: singlePointsOf(plan) belongs here, after the session has been put back.
    singlePoints: [],
  };
}

async function explainGaps(plan: SolvedPlan, stage: NeedStage): Promise<readonly Gap[]> {
  const situation = situationOf(plan.model, plan.staged.x, stage.answer);
  const workOf = workByName(plan.model);
  const gaps: Gap[] = [];
  for (const [rank, gap] of plan.facts.gaps.entries()) {
    const work = workOf(gap);
    const candidates = optionsFor(situation, work);
    gaps.push({
      ...gap,
      reasons: reasonsFor(situation, work, candidates),
      options:
        rank < VERIFIED_GAPS
          ? await verifyOptions(plan, stage, candidates)
          : candidates.map(({ option }) => option),
    });
  }
  return gaps;
}

/** Finds the piece of work that a gap is about. */
function workByName({ inputs }: PlanModel): (gap: Gap) => number {
  const { workbook } = inputs;
  const names = new Map(
    inputs.work.map((work, j) => {
      const locality = workbook.localities[work.locality]!.locality;
      return [`${locality} ${workbook.needs[work.need]!.need} ${work.level} ${work.period}`, j];
    }),
  );
  return (gap) => names.get(`${gap.locality} ${gap.need} ${gap.level} ${gap.period}`)!;
}
