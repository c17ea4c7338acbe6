import type { RawWorkbook, WorkbookProblem } from '../domain/workbook.ts';
import type { Answer } from '../planning/answer.ts';
import { PlanningFailed, type ThreadedPlanner, threadedPlanner } from './threaded-planner.ts';

/** What became of a workbook that was to be planned at once. */
export type PlannedNow =
  | { readonly status: 'planned'; readonly answer: Answer; readonly planned: RawWorkbook }
  | { readonly status: 'not_valid'; readonly problems: readonly WorkbookProblem[] }
  /** As many as may be are being planned; ask again in a few seconds. */
  | { readonly status: 'busy' }
  /** Not done in `seconds`, or nobody waits for it any more. */
  | { readonly status: 'too_long'; readonly seconds: number }
  /** The planner's thread ended: the workbook may be too large for this machine. */
  | { readonly status: 'failed' };

export type PlanNowAsk = {
  readonly raw: RawWorkbook;
  /** Problems of sheets that could not be read as text. */
  readonly found?: readonly WorkbookProblem[];
  readonly scenario: string | null;
  /** Aborts when nobody waits for the answer. */
  readonly signal?: AbortSignal;
};

/** Plans workbooks that are not stored, while whoever asks waits. */
export type PlanNow = {
  readonly planNow: (ask: PlanNowAsk) => Promise<PlannedNow>;
  readonly close: () => Promise<void>;
};

/** How long a planner may take to stop, in milliseconds, before its thread is ended. */
const STOP_PATIENCE = 2_000;

/** Plans at most `atOnce` workbooks side by side, each in a thread of its own and for so many seconds. Threads are started when first needed and kept. */
export function openPlanNow(limits: { readonly atOnce: number; readonly seconds: number }): PlanNow {
  const { atOnce, seconds } = limits;
  const planners: readonly ThreadedPlanner[] = Array.from({ length: atOnce }, threadedPlanner);
  const free = [...planners];
  return {
    planNow: async (ask) => {
      const planner = free.pop();
      if (!planner) return { status: 'busy' };
      try {
        return await planWithin(planner, ask, seconds);
      } catch (error) {
        if (error instanceof PlanningFailed) return { status: 'failed' };
        throw error;
      } finally {
        free.push(planner);
      }
    },
    close: async () => {
      await Promise.all(planners.map((each) => each.close()));
    },
  };
}

async function planWithin(planner: ThreadedPlanner, ask: PlanNowAsk, seconds: number): Promise<PlannedNow> {
  const { raw, scenario, found = [] } = ask;
  const late = AbortSignal.timeout(seconds * 1000);
  const signal = ask.signal ? AbortSignal.any([late, ask.signal]) : late;
  let killTimer: NodeJS.Timeout | undefined;
  const killSoon = () => {
    killTimer = setTimeout(() => void planner.kill(), STOP_PATIENCE);
  };
  signal.addEventListener('abort', killSoon);
  try {
    const reply = await planner.plan({ kind: 'plan', raw, scenario, found }, { signal });
    if (reply.status === 'stopped') return { status: 'too_long', seconds };
    if (reply.status === 'not_valid') return reply;
    return { status: 'planned', answer: reply.result as Answer, planned: reply.planned };
  } catch (error) {
    if (error instanceof PlanningFailed && signal.aborted) return { status: 'too_long', seconds };
    throw error;
  } finally {
    signal.removeEventListener('abort', killSoon);
    clearTimeout(killTimer);
  }
}
