import { createHighs } from './highs.ts';
import { createJslp } from './jslp.ts';
import type { Solver, SolverName } from './solver.ts';

/** An engine in the calling thread. */
export function createSolver(name: SolverName): Solver {
  return name === 'highs' ? createHighs() : createJslp();
}
