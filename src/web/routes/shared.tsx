import { SharedListPage } from '../../../views/pages/scenarios/shared-list-page.tsx';
import { type SharedInView, SharedPage } from '../../../views/pages/scenarios/shared-page.tsx';
import { paths } from '../../../views/paths.ts';
import type { SharedComparison } from '../../store/stores.ts';
import { everyMember } from '../access.ts';
import { comparisonOf, MOST_COMPARED, plansOfRuns } from '../comparison.ts';
import type { Deps } from '../deps.ts';
import { notFound, RequestError } from '../errors.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route, visitorOf } from '../route.ts';
import { mayPlan, planners } from './runs.tsx';

const LONGEST_TITLE = 200;
const runId = /^[0-9a-f-]{36}$/;

/** Links to comparisons as they were. They open for members of the authority only. */
export function sharedRoutes(deps: Deps): readonly Route[] {
  const inView = (c: Ctx, { token, title, createdAt, createdBy }: SharedComparison): SharedInView => ({
    ...{ token, title, createdAt, createdBy },
    link: `${deps.site.origin}${paths.shared(accessOf(c).authority.code, token)}`,
  });
  const sharedOf = async (c: Ctx) => {
    const token = c.req.param('token') ?? '';
    const shared = await deps.stores.comparisons.byToken(accessOf(c).authority.id, token);
    return shared ?? notFound('There is no such comparison. The link may have been removed.');
  };
  return [
    {
      method: 'get',
      path: '/:authority/shared',
      access: everyMember,
      handle: async (c) => {
        const { authority, role } = accessOf(c);
        const all = await deps.stores.comparisons.list(authority.id);
        const frame = await frameOf(c, deps);
        const shared = all.map((each) => inView(c, each));
        return page(c, <SharedListPage frame={frame} shared={shared} canRemove={mayPlan(role)} />);
      },
    },
    {
      method: 'post',
      path: '/:authority/shared',
      access: everyMember,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const { person } = visitorOf(c);
        const form = await formOf(c);
        const wanted = form
          .all('run')
          .filter((id) => runId.test(id))
          .slice(0, MOST_COMPARED + 1);
        const plans = await plansOfRuns(deps, authority.id, wanted);
        if (plans.length < 2) {
          throw new RequestError(
            'invalid',
            'There are fewer than two plans to share. Go back to the comparison and try again.',
          );
        }
        const title = form.text('title') || plans.map(({ name }) => name).join(' – ');
        const shared = await deps.stores.comparisons.create(
          authority.id,
          { id: person.id, name: person.name },
          title.slice(0, LONGEST_TITLE),
          plans.map(({ run }) => run.id),
        );
        deps.log.info({ authority: authority.code, plans: plans.length }, 'comparison shared');
        return done(c, paths.shared(authority.code, shared.token), 'The link is made. Copy it from below.');
      },
    },
    {
      method: 'get',
      path: '/:authority/shared/:token',
      access: everyMember,
      handle: async (c) => {
        const { authority, role } = accessOf(c);
        const shared = await sharedOf(c);
        const plans = await plansOfRuns(deps, authority.id, shared.runs);
        const { result } = await deps.reading.current(authority.id);
        const known = new Set(result.ok ? result.workbook.scenarios.map(({ scenario }) => scenario) : []);
        return page(
          c,
          <SharedPage
            frame={await frameOf(c, deps)}
            shared={inView(c, shared)}
            comparison={comparisonOf(plans)}
            missing={shared.runs.length - plans.length}
            canRemove={mayPlan(role)}
            known={known}
          />,
        );
      },
    },
    {
      method: 'post',
      path: '/:authority/shared/:token/remove',
      access: planners,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const { token, title } = await sharedOf(c);
        await deps.stores.comparisons.remove(authority.id, token);
        return done(c, paths.sharedList(authority.code), `The link to “${title}” is removed.`);
      },
    },
  ];
}
