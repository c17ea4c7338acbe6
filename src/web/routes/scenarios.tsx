import { ScenarioRow } from '../../../views/pages/scenarios/scenario-row.tsx';
import { ScenariosPage } from '../../../views/pages/scenarios/scenarios-page.tsx';
import { paths } from '../../../views/paths.ts';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { wantsFragment } from '../htmx.ts';
import { localPath } from '../local-path.ts';
import { done, fragment, page } from '../page.ts';
import { planOf } from '../plan-of.ts';
import { accessOf, type Route, visitorOf } from '../route.ts';
import { listedScenario, listScenarios } from '../scenario-list.ts';
import { mayPlan, planners } from './runs.tsx';

/** More plans at once are a mistake, not a wish. */
const MOST_PLANS = 50;

/** The list of scenarios, its rows while plans are made, and planning several at once. */
export function scenarioListRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/scenarios',
      access: everyMember,
      handle: async (c) => {
        const { authority, role } = accessOf(c);
        const scenarios = await listScenarios(deps, authority.id);
        const frame = await frameOf(c, deps);
        return page(
          c,
          <ScenariosPage
            frame={frame}
            scenarios={scenarios}
            canPlan={mayPlan(role)}
            chosen={c.req.queries('with') ?? []}
          />,
        );
      },
    },
    {
      method: 'get',
      path: '/:authority/scenario-row',
      access: everyMember,
      handle: async (c) => {
        const { authority, role } = accessOf(c);
        if (!wantsFragment(c)) return c.redirect(paths.scenarios(authority.code), 303);
        const code = c.req.query('scenario') || null;
        const scenario = await listedScenario(deps, authority.id, code);
        return fragment(
          c,
          <ScenarioRow
            scenario={scenario}
            authority={authority.code}
            canPlan={mayPlan(role)}
            chosen={code !== null && (c.req.queries('with') ?? []).includes(code)}
          />,
        );
      },
    },
    {
      method: 'post',
      path: '/:authority/scenario-plans',
      access: planners,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const { person } = visitorOf(c);
        const form = await formOf(c);
        const wanted = [...new Set(form.all('scenario'))].slice(0, MOST_PLANS);
        for (const code of wanted) await planOf(deps, authority.id, code || null);
        for (const code of wanted) {
          await deps.planning.plan({ authorityId: authority.id, scenario: code || null, by: person.id });
        }
        deps.log.info({ authority: authority.code, plans: wanted.length }, 'plans asked for');
        return done(c, localPath(form.text('back')) ?? paths.scenarios(authority.code));
      },
    },
  ];
}
