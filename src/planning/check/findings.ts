/**
 * Numbers in a plan are printed to six decimals, so every printed number may be this far from the one it stands for.
 * A figure recomputed from n printed numbers gets n times this, multiplied by whatever each is multiplied by.
 */
export const roundingError = 5e-7;

/** Hours below which work counts as met; the list of gaps leaves such work out. */
export const gapThresholdHours = 1e-6;

/** Solvers hold a constraint only to about 1e-7 of its own size, whole-number solvers to 1e-6. */
const constraintTolerance = 1e-6;

/** Sums of printed figures are arithmetic: beyond the rounding of their parts only that of floating point is left. */
const arithmeticTolerance = 1e-8;

/** Figures of a plan below this have no meaning: hours, FTE, £ and shares alike. */
const absoluteTolerance = 1e-5;

/** A plan that is wrong everywhere need not say so four hundred thousand times. */
const mostProblems = 200;

/** What a check found so far: filled by the functions below and by nothing else. */
export type Findings = {
  readonly problems: string[];
  unlisted: number;
  largestViolation: number;
};

/** A figure worked out from printed numbers, and what their rounding may change in it. */
export type Recomputed = { readonly value: number; readonly slack: number };

/** Findings before anything has been looked at. */
export function noFindings(): Findings {
  return { problems: [], unlisted: 0, largestViolation: 0 };
}

/** Records something that has no size and must not be: an unknown code, a line given twice, a person out of reach. */
export function refuse(findings: Findings, message: string): void {
  findings.largestViolation = Math.max(findings.largestViolation, 1);
  if (findings.problems.length < mostProblems) findings.problems.push(message);
  else findings.unlisted += 1;
}

/** By how much a constraint on figures of this size may be missed; `slack` is what the rounding of their parts adds. */
export function tolerance(size: number, slack: number): number {
  return absoluteTolerance + constraintTolerance * Math.abs(size) + slack;
}

/**
 * Compares a printed figure with the recomputed one. `slack` is what the rounding of the parts may change; `size` is
 * given where the figure is the difference of larger ones. `what` names the figure, and is only called when they differ.
 */
export function expectEqual(
  findings: Findings,
  printed: number,
  recomputed: number,
  what: () => string,
  slack = 0,
  size = 0,
): void {
  const largest = Math.max(Math.abs(printed), Math.abs(recomputed), size);
  const allowed = absoluteTolerance + arithmeticTolerance * largest + slack;
  if (isWithin(findings, Math.abs(printed - recomputed), largest, allowed)) return;
  refuse(findings, `${what()} is ${figure(printed)} in the plan but ${figure(recomputed)} when recomputed`);
}

/** Requires value ≤ limit. `what` is the whole message, and is only called when it is not. */
export function expectAtMost(
  findings: Findings,
  value: number,
  limit: number,
  what: () => string,
  slack = 0,
  size = 0,
): void {
  const largest = Math.max(Math.abs(value), Math.abs(limit), size);
  const isKept = isWithin(findings, Math.max(0, value - limit), largest, tolerance(largest, slack));
  if (!isKept) refuse(findings, what());
}

/** Requires a finite number ≥ 0; says so and returns false otherwise. */
export function isQuantity(findings: Findings, value: number, what: () => string): boolean {
  if (Number.isFinite(value) && value >= 0) return true;
  refuse(findings, `${what()} is ${value}, which is not a number of 0 or more`);
  return false;
}

/** A number as messages print it. */
export function figure(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 1e6) / 1e6) : String(value);
}

/** The problems with a last line for those that were too many to list. */
export function listProblems(findings: Findings): readonly string[] {
  if (findings.unlisted === 0) return findings.problems;
  return [...findings.problems, `… and ${findings.unlisted} more problems`];
}

function isWithin(findings: Findings, violation: number, size: number, allowed: number): boolean {
  if (!Number.isFinite(violation)) return false;
  const relative = violation / Math.max(1, size);
  if (relative > findings.largestViolation) findings.largestViolation = relative;
  return violation <= allowed;
}
