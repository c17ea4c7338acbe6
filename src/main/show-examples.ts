import { councils } from '../examples/councils.ts';
import type { PlanningService } from '../jobs/planning-service.ts';
import { threadedPlanner } from '../jobs/threaded-planner.ts';
import type { Answer } from '../planning/answer.ts';
import type { Stores } from '../store/stores.ts';
import { loadCouncils } from './load-councils.ts';

/** The bundled councils on the embedded database. */
export type Examples = {
  /** Loads those that are missing. At the first start the first one's plan is stored with it: it was begun before the database was open. */
  readonly store: (stores: Stores) => Promise<void>;
  /** Has those planned in the background that have no plan yet. */
  readonly planTheRest: (stores: Stores, planning: PlanningService) => Promise<void>;
};

/** The first in order of name is where the start page leads, so its plan is made first. */
const first = councils.toSorted((a, b) => a.name.localeCompare(b.name))[0]!;

/** Begins the first council's plan at once where there is nothing stored yet. */
export function showExamples(isFirstStart: boolean, tell: (words: string) => void): Examples {
  const planner = isFirstStart ? threadedPlanner() : null;
  const raw = first.build();
  const planned = planner?.plan({ kind: 'plan', raw, scenario: null });
  // Waited for below; a failure must not end the process before.
  planned?.catch(() => undefined);
  return {
    store: async (stores) => {
      if (isFirstStart) tell('loading the five example councils …');
      const authorities = await loadCouncils(stores);
      const authority = authorities.find(({ code }) => code === first.code);
      if (!planned || !authority) return;
      tell(`planning ${first.name} …`);
      const reply = await planned.catch(() => null);
      await planner?.close();
      if (reply?.status !== 'planned') return;
      await stores.runs.record({
        authorityId: authority.id,
        scenario: null,
        revision: 1,
        by: null,
        // A reply to a request of kind `plan` holds an answer.
        answer: reply.result as Answer,
        planned: reply.planned,
      });
    },
    planTheRest: async (stores, planning) => {
      for (const { id, example } of await stores.authorities.list()) {
        if (!example) continue;
        const { done, open } = await stores.runs.latest(id, 'plan', null);
        if (!done && !open) await planning.plan({ authorityId: id, scenario: null, by: null });
      }
    },
  };
}
