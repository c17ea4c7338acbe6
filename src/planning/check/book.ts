import type { Settings } from '../../domain/settings.ts';
import { type Code, type Skills, weeksPerYear } from '../../domain/units.ts';
import type { Workbook } from '../../domain/workbook.ts';

/**
 * People who are interchangeable: staff rows with the same role, base, FTE each, skills, movable, until_period and
 * employer, or the new posts of one role in one locality.
 */
export type Group = {
  readonly role: number;
  readonly base: number;
  readonly fteEach: number;
  /** FTE in the staff sheet; 0 for new posts. */
  readonly fteToday: number;
  /** Last period in which they work. */
  readonly untilPeriod: number;
  /** Workers of the group: staff rows by number, or the one worker that stands for the new posts. */
  readonly workers: readonly number[];
};

/**
 * The workbook with its codes numbered. A *worker* is whatever an assignment names: staff row i is worker i, the new
 * posts of role r in locality l are worker rows + r·localities + l. Periods are numbered from 0 in arrays.
 */
export type Book = {
  readonly workbook: Workbook;
  readonly periods: number;
  /** Casework hours of one FTE a week. */
  readonly caseworkHours: number;
  readonly localityOf: ReadonlyMap<Code, number>;
  readonly needOf: ReadonlyMap<Code, number>;
  readonly roleOf: ReadonlyMap<Code, number>;
  readonly rowOf: ReadonlyMap<Code, number>;
  readonly offerOf: ReadonlyMap<Code, number>;
  readonly courseOf: ReadonlyMap<Code, number>;
  /** Worker of each name in assignments. */
  readonly workerOf: ReadonlyMap<string, number>;
  /** Travel loss from locality a to l at a·localities + l; NaN where l is out of reach. */
  readonly travelLoss: Float64Array;
  /** Share of FTE that stays from one period to the next, per role. */
  readonly stayShare: readonly number[];
  readonly groups: readonly Group[];
  readonly groupOfWorker: Int32Array;
  /** Groups by base locality. */
  readonly groupsAtBase: readonly (readonly number[])[];
  /** 1 where the worker may work outside the base. */
  readonly movable: Uint8Array;
  /** Level that worker w holds in need k, at w·needs + k; 0 = none. */
  readonly levelHeld: Uint8Array;
};

/** Numbers the codes of a workbook and works out hours, travel, stay shares and groups, as WORKBOOK.md defines them. */
export function indexWorkbook(workbook: Workbook): Book {
  const { settings, localities, needs, roles, staff } = workbook;
  const localityOf = numbered(localities.map((row) => row.locality));
  const roleOf = numbered(roles.map((row) => row.role));
  const workerNames = [
    ...staff.map((row) => row.staff),
    ...roles.flatMap((role) => localities.map((place) => `new:${role.role}@${place.locality}`)),
  ];
  const skills: Skills[] = [
    ...staff.map((row) => row.skills),
    ...roles.flatMap((role) => localities.map(() => role.skills)),
  ];
  const groups = [...staffGroups(workbook, localityOf, roleOf), ...newPostGroups(workbook)];
  const groupOfWorker = new Int32Array(workerNames.length);
  groups.forEach((group, index) => {
    for (const worker of group.workers) groupOfWorker[worker] = index;
  });
  const levelHeld = new Uint8Array(workerNames.length * needs.length);
  skills.forEach((held, worker) => {
    needs.forEach((need, index) => {
      levelHeld[worker * needs.length + index] = held[need.need] ?? 0;
    });
  });
  return {
    workbook,
    periods: settings.periods,
    caseworkHours: caseworkHoursPerFte(settings),
    localityOf,
    needOf: numbered(needs.map((row) => row.need)),
    roleOf,
    rowOf: numbered(staff.map((row) => row.staff)),
    offerOf: numbered(workbook.providers.map((row) => row.offer)),
    courseOf: numbered(workbook.training.map((row) => row.course)),
    workerOf: numbered(workerNames),
    travelLoss: travelLosses(workbook, localityOf),
    stayShare: roles.map((role) => (1 - role.leaversPerYear) ** (settings.periodWeeks / weeksPerYear)),
    groups,
    groupOfWorker,
    groupsAtBase: indicesBy(
      groups.map((group) => group.base),
      localities.length,
    ),
    movable: Uint8Array.from(workerNames, (_, worker) => (staff[worker]?.movable === false ? 0 : 1)),
    levelHeld,
  };
}

/** True for a whole period number within the horizon (1 is the first). */
export function isPeriod(book: Book, period: number): boolean {
  return Number.isInteger(period) && period >= 1 && period <= book.periods;
}

/** h = (52·days a week − absence days)·(weekly hours ÷ days a week)·(1 − support share) ÷ 52. WORKBOOK.md, Definitions. */
function caseworkHoursPerFte(settings: Settings): number {
  const absenceDays =
    settings.annualLeaveDays +
    settings.bankHolidays +
    settings.sicknessDays +
    settings.trainingDays +
    settings.otherAbsenceDays;
  const workingDays = weeksPerYear * settings.daysPerWeek - absenceDays;
  const hoursPerDay = settings.weeklyHours / settings.daysPerWeek;
  return (workingDays * hoursPerDay * (1 - settings.supportShare)) / weeksPerYear;
}

/** tau = 2·minutes ÷ 60 ÷ visit block hours, each way by its own row or else by the other way's; 0 at the base. */
function travelLosses(workbook: Workbook, localityOf: ReadonlyMap<Code, number>): Float64Array {
  const count = workbook.localities.length;
  const own = new Float64Array(count * count).fill(Number.NaN);
  for (const { from, to, minutes } of workbook.travel) {
    const loss = (2 * minutes) / 60 / workbook.settings.visitBlockHours;
    own[localityOf.get(from)! * count + localityOf.get(to)!] = loss;
  }
  return own.map((loss, index) => {
    if (!Number.isNaN(loss)) return loss;
    const from = Math.floor(index / count);
    const to = index % count;
    return from === to ? 0 : own[to * count + from]!;
  });
}

function staffGroups(
  workbook: Workbook,
  localityOf: ReadonlyMap<Code, number>,
  roleOf: ReadonlyMap<Code, number>,
): Group[] {
  const workersByLikeness = new Map<string, number[]>();
  workbook.staff.forEach((row, worker) => {
    const skills = Object.entries(row.skills).sort(([one], [other]) => (one < other ? -1 : 1));
    const likeness = [row.role, row.locality, row.fte, row.movable, row.untilPeriod, row.employer, skills];
    const key = JSON.stringify(likeness);
    const alike = workersByLikeness.get(key);
    if (alike) alike.push(worker);
    else workersByLikeness.set(key, [worker]);
  });
  return [...workersByLikeness.values()].map((workers) => {
    const first = workbook.staff[workers[0]!]!;
    return {
      role: roleOf.get(first.role)!,
      base: localityOf.get(first.locality)!,
      fteEach: first.fte,
      fteToday: workers.reduce((sum, worker) => sum + first.fte * workbook.staff[worker]!.count, 0),
      untilPeriod: first.untilPeriod ?? workbook.settings.periods,
      workers,
    };
  });
}

function newPostGroups(workbook: Workbook): Group[] {
  const { localities, roles, staff, settings } = workbook;
  return roles.flatMap((_, role) =>
    localities.map((__, base) => ({
      role,
      base,
      fteEach: 1,
      fteToday: 0,
      untilPeriod: settings.periods,
      workers: [staff.length + role * localities.length + base],
    })),
  );
}

function numbered(codes: readonly string[]): ReadonlyMap<string, number> {
  return new Map(codes.map((code, index) => [code, index]));
}

/** For each of `count` values, the positions in the list that hold it. */
function indicesBy(values: readonly number[], count: number): number[][] {
  const positions: number[][] = Array.from({ length: count }, () => []);
  values.forEach((value, position) => {
    positions[value]!.push(position);
  });
  return positions;
}
