import { growingFloats, growingInts } from './growing-array.ts';

/** Which hard rule a row states, and where: indices among the hard rules, localities and needs (−1 where the rule has none), and the period. */
export type RulePlace = {
  readonly rule: number;
  readonly locality: number;
  readonly need: number;
  readonly period: number;
};

/** Collects the rows of a sparse matrix one after another. */
export type RowWriter = {
  /** Adds coefficient · column to the row under way; zero coefficients are left out. */
  add(column: number, coefficient: number): void;
  /**
   * Ends the row under way with lower ≤ row ≤ upper and a name such as `coverage[maltby,domestic_abuse,2,1]`; returns its index. `place` says
   * which hard rule the row states, if any.
   */
  close(name: string, lower: number, upper: number, place?: RulePlace): number;
  /** Gives up the row under way. */
  drop(): void;
  /** How many terms the row under way has. */
  readonly terms: () => number;
  /** Index that the next closed row will have. */
  readonly next: () => number;
};

export type WrittenRows = {
  readonly names: readonly string[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly start: Int32Array;
  readonly columnIndex: Int32Array;
  readonly value: Float64Array;
  /** The rows that state hard rules. */
  readonly places: ReadonlyMap<number, RulePlace>;
};

export function rowWriter(): RowWriter & { done(): WrittenRows } {
  const names: string[] = [];
  const lower = growingFloats();
  const upper = growingFloats();
  const start = growingInts();
  const places = new Map<number, RulePlace>();
  const columnIndex = growingInts(4096);
  const value = growingFloats(4096);
  start.push(0);
  let begun = 0;
  return {
    add(column, coefficient) {
      if (coefficient === 0) return;
      columnIndex.push(column);
      value.push(coefficient);
    },
    close(name, low, high, place) {
      if (place) places.set(names.length, place);
      names.push(name);
      lower.push(low);
      upper.push(high);
      begun = columnIndex.length();
      start.push(begun);
      return names.length - 1;
    },
    drop() {
      columnIndex.truncate(begun);
      value.truncate(begun);
    },
    terms: () => columnIndex.length() - begun,
    next: () => names.length,
    done: () => ({
      names,
      lower: lower.done(),
      upper: upper.done(),
      start: start.done(),
      columnIndex: columnIndex.done(),
      value: value.done(),
      places,
    }),
  };
}
