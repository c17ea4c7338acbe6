import type { Run } from '../../domain/run.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { isPlan } from '../../planning/analysis/diff.ts';
import type { Plan } from '../../planning/answer.ts';
import type { Deps } from '../deps.ts';

/** The plan of a finished run with the workbook it answers; null where it holds none or its workbook can no longer be read. */
export async function comparedPlan(
  deps: Deps,
  { authorityId, id }: Run,
): Promise<{ readonly plan: Plan; readonly planned: Workbook } | null> {
  const finished = await deps.reading.finished(authorityId, id);
  if (finished === null || finished.planned === null || !isPlan(finished.answer)) return null;
  return { plan: finished.answer, planned: finished.planned };
}
