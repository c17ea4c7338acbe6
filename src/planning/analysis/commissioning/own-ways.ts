import type { Course } from '../../../domain/training.ts';
import type { Code, Level } from '../../../domain/units.ts';
import type { Workbook } from '../../../domain/workbook.ts';
import type { OptionWay } from '../../answer.ts';
import { indexOfCodes } from '../../inputs/codes.ts';
import { isMeantFor, type Pool } from '../../inputs/pools.ts';
import { payPerPeriod } from '../../inputs/working-time.ts';
import { type Inputs, inputsOf } from '../../inputs.ts';
import { type Wanted, wantedFrom } from './wanted-work.ts';

/** Hours of one need at one level in one locality that one's own people could do instead: h/week in each period (index = period − 1). */
export type WantedHours = {
  readonly need: Code;
  readonly level: Level;
  readonly locality: Code;
  readonly hoursByPeriod: readonly number[];
};

/** One's own way to do wanted hours, and what an hour of it costs. */
export type OwnWay = {
  readonly way: Extract<OptionWay, 'train' | 'recruit'>;
  /** Course or role. */
  readonly what: Code;
  /** `role@base`: who would take the course, or where the post is based. */
  readonly who: string;
  /** People trained, or FTE recruited, whose time the hours would take in the busiest period. */
  readonly amount: number;
  /** First period in which it delivers hours, and the share (0–1) of the wanted hours of the horizon that it would deliver. */
  readonly firstPeriod: number;
  readonly share: number;
  /** £ an hour of the wanted work. */
  readonly costPerHour: number;
};

/**
 * What an hour of wanted work would cost with one's own people, for hours that a plan buys: the price up to which buying the same hours is not dearer. The post or the trained person
 * is taken to be in full use, so the price is never stated too high; for a few hours alone a whole post would cost more.
 *
 * Recruiting a role that brings the skill, based in the locality: £ an hour = (recruit_cost + Σ pay · stay^(t−start)) ÷ Σ h · stay^(t−start) · period_weeks, over the periods from the
 * first in which it can work to the end of the plan, times the casework hours that an hour of the work uses (1 + tau).
 *
 * Training someone in period 1: £ an hour = (p + (cost_per_person + hours_per_person · p) ÷ casework hours of the person from the first period with the skill to the end of the plan) · (1 + tau),
 * with p = annual_cost ÷ (52 · h) of their role. Their time counts at its pay, as if a new post took over what they do now: the plan has found nobody with the skill and time to
 * spare, so an hour moved to this work would be missed elsewhere.
 *
 * Amounts stay within recruit_max of one period, the places of one period and the people there are; what the plan already uses of these is not taken off, because the price is what an hour
 * costs, not whether there is room. Moving people who have the skill is no way of its own here: the plan would have done it.
 */
export function ownWaysOf(workbook: Workbook): (wanted: WantedHours) => readonly OwnWay[] {
  const inputs = inputsOf(workbook);
  const needIndex = indexOfCodes(workbook.needs, (row) => row.need);
  const localityIndex = indexOfCodes(workbook.localities, (row) => row.locality);
  const existing = inputs.pools.filter(({ kind }) => kind === 'existing');
  const posts = inputs.pools.filter(({ kind }) => kind === 'new');
  return ({ need: needCode, level, locality, hoursByPeriod }) => {
    const need = needIndex.get(needCode)!;
    const place = localityIndex.get(locality)!;
    const lacks = (pool: Pool) => pool.levelOfNeed[need]! < level;
    const recruits = posts
      .filter((pool) => pool.base === place && !lacks(pool))
      .flatMap((pool) => recruitWay(inputs, pool, hoursByPeriod) ?? []);
    const trainees = workbook.training
      .filter((course) => course.need === needCode && course.toLevel >= level && course.placesPerPeriod > 0)
      .flatMap((course) =>
        existing
          .filter((pool) => lacks(pool) && isMeantFor(workbook, course, need, pool))
          .flatMap((pool) => trainWay(inputs, pool, course, place, hoursByPeriod) ?? []),
      );
    return [...cheapestOfEach(recruits), ...cheapestOfEach(trainees)].sort(
      (a, b) => a.costPerHour - b.costPerHour,
    );
  };
}

function recruitWay(inputs: Inputs, pool: Pool, hoursByPeriod: readonly number[]): OwnWay | null {
  const { workbook, settings, periods } = inputs;
  const role = workbook.roles[pool.role]!;
  const start = pool.fromPeriod;
  const wanted = wantedFrom(inputs, pool, pool.base, hoursByPeriod, start);
  if (wanted === null) return null;
  const hoursOfFte = (t: number) => inputs.hoursPerFte * pool.stay ** (t - start);
  let pounds = role.recruitCost;
  let hours = 0;
  for (let t = start; t <= periods; t++) {
    pounds += payPerPeriod(role, settings) * pool.stay ** (t - start);
    hours += hoursOfFte(t) * settings.periodWeeks;
  }
  const amount = wanted.amountFor(hoursOfFte, role.recruitMax);
  return wayOf(inputs, pool, wanted, 'recruit', role.role, amount, hoursOfFte, pounds / hours);
}

function trainWay(
  inputs: Inputs,
  pool: Pool,
  course: Course,
  place: number,
  hoursByPeriod: readonly number[],
): OwnWay | null {
  const { workbook, settings, hoursPerFte } = inputs;
  const usable = 1 + course.periods;
  const wanted = wantedFrom(inputs, pool, place, hoursByPeriod, usable);
  if (wanted === null) return null;
  const lost = course.periods === 0 ? course.hoursPerPerson / settings.periodWeeks : 0;
  const hoursOfPerson = (t: number) =>
    Math.max(0, hoursPerFte * pool.fteEach * pool.stay ** (t - 1) - (t === 1 ? lost : 0));
  let hours = 0;
  for (let t = usable; t <= pool.untilPeriod; t++) hours += hoursOfPerson(t) * settings.periodWeeks;
  const people = pool.members.reduce((sum, member) => sum + member.people, 0);
  const amount = wanted.amountFor(hoursOfPerson, Math.min(course.placesPerPeriod, people));
  const pay = payPerPeriod(workbook.roles[pool.role]!, settings) / (hoursPerFte * settings.periodWeeks);
  const perHour = pay + (course.costPerPerson + course.hoursPerPerson * pay) / hours;
  return wayOf(inputs, pool, wanted, 'train', course.course, amount, hoursOfPerson, perHour);
}

/** States a way; `perHour` = £ per casework hour. Null where it delivers nothing. */
function wayOf(
  { workbook }: Inputs,
  pool: Pool,
  { firstPeriod, usedPerHour, shareOf }: Wanted,
  way: OwnWay['way'],
  what: Code,
  amount: number,
  hoursOfOne: (period: number) => number,
  perHour: number,
): OwnWay | null {
  const share = Math.min(
    1,
    shareOf((t) => amount * hoursOfOne(t)),
  );
  if (!(share > 1e-6)) return null;
  const who = `${workbook.roles[pool.role]!.role}@${workbook.localities[pool.base]!.locality}`;
  return { way, what, who, amount, firstPeriod, share, costPerHour: perHour * usedPerHour };
}

/** Of ways that differ only in who or where: the cheapest, and of equally cheap ones that which delivers most. */
function cheapestOfEach(ways: readonly OwnWay[]): readonly OwnWay[] {
  const best = new Map<Code, OwnWay>();
  for (const way of ways) {
    const other = best.get(way.what);
    const isBetter =
      other === undefined ||
      way.costPerHour < other.costPerHour - 1e-9 ||
      (way.costPerHour < other.costPerHour + 1e-9 && way.share > other.share + 1e-9);
    if (isBetter) best.set(way.what, way);
  }
  return [...best.values()];
}
