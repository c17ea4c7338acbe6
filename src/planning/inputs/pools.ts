import type { Course } from '../../domain/training.ts';
import type { Level, Skills } from '../../domain/units.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { indexOfCodes } from './codes.ts';
import type { Reach } from './reach.ts';
import { caseworkHoursPerWeek, stayShare } from './working-time.ts';

/** People of one staff row who belong to a pool: the row's index in the staff sheet and how many. */
export type Member = { readonly staff: number; readonly people: number };

/**
 * People who are interchangeable: same role, base, FTE each, skills, movable, until_period and employer. `existing` pools hold staff
 * rows; a `new` pool holds the posts of a role recruited in a locality and starts empty; a `trained` pool holds those
 * of an existing pool who took a course and starts empty.
 */
export type Pool = {
  readonly kind: 'existing' | 'new' | 'trained';
  readonly role: number;
  readonly base: number;
  readonly fteEach: number;
  /** Level held per need index; 0 = none. */
  readonly levelOfNeed: readonly (0 | Level)[];
  readonly movable: boolean;
  /** First and last period in which someone of the pool may work. */
  readonly fromPeriod: number;
  readonly untilPeriod: number;
  /** FTE at the start of period 1: n[g]. */
  readonly fteToday: number;
  /** Share of FTE that stays from one period to the next: s_r. */
  readonly stay: number;
  readonly members: readonly Member[];
  /** For a trained pool: where its people come from and by which course (indices). */
  readonly trainedFrom: { readonly pool: number; readonly course: number } | null;
  /** Where its people can work; the base is first. */
  readonly reach: readonly Reach[];
};

/**
 * Every pool: existing ones in the order in which the staff sheet first names them, then new posts by role and locality, then trained ones by
 * pool and course. With `pooling` off every person is a pool of their own.
 */
export function poolsOf(
  workbook: Workbook,
  reach: readonly (readonly Reach[])[],
  pooling: boolean,
): readonly Pool[] {
  const existing = existingPools(workbook, reach, pooling);
  return [...existing, ...newPostPools(workbook, reach), ...trainedPools(workbook, existing)];
}

function existingPools(
  workbook: Workbook,
  reach: readonly (readonly Reach[])[],
  pooling: boolean,
): readonly Pool[] {
  const { settings } = workbook;
  const roleIndex = indexOfCodes(workbook.roles, (row) => row.role);
  const localityIndex = indexOfCodes(workbook.localities, (row) => row.locality);
  const groups = new Map<
    string,
    { pool: Omit<Pool, 'fteToday' | 'members'>; members: Member[]; fte: number }
  >();
  workbook.staff.forEach((row, staff) => {
    const levelOfNeed = levelsOf(workbook, row.skills);
    const base = localityIndex.get(row.locality)!;
    const role = roleIndex.get(row.role)!;
    const untilPeriod = Math.min(row.untilPeriod ?? settings.periods, settings.periods);
    const pool = {
      kind: 'existing' as const,
      role,
      base,
      fteEach: row.fte,
      levelOfNeed,
      movable: row.movable,
      fromPeriod: 1,
      untilPeriod,
      stay: stayShare(workbook.roles[role]!, settings),
      trainedFrom: null,
      reach: row.movable ? reach[base]! : reach[base]!.slice(0, 1),
    };
    const key = [role, base, row.fte, levelOfNeed.join(''), row.movable, untilPeriod, row.employer].join(' ');
    const copies = pooling ? 1 : row.count;
    for (let copy = 0; copy < copies; copy++) {
      const people = row.count / copies;
      const group = groups.get(pooling ? key : `${staff} ${copy}`);
      if (group) {
        group.members.push({ staff, people });
        group.fte += row.fte * people;
      } else {
        groups.set(pooling ? key : `${staff} ${copy}`, {
          pool,
          members: [{ staff, people }],
          fte: row.fte * people,
        });
      }
    }
  });
  return [...groups.values()].map(({ pool, members, fte }) => ({ ...pool, fteToday: fte, members }));
}

/** New posts are movable and reach what an existing post there reaches; one new post is 1 FTE of one person. */
function newPostPools(workbook: Workbook, reach: readonly (readonly Reach[])[]): readonly Pool[] {
  const { periods } = workbook.settings;
  return workbook.roles.flatMap((role, roleIndex) => {
    const fromPeriod = 1 + role.recruitLeadPeriods;
    if (role.recruitMax <= 0 || fromPeriod > periods) return [];
    return workbook.localities.map((_, base) => ({
      kind: 'new' as const,
      role: roleIndex,
      base,
      fteEach: 1,
      levelOfNeed: levelsOf(workbook, role.skills),
      movable: true,
      fromPeriod,
      untilPeriod: periods,
      fteToday: 0,
      stay: stayShare(role, workbook.settings),
      members: [],
      trainedFrom: null,
      reach: reach[base]!,
    }));
  });
}

/** A course leads from a pool to one with the raised skill; a course whose skill would arrive too late to be used is left out. */
function trainedPools(workbook: Workbook, existing: readonly Pool[]): readonly Pool[] {
  const needIndex = indexOfCodes(workbook.needs, (row) => row.need);
  return existing.flatMap((pool, poolIndex) =>
    workbook.training.flatMap((course, courseIndex) => {
      const need = needIndex.get(course.need)!;
      const fromPeriod = 1 + course.periods;
      if (fromPeriod > pool.untilPeriod || !mayTake(workbook, pool, course, need)) return [];
      return [
        {
          ...pool,
          kind: 'trained' as const,
          levelOfNeed: pool.levelOfNeed.with(need, course.toLevel),
          fromPeriod,
          fteToday: 0,
          members: [],
          trainedFrom: { pool: poolIndex, course: courseIndex },
        },
      ];
    }),
  );
}

function mayTake(workbook: Workbook, pool: Pool, course: Course, need: number): boolean {
  return course.placesPerPeriod > 0 && isMeantFor(workbook, course, need, pool);
}

/** Is the course for people of this role and level, whether or not there are places, and does it leave them within their casework hours in its period? */
export function isMeantFor(
  workbook: Workbook,
  course: Course,
  need: number,
  pool: Pick<Pool, 'role' | 'levelOfNeed' | 'fteEach'>,
): boolean {
  const level = pool.levelOfNeed[need]!;
  const hoursPerWeek = course.hoursPerPerson / workbook.settings.periodWeeks;
  return (
    course.roles.includes(workbook.roles[pool.role]!.role) &&
    level >= course.fromLevel &&
    level < course.toLevel &&
    hoursPerWeek <= caseworkHoursPerWeek(workbook.settings) * pool.fteEach + 1e-9
  );
}

function levelsOf(workbook: Workbook, skills: Skills): readonly (0 | Level)[] {
  return workbook.needs.map((need) => skills[need.need] ?? 0);
}
