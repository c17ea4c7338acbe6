import { afterEach, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { buildCouncil } from '../../src/examples/councils.ts';
import { openPlanNow, type PlanNow } from '../../src/jobs/plan-now.ts';
import { tinyTables } from '../builders/workbook.ts';

const opened: PlanNow[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

function open(limits: { readonly atOnce: number; readonly seconds: number }): PlanNow {
  const made = openPlanNow(limits);
  opened.push(made);
  return made;
}

const tiny = rawWorkbook(tinyTables());

test('as many workbooks as may be are planned side by side; the next is told to wait, and has its turn afterwards', async () => {
  const { planNow } = open({ atOnce: 2, seconds: 60 });
  const ask = () => planNow({ raw: tiny, scenario: null });
  const [first, second, third] = await Promise.all([ask(), ask(), ask()]);
  expect([first.status, second.status, third.status]).toEqual(['planned', 'planned', 'busy']);
  expect((await ask()).status).toBe('planned');
});

test('what takes too long, or is not waited for any more, is ended, and the planner is free again', async () => {
  const { planNow } = open({ atOnce: 1, seconds: 0.2 });
  const long = await planNow({ raw: buildCouncil('trafford')!, scenario: null });
  expect(long).toEqual({ status: 'too_long', seconds: 0.2 });
  const away = new AbortController();
  away.abort();
  const asked = planNow({ raw: tiny, scenario: null, signal: away.signal });
  expect((await asked).status).toBe('too_long');
});

test('mistakes are told, those of unreadable sheets along with the others', async () => {
  const { planNow } = open({ atOnce: 1, seconds: 60 });
  const found = [{ sheet: 'travel', row: null, column: null, value: null, message: 'Not CSV.' }];
  const { staff: _, needs: __, ...raw } = tiny;
  const made = await planNow({ raw, found, scenario: null });
  expect(made.status === 'not_valid' && made.problems.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(['travel', 'needs']),
  );
});
