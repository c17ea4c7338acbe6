import type { ComparedPlan, Comparison, Uncompared } from '../../views/comparison.ts';
import { namesOf } from '../../views/names.ts';
import { compareFacts } from './compare-facts.ts';
import type { Deps } from './deps.ts';
import { isShown, planOf } from './plan-of.ts';

/** Scenarios that are compared at once, beside the baseline. */
export const MOST_COMPARED = 4;

/** The newest plans of the baseline and these scenarios side by side, and those that are missing or out of date. */
export async function compareNewest(
  deps: Deps,
  authorityId: string,
  codes: readonly string[],
): Promise<{ readonly comparison: Comparison | null; readonly uncompared: readonly Uncompared[] }> {
  const views = await Promise.all(
    [null, ...codes].map(async (code) => {
      const view = await planOf(deps, authorityId, code);
      return { code, name: view.scenario?.name ?? 'Baseline', view };
    }),
  );
  const plans = views.flatMap(({ code, name, view }): readonly ComparedPlan[] => {
    if (!isShown(view) || view.done === null) return [];
    const { answer: plan, planned, done: run, editsSince } = view;
    return [{ code, name, plan, planned, run, editsSince }];
  });
  return {
    comparison: comparisonOf(plans),
    uncompared: views.filter(({ view }) => !isShown(view) || view.editsSince > 0 || view.open !== null),
  };
}

/** Plans side by side; differences are against the first. Null where there is none. */
export function comparisonOf(plans: readonly ComparedPlan[]): Comparison | null {
  if (plans.length === 0) return null;
  return { plans, groups: compareFacts(plans), names: namesOf(plans.map(({ planned }) => planned)) };
}

/** The plans of finished runs, as they were, in the order given; runs that are gone or hold no plan are left out. */
export async function plansOfRuns(
  deps: Deps,
  authorityId: string,
  runIds: readonly string[],
): Promise<readonly ComparedPlan[]> {
  const { result } = await deps.reading.current(authorityId);
  const nameNow = new Map(
    (result.ok ? result.workbook.scenarios : []).map((each) => [each.scenario, each.name]),
  );
  const plans = await Promise.all(
    runIds.map(async (id): Promise<readonly ComparedPlan[]> => {
      const [run, finished] = await Promise.all([
        deps.stores.runs.byId(authorityId, id),
        deps.reading.finished(authorityId, id),
      ]);
      if (run === null || finished === null || finished.planned === null) return [];
      const { answer: plan, planned, name } = finished;
      if (!('totals' in plan)) return [];
      const { scenario: code } = run;
      const called = code === null ? 'Baseline' : (name ?? nameNow.get(code) ?? code);
      return [{ code, name: called, plan, planned, run, editsSince: null }];
    }),
  );
  return plans.flat();
}
