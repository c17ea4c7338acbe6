import { trainedPoolsByOrigin } from '../constraints/pool-columns.ts';
import { type Point, pointOf } from '../facts/decisions.ts';
import { indexOfCodes } from '../inputs/codes.ts';
import { isMeantFor, type Pool } from '../inputs/pools.ts';
import type { Inputs } from '../inputs.ts';
import type { PlanModel } from '../model.ts';
import type { SolveAnswer } from '../solver/solver.ts';
import { type HourValue, hourValuesOf } from './hour-values.ts';
import { type Room, roomOf } from './room.ts';
import { SLIGHT, type TightRules, tightRulesOf } from './tight-rules.ts';

/** Someone who could take a course and then work in a locality: an existing pool and the casework hours an hour there uses. */
export type Trainee = { readonly pool: number; readonly hoursUsedPerHour: number };

/** A plan's own numbers as explanations look at them, worked out once. Lists by pool and period are at pool · periods + period − 1. */
export type Situation = {
  readonly model: PlanModel;
  readonly inputs: Inputs;
  readonly point: Point;
  /** Posts, people or contracts are whole. */
  readonly whole: boolean;
  /** Casework hours a week that a pool has left. */
  readonly freeHours: Float64Array;
  /** Casework hours a week that a pool may still spend away from its base; Infinity without max_moved_share. */
  readonly awayHoursLeft: Float64Array;
  /** FTE of a pool that is neither on a course nor needed for one. */
  readonly untrainedFte: Float64Array;
  /** Assigned columns with hours, of a pool in a period. */
  readonly uses: (pool: number, period: number) => readonly number[];
  readonly room: Room;
  readonly rules: TightRules;
  readonly hourValue: HourValue;
  /** Those whom a course is meant for and who could then work in the locality. */
  readonly trainees: (course: number, locality: number) => readonly Trainee[];
  readonly trainedPool: (pool: number, course: number) => number | undefined;
  /** The same work (locality, need, level) in another period, or undefined where none is required. */
  readonly sameWork: (work: number, period: number) => number | undefined;
};

/** Prepares the explanation of a plan's point; `need` is the answer of the need stage at the plan, whose duals value everyone's hours. */
export function situationOf(model: PlanModel, x: Float64Array, need: SolveAnswer | null): Situation {
  const { inputs } = model;
  const point = pointOf(model, x);
  const uses = usesOf(point);
  const hours = hoursLeft(point);
  return {
    model,
    inputs,
    point,
    whole: model.linear.integer.includes(1),
    ...hours,
    untrainedFte: untrainedFte(point),
    uses,
    room: roomOf(point),
    rules: tightRulesOf(point),
    hourValue: hourValuesOf(model, need) ?? leastValueOfUse(point, hours.freeHours, uses),
    ...traineesOf(inputs),
    sameWork: (work, period) => sameWork(inputs, work, period),
  };
}

/** Weighted hours that one casework hour on a column brings. */
export function weightPerHour(situation: Pick<Situation, 'point'>, column: number): number {
  const { inputs, variables } = situation.point.model;
  const work = inputs.work[variables.assigned.work[column]!]!;
  return work.weight / variables.assigned.hoursUsed[column]!;
}

/** `role@base`, as pools are called where people read it. */
export function teamName(inputs: Inputs, pool: Pick<Pool, 'role' | 'base'>): string {
  const { workbook } = inputs;
  return `${workbook.roles[pool.role]!.role}@${workbook.localities[pool.base]!.locality}`;
}

function usesOf({ model, x }: Point): Situation['uses'] {
  const { inputs, variables } = model;
  const byPlace: (number[] | undefined)[] = [];
  for (let column = 0; column < variables.assigned.count; column++) {
    if (x[column]! <= SLIGHT) continue;
    const period = inputs.work[variables.assigned.work[column]!]!.period;
    const at = variables.assigned.pool[column]! * inputs.periods + period - 1;
    const list = byPlace[at];
    if (list) list.push(column);
    else byPlace[at] = [column];
  }
  return (pool, period) => byPlace[pool * inputs.periods + period - 1] ?? [];
}

/** h·fte less work, travel and training; and max_moved_share·h·fte less work and travel away from the base. */
function hoursLeft({ model, x, fte }: Point): Pick<Situation, 'freeHours' | 'awayHoursLeft'> {
  const { inputs, variables } = model;
  const { assigned, trained } = variables;
  const { periods, hoursPerFte, settings } = inputs;
  const freeHours = new Float64Array(inputs.pools.length * periods);
  const awayHoursLeft = new Float64Array(freeHours.length).fill(Number.POSITIVE_INFINITY);
  inputs.pools.forEach((_, g) => {
    for (let t = 1; t <= periods; t++) {
      const at = g * periods + t - 1;
      freeHours[at] = hoursPerFte * fte(g, t);
      if (settings.maxMovedShare < 1) awayHoursLeft[at] = settings.maxMovedShare * freeHours[at]!;
    }
  });
  for (let column = 0; column < assigned.count; column++) {
    if (x[column] === 0) continue;
    const at = assigned.pool[column]! * periods + inputs.work[assigned.work[column]!]!.period - 1;
    const hours = assigned.hoursUsed[column]! * x[column]!;
    freeHours[at]! -= hours;
    if (assigned.away[column]) awayHoursLeft[at]! -= hours;
  }
  trained.pool.forEach((g, i) => {
    const { pool, course } = inputs.pools[g]!.trainedFrom!;
    const { hoursPerPerson, periods: wait } = inputs.workbook.training[course]!;
    const at = (wait === 0 ? g : pool) * periods + trained.period[i]! - 1;
    freeHours[at]! -= (hoursPerPerson / settings.periodWeeks) * x[trained.first + i]!;
  });
  return { freeHours, awayHoursLeft };
}

/** fte[g,t] − Σ trained in progress, as the family `trainees` counts them. */
function untrainedFte({ model, x, fte }: Point): Float64Array {
  const { inputs, variables } = model;
  const { periods } = inputs;
  const left = Float64Array.from({ length: inputs.pools.length * periods }, (_, at) =>
    fte(Math.floor(at / periods), (at % periods) + 1),
  );
  for (const [g, destinations] of trainedPoolsByOrigin(inputs)) {
    const { fteEach, stay, untilPeriod } = inputs.pools[g]!;
    for (const destination of destinations) {
      const course = inputs.workbook.training[inputs.pools[destination]!.trainedFrom!.course]!;
      for (let begun = 1; begun <= untilPeriod; begun++) {
        const column = variables.trained.at(destination, begun);
        if (column === -1 || x[column] === 0) continue;
        for (let t = begun; t < Math.min(begun + course.periods, untilPeriod + 1); t++) {
          left[g * periods + t - 1]! -= fteEach * stay ** (t - begun) * x[column]!;
        }
      }
    }
  }
  return left;
}

/** Without duals: the least weight per casework hour of what the pool does, or 0 where it has hours left. */
function leastValueOfUse(point: Point, freeHours: Float64Array, uses: Situation['uses']): HourValue {
  return (pool, period) => {
    if (freeHours[pool * point.model.inputs.periods + period - 1]! > SLIGHT) return 0;
    return uses(pool, period).reduce(
      (least, column) => Math.min(least, weightPerHour({ point }, column)),
      Number.POSITIVE_INFINITY,
    );
  };
}

function traineesOf(inputs: Inputs): Pick<Situation, 'trainees' | 'trainedPool'> {
  const { workbook } = inputs;
  const places = workbook.localities.length;
  const needIndex = indexOfCodes(workbook.needs, (row) => row.need);
  const lists: Trainee[][] = Array.from({ length: workbook.training.length * places }, () => []);
  const destinations = new Map<number, number>();
  inputs.pools.forEach((pool, g) => {
    if (pool.trainedFrom) {
      destinations.set(pool.trainedFrom.pool * workbook.training.length + pool.trainedFrom.course, g);
    }
    if (pool.kind !== 'existing') return;
    workbook.training.forEach((course, c) => {
      if (!isMeantFor(workbook, course, needIndex.get(course.need)!, pool)) return;
      for (const { locality, hoursUsedPerHour } of pool.reach) {
        lists[c * places + locality]!.push({ pool: g, hoursUsedPerHour });
      }
    });
  });
  return {
    trainees: (course, locality) => lists[course * places + locality]!,
    trainedPool: (pool, course) => destinations.get(pool * workbook.training.length + course),
  };
}

/** Work is ordered by locality, need, level and period, so the other periods are neighbours. */
function sameWork(inputs: Inputs, work: number, period: number): number | undefined {
  const here = inputs.work[work]!;
  const step = period < here.period ? -1 : 1;
  for (let j = work; ; j += step) {
    const other = inputs.work[j];
    if (!other || other.locality !== here.locality || other.need !== here.need) return undefined;
    if (other.level !== here.level) return undefined;
    if (other.period === period) return j;
  }
}
