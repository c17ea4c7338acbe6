import { readdirSync, readFileSync } from 'node:fs';
import type { LinearModel } from '../../src/planning/linear-model.ts';

/** One published case: a model in words of names, and what a solver must return (see cases/README.md). */
export type PublishedCase = {
  readonly id: string;
  readonly title: string;
  readonly lp: {
    readonly sense: 'min' | 'max';
    readonly variables: Record<string, { lb: number | null; ub: number | null; int: boolean }>;
    readonly objective: Record<string, number>;
    readonly constraints: readonly {
      name: string;
      terms: Record<string, number>;
      rel: '<=' | '>=' | '=';
      rhs: number;
    }[];
  };
  readonly published: { status?: string; objective?: number | null; tolerance?: number };
  readonly computed?: { status?: string; objective: number | null };
  readonly known_bad?: Record<string, string>;
};

/** All published cases, by file name. */
export function readCases(): readonly PublishedCase[] {
  const folder = new URL('./cases/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as PublishedCase);
}

/** Computed (not published) optima that stopped at a gap of 1e-4; two engines prove better points, which hold when put in the rows. */
const PROVEN_BETTER: Readonly<Record<string, number>> = { 'regress-jslp-44': 114_850 };

/** The status and objective a case must come to; the objective in the case's own sense. */
export function expectedOf(given: PublishedCase) {
  return {
    status: given.published.status ?? 'optimal',
    objective: given.published.objective ?? PROVEN_BETTER[given.id] ?? given.computed?.objective ?? null,
    tolerance: given.published.tolerance ?? 1e-6 * Math.max(1, Math.abs(given.computed?.objective ?? 0)),
  };
}

/** A case as a minimisation in sparse arrays; a maximisation has its costs negated. */
export function modelOf({ lp }: PublishedCase): LinearModel {
  const names = Object.keys(lp.variables);
  const place = new Map(names.map((name, at) => [name, at]));
  const sign = lp.sense === 'min' ? 1 : -1;
  const entries = lp.constraints.map(({ terms }) =>
    Object.entries(terms).map(([name, value]) => ({ column: place.get(name)!, value })),
  );
  const rowStart = new Int32Array(entries.length + 1);
  entries.forEach((row, at) => {
    rowStart[at + 1] = rowStart[at]! + row.length;
  });
  const flat = entries.flat();
  return {
    columnCount: names.length,
    rowCount: entries.length,
    cost: Float64Array.from(names, (name) => sign * (lp.objective[name] ?? 0)),
    columnLower: Float64Array.from(names, (name) => lp.variables[name]!.lb ?? Number.NEGATIVE_INFINITY),
    columnUpper: Float64Array.from(names, (name) => lp.variables[name]!.ub ?? Number.POSITIVE_INFINITY),
    integer: Uint8Array.from(names, (name) => (lp.variables[name]!.int ? 1 : 0)),
    rowLower: Float64Array.from(lp.constraints, ({ rel, rhs }) =>
      rel === '<=' ? Number.NEGATIVE_INFINITY : rhs,
    ),
    rowUpper: Float64Array.from(lp.constraints, ({ rel, rhs }) =>
      rel === '>=' ? Number.POSITIVE_INFINITY : rhs,
    ),
    rowStart,
    columnIndex: Int32Array.from(flat, ({ column }) => column),
    value: Float64Array.from(flat, ({ value }) => value),
  };
}
