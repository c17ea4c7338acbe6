import type { NewPost, Purchase } from '../answer.ts';
import type { PlanModel } from '../model.ts';
import { fteColumn } from '../variables.ts';
import { NOISE, round6 } from './round.ts';

/** A point of the model with easy access to its parts; hours are per week. */
export type Point = {
  readonly model: PlanModel;
  readonly x: Float64Array;
  readonly fte: (pool: number, period: number) => number;
  /** Unmet hours of a piece of work, never below 0 or above what is required. */
  readonly unmetHours: (work: number) => number;
};

/** A point as it is stated: hours bought, posts, courses and reductions below solver noise are not done, so that they cost nothing either. */
export function pointOf(model: PlanModel, given: Float64Array): Point {
  const { inputs, variables } = model;
  const x = given.slice();
  for (const { first, count } of [
    variables.bought,
    variables.recruited,
    variables.trained,
    variables.reduced,
  ]) {
    for (let column = first; column < first + count; column++) if (x[column]! < NOISE) x[column] = 0;
  }
  countNewPosts(model, x);
  return {
    model,
    x,
    fte: (pool, period) => x[fteColumn(variables, inputs, pool, period)]!,
    unmetHours: (work) => {
      const hours = x[variables.unmet.first + work]!;
      return hours < NOISE ? 0 : Math.min(hours, inputs.work[work]!.hoursPerWeek);
    },
  };
}

/** New posts in post are exactly those that were recruited and stay: fte[g,t] = s_r·fte[g,t−1] + recruited[g,t]. */
function countNewPosts({ inputs, variables }: PlanModel, x: Float64Array): void {
  inputs.pools.forEach((pool, g) => {
    if (pool.kind !== 'new') return;
    let fte = 0;
    for (let period = pool.fromPeriod; period <= pool.untilPeriod; period++) {
      fte = fte * pool.stay + x[variables.recruited.at(g, period)]! * variables.postUnitFte;
      x[fteColumn(variables, inputs, g, period)] = fte;
    }
  });
}

/** New posts that start, by role, locality and period. */
export function newPosts({ model, x }: Point): readonly NewPost[] {
  const { inputs, variables } = model;
  const { workbook } = inputs;
  const posts: NewPost[] = [];
  variables.recruited.pool.forEach((g, i) => {
    const fte = round6(x[variables.recruited.first + i]! * variables.postUnitFte);
    if (fte < NOISE) return;
    const pool = inputs.pools[g]!;
    posts.push({
      role: workbook.roles[pool.role]!.role,
      locality: workbook.localities[pool.base]!.locality,
      period: variables.recruited.period[i]!,
      fte,
    });
  });
  return posts;
}

/** Provider hours bought, by offer and work; `pounds` over the period. */
export function purchases({ model, x }: Point): readonly Purchase[] {
  const { inputs, variables } = model;
  const { workbook, settings } = inputs;
  const bought: Purchase[] = [];
  variables.bought.offer.forEach((p, i) => {
    const hoursPerWeek = x[variables.bought.first + i]!;
    if (hoursPerWeek === 0) return;
    const offer = workbook.providers[p]!;
    const work = inputs.work[variables.bought.work[i]!]!;
    bought.push({
      offer: offer.offer,
      locality: workbook.localities[work.locality]!.locality,
      need: workbook.needs[work.need]!.need,
      level: work.level,
      period: work.period,
      hoursPerWeek: round6(hoursPerWeek),
      pounds: round6(hoursPerWeek * offer.costPerHour * settings.periodWeeks),
    });
  });
  return bought;
}
