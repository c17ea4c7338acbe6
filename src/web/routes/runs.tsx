import { RunPage } from '../../../views/pages/run.tsx';
import { FOLLOWS, RunUnderWay } from '../../../views/partials/run-under-way.tsx';
import { paths } from '../../../views/paths.ts';
import type { AccessRole } from '../../domain/access-role.ts';
import { everyMember, only } from '../access.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { type Form, formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { wantsFragment } from '../htmx.ts';
import { localPath } from '../local-path.ts';
import { done, fragment, page } from '../page.ts';
import { planOf } from '../plan-of.ts';
import { accessOf, type Ctx, type Route, visitorOf } from '../route.ts';

/** Who may have plans made: everyone who changes data or scenarios. */
export const planners = only('analyst', 'service_manager', 'leadership');

/** Whether a member of this role may have plans made. */
export function mayPlan(role: AccessRole): boolean {
  return planners.kind === 'member' && planners.roles.includes(role);
}

/** Planning: asking for a plan, seeing how far it is, stopping it. */
export function runRoutes(deps: Deps): readonly Route[] {
  const runOf = async (c: Ctx) => {
    const { authority } = accessOf(c);
    const id = c.req.param('run') ?? '';
    const run = /^[0-9a-f-]{36}$/.test(id) ? await deps.stores.runs.byId(authority.id, id) : null;
    return run ?? notFound('There is no such planning run. It may have been cleared away; plan again.');
  };
  /** Where someone who asked for planning came from, or where its plan is shown. */
  const backOf = (form: Form, otherwise: string) => localPath(form.text('back')) ?? otherwise;
  return [
    {
      method: 'post',
      path: '/:authority/plan',
      access: planners,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const { person } = visitorOf(c);
        const form = await formOf(c);
        const scenario = form.text('scenario') || null;
        await planOf(deps, authority.id, scenario);
        const run = await deps.planning.plan({ authorityId: authority.id, scenario, by: person.id });
        deps.log.info({ run: run.id, authority: authority.code, status: run.status }, 'plan asked for');
        return done(c, backOf(form, paths.overview(authority.code, { scenario })));
      },
    },
    {
      method: 'get',
      path: '/:authority/runs/:run',
      access: everyMember,
      handle: async (c) => {
        const run = await runOf(c);
        const { authority, role } = accessOf(c);
        const view = await planOf(deps, authority.id, run.scenario);
        const back =
          localPath(c.req.query('back')) ??
          paths.overview(authority.code, view.scenario ? { scenario: view.scenario.code } : {});
        if (wantsFragment(c)) {
          const follows = c.req.query(FOLLOWS) !== undefined;
          if (follows && run.status === 'done') {
            c.header('HX-Redirect', back);
            return c.body(null, 200);
          }
          return fragment(
            c,
            <RunUnderWay
              run={run}
              authority={authority.code}
              back={back}
              canCancel={mayPlan(role)}
              follows={follows}
              now={deps.clock()}
            />,
          );
        }
        return page(
          c,
          <RunPage frame={await frameOf(c, deps)} run={run} view={view} canPlan={mayPlan(role)} />,
        );
      },
    },
    {
      method: 'post',
      path: '/:authority/runs/:run/cancel',
      access: planners,
      handle: async (c) => {
        const run = await runOf(c);
        const { authority } = accessOf(c);
        const form = await formOf(c);
        await deps.planning.cancel(authority.id, run.id);
        return done(
          c,
          backOf(form, paths.overview(authority.code, { scenario: run.scenario })),
          'Planning was stopped.',
        );
      },
    },
  ];
}
