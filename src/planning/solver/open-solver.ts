import { createSolver } from './create-solver.ts';
import type { Solver, SolverName } from './solver.ts';
import { threadedSolver } from './threaded.ts';

/**
 * An engine by name: `threaded` for callers that must not be blocked (and for the second opinion, which can only be stopped by
 * ending its thread), otherwise in the calling thread.
 */
export function openSolver(name: SolverName, { threaded }: { readonly threaded: boolean }): Solver {
  return threaded ? threadedSolver(name) : createSolver(name);
}
