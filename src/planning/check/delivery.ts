import type { Assignment, PlanFacts } from '../answer.ts';
import { type Book, isPeriod } from './book.ts';
import { type Findings, isQuantity, refuse, roundingError } from './findings.ts';
import { checkProvision, type Purchases } from './provision.ts';
import { pieceOf, type Work } from './work.ts';

/** Work above a person's own level, which only those of the row who were trained can do: h/week by level of the work. */
export type TrainedWork = {
  readonly row: number;
  readonly need: number;
  readonly period: number;
  /** Casework hours, travel included, at work level 1, 2, 3 (index 0 is unused). */
  readonly usedHours: number[];
  /** The part of them outside the base. */
  readonly awayHours: number[];
  slack: number;
};

/** What the plan's assignments and purchases add up to. `…Slack` is what the rounding of the printed hours may change. */
export type Delivery = Purchases & {
  /** Hours of work a week by staff and new posts, per piece of work. */
  readonly staffHours: Float64Array;
  /** Number of printed hours, staff and providers, that make up each piece of work. */
  readonly parts: Float64Array;
  /** Casework hours (travel included) that staff spend on each piece of work. */
  readonly spentHours: Float64Array;
  /** Casework hours used by worker w in period t, at w·periods + t, in all and outside the base. */
  readonly usedHours: Float64Array;
  readonly awayHours: Float64Array;
  readonly usedSlack: Float64Array;
  readonly trainedWork: readonly TrainedWork[];
  /** Hours of work of one role per piece of work, for the roles that a reserve_hours rule names. */
  readonly hoursOfRole: ReadonlyMap<number, Float64Array>;
};

/** Checks every assignment and purchase by itself (codes, reach, level, time) and adds up what they deliver and use. */
export function checkDelivery(book: Book, work: Work, plan: PlanFacts, findings: Findings): Delivery {
  const { periods, workbook } = book;
  const slots = book.groupOfWorker.length * periods;
  const parts = new Float64Array(work.count);
  const reserved = workbook.rules.filter((rule) => rule.rule === 'reserve_hours' && rule.role !== null);
  const hoursOfRole = new Map(
    reserved.map((rule) => [book.roleOf.get(rule.role!)!, new Float64Array(work.count)]),
  );
  const delivery = {
    staffHours: new Float64Array(work.count),
    parts,
    spentHours: new Float64Array(work.count),
    usedHours: new Float64Array(slots),
    awayHours: new Float64Array(slots),
    usedSlack: new Float64Array(slots),
  };
  const trainedWork = new Map<number, TrainedWork>();
  const seen = new Set<number>();
  for (const line of plan.assignments) {
    const place = placeAssignment(book, work, line, findings);
    if (!place) continue;
    const { worker, piece, travelLoss } = place;
    const key = worker * work.count + piece;
    if (seen.has(key)) {
      refuse(findings, `${describeAssignment(line)} is listed twice`);
      continue;
    }
    seen.add(key);
    const need = work.need[piece]!;
    const period = work.period[piece]!;
    const group = book.groups[book.groupOfWorker[worker]!]!;
    const used = line.hoursPerWeek * (1 + travelLoss);
    const away = work.locality[piece]! === group.base ? 0 : used;
    const slack = roundingError * (1 + travelLoss);
    const slot = worker * periods + period;
    delivery.staffHours[piece]! += line.hoursPerWeek;
    parts[piece]! += 1;
    delivery.spentHours[piece]! += used;
    delivery.usedHours[slot]! += used;
    delivery.awayHours[slot]! += away;
    delivery.usedSlack[slot]! += slack;
    const byRole = hoursOfRole.get(group.role);
    if (byRole) byRole[piece]! += line.hoursPerWeek;
    const ownLevel = book.levelHeld[worker * workbook.needs.length + need]!;
    if (line.level <= ownLevel) continue;
    if (worker >= workbook.staff.length) {
      refuse(findings, `${describeAssignment(line)}: new posts of this role bring level ${ownLevel}`);
      continue;
    }
    const trainedKey = (worker * workbook.needs.length + need) * periods + period;
    const trained = trainedWork.get(trainedKey) ?? emptyTrainedWork(worker, need, period);
    trainedWork.set(trainedKey, trained);
    trained.usedHours[line.level]! += used;
    trained.awayHours[line.level]! += away;
    trained.slack += slack;
  }
  const purchases = checkProvision(book, work, plan, parts, findings);
  return { ...delivery, ...purchases, trainedWork: [...trainedWork.values()], hoursOfRole };
}

/** The worker, piece of work and travel loss of an assignment, or null after saying what is wrong with it. */
function placeAssignment(
  book: Book,
  work: Work,
  line: Assignment,
  findings: Findings,
): { readonly worker: number; readonly piece: number; readonly travelLoss: number } | null {
  const refused = (why: string) => {
    refuse(findings, `${describeAssignment(line)}: ${why}`);
    return null;
  };
  const worker = book.workerOf.get(line.staff);
  const locality = book.localityOf.get(line.locality);
  const need = book.needOf.get(line.need);
  if (worker === undefined) return refused('no such staff row or new post');
  if (locality === undefined) return refused('no such locality');
  if (need === undefined) return refused('no such need');
  if (line.level !== 1 && line.level !== 2 && line.level !== 3) return refused('no such level');
  if (!isPeriod(book, line.period)) return refused('no such period');
  if (!isQuantity(findings, line.hoursPerWeek, () => `hours of ${describeAssignment(line)}`)) return null;
  const piece = pieceOf(book, work, locality, need, line.level, line.period - 1);
  if (piece < 0) return refused('no such work is required');
  const group = book.groups[book.groupOfWorker[worker]!]!;
  if (line.period > group.untilPeriod) {
    return refused(`nobody of the row works after period ${group.untilPeriod}`);
  }
  const travelLoss = book.travelLoss[group.base * book.workbook.localities.length + locality]!;
  const base = book.workbook.localities[group.base]!.locality;
  if (Number.isNaN(travelLoss)) return refused(`out of reach from ${base}`);
  if (locality !== group.base && book.movable[worker] === 0) return refused(`may work only in ${base}`);
  return { worker, piece, travelLoss };
}

function emptyTrainedWork(row: number, need: number, period: number): TrainedWork {
  return { row, need, period, usedHours: [0, 0, 0, 0], awayHours: [0, 0, 0, 0], slack: 0 };
}

function describeAssignment(line: Assignment): string {
  return `assignment of ${line.staff} to ${line.need} at level ${line.level} in ${line.locality} in period ${line.period}`;
}
