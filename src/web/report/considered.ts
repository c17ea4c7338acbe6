import type { Workbook } from '../../domain/workbook.ts';
import type { Deps } from '../deps.ts';
import { isShown, planOf } from '../plan-of.ts';
import type { ConsideredPlan } from './report-facts.ts';

/** The newest finished plans of the baseline and every scenario but one, with their workbooks: what was considered beside it. */
export async function consideredPlans(
  deps: Deps,
  authorityId: string,
  recommended: string | null,
): Promise<readonly (ConsideredPlan & { readonly planned: Workbook })[]> {
  const { result } = await deps.reading.current(authorityId);
  const scenarios = result.ok ? result.workbook.scenarios : [];
  const codes = [null, ...scenarios.map(({ scenario }) => scenario)].filter((code) => code !== recommended);
  const views = await Promise.all(codes.map((code) => planOf(deps, authorityId, code)));
  return views.flatMap((view) => {
    if (!isShown(view)) return [];
    const { answer: plan, planned, scenario, editsSince } = view;
    return [{ name: scenario?.name ?? null, plan, planned, editsSince }];
  });
}
