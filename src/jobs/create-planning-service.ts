import type { Run } from '../domain/run.ts';
import { planInRequest } from './plan-in-request.ts';
import type { PlanNow } from './plan-now.ts';
import type { PlanningService } from './planning-service.ts';
import type { LoadRaw, RunOfAuthority, RunQueue } from './ports.ts';
import type { QuickEnough } from './quick-enough.ts';
import type { QuickPlanning } from './quick-planning.ts';
import type { ThreadedPlanner } from './threaded-planner.ts';

export type PlanningServiceDeps = {
  readonly runs: RunQueue;
  readonly loadRaw: LoadRaw;
  /** Puts a run in the queue and has a worker of this process, if it has any, look at once. */
  readonly send: (run: RunOfAuthority) => Promise<void>;
  /** Has a run that is under way in this process look whether it was cancelled. */
  readonly lookAt: (runId: string) => void;
  readonly quick: QuickPlanning;
  readonly now: PlanNow;
  readonly quickEnough: QuickEnough;
  /** For plans made in the request. */
  readonly planner: ThreadedPlanner;
};

type PlanAsk = Parameters<PlanningService['plan']>[0];

/** The planning service over the queue and the threads. */
export function createPlanningService(deps: PlanningServiceDeps): PlanningService {
  const { runs, loadRaw, quickEnough } = deps;
  /** Plans being made in requests: who asks for the same meanwhile gets the same run. */
  const inRequest = new Map<string, Promise<Run | null>>();

  const queue = async (kind: Run['kind'], ask: PlanAsk, revision: number): Promise<Run> => {
    const { run, isNew } = await runs.request({ ...ask, kind, revision });
    // A run that has no job, because this process stops right here, is found by the workers' sweep.
    if (isNew) await deps.send({ authorityId: run.authorityId, id: run.id });
    return run;
  };
  const tryInRequest = async (ask: PlanAsk, loaded: Awaited<ReturnType<LoadRaw>>): Promise<Run | null> => {
    const { raw, revision } = loaded;
    const made = await planInRequest(deps.planner, raw, ask.scenario, quickEnough.seconds);
    quickEnough.note(ask.authorityId, made?.answer.seconds.total ?? Number.POSITIVE_INFINITY);
    return made && runs.record({ ...ask, ...made, revision });
  };
  return {
    plan: async (ask) => {
      const loaded = await loadRaw(ask.authorityId);
      if (!quickEnough.isLikely(ask.authorityId, loaded.raw)) return queue('plan', ask, loaded.revision);
      const key = JSON.stringify([ask.authorityId, ask.scenario, loaded.revision]);
      const started = inRequest.get(key) ?? tryInRequest(ask, loaded);
      inRequest.set(key, started);
      const run = await started.finally(() => inRequest.delete(key));
      return run ?? queue('plan', ask, loaded.revision);
    },
    planFrontier: async (ask) => {
      const { revision } = await loadRaw(ask.authorityId);
      return queue('frontier', { ...ask, scenario: null }, revision);
    },
    cancel: async (authorityId, runId) => {
      await runs.cancel(authorityId, runId);
      deps.lookAt(runId);
    },
    quickPlan: deps.quick.quickPlan,
    planNow: deps.now.planNow,
  };
}
