import type { PlanInView } from '../../../views/plan-in-view.ts';
import { type EarlierPlan, NO_PLAN } from '../../../views/report/earlier-plans.ts';
import type { Run } from '../../domain/run.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';

/** Finished plans of a scenario that can be chosen. */
const MOST = 50;

/** The plans that were finished before a run: of its own scenario, and of the baseline where it has one; each newest first. */
export async function earlierRuns(
  deps: Deps,
  { id, authorityId, scenario, finishedAt }: Run,
): Promise<readonly Run[]> {
  const of = (code: string | null) => deps.stores.runs.done(authorityId, 'plan', code, MOST);
  const own = await of(scenario);
  const baseline = scenario === null ? [] : await of(null);
  const isEarlier = (each: Run) =>
    each.id !== id && (finishedAt === null || each.finishedAt === null || each.finishedAt <= finishedAt);
  return [...own.filter(isEarlier), ...baseline.filter(isEarlier)];
}

/** The run that an address names: null for none, `usual` where it names nothing. Not found where it is none of these. */
export function chosenRun(asked: string, runs: readonly Run[], usual: Run | null): Run | null {
  if (asked === '') return usual;
  if (asked === NO_PLAN) return null;
  return (
    runs.find(({ id }) => id === asked) ??
    notFound('There is no such earlier plan to compare with. Choose one from the list of the report.')
  );
}

/** The runs as a chooser names them. */
export function earlierPlans(runs: readonly Run[], view: PlanInView): readonly EarlierPlan[] {
  const nameOf = (code: string | null) => view.scenarios.find((each) => each.code === code)?.name ?? code;
  return runs.map(({ id, scenario, finishedAt, requestedAt }) => ({
    run: id,
    scenario: nameOf(scenario),
    finishedAt: finishedAt ?? requestedAt,
  }));
}
