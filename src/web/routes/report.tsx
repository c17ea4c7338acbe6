import { ReportPage } from '../../../views/pages/report/report-page.tsx';
import { DECISION_LENGTH, type ReportAsk } from '../../../views/partials/report/report-form.tsx';
import type { ShownPlan } from '../../../views/plan-in-view.ts';
import type { Report, ReportChange } from '../../../views/report/report.ts';
import type { Run } from '../../domain/run.ts';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { page } from '../page.ts';
import { changeSince } from '../plan-change.ts';
import { isShown } from '../plan-of.ts';
import { planPage } from '../plan-page.ts';
import { comparedPlan } from '../report/compared-plan.ts';
import { consideredPlans } from '../report/considered.ts';
import { chosenRun, earlierPlans, earlierRuns } from '../report/earlier-runs.ts';
import { hidingOf } from '../report/hiding-of.ts';
import { reportOf } from '../report/report-facts.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';

/** `/:authority/report`: what a committee decides on, and the annexes behind it. */
export function reportRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/report',
      access: everyMember,
      handle: async (c) => {
        const { view, frame, problems, canPlan } = await planPage(c, deps);
        const shown =
          isShown(view) && view.done !== null ? await shownReport(c, deps, view, view.done) : null;
        return page(c, <ReportPage {...{ frame, view, problems, shown, canPlan }} />);
      },
    },
  ];
}

async function shownReport(c: Ctx, deps: Deps, view: ShownPlan, done: Run) {
  const { authority } = accessOf(c);
  const runs = await earlierRuns(deps, done);
  const asked = askOf(c);
  const own = runs.filter(({ scenario }) => scenario === done.scenario);
  const last = chosenRun(asked.compare, runs, own[0] ?? null);
  const [current, answered, before, change] = await Promise.all([
    deps.reading.current(authority.id),
    deps.stores.runs.answerOf(authority.id, done.id),
    last && comparedPlan(deps, last),
    last ? changeSince(deps, last, done, view) : ({ kind: 'first' } as const),
  ]);
  const hidden = hidingOf(c, current, view, before?.planned ?? null);
  const { hiding, smallNumbers, maySeeSmallNumbers } = hidden;
  const others = await consideredPlans(deps, authority.id, done.scenario, hidden.ofOther);
  const report: Report = reportOf({
    council: authority.name,
    example: authority.example,
    scenario: view.scenario?.name ?? null,
    made: {
      now: view.now,
      plannedAt: done.finishedAt,
      dataChangedAt: view.dataChangedAt,
      editsSince: view.editsSince,
    },
    smallNumbers,
    ownDecision: asked.decision || null,
    change: withoutPeople(change),
    plan: view.answer,
    planned: view.planned,
    raw: answered?.planned ?? {},
    others,
    before,
    hiding,
  });
  const ask: ReportAsk = { ...asked, showsSmallNumbers: smallNumbers === 'shown' };
  return { report, ask, earlier: earlierPlans(runs, view), maySeeSmallNumbers };
}

function askOf(c: Ctx): Pick<ReportAsk, 'compare' | 'decision'> {
  const text = (name: string) => (c.req.query(name) ?? '').trim();
  return { compare: text('compare'), decision: text('decision').slice(0, DECISION_LENGTH) };
}

/** What changed, without who changed it: a report goes to people outside the team. */
function withoutPeople(change: Awaited<ReturnType<typeof changeSince>>): ReportChange {
  if (change.kind !== 'changed') return change;
  const { edits, ...rest } = change;
  return { ...rest, edits: { count: edits.count, newest: edits.newest.map(({ summary }) => summary) } };
}
