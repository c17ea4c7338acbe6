import { afterAll, describe, expect, test } from 'vitest';
import { applyScenario } from '../../src/domain/apply-scenario.ts';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import type { ScenarioEditText } from '../../src/domain/scenario.ts';
import { withScenario } from '../../src/domain/with-scenario.ts';
import type { RawWorkbook } from '../../src/domain/workbook.ts';
import { buildCouncil, councils } from '../../src/examples/councils.ts';
import { openQuickPlanning } from '../../src/jobs/quick-planning.ts';
import type { Answer } from '../../src/planning/answer.ts';
import { planWorkbook } from '../../src/planning/plan.ts';
import { quickened } from '../../src/planning/quick-plan.ts';
import { tinyTables } from '../builders/workbook.ts';

const quick = openQuickPlanning();
afterAll(() => quick.close());

const moreDemand: ScenarioEditText = {
  sheet: 'demand',
  where: '',
  column: 'hours_per_week',
  change: 'multiply',
  value: '1.1',
};
const lessMoney: ScenarioEditText = {
  sheet: 'settings',
  where: 'key=budget',
  column: 'value',
  change: 'multiply',
  value: '0.4',
};
const tiny = (authority: string) =>
  rawWorkbook(tinyTables({ settings: [{ key: 'authority', value: authority }] }));

describe.each(councils.map(({ code }) => code))('for %s', (code) => {
  test('a quick plan is the plan of the edited workbook with posts, people and contracts in any fraction', async () => {
    const raw = buildCouncil(code)!;
    const edits = [moreDemand, lessMoney];
    const plan = await quick.quickPlan({ key: code, asker: 'me', raw, edits });
    if (!plan?.ok) throw new Error(JSON.stringify(plan));
    expect(plan.milliseconds).toBeGreaterThan(0);
    expectSame(plan.before, await afresh(raw, []));
    expectSame(plan.after, await afresh(raw, edits));
    expect(plan.after.outcome).toBe('proven_best');
    expect(weighted(plan.after)).toBeGreaterThan(weighted(plan.before));
  });
});

test('what is planned after many other edits is the same as if they had never been', async () => {
  const raw = buildCouncil('rotherham')!;
  const ask = (edits: readonly ScenarioEditText[]) =>
    quick.quickPlan({ key: 'rotherham', asker: 'me', raw, edits });
  const first = await ask([moreDemand]);
  for (const value of ['0', '0.5', '3'])
    await ask([
      { ...moreDemand, value },
      { ...lessMoney, value },
    ]);
  const again = await ask([moreDemand]);
  if (!first?.ok || !again?.ok) throw new Error('no plan');
  expectSame(again.after, first.after);
  expectSame(again.before, first.before);
});

test('of asks that wait, an asker gets only the newest answered', async () => {
  const raw = buildCouncil('hillingdon')!;
  const ask = (asker: string, value: string) =>
    quick.quickPlan({ key: 'hillingdon', asker, raw, edits: [{ ...lessMoney, value }] });
  const [begun, older, others, newest] = await Promise.all([
    ask('me', '0.1'),
    ask('me', '0.2'),
    ask('another', '0.3'),
    ask('me', '0.4'),
  ]);
  expect(begun?.ok).toBe(true);
  expect(older).toBeNull();
  expect(others?.ok).toBe(true);
  if (!newest?.ok || !('cost' in newest.after) || !('cost' in newest.before)) throw new Error('no plan');
  expect(newest.after.cost.budget).toBeCloseTo(newest.before.cost.budget * 0.4, 6);
});

test('edits that cannot be made are told with what was found', async () => {
  const wrong = { ...moreDemand, column: 'famillies' };
  const plan = await quick.quickPlan({ key: 'tiny', asker: 'me', raw: tiny('Tinyshire'), edits: [wrong] });
  expect(plan).toMatchObject({ ok: false, problems: [{ value: 'famillies' }] });
  const text = { ...moreDemand, change: 'set', value: 'many' } as const;
  const other = await quick.quickPlan({ key: 'tiny', asker: 'me', raw: tiny('Tinyshire'), edits: [text] });
  expect(other).toMatchObject({ ok: false, problems: [{ value: 'many' }] });
});

test('a workbook with problems is not planned, and they are told', async () => {
  const raw = { ...tiny('Tinyshire'), localities: { columns: ['locality', 'name'], rows: [] } };
  const plan = await quick.quickPlan({ key: 'faulty', asker: 'me', raw, edits: [] });
  if (!plan || plan.ok) throw new Error('it was planned');
  expect(plan.problems.length).toBeGreaterThan(0);
});

test('as many workbooks as there are may be asked about in turn', async () => {
  for (const round of [1, 2]) {
    for (const authority of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const ask = { key: `turn ${authority}`, asker: `${round}`, raw: tiny(authority), edits: [moreDemand] };
      const plan = await quick.quickPlan(ask);
      expect(plan?.ok && plan.after.authority).toBe(authority);
    }
  }
});

async function afresh(raw: RawWorkbook, edits: readonly ScenarioEditText[]): Promise<Answer> {
  const result = applyScenario(withScenario(raw, 'x', 'x', edits.length > 0 ? edits : [noEdit]), 'x');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return planWorkbook(quickened(result.workbook), { explain: false });
}

const noEdit: ScenarioEditText = { ...moreDemand, value: '1' };

/** The same values of every goal: of equally good plans either may be given. */
function expectSame(one: Answer, other: Answer): void {
  if (!('stages' in one) || !('stages' in other)) throw new Error('There is no plan.');
  expect(one.stages.map(({ name }) => name)).toEqual(other.stages.map(({ name }) => name));
  one.stages.forEach(({ value }, i) => {
    expect(Math.abs(value - other.stages[i]!.value)).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(value)));
  });
  expect(one.inputHash).toBe(other.inputHash);
}

function weighted(answer: Answer): number {
  if (!('totals' in answer)) throw new Error('There is no plan.');
  return answer.totals.weightedUnmetHours;
}
