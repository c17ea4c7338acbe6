import type { Assignment, Reduction, TrainingPlace } from '../answer.ts';
import { columnsByPeriod, trainedPoolsByOrigin } from '../constraints/pool-columns.ts';
import { type Crew, crewsOf, groupBy, type Slot } from './crews.ts';
import type { Point } from './decisions.ts';
import { NOISE, round6 } from './round.ts';

/** What each row of the staff sheet does: the answer of the pools shared back to people. */
export type ShareOut = {
  readonly assignments: readonly Assignment[];
  readonly training: readonly TrainingPlace[];
  readonly reductions: readonly Reduction[];
};

/**
 * Shares the hours, courses and reductions of every pool back to the rows of the staff sheet (and new posts). Work away from the base goes to the last rows of a pool and work at the base
 * to the first, so that as few people as possible travel; courses go to the first rows and reductions to the last. Rows keep the order of the sheet, so the
 * same plan is always shared out in the same way.
 */
export function shareOut(point: Point): ShareOut {
  const { inputs } = point.model;
  const hours = new Map<string, Map<number, number>>();
  const training: TrainingPlace[] = [];
  const reductions: Reduction[] = [];
  const origins = trainedPoolsByOrigin(inputs);
  const order = new Map<string, number>();
  inputs.workbook.staff.forEach((row, index) => {
    order.set(row.staff, index);
  });
  inputs.pools.forEach((pool, g) => {
    if (pool.kind === 'trained') return;
    const crew = crewsOf(point, g, origins.get(g) ?? []);
    training.push(...crew.training);
    reductions.push(...crew.reductions);
    for (const part of crew.parts) fillPool(point, part, hours);
  });
  return {
    assignments: listAssignments(point, hours, order),
    training: mergeTraining(training).sort(inOrder),
    reductions: mergeReductions(reductions).sort(inOrder),
  };

  function inOrder(a: TrainingPlace | Reduction, b: TrainingPlace | Reduction): number {
    return a.period - b.period || order.get(a.staff)! - order.get(b.staff)!;
  }
}

/** One line for each course, row and period: the people of a row may be in several pools. */
function mergeTraining(lines: readonly TrainingPlace[]): TrainingPlace[] {
  const byKey = groupBy(lines, (line) => `${line.course} ${line.staff} ${line.period}`);
  return [...byKey.values()].map((same) => {
    const people = same.reduce((sum, line) => sum + line.people, 0);
    return { ...same[0]!, people: round6(people) };
  });
}

/** One line for each row and period. */
function mergeReductions(lines: readonly Reduction[]): Reduction[] {
  const byKey = groupBy(lines, (line) => `${line.staff} ${line.period}`);
  return [...byKey.values()].map((same) => {
    const fte = same.reduce((sum, line) => sum + line.fte, 0);
    return { ...same[0]!, fte: round6(fte) };
  });
}

/** Gives the pool's hours of each period to the slots of its people. */
function fillPool(point: Point, crew: Crew, hours: Map<string, Map<number, number>>): void {
  const { inputs, variables } = point.model;
  const { assigned } = variables;
  const pool = inputs.pools[crew.pool]!;
  const columns = columnsByPeriod(inputs, variables, crew.pool);
  for (let period = pool.fromPeriod; period <= pool.untilPeriod; period++) {
    const used = columns[period]!.filter((column) => point.x[column]! >= NOISE / 10);
    if (used.length === 0) continue;
    const slots = crew.slots(period).map((slot) => ({ ...slot, left: slot.hoursPerWeek }));
    // Hours of a pool whose people are too few to be stated (less than a millionth) are solver noise.
    if (slots.length === 0) continue;
    const away = used.filter((column) => assigned.away[column]);
    const atBase = used.filter((column) => !assigned.away[column]);
    pour(point, away, slots.toReversed(), (slot) => Math.min(slot.left, slot.awayHoursPerWeek), hours);
    pour(point, atBase, slots, (slot) => slot.left, hours);
  }
}

type OpenSlot = Slot & { left: number };

/** Pours columns into slots one after another; what rounding leaves over goes to the slot with most room. */
function pour(
  point: Point,
  columns: readonly number[],
  slots: readonly OpenSlot[],
  roomOf: (slot: OpenSlot) => number,
  hours: Map<string, Map<number, number>>,
): void {
  const { assigned } = point.model.variables;
  const rooms = slots.map(roomOf);
  let at = 0;
  for (const column of columns) {
    let casework = point.x[column]! * assigned.hoursUsed[column]!;
    while (casework > NOISE / 10 && at < slots.length) {
      const given = Math.min(casework, rooms[at]!);
      give(at, column, given);
      casework -= given;
      rooms[at]! -= given;
      if (rooms[at]! <= NOISE / 10) at += 1;
    }
    if (casework > NOISE / 10) give(largest(slots), column, casework);
  }

  function give(slot: number, column: number, casework: number): void {
    if (casework <= 0) return;
    const { staff } = slots[slot]!;
    const work = assigned.work[column]!;
    const ofStaff = hours.get(staff) ?? new Map<number, number>();
    ofStaff.set(work, (ofStaff.get(work) ?? 0) + casework / assigned.hoursUsed[column]!);
    hours.set(staff, ofStaff);
    slots[slot]!.left -= casework;
  }
}

function largest(slots: readonly OpenSlot[]): number {
  let best = 0;
  slots.forEach((slot, index) => {
    if (slot.left > slots[best]!.left) best = index;
  });
  return best;
}

function listAssignments(
  { model }: Point,
  hours: ReadonlyMap<string, ReadonlyMap<number, number>>,
  order: ReadonlyMap<string, number>,
): readonly Assignment[] {
  const { inputs } = model;
  const { workbook } = inputs;
  const last = workbook.staff.length;
  const names = [...hours.keys()].sort((a, b) => (order.get(a) ?? last) - (order.get(b) ?? last));
  return names.flatMap((staff) =>
    [...hours.get(staff)!]
      .sort(([a], [b]) => a - b)
      .filter(([, hoursPerWeek]) => hoursPerWeek >= NOISE)
      .map(([j, hoursPerWeek]) => {
        const work = inputs.work[j]!;
        return {
          staff,
          locality: workbook.localities[work.locality]!.locality,
          need: workbook.needs[work.need]!.need,
          level: work.level,
          period: work.period,
          hoursPerWeek: round6(hoursPerWeek),
        };
      }),
  );
}
