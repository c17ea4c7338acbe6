import { type Situation, type Trainee, teamName } from '../situation.ts';
import { SLIGHT } from '../tight-rules.ts';
import { type Candidate, candidateOf, hoursDelivered } from './candidate.ts';

/**
 * For each course that leads to the skill: the people within reach to whom it would come cheapest. Training is in the latest period in time (usable by the gap's period) with a free place and someone free
 * to go. Hours = people · (h · FTE each · stay^(t−training) − training hours in the same period) ÷ (1 + tau), away from the base within max_moved_share. £ per hour is over the hours of this work
 * delivered to the end of the plan, less the hours lost to a course of earlier periods. Only where an hour here weighs more than the same hour is
 * worth where they work now.
 */
export function trainOptions(situation: Situation, work: number): readonly Candidate[] {
  const { inputs } = situation;
  const { need, level, locality } = inputs.work[work]!;
  const needCode = inputs.workbook.needs[need]!.need;
  return inputs.workbook.training.flatMap((course, c) => {
    if (course.need !== needCode || course.toLevel < level) return [];
    const found = situation
      .trainees(c, locality)
      .flatMap((trainee) => trainOption(situation, work, c, trainee) ?? []);
    return found.sort(cheapest)[0] ?? [];
  });
}

/** Most hours first among equally cheap ones. */
function cheapest(a: Candidate, b: Candidate): number {
  return a.option.costPerHour - b.option.costPerHour || b.option.hoursPerWeek - a.option.hoursPerWeek;
}

function trainOption(situation: Situation, work: number, c: number, trainee: Trainee): Candidate | null {
  const { inputs, point } = situation;
  const { period, weight, locality } = inputs.work[work]!;
  const { settings, hoursPerFte } = inputs;
  const course = inputs.workbook.training[c]!;
  const pool = inputs.pools[trainee.pool]!;
  if (!lacksSkill(situation, work, trainee)) return null;
  const isAway = pool.base !== locality;
  const gained = weight / trainee.hoursUsedPerHour;
  if (gained <= situation.hourValue(trainee.pool, period, isAway) + 1e-6) return null;
  const begin = latestTraining(situation, c, trainee.pool, period);
  if (begin === null) return null;
  const share = isAway ? settings.maxMovedShare : 1;
  const hoursOfPerson = (t: number) => {
    if (t > pool.untilPeriod) return 0;
    const working = hoursPerFte * pool.fteEach * pool.stay ** (t - begin.period);
    const lost =
      course.periods === 0 && t === begin.period ? course.hoursPerPerson / settings.periodWeeks : 0;
    return Math.min(working * share, working - lost) / trainee.hoursUsedPerHour;
  };
  if (hoursOfPerson(period) <= SLIGHT) return null;
  const needed = point.unmetHours(work) / hoursOfPerson(period);
  const people = Math.min(begin.people, settings.wholePeople ? Math.ceil(needed - 1e-9) : needed);
  const lostBefore = course.periods > 0 ? people * course.hoursPerPerson : 0;
  const usable = begin.period + course.periods;
  return candidateOf(situation, work, {
    way: 'train',
    what: course.course,
    who: teamName(inputs, pool),
    period: begin.period,
    hours: people * hoursOfPerson(period),
    pounds: people * course.costPerPerson,
    delivered: hoursDelivered(situation, work, usable, (t) => people * hoursOfPerson(t)) - lostBefore,
    leastPounds: settings.wholePeople ? course.costPerPerson : 0,
    force: [{ column: begin.column, by: people }],
  });
}

/** Works in the gap's period and cannot do the work without the course. */
export function lacksSkill(situation: Situation, work: number, trainee: Trainee): boolean {
  const { need, level, period } = situation.inputs.work[work]!;
  const pool = situation.inputs.pools[trainee.pool]!;
  return pool.untilPeriod >= period && pool.levelOfNeed[need]! < level;
}

/** The latest period in which people of the pool can take the course and use it by `period`, with how many can. */
function latestTraining(situation: Situation, c: number, pool: number, period: number) {
  const destination = situation.trainedPool(pool, c);
  if (destination === undefined) return null;
  const course = situation.inputs.workbook.training[c]!;
  for (let begin = period - course.periods; begin >= 1; begin--) {
    const column = situation.model.variables.trained.at(destination, begin);
    if (column === -1) continue;
    const people = Math.min(placesLeft(situation, c, begin), peopleFree(situation, pool, begin));
    if (people > 0) return { column, period: begin, people };
  }
  return null;
}

/** Free places of a course in a period: whole ones where people are whole. */
export function placesLeft(situation: Situation, course: number, period: number): number {
  return wholePeople(situation, situation.room.places[course * situation.inputs.periods + period - 1]!);
}

/** People of a pool who could start a course in a period: neither on one nor, later on, needed for one that the plan has. */
function peopleFree(situation: Situation, g: number, begin: number): number {
  const { fteEach, stay, untilPeriod } = situation.inputs.pools[g]!;
  let people = Number.POSITIVE_INFINITY;
  for (let t = begin; t <= untilPeriod; t++) {
    const fte = situation.untrainedFte[g * situation.inputs.periods + t - 1]!;
    people = Math.min(people, fte / (fteEach * stay ** (t - begin)));
  }
  return wholePeople(situation, people);
}

function wholePeople(situation: Situation, people: number): number {
  if (situation.inputs.settings.wholePeople) return Math.floor(people + 1e-6);
  return people > 1e-6 ? people : 0;
}
