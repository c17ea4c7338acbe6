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

/** A point as it is stated: provider hours below solver noise are not bought. */
export function pointOf(model: PlanModel, given: Float64Array): Point {
  const { inputs, variables } = model;
  const { bought } = variables;
  const x = given.slice();
  for (let column = bought.first; column < bought.first + bought.count; column++) {
    if (x[column]! < NOISE) x[column] = 0;
  }
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
