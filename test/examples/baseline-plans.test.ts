import { afterAll, describe, expect, it } from 'vitest';
import { councils } from '../../src/examples/councils.ts';
import { openSolver } from '../../src/planning/solver/open-solver.ts';
import { type Planned, planned, workbookOf } from './planned.ts';

const engine = openSolver('highs', { threaded: false });
afterAll(() => engine.close());

const hoursAway = ({ workbook, plan }: Planned) => {
  const baseOf = new Map(workbook.staff.map((row) => [row.staff, row.locality]));
  return plan.assignments
    .filter((each) => (baseOf.get(each.staff) ?? each.staff.split('@')[1]) !== each.locality)
    .reduce((sum, each) => sum + each.hoursPerWeek, 0);
};

describe.each(councils.map(({ code }) => code))('the baseline plan of %s', (code) => {
  const done = planned(workbookOf(code), engine);

  it('is checked and meets most, not all, of the need within the budget', async () => {
    const { plan } = await done;
    expect(plan.checks).toMatchObject({ ok: true, problems: [] });
    expect(plan.totals.coverage).toBeGreaterThan(0.75);
    expect(plan.totals.coverage).toBeLessThan(0.95);
    expect(plan.cost.total).toBeLessThanOrEqual(plan.cost.budget * (1 + 1e-9));
  });

  it('has a believable caseload in every locality', async () => {
    const { plan } = await done;
    for (const { locality, caseload } of plan.localities) {
      expect(caseload, locality).toBeGreaterThan(10);
      expect(caseload, locality).toBeLessThan(18);
    }
  });

  it('recruits, trains, buys and moves', async () => {
    const { plan, workbook } = await done;
    expect(plan.posts.length).toBeGreaterThan(0);
    expect(plan.training.length).toBeGreaterThan(0);
    expect(plan.provision.length).toBeGreaterThan(0);
    expect(hoursAway({ plan, workbook })).toBeGreaterThan(1);
  });

  it('spends at most four fifths of the money with providers', async () => {
    const { plan } = await done;
    expect(plan.cost.providers / plan.cost.total).toBeLessThan(0.8);
  });
});
