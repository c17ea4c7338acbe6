import type { GapsPageName } from '../../views/partials/gaps/gaps-nav.tsx';
import { GapsPage, type GapsPageProps } from '../../views/partials/gaps/gaps-page.tsx';
import type { PlanInView, ShownPlan } from '../../views/plan-in-view.ts';
import type { Deps } from './deps.ts';
import { notFound } from './errors.ts';
import { frameOf } from './frame.ts';
import { page } from './page.ts';
import { planOf } from './plan-of.ts';
import { accessOf, type Ctx } from './route.ts';
import { mayPlan } from './routes/runs.tsx';

/** What every page of gaps and commissioning begins with: the plan it is about, and who looks. */
export async function gapsSection(
  c: Ctx,
  deps: Deps,
  scenario = c.req.query('scenario') || null,
): Promise<GapsPageProps & { readonly view: PlanInView }> {
  const { authority, role } = accessOf(c);
  const [frame, view] = await Promise.all([frameOf(c, deps), planOf(deps, authority.id, scenario)]);
  return { frame, view, canPlan: mayPlan(role) };
}

/** The page where there is no plan to show: why, and what to do. */
export async function withoutPlan(
  c: Ctx,
  deps: Deps,
  props: GapsPageProps & { readonly view: PlanInView },
  title: string,
  current: GapsPageName,
): Promise<Response> {
  const { result } = await deps.reading.current(accessOf(c).authority.id);
  const problems = result.ok ? [] : result.problems;
  return page(c, <GapsPage {...props} title={title} current={current} problems={problems} />);
}

/** The need of the address's query; null = every one. Says so where the plan has no such need. */
export function needOf(c: Ctx, { planned }: ShownPlan): string | null {
  const need = c.req.query('need') || null;
  if (need !== null && !planned.needs.some((each) => each.need === need)) {
    notFound(`There is no need '${need.slice(0, 64)}' in this plan. Choose one on the page of gaps.`);
  }
  return need;
}
