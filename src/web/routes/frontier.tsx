import { FrontierPage } from '../../../views/pages/scenarios/frontier-page.tsx';
import { paths } from '../../../views/paths.ts';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { frontierRows } from '../frontier-facts.ts';
import { done, page } from '../page.ts';
import { accessOf, type Route, visitorOf } from '../route.ts';
import { validBaseline } from '../scenario-view.ts';
import { mayPlan, planners } from './runs.tsx';

/** What a budget buys: plans of the baseline at ten budgets. */
export function frontierRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/frontier',
      access: everyMember,
      handle: async (c) => {
        const { authority, role } = accessOf(c);
        const [current, latest] = await Promise.all([
          deps.reading.current(authority.id),
          deps.stores.runs.latest(authority.id, 'frontier', null),
        ]);
        const baseline = validBaseline(current);
        const frontier = latest.done && (await deps.stores.runs.frontierOf(authority.id, latest.done.id));
        const { budget, periods, periodWeeks } = baseline.settings;
        const isCurrent = latest.done?.inputHash === deps.reading.contentHash(current, null);
        const editsSince = latest.done && !isCurrent ? current.stored.revision - latest.done.revision : 0;
        return page(
          c,
          <FrontierPage
            frame={await frameOf(c, deps)}
            {...latest}
            rows={frontier ? frontierRows(frontier, baseline) : []}
            budgetPounds={budget}
            weeks={periods * periodWeeks}
            editsSince={editsSince}
            canPlan={mayPlan(role)}
          />,
        );
      },
    },
    {
      method: 'post',
      path: '/:authority/frontier',
      access: planners,
      handle: async (c) => {
        const { authority } = accessOf(c);
        validBaseline(await deps.reading.current(authority.id));
        await deps.planning.planFrontier({ authorityId: authority.id, by: visitorOf(c).person.id });
        return done(c, paths.frontier(authority.code));
      },
    },
  ];
}
