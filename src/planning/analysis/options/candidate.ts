import type { GapOption } from '../../answer.ts';
import { round6 } from '../../facts/round.ts';
import type { Situation } from '../situation.ts';
import { SLIGHT } from '../tight-rules.ts';

/** An option, with what it takes to force it on the model. */
export type Candidate = {
  readonly option: GapOption;
  /** £ of its smallest step; 0 where any amount can be had. */
  readonly leastPounds: number;
  /** Decisions that it adds to those of the plan, in units of their columns. */
  readonly force: readonly { readonly column: number; readonly by: number }[];
};

/** What a way to close a gap comes to. */
export type Found = Omit<Candidate, 'option'> &
  Pick<GapOption, 'way' | 'what' | 'who' | 'period' | 'pounds'> & {
    /** h/week that could be delivered in the gap's period. */
    readonly hours: number;
    /** Hours over the horizon that `pounds` buys for this work. */
    readonly delivered: number;
  };

/** States a found way as an option: never more hours than are unmet, £ per hour delivered. Null where it would deliver nothing. */
export function candidateOf(situation: Situation, work: number, found: Found): Candidate | null {
  const { way, what, who, period, pounds, hours, delivered, leastPounds, force } = found;
  if (hours <= SLIGHT || delivered <= SLIGHT) return null;
  return {
    option: {
      way,
      what,
      who,
      period,
      hoursPerWeek: round6(Math.min(hours, situation.point.unmetHours(work))),
      pounds: round6(pounds),
      costPerHour: round6(pounds / delivered),
      verifiedHoursPerWeek: null,
    },
    leastPounds,
    force,
  };
}

/** Σ over periods from `from` of min(hours a week, hours of the same work left unmet) · period_weeks. */
export function hoursDelivered(
  situation: Situation,
  work: number,
  from: number,
  hoursPerWeek: (period: number) => number,
): number {
  const { inputs, point, sameWork } = situation;
  let hours = 0;
  for (let period = from; period <= inputs.periods; period++) {
    const same = sameWork(work, period);
    if (same === undefined) continue;
    hours += Math.min(Math.max(0, hoursPerWeek(period)), point.unmetHours(same));
  }
  return hours * inputs.settings.periodWeeks;
}
