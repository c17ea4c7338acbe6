import type { Deps } from '../deps.ts';
import { isShown, planOf } from '../plan-of.ts';
import type { DocumentHiding } from './hiding-of.ts';
import type { ConsideredPlan } from './report-facts.ts';

/** The newest finished plans of the baseline and every scenario but one: what was considered beside it. */
export async function consideredPlans(
  deps: Deps,
  authorityId: string,
  recommended: string | null,
  hidingOf: DocumentHiding['ofOther'],
): Promise<readonly ConsideredPlan[]> {
  const { result } = await deps.reading.current(authorityId);
  const scenarios = result.ok ? result.workbook.scenarios : [];
  const codes = [null, ...scenarios.map(({ scenario }) => scenario)].filter((code) => code !== recommended);
  const views = await Promise.all(codes.map((code) => planOf(deps, authorityId, code)));
  return views.flatMap((view) => {
    if (!isShown(view)) return [];
    const { answer: plan, scenario, editsSince } = view;
    return [{ name: scenario?.name ?? null, plan, editsSince, hiding: hidingOf(view) }];
  });
}
