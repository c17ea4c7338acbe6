import { OverviewPage, OverviewWithoutPlan } from '../../../views/pages/overview.tsx';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { overviewOf } from '../overview-facts.ts';
import { page } from '../page.ts';
import { planChange } from '../plan-change.ts';
import { isShown } from '../plan-of.ts';
import { planPage } from '../plan-page.ts';
import { accessOf, type Route } from '../route.ts';

/** `/:authority`: what the plan comes to. */
export function overviewRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority',
      access: everyMember,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const [{ view, frame, current, problems, canPlan }, marks] = await Promise.all([
          planPage(c, deps),
          deps.stores.gapMarks.list(authority.id),
        ]);
        if (!isShown(view)) {
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
