import type { Run } from '../../../src/domain/run.ts';
import { openSolver } from '../../../src/planning/solver/open-solver.ts';
import { namesOf } from '../../../views/names.ts';
import type { PlanInView, ShownPlan } from '../../../views/plan-in-view.ts';
import { continuous, planned, workbookOf } from '../../examples/planned.ts';

const now = new Date('2026-03-04T12:00:00Z');
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

/** A run of Rotherham's baseline that ended as asked, or goes on. */
export function runOf(change: Partial<Run> = {}): Run {
  return {
    ...{ id: '0f0e', authorityId: 'a', kind: 'plan', scenario: null, revision: 4, status: 'done' },
    ...{ progress: null, error: null, attempts: 1, inputHash: null },
    ...{ requestedAt: before(61), startedAt: before(61), finishedAt: before(60) },
    ...change,
  };
}

/** A real plan of Rotherham's baseline, with edits since. */
export async function rotherhamInView(): Promise<ShownPlan> {
  const engine = openSolver('highs', { threaded: false });
  try {
    const { workbook, plan } = await planned(continuous(workbookOf('rotherham')), engine);
    return {
      scenario: null,
      scenarios: workbook.scenarios.map(({ scenario, name }) => ({ code: scenario, name })),
      ...{ done: runOf(), open: null, failed: null },
      ...{ dataChangedAt: before(20), editsSince: 3, now },
      ...{ answer: plan, planned: workbook, names: namesOf([workbook]) },
    };
  } finally {
    await engine.close();
  }
}

/** The same council before its first plan. */
export function notPlanned(view: PlanInView): PlanInView {
  return { ...view, done: null, answer: null, editsSince: 0 };
}
