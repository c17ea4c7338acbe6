import type { Deps } from './deps.ts';
import { frameOf } from './frame.ts';
import { planOfPage } from './plan-of.ts';
import { accessOf, type Ctx } from './route.ts';
import { mayPlan } from './routes/runs.tsx';

/** What every page about a plan begins with: the plan it asks for, its frame, the workbook as it is, that workbook's problems, and whether the visitor may plan. */
export async function planPage(c: Ctx, deps: Deps) {
  const { authority, role } = accessOf(c);
  const [view, frame, current] = await Promise.all([
    planOfPage(c, deps),
    frameOf(c, deps),
    deps.reading.current(authority.id),
  ]);
  const problems = current.result.ok ? [] : current.result.problems;
  return { view, frame, current, problems, canPlan: mayPlan(role) };
}
