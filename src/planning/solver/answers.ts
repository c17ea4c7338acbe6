import type { SolveAnswer, SolveStatus } from './solver.ts';

/** An answer without a plan: the status and why. */
export function emptyAnswer(status: SolveStatus, message: string | null, seconds = 0): SolveAnswer {
  return {
    status,
    x: null,
    objective: null,
    bound: null,
    gap: null,
    rowDual: null,
    columnDual: null,
    iterations: 0,
    seconds,
    message,
  };
}
