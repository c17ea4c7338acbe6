import { threadedSolver } from '../../../src/planning/solver/threaded.ts';
import { staffingModel } from './models.ts';

/** A process that solves in a thread and ends without closing anything; the test waits for its end. */
const session = await threadedSolver('highs').open(staffingModel());
console.log((await session.solve()).status);
