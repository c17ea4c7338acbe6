import { payPerPeriod, stayShare } from '../../inputs/working-time.ts';
import type { Situation } from '../situation.ts';
import { type Candidate, candidateOf, hoursDelivered } from './candidate.ts';

/**
 * New posts of each role that brings the skill, based where the gap is, starting in the latest period that is in time and has room. FTE = enough for the unmet hours in
 * whole post steps, as far as recruit_max and supervision_ratio leave room; hours = FTE · h · stay^(t−start) ÷ (1 + tau).
 * £ = FTE · (recruit_cost + Σ pay · stay^(t−start) from the start to the end of the plan).
 */
export function recruitOptions(situation: Situation, work: number): readonly Candidate[] {
  const { inputs, point } = situation;
  const { assigned, recruited, postUnitFte } = situation.model.variables;
  const { locality, period } = inputs.work[work]!;
  const found: Candidate[] = [];
  for (let i = assigned.workStart[work]!; i < assigned.workStart[work + 1]!; i++) {
    const column = assigned.workColumns[i]!;
    const g = assigned.pool[column]!;
    const pool = inputs.pools[g]!;
    if (pool.kind !== 'new' || pool.base !== locality) continue;
    const start = latestStart(situation, pool.role, period);
    if (start === null) continue;
    const role = inputs.workbook.roles[pool.role]!;
    const hoursOfFte = (t: number) =>
      (inputs.hoursPerFte * pool.stay ** (t - start.period)) / assigned.hoursUsed[column]!;
    const needed = point.unmetHours(work) / hoursOfFte(period);
    const fte = inSteps(Math.min(needed, start.fte), start.fte, inputs.settings.postStep);
    let poundsOfFte = role.recruitCost;
    for (let t = start.period; t <= inputs.periods; t++) {
      poundsOfFte += payPerPeriod(role, inputs.settings) * pool.stay ** (t - start.period);
    }
    const candidate = candidateOf(situation, work, {
      way: 'recruit',
      what: role.role,
      who: null,
      period: start.period,
      hours: fte * hoursOfFte(period),
      pounds: fte * poundsOfFte,
      delivered: hoursDelivered(situation, work, start.period, (t) => fte * hoursOfFte(t)),
      leastPounds: inputs.settings.postStep * poundsOfFte,
      force: [{ column: recruited.at(g, start.period), by: fte / postUnitFte }],
    });
    if (candidate) found.push(candidate);
  }
  return found;
}

/** The latest period from which a new post of the role would work by `period`, with the FTE that may still start in it; null where there is no room for one step. */
export function latestStart(
  situation: Situation,
  role: number,
  period: number,
): { readonly period: number; readonly fte: number } | null {
  for (let start = period; start >= 1; start--) {
    const fte = Math.min(postsLeft(situation, role, start), supervisedFte(situation, role, start));
    if (fte >= leastFte(situation)) return { period: start, fte };
  }
  return null;
}

/** FTE of the role that could start in the period and be supervised until the end of the plan. */
function supervisedFte({ inputs, rules }: Situation, role: number, start: number): number {
  const stay = stayShare(inputs.workbook.roles[role]!, inputs.settings);
  let fte = Number.POSITIVE_INFINITY;
  for (let t = start; t <= inputs.periods; t++) {
    fte = Math.min(fte, rules.fteLeft[role * inputs.periods + t - 1]! / stay ** (t - start));
  }
  return fte;
}

/** FTE of the role that may still start in the period under recruit_max. */
export function postsLeft(situation: Situation, role: number, period: number): number {
  return situation.room.posts[role * situation.inputs.periods + period - 1]!;
}

/** The least FTE that can be recruited: one step, or anything above rounding. */
export function leastFte(situation: Situation): number {
  const { postStep } = situation.inputs.settings;
  return postStep > 0 ? postStep - 1e-9 : 1e-6;
}

/** The least whole number of steps that covers `fte` within `most`. */
function inSteps(fte: number, most: number, step: number): number {
  if (step === 0) return fte;
  const wanted = Math.ceil(fte / step - 1e-9);
  return Math.min(wanted, Math.floor(most / step + 1e-9)) * step;
}
