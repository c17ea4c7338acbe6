import { namesOf } from '../../views/names.ts';
import type { ConflictInView, PlanInView, ShownPlan } from '../../views/plan-in-view.ts';
import type { Deps } from './deps.ts';
import { notFound } from './errors.ts';
import { accessOf, type Ctx } from './route.ts';

/** The plan that a page is about: of the scenario in the address's query (`?scenario=code`), or the baseline. */
export function planOfPage(c: Ctx, deps: Deps): Promise<PlanInView> {
  return planOf(deps, accessOf(c).authority.id, c.req.query('scenario') || null);
}

/** The newest finished plan of a scenario (null = the baseline) and how it stands. An unknown scenario is not found. */
export async function planOf(deps: Deps, authorityId: string, scenario: string | null): Promise<PlanInView> {
  const [current, latest] = await Promise.all([
    deps.reading.current(authorityId),
    deps.stores.runs.latest(authorityId, 'plan', scenario),
  ]);
  const workbook = current.result.ok ? current.result.workbook : null;
  const scenarios = (workbook?.scenarios ?? []).map((each) => ({ code: each.scenario, name: each.name }));
  const chosen = scenarios.find(({ code }) => code === scenario) ?? null;
  if (scenario !== null && chosen === null) {
    notFound(
      `There is no scenario '${scenario}'. It may have been removed; choose another on the Scenarios page.`,
    );
  }
  const finished = latest.done && (await deps.reading.finished(authorityId, latest.done.id));
  const planned = finished?.planned ?? (scenario === null ? workbook : null);
  const isCurrent =
    finished !== null && finished.answer.inputHash === deps.reading.contentHash(current, scenario);
  const named = [planned, workbook].filter((each) => each !== null);
  return {
    scenario: chosen,
    scenarios,
    ...latest,
    dataChangedAt: current.stored.changedAt,
    // Edits that leave this plan's own data as they were, such as another scenario, do not make it old.
    editsSince: latest.done && !isCurrent ? current.stored.revision - latest.done.revision : 0,
    now: deps.clock(),
    answer: finished?.answer ?? null,
    planned,
    names: namesOf(named),
  };
}

/** Whether there is a plan to show. */
export function isShown(view: PlanInView): view is ShownPlan {
  return (
    view.answer !== null &&
    view.planned !== null &&
    (view.answer.outcome === 'proven_best' || view.answer.outcome === 'within_gap')
  );
}

/** Whether the newest answer is that the rules contradict each other. */
export function isConflict(view: PlanInView): view is ConflictInView {
  return view.answer?.outcome === 'impossible';
}
