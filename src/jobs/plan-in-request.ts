import type { RawWorkbook } from '../domain/workbook.ts';
import type { Answer } from '../planning/answer.ts';
import { PlanningFailed, type ThreadedPlanner } from './threaded-planner.ts';

/** A plan made while the request waits, or null where it is not done in so many seconds or the workbook is not valid: the queue then tells what became of it. */
export async function planInRequest(
  planner: ThreadedPlanner,
  raw: RawWorkbook,
  scenario: string | null,
  seconds: number,
): Promise<{ readonly answer: Answer; readonly planned: RawWorkbook } | null> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), seconds * 1000);
  const given = new Promise<null>((resolve) => late.signal.addEventListener('abort', () => resolve(null)));
  try {
    const reply = await Promise.race([
      planner.plan({ kind: 'plan', raw, scenario }, { signal: late.signal }),
      given,
    ]);
    if (reply?.status !== 'planned') return null;
    return { answer: reply.result as Answer, planned: reply.planned };
  } catch (error) {
    if (error instanceof PlanningFailed) return null;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
