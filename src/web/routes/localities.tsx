import { LocalitiesPage } from '../../../views/pages/localities.tsx';
import { LocalityPage } from '../../../views/pages/locality.tsx';
import { PlanBar } from '../../../views/partials/plan-bar.tsx';
import { UnshownPlan } from '../../../views/states/unshown-plan.tsx';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { localityLines } from '../locality-list-facts.ts';
import { needLines } from '../locality-need-facts.ts';
import { localityOf } from '../locality-of.ts';
import { suggestedTeam } from '../locality-team-facts.ts';
import { whoWorks } from '../locality-work-facts.ts';
import { page } from '../page.ts';
import { isShown, planOfPage } from '../plan-of.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { thinSkills } from '../single-holders.ts';
import { mayPlan } from './runs.tsx';

/** The localities of an authority, and one of them: need, suggested team, thin skills, who works where. */
export function localityRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/localities',
      access: everyMember,
      handle: async (c) => {
        const { view, bar, state } = await planParts(c, deps);
        const { authority, ownLocalities } = accessOf(c);
        const lines =
          view.planned === null
            ? []
            : localityLines(view.planned, isShown(view) ? view.answer : null, ownLocalities);
        return page(
          c,
          <LocalitiesPage
            frame={await frameOf(c, deps)}
            authority={authority.code}
            scenario={view.scenario?.code ?? null}
            lines={lines}
            names={view.names}
            planBar={<PlanBar {...bar} />}
            state={state}
          />,
        );
      },
    },
    {
      method: 'get',
      path: '/:authority/localities/:locality',
      access: everyMember,
      handle: async (c) => {
        const { view, bar, state } = await planParts(c, deps);
        const locality = localityOf(c, view.planned);
        const { code } = locality;
        const { authority, ownLocalities } = accessOf(c);
        const thin = view.planned === null ? { single: [], missing: [] } : thinSkills(view.planned, code);
        return page(
          c,
          <LocalityPage
            frame={await frameOf(c, deps)}
            head={{
              authority: authority.code,
              locality,
              isOwn: ownLocalities.includes(code),
              scenario: view.scenario?.code ?? null,
            }}
            names={view.names}
            planBar={<PlanBar {...bar} />}
            plan={
              isShown(view)
                ? {
                    team: suggestedTeam(view.planned, view.answer, code),
                    needs: needLines(view.planned, view.answer, code),
                    work: whoWorks(view.planned, view.answer, code),
                    periods: view.planned.settings.periods,
                    caseload: view.answer.localities.find((each) => each.locality === code)?.caseload ?? null,
                  }
                : { state }
            }
            {...thin}
          />,
        );
      },
    },
  ];
}

/** The plan of a page, the bar that tells of it, and what stands in its place where there is none. */
async function planParts(c: Ctx, deps: Deps) {
  const { authority, role } = accessOf(c);
  const [view, current] = await Promise.all([planOfPage(c, deps), deps.reading.current(authority.id)]);
  const { pathname, search } = new URL(c.req.url);
  const bar = {
    standing: view,
    authority: authority.code,
    here: pathname + search,
    canPlan: mayPlan(role),
  };
  const problems = current.result.ok ? [] : current.result.problems;
  const state = isShown(view) ? null : <UnshownPlan {...bar} problems={problems} />;
  return { view, bar, state };
}
