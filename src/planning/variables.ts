import { growingFloats, growingInts } from './growing-array.ts';
import type { Pool } from './inputs/pools.ts';
import type { Inputs } from './inputs.ts';

/**
 * Every decision variable of the plan. Columns come in blocks in this order; hours are per week:
 *
 * | block | meaning | unit of one column |
 * | --- | --- | --- |
 * | assigned[g,j] | hours of pool g on work j, where the pool's level, reach and periods allow it | h |
 * | bought[p,j] | hours of offer p on work j | h |
 * | unmet[j] | hours not delivered | h |
 * | fte[g,t] | FTE in pool g during t, 0 outside the pool's periods | FTE |
 * | recruited[g,t] | new posts of pool g that start work in t | post_step FTE (1 FTE when post_step is 0) |
 * | trained[g',t] | people who take, in t, the course that leads to pool g' | person |
 * | reduced[g,t] | FTE removed from existing people at the start of t | FTE |
 * | contract[p,t] | offer p is used in t; only where it has minimum hours | 0/1 |
 * | worst | largest share of a locality's weighted hours left unmet | share |
 *
 * Whole numbers: recruited where post_step > 0, trained where whole_people is yes, contract always.
 */
export type Variables = {
  readonly count: number;
  readonly assigned: Block & {
    readonly pool: Int32Array;
    readonly work: Int32Array;
    /** Casework hours that one hour of the work uses: 1 + tau. */
    readonly hoursUsed: Float64Array;
    /** 1 where the work is away from the pool's base. */
    readonly away: Uint8Array;
    /** Columns of pool g are poolStart[g] … poolStart[g+1]−1. */
    readonly poolStart: Int32Array;
    /** The columns that serve work j are workColumns[workStart[j]] … workColumns[workStart[j+1]−1]. */
    readonly workStart: Int32Array;
    readonly workColumns: Int32Array;
  };
  readonly bought: Block & {
    readonly offer: Int32Array;
    readonly work: Int32Array;
    readonly offerStart: Int32Array;
    readonly workStart: Int32Array;
    readonly workColumns: Int32Array;
  };
  readonly unmet: Block;
  readonly fte: Block;
  readonly recruited: Steps;
  readonly trained: Steps;
  readonly reduced: Steps;
  readonly contract: Block & { readonly offer: Int32Array; readonly period: Int32Array };
  readonly worst: number;
  /** FTE of one unit of a recruited column. */
  readonly postUnitFte: number;
};

/** A contiguous block of columns. */
export type Block = { readonly first: number; readonly count: number };

/** Columns by pool and period; `at` gives the column of a pool in a period, or −1 where there is none. */
export type Steps = Block & {
  readonly pool: Int32Array;
  readonly period: Int32Array;
  readonly at: (pool: number, period: number) => number;
};

export function variablesOf(inputs: Inputs): Variables {
  const assigned = assignedColumns(inputs);
  const bought = boughtColumns(inputs, assigned.first + assigned.count);
  const unmet = { first: bought.first + bought.count, count: inputs.work.length };
  const fte = { first: unmet.first + unmet.count, count: inputs.pools.length * inputs.periods };
  const recruited = steps(inputs, fte.first + fte.count, (pool) =>
    pool.kind === 'new' ? pool.fromPeriod : null,
  );
  const trained = steps(
    inputs,
    recruited.first + recruited.count,
    (pool) => (pool.trainedFrom ? 1 : null),
    (pool) => {
      const course = inputs.workbook.training[pool.trainedFrom!.course]!;
      return pool.untilPeriod - course.periods;
    },
  );
  const reduced = steps(inputs, trained.first + trained.count, (pool) =>
    inputs.settings.allowReductions && pool.kind !== 'new' && inputs.workbook.roles[pool.role]!.reducible
      ? pool.fromPeriod
      : null,
  );
  const contract = contractColumns(inputs, reduced.first + reduced.count);
  const worst = contract.first + contract.count;
  return {
    count: worst + 1,
    assigned,
    bought,
    unmet,
    fte,
    recruited,
    trained,
    reduced,
    contract,
    worst,
    postUnitFte: inputs.settings.postStep > 0 ? inputs.settings.postStep : 1,
  };
}

/** Column of fte[g,t]. */
export function fteColumn(variables: Variables, inputs: Inputs, pool: number, period: number): number {
  return variables.fte.first + pool * inputs.periods + period - 1;
}

function assignedColumns(inputs: Inputs): Variables['assigned'] {
  const pool = growingInts();
  const work = growingInts();
  const hoursUsed = growingFloats();
  const away = growingInts();
  const needs = inputs.workbook.needs.length;
  const poolStart = new Int32Array(inputs.pools.length + 1);
  inputs.pools.forEach((g, index) => {
    for (const place of g.reach) {
      for (let need = 0; need < needs; need++) {
        const level = g.levelOfNeed[need]!;
        if (level === 0) continue;
        for (const j of inputs.workAt[place.locality * needs + need]!) {
          const item = inputs.work[j]!;
          if (item.level > level || item.period < g.fromPeriod || item.period > g.untilPeriod) continue;
          pool.push(index);
          work.push(j);
          hoursUsed.push(place.hoursUsedPerHour);
          away.push(place.locality === g.base ? 0 : 1);
        }
      }
    }
    poolStart[index + 1] = pool.length();
  });
  const workOfColumn = work.done();
  return {
    first: 0,
    count: pool.length(),
    pool: pool.done(),
    work: workOfColumn,
    ...columnsByWork(inputs.work.length, workOfColumn, 0),
    hoursUsed: hoursUsed.done(),
    away: Uint8Array.from(away.done()),
    poolStart,
  };
}

function boughtColumns(inputs: Inputs, first: number): Variables['bought'] {
  const offer = growingInts(64);
  const work = growingInts(64);
  const offerStart = new Int32Array(inputs.offers.length + 1);
  inputs.offers.forEach((p, index) => {
    const level = inputs.workbook.providers[index]!.level;
    inputs.work.forEach((item, j) => {
      if (!p.needs.has(item.need) || !p.localities.has(item.locality)) return;
      if (item.level > level || item.period < p.fromPeriod || item.period > p.untilPeriod) return;
      offer.push(index);
      work.push(j);
    });
    offerStart[index + 1] = offer.length();
  });
  const workOfColumn = work.done();
  return {
    first,
    count: offer.length(),
    offer: offer.done(),
    work: workOfColumn,
    offerStart,
    ...columnsByWork(inputs.work.length, workOfColumn, first),
  };
}

/** Groups the columns of a block by the work they serve (a counting sort, so that columns stay in order). */
function columnsByWork(workCount: number, workOfColumn: Int32Array, first: number) {
  const workStart = new Int32Array(workCount + 1);
  for (const j of workOfColumn) workStart[j + 1]! += 1;
  for (let j = 0; j < workCount; j++) workStart[j + 1]! += workStart[j]!;
  const next = workStart.slice();
  const workColumns = new Int32Array(workOfColumn.length);
  workOfColumn.forEach((j, index) => {
    workColumns[next[j]!++] = first + index;
  });
  return { workStart, workColumns };
}

/** One column for each pool that takes part and each period from its first to its last. */
function steps(
  inputs: Inputs,
  first: number,
  firstPeriod: (pool: Pool) => number | null,
  lastPeriod: (pool: Pool) => number = (pool) => pool.untilPeriod,
): Steps {
  const pool = growingInts(64);
  const period = growingInts(64);
  const start = new Int32Array(inputs.pools.length).fill(-1);
  const from = new Int32Array(inputs.pools.length);
  const to = new Int32Array(inputs.pools.length);
  inputs.pools.forEach((g, index) => {
    const begin = firstPeriod(g);
    if (begin === null) return;
    start[index] = first + pool.length();
    from[index] = begin;
    to[index] = lastPeriod(g);
    for (let t = begin; t <= to[index]!; t++) {
      pool.push(index);
      period.push(t);
    }
  });
  return {
    first,
    count: pool.length(),
    pool: pool.done(),
    period: period.done(),
    at: (g, t) => (start[g] === -1 || t < from[g]! || t > to[g]! ? -1 : start[g]! + t - from[g]!),
  };
}

function contractColumns(inputs: Inputs, first: number): Variables['contract'] {
  const offer = growingInts(16);
  const period = growingInts(16);
  inputs.offers.forEach((p, index) => {
    if (inputs.workbook.providers[index]!.minimumHours <= 0) return;
    for (let t = p.fromPeriod; t <= p.untilPeriod; t++) {
      offer.push(index);
      period.push(t);
    }
  });
  return { first, count: offer.length(), offer: offer.done(), period: period.done() };
}
