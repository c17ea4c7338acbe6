import highsPackage, { type Highs } from 'highs';
import type { LinearModel } from '../linear-model.ts';
import { openHighsSession } from './highs-session.ts';
import type { Solver, SolverSession } from './solver.ts';

// The package's declarations describe its CommonJS build, where the loader is `default`; Node imports the loader itself.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

/** Hands out HiGHS instances; after `discard` the next caller gets a freshly loaded one. */
export type HighsRuntime = {
  readonly current: () => Promise<Highs>;
  readonly discard: (broken: Highs | null) => void;
};

/**
 * HiGHS in the calling thread. Solving blocks that thread: pages and servers use `threadedSolver('highs')` instead. `load`
 * is for tests that need an engine that fails.
 */
export function createHighs(load: () => Promise<Highs> = () => loadHighs()): Solver {
  let loading: Promise<Highs> | null = null;
  let loaded: Highs | null = null;
  const sessions = new Set<SolverSession>();
  const runtime: HighsRuntime = {
    current: async () => {
      loading ??= load();
      loaded = await loading;
      return loaded;
    },
    discard: (broken) => {
      // Another session may have replaced the instance already.
      if (broken !== null && broken !== loaded) return;
      loading = null;
      loaded = null;
    },
  };
  return {
    name: 'highs',
    open: async (model: LinearModel) => {
      const session = await openHighsSession(runtime, model, () => sessions.delete(session));
      sessions.add(session);
      return session;
    },
    close: async () => {
      for (const session of [...sessions]) await session.close();
      runtime.discard(null);
    },
  };
}
