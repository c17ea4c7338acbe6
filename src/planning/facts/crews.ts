import type { Reduction, TrainingPlace } from '../answer.ts';
import { poolName } from '../names.ts';
import type { Point } from './decisions.ts';
import { NOISE } from './round.ts';

/** Room of one row of staff in a period: casework hours a week, and how many of them may be spent away from the base. */
export type Slot = {
  readonly staff: string;
  readonly hoursPerWeek: number;
  readonly awayHoursPerWeek: number;
};

/** The people of one pool and the room they have in each of its periods. */
export type Crew = { readonly pool: number; readonly slots: (period: number) => readonly Slot[] };

/** A pool of staff rows and the pools its people are trained into, shared out to the rows; a row may have several lines for one course or period. */
export type Crews = {
  readonly parts: readonly Crew[];
  readonly training: readonly TrainingPlace[];
  readonly reductions: readonly Reduction[];
};

/** People of one row who take one course in one period (or, with course −1, none). */
type Cohort = {
  readonly staff: number;
  /** The trained pool they end in, or −1. */
  readonly destination: number;
  /** Period of the course, or 0. */
  readonly period: number;
  readonly people: number;
  /** FTE left in each period (index 0 unused). */
  readonly fte: Float64Array;
};

/**
 * Follows the rows of a pool through the horizon. Trainees are whole in the period of their course, so expected leavers before that are counted among the rest of the pool; the rest is
 * shared in proportion. The sums over the rows are the pool's FTE in every period.
 */
export function crewsOf(point: Point, g: number, destinations: readonly number[]): Crews {
  const { inputs, variables } = point.model;
  const pool = inputs.pools[g]!;
  if (pool.kind === 'new') return { parts: [newPostCrew(point, g)], training: [], reductions: [] };
  const { trainees, rest } = chooseTrainees(point, g, destinations);
  const reductions: Reduction[] = [];
  const code = (staff: number) => inputs.workbook.staff[staff]!.staff;
  followTrainees(point, trainees, reductions);
  const left = rest.map((cohort) => cohort.people * pool.fteEach);
  for (let period = 1; period <= pool.untilPeriod; period++) {
    const inPool = trainees
      .filter((cohort) => period < usableFrom(point, cohort))
      .reduce((sum, cohort) => sum + cohort.fte[period]!, 0);
    const column = variables.reduced.at(g, period);
    const removed = column === -1 ? 0 : point.x[column]!;
    const target = Math.max(0, point.fte(g, period) - inPool);
    const before = left.reduce((sum, fte) => sum + fte, 0);
    const factor = before > 0 ? (target + removed) / before : 0;
    left.forEach((fte, i) => {
      left[i] = fte * factor;
    });
    removeFromLast(left, removed, (i, fte) => {
      reductions.push({ staff: code(rest[i]!.staff), period, fte });
    });
    rest.forEach((cohort, i) => {
      cohort.fte[period] = left[i]!;
    });
  }
  const parts = [
    { pool: g, slots: (period: number) => slotsOf(point, g, [...trainees, ...rest], period) },
    ...destinations.map((pool) => ({
      pool,
      slots: (period: number) => slotsOf(point, pool, trainees, period),
    })),
  ];
  const training = trainees.map((cohort) => ({
    course: inputs.workbook.training[inputs.pools[cohort.destination]!.trainedFrom!.course]!.course,
    staff: code(cohort.staff),
    period: cohort.period,
    people: cohort.people,
  }));
  return { parts, training, reductions };
}

function newPostCrew(point: Point, g: number): Crew {
  const { inputs } = point.model;
  return {
    pool: g,
    slots: (period) => {
      const hoursPerWeek = inputs.hoursPerFte * point.fte(g, period);
      const awayHoursPerWeek = inputs.settings.maxMovedShare * hoursPerWeek;
      return [{ staff: poolName(inputs, g), hoursPerWeek, awayHoursPerWeek }];
    },
  };
}

/** Gives the places of each course and period to the rows with people left, first rows first. */
function chooseTrainees(point: Point, g: number, destinations: readonly number[]) {
  const { inputs, variables } = point.model;
  const pool = inputs.pools[g]!;
  const untrained = pool.members.map((member) => member.people);
  const trainees: Cohort[] = [];
  const emptyFte = () => new Float64Array(inputs.periods + 1);
  for (let period = 1; period <= inputs.periods; period++) {
    for (const destination of destinations) {
      const column = variables.trained.at(destination, period);
      let people = column === -1 ? 0 : point.x[column]!;
      for (let i = 0; i < untrained.length && people > NOISE; i++) {
        const taken = Math.min(people, untrained[i]!);
        if (taken <= NOISE) continue;
        untrained[i]! -= taken;
        people -= taken;
        trainees.push({ staff: pool.members[i]!.staff, destination, period, people: taken, fte: emptyFte() });
      }
    }
  }
  const rest = pool.members.map((member, i) => ({
    staff: member.staff,
    destination: -1,
    period: 0,
    people: untrained[i]!,
    fte: emptyFte(),
  }));
  return { trainees, rest };
}

/** First period in which a cohort works with the new skill. */
function usableFrom({ model }: Point, cohort: Cohort): number {
  const { inputs } = model;
  return (
    cohort.period + inputs.workbook.training[inputs.pools[cohort.destination]!.trainedFrom!.course]!.periods
  );
}

/** FTE of the trainees: whole until their course, then with expected leavers; reductions of a trained pool come from the last of its cohorts. */
function followTrainees(point: Point, trainees: readonly Cohort[], reductions: Reduction[]): void {
  const { inputs, variables } = point.model;
  const byPool = groupBy(trainees, (cohort) => cohort.destination);
  for (const [destination, cohorts] of byPool) {
    const pool = inputs.pools[destination]!;
    for (let period = 1; period <= pool.untilPeriod; period++) {
      const fte = cohorts.map((cohort) =>
        period <= cohort.period ? cohort.people * pool.fteEach : cohort.fte[period - 1]! * pool.stay,
      );
      const column = variables.reduced.at(destination, period);
      const working = cohorts.map((cohort) => period >= usableFrom(point, cohort));
      const reducible = fte.map((each, i) => (working[i] ? each : 0));
      removeFromLast(reducible, column === -1 ? 0 : point.x[column]!, (i, removed) => {
        fte[i]! -= removed;
        const { staff } = inputs.workbook.staff[cohorts[i]!.staff]!;
        reductions.push({ staff, period, fte: removed });
      });
      cohorts.forEach((cohort, i) => {
        cohort.fte[period] = fte[i]!;
      });
    }
  }
}

/** Takes an amount from the end of a list backwards. */
function removeFromLast(
  left: number[],
  amount: number,
  onRemoved: (index: number, removed: number) => void,
): void {
  for (let i = left.length - 1; i >= 0 && amount > NOISE; i--) {
    const removed = Math.min(amount, left[i]!);
    if (removed <= NOISE) continue;
    left[i]! -= removed;
    amount -= removed;
    onRemoved(i, removed);
  }
}

/** Room of the cohorts that work in a pool in a period, less the hours they are away on a course. */
function slotsOf(point: Point, pool: number, cohorts: readonly Cohort[], period: number): readonly Slot[] {
  const { inputs } = point.model;
  const trained = inputs.pools[pool]!.kind === 'trained';
  return cohorts.flatMap((cohort) => {
    if (trained && cohort.destination !== pool) return [];
    const working = cohort.destination !== -1 && period >= usableFrom(point, cohort);
    if (working !== trained) return [];
    const fte = cohort.fte[period]!;
    const casework = inputs.hoursPerFte * fte;
    let hoursPerWeek = casework;
    if (cohort.destination !== -1 && cohort.period === period) {
      const { trainedFrom } = inputs.pools[cohort.destination]!;
      const { hoursPerPerson } = inputs.workbook.training[trainedFrom!.course]!;
      hoursPerWeek -= (cohort.people * hoursPerPerson) / inputs.settings.periodWeeks;
    }
    const awayHoursPerWeek = inputs.settings.maxMovedShare * casework;
    return [{ staff: inputs.workbook.staff[cohort.staff]!.staff, hoursPerWeek, awayHoursPerWeek }];
  });
}

/** Items by key, in order of first appearance (Map.groupBy needs a newer Node). */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
