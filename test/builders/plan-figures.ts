import type { PlanFacts } from '../../src/planning/answer.ts';

/** Where a figure stands in a plan: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** Money is worked out from printed hours and FTE, so that pence may be lost in it. */
export function isPounds(plan: PlanFacts, path: Path): boolean {
  const stage = path[0] === 'stages' ? plan.stages[Number(path[1])] : undefined;
  return path[0] === 'cost' || path.at(-1) === 'pounds' || stage?.name === 'cost';
}

/** The paths of all numbers under a value. */
export function numbersIn(value: unknown, path: Path): Path[] {
  if (typeof value === 'number') return [path];
  return childrenOf(value).flatMap(([key, child]) => numbersIn(child, [...path, key]));
}

/** The paths of all texts under a value. */
export function codesIn(value: unknown, path: Path): Path[] {
  if (typeof value === 'string') return [path];
  return childrenOf(value).flatMap(([key, child]) => codesIn(child, [...path, key]));
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((found, key) => (found as Record<string | number, unknown>)[key], value);
}

/** The plan with another value in one place. */
export function withValue(plan: PlanFacts, path: Path, value: unknown): PlanFacts {
  const copy = structuredClone(plan);
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1)!] = value;
  return copy;
}

function childrenOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((child, index) => [index, child]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
