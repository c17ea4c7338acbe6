import { OverviewPage, OverviewWithoutPlan } from '../../../views/pages/overview.tsx';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { overviewOf } from '../overview-facts.ts';
import { page } from '../page.ts';
import { planChange } from '../plan-change.ts';
import { isShown, planOfPage } from '../plan-of.ts';
import { accessOf, type Route } from '../route.ts';
import { mayPlan } from './runs.tsx';

/** `/:authority`: what the plan comes to. */
export function overviewRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority',
      access: everyMember,
      handle: async (c) => {
        const { authority, role } = accessOf(c);
        const [view, frame, current, marks] = await Promise.all([
          planOfPage(c, deps),
          frameOf(c, deps),
          deps.reading.current(authority.id),
          deps.stores.gapMarks.list(authority.id),
        ]);
        const canPlan = mayPlan(role);
        if (!isShown(view)) {
          const problems = current.result.ok ? [] : current.result.problems;
          return page(c, <OverviewWithoutPlan {...{ frame, canPlan, view, problems }} />);
        }
        const { answer, planned, done } = view;
        const change = done ? await planChange(deps, done, { answer, planned }) : { kind: 'first' as const };
        const overview = overviewOf(answer, planned, current.raw);
        const shapes = deps.maps(authority.code);
        return page(c, <OverviewPage {...{ frame, canPlan, view, overview, change, marks, shapes }} />);
      },
    },
  ];
}
