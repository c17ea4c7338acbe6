import type { Point } from '../facts/decisions.ts';
import { cost } from '../facts/figures.ts';

/** What the plan leaves of everything that is limited. Lists are by thing · periods + period − 1. */
export type Room = {
  /** £ of the budget not spent; 0 for least_cost, which spends no more than it must. */
  readonly pounds: number;
  /** h/week of each offer not bought; 0 outside its periods. */
  readonly offerHours: Float64Array;
  /** h/week of required work that each offer serves: a minimum above it cannot be bought. */
  readonly servedHours: Float64Array;
  /** 1 where an offer with minimum hours is used. */
  readonly contracted: Uint8Array;
  /** FTE of each role that could still start in a period; 0 before its lead time is over. */
  readonly posts: Float64Array;
  /** Places of each course not taken. */
  readonly places: Float64Array;
};

/** Reads what is left of the budget, offers, recruitment and courses from a plan's decisions. */
export function roomOf(point: Point): Room {
  const { inputs, variables } = point.model;
  const { workbook, periods, goal, settings } = inputs;
  const { bought, contract, recruited, trained } = variables;
  const at = (thing: number, period: number) => thing * periods + period - 1;
  const offerHours = new Float64Array(workbook.providers.length * periods);
  inputs.offers.forEach((offer, p) => {
    for (let t = offer.fromPeriod; t <= offer.untilPeriod; t++) {
      offerHours[at(p, t)] = workbook.providers[p]!.hoursPerWeek;
    }
  });
  const servedHours = new Float64Array(offerHours.length);
  bought.offer.forEach((p, i) => {
    const { period, hoursPerWeek } = inputs.work[bought.work[i]!]!;
    offerHours[at(p, period)]! -= point.x[bought.first + i]!;
    servedHours[at(p, period)]! += hoursPerWeek;
  });
  const contracted = new Uint8Array(workbook.providers.length * periods);
  contract.offer.forEach((p, i) => {
    contracted[at(p, contract.period[i]!)] = point.x[contract.first + i]! > 0.5 ? 1 : 0;
  });
  const posts = new Float64Array(workbook.roles.length * periods);
  workbook.roles.forEach((role, r) => {
    for (let t = 1 + role.recruitLeadPeriods; t <= periods; t++) posts[at(r, t)] = role.recruitMax;
  });
  recruited.pool.forEach((g, i) => {
    const role = inputs.pools[g]!.role;
    posts[at(role, recruited.period[i]!)]! -= variables.postUnitFte * point.x[recruited.first + i]!;
  });
  const places = new Float64Array(workbook.training.length * periods);
  workbook.training.forEach((course, c) => {
    places.fill(course.placesPerPeriod, c * periods, (c + 1) * periods);
  });
  trained.pool.forEach((g, i) => {
    const { course } = inputs.pools[g]!.trainedFrom!;
    places[at(course, trained.period[i]!)]! -= point.x[trained.first + i]!;
  });
  return {
    pounds: goal === 'least_cost' ? 0 : settings.budget - cost(point).total,
    offerHours,
    servedHours,
    contracted,
    posts,
    places,
  };
}
