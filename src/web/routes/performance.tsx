import { namesOf } from '../../../views/names.ts';
import { PerformancePage } from '../../../views/pages/report/performance-page.tsx';
import type { ShownPlan } from '../../../views/plan-in-view.ts';
import type { PerformanceReport } from '../../../views/report/performance.ts';
import type { Run } from '../../domain/run.ts';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { page } from '../page.ts';
import { isShown } from '../plan-of.ts';
import { planPage } from '../plan-page.ts';
import { comparedPlan } from '../report/compared-plan.ts';
import { chosenRun, earlierPlans, earlierRuns } from '../report/earlier-runs.ts';
import { hidingOf } from '../report/hiding-of.ts';
import { performanceOf } from '../report/performance-facts.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';

/** How the whole authority and each locality have moved since the start. */
export function performanceRoutes(deps: Deps): readonly Route[] {
  const show = async (c: Ctx, locality: string | null) => {
    const { view, frame, problems, canPlan } = await planPage(c, deps);
    const shown =
      isShown(view) && view.done !== null ? await shownPerformance(c, deps, view, view.done, locality) : null;
    return page(c, <PerformancePage {...{ frame, view, problems, shown, canPlan }} />);
  };
  return [
    {
      method: 'get',
      path: '/:authority/performance',
      access: everyMember,
      handle: (c) => show(c, null),
    },
    {
      method: 'get',
      path: '/:authority/performance/:locality',
      access: everyMember,
      handle: (c) => show(c, c.req.param('locality') ?? ''),
    },
  ];
}

async function shownPerformance(c: Ctx, deps: Deps, view: ShownPlan, done: Run, locality: string | null) {
  const { authority } = accessOf(c);
  const runs = await earlierRuns(deps, done);
  const asked = (c.req.query('start') ?? '').trim();
  const oldest = runs.filter(({ scenario }) => scenario === done.scenario).at(-1) ?? null;
  const run = chosenRun(asked, runs, oldest);
  const start = run && (await comparedPlan(deps, run));
  const workbooks = [view.planned, ...(start ? [start.planned] : [])];
  const current = await deps.reading.current(authority.id);
  const { hiding, smallNumbers, maySeeSmallNumbers } = hidingOf(c, current, view, start?.planned ?? null);
  const { answer: plan, planned } = view;
  const levels = performanceOf({ plan, planned }, start, hiding, smallNumbers);
  const earlier = earlierPlans(runs, view);
  const chosen = earlier.find((each) => each.run === run?.id);
  const report: PerformanceReport = {
    council: authority.name,
    example: authority.example,
    scenario: view.scenario?.name ?? null,
    calendar: planned.settings,
    made: {
      now: view.now,
      plannedAt: done.finishedAt,
      dataChangedAt: view.dataChangedAt,
      editsSince: view.editsSince,
    },
    names: namesOf(workbooks),
    smallNumbers,
    start: start && chosen ? { plannedAt: chosen.finishedAt, scenario: chosen.scenario } : null,
    ...levels,
  };
  const told = locality === null ? null : report.localities.find((each) => each.locality === locality);
  if (told === undefined) {
    notFound(`This plan has no locality '${locality?.slice(0, 64)}'. Choose one on the performance page.`);
  }
  return { report, locality: told, start: asked, earlier, maySeeSmallNumbers };
}
