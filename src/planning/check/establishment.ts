import type { PlanFacts } from '../answer.ts';
import { type Book, isPeriod } from './book.ts';
import { expectAtMost, type Findings, figure, isQuantity, refuse, roundingError } from './findings.ts';
import { type Cohort, checkTraining } from './training.ts';

/** Who is in post in every period, from the staff sheet and the posts, courses and reductions of the plan. */
export type Establishment = {
  /** FTE of group g in period t at g·periods + t, the trained with the untrained. */
  readonly fte: Float64Array;
  /** What the rounding of printed posts and reductions may change in a group's FTE. */
  readonly fteSlack: Float64Array;
  /** People trained, per staff row. */
  readonly cohortsOfRow: ReadonlyMap<number, readonly Cohort[]>;
  /** FTE removed from staff row w up to and including period t, at w·periods + t. */
  readonly removedFte: Float64Array;
};

/**
 * Checks posts, training and reductions line by line, then builds the establishment:
 * FTE(t) = stay share·FTE(t−1) + posts that start in t − reductions in t, none after until_period.
 */
export function checkEstablishment(book: Book, plan: PlanFacts, findings: Findings): Establishment {
  const { periods, groups } = book;
  const change = new Float64Array(groups.length * periods);
  const reduced = new Float64Array(groups.length * periods);
  const lines = new Float64Array(groups.length);
  checkPosts(book, plan, findings, change, lines);
  const removedFte = checkReductions(book, plan, findings, reduced, lines);
  const cohortsOfRow = checkTraining(book, plan, findings);
  const fte = new Float64Array(groups.length * periods);
  groups.forEach((group, index) => {
    let inPost = group.fteToday;
    for (let period = 0; period < periods; period += 1) {
      const at = index * periods + period;
      if (period > 0) inPost *= book.stayShare[group.role]!;
      inPost += change[at]! - reduced[at]!;
      if (period < group.untilPeriod) fte[at] = inPost;
      const slack = lines[index]! * roundingError;
      const what = () =>
        `${describeGroup(book, index)} have ${figure(inPost)} FTE left in period ${period + 1}: more was removed than is in post`;
      expectAtMost(findings, -inPost, 0, what, slack, group.fteToday);
    }
  });
  checkUntrainedRemain(book, fte, reduced, cohortsOfRow, findings);
  const fteSlack = lines.map((count) => count * roundingError);
  return { fte, fteSlack, cohortsOfRow, removedFte };
}

/** A group of people in words. */
export function describeGroup(book: Book, index: number): string {
  const group = book.groups[index]!;
  const { staff, roles, localities } = book.workbook;
  const rows = group.workers.flatMap((worker) => staff[worker]?.staff ?? []);
  const place = `${roles[group.role]!.role} in ${localities[group.base]!.locality}`;
  if (rows.length === 0) return `new posts of ${place}`;
  const named = rows.slice(0, 3).join(', ');
  return `the ${place} (staff ${rows.length > 3 ? `${named} and ${rows.length - 3} more rows` : named})`;
}

function checkPosts(
  book: Book,
  plan: PlanFacts,
  findings: Findings,
  change: Float64Array,
  lines: Float64Array,
): void {
  const { settings, roles } = book.workbook;
  const startedFte = new Map<string, number>();
  const seen = new Set<string>();
  for (const { role, locality, period, fte } of plan.posts) {
    const line = `posts of ${role} in ${locality} in period ${period}`;
    const worker = book.workerOf.get(`new:${role}@${locality}`);
    if (worker === undefined) refuse(findings, `${line}: no such role or locality`);
    else if (!isPeriod(book, period)) refuse(findings, `${line}: no such period`);
    else if (seen.has(line)) refuse(findings, `${line} are listed twice`);
    else if (isQuantity(findings, fte, () => `FTE of ${line}`)) {
      seen.add(line);
      const rules = roles[book.roleOf.get(role)!]!;
      const first = 1 + rules.recruitLeadPeriods;
      if (period < first && fte > 0) refuse(findings, `${line}: the first possible period is ${first}`);
      const steps = fte / settings.postStep;
      const off = settings.postStep > 0 ? Math.abs(steps - Math.round(steps)) * settings.postStep : 0;
      const what = () => `${line}: ${figure(fte)} FTE is not a multiple of ${settings.postStep} FTE`;
      expectAtMost(findings, off, 0, what, 0, fte);
      const group = book.groupOfWorker[worker]!;
      change[group * book.periods + period - 1]! += fte;
      lines[group]! += 1;
      const key = `posts of ${role} that start in period ${period}`;
      startedFte.set(key, (startedFte.get(key) ?? 0) + fte);
      const limit = () => `${key}: ${figure(startedFte.get(key)!)} FTE, at most ${rules.recruitMax}`;
      expectAtMost(
        findings,
        startedFte.get(key)!,
        rules.recruitMax,
        limit,
        book.groups.length * roundingError,
      );
    }
  }
}

function checkReductions(
  book: Book,
  plan: PlanFacts,
  findings: Findings,
  reduced: Float64Array,
  lines: Float64Array,
): Float64Array {
  const { staff, roles, settings } = book.workbook;
  const removedFte = new Float64Array(staff.length * book.periods);
  const seen = new Set<string>();
  for (const reduction of plan.reductions) {
    const { period, fte } = reduction;
    const line = `reduction of ${reduction.staff} in period ${period}`;
    const row = book.rowOf.get(reduction.staff);
    const person = row === undefined ? undefined : staff[row];
    if (row === undefined || person === undefined) refuse(findings, `${line}: no such staff row`);
    else if (!isPeriod(book, period)) refuse(findings, `${line}: no such period`);
    else if (seen.has(line)) refuse(findings, `${line} is listed twice`);
    else if (isQuantity(findings, fte, () => `FTE of the ${line}`)) {
      seen.add(line);
      const group = book.groupOfWorker[row]!;
      const role = roles[book.groups[group]!.role]!;
      if (!settings.allowReductions) refuse(findings, `${line}: the settings allow no reductions`);
      if (!role.reducible) refuse(findings, `${line}: posts of ${role.role} may not be reduced`);
      if (period > book.groups[group]!.untilPeriod) {
        refuse(findings, `${line}: nobody of the row works after period ${book.groups[group]!.untilPeriod}`);
      }
      reduced[group * book.periods + period - 1]! += fte;
      lines[group]! += 1;
      for (let later = period - 1; later < book.periods; later += 1) {
        removedFte[row * book.periods + later]! += fte;
      }
      const removed = removedFte[row * book.periods + book.periods - 1]!;
      const held = person.fte * person.count;
      const what = () => `${line}: ${figure(removed)} FTE removed of a row that has ${figure(held)}`;
      expectAtMost(findings, removed, held, what, book.periods * roundingError);
    }
  }
  return removedFte;
}

/**
 * The people who start a course must be there to start it: those of the group not yet trained, after leavers and
 * reductions. Reductions are taken to fall on the trained first, which leaves the plan the most room.
 */
function checkUntrainedRemain(
  book: Book,
  fte: Float64Array,
  reduced: Float64Array,
  cohortsOfRow: ReadonlyMap<number, readonly Cohort[]>,
  findings: Findings,
): void {
  const trainedInGroup = new Map<number, Float64Array>();
  for (const [row, cohorts] of cohortsOfRow) {
    const group = book.groupOfWorker[row]!;
    const started = trainedInGroup.get(group) ?? new Float64Array(book.periods);
    trainedInGroup.set(group, started);
    for (const cohort of cohorts) started[cohort.period]! += cohort.fte;
  }
  for (const [index, started] of trainedInGroup) {
    const group = book.groups[index]!;
    const stay = book.stayShare[group.role]!;
    let trained = 0;
    for (let period = 0; period < Math.min(book.periods, group.untilPeriod); period += 1) {
      const at = index * book.periods + period;
      trained = Math.max(0, trained * stay - reduced[at]!) + started[period]!;
      const inPost = fte[at]!;
      const what = () =>
        `${describeGroup(book, index)}: ${figure(trained)} FTE have started a course by period ${period + 1}, but only ${figure(inPost)} FTE are in post`;
      expectAtMost(findings, trained, inPost, what, book.periods * roundingError);
    }
  }
}
