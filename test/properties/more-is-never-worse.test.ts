import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tables } from '../../src/domain/raw-workbook.ts';
import { anyTables } from '../builders/any-workbook.ts';
import { changeRows, settingOf, withoutRules, withSetting } from '../builders/change-tables.ts';
import { answerTo, hasPlan } from '../builders/plan-tables.ts';

/** Raises the level of every skill of one row of staff by one, or gives level 1 where there was none. */
function moreSkill(tables: Tables, at: number): Tables {
  const rows = tables.staff!.length;
  return changeRows(tables, 'staff', (row, index) => {
    if (index !== at % rows) return row;
    const raised = Object.keys(row)
      .filter((column) => column.startsWith('skill.'))
      .map((column) => [column, Math.min(3, Number(row[column]) + 1)]);
    return { ...row, ...Object.fromEntries(raised) };
  });
}

const changes: readonly [string, (tables: Tables, at: number) => Tables][] = [
  [
    'one more person in a row of staff',
    (tables, at) =>
      changeRows(tables, 'staff', (row, index) =>
        index === at % tables.staff!.length ? { ...row, count: Number(row.count) + 1 } : row,
      ),
  ],
  [
    'longer hours of one row of staff',
    (tables, at) =>
      changeRows(tables, 'staff', (row, index) =>
        index === at % tables.staff!.length ? { ...row, fte: Number(row.fte) * 1.25 } : row,
      ),
  ],
  [
    'more budget',
    (tables, at) => withSetting(tables, 'budget', Number(settingOf(tables, 'budget')) + 7_000 * (at + 1)),
  ],
  ['more skill of one row of staff', moreSkill],
  [
    'larger offers',
    (tables) =>
      changeRows(tables, 'providers', (row) => ({ ...row, hours_per_week: Number(row.hours_per_week) + 3 })),
  ],
];

describe.each(changes)('with %s', (_, change) => {
  test.each([
    ['in any fraction', false, 60],
    ['in whole posts', true, 25],
  ])('as much need is met as before, or more (%s)', async (__, whole, numRuns) => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(anyTables({ whole }), fc.nat({ max: 4 }), async (drawn, at) => {
        // more staff may need more supervisors than there are
        const kept = withoutRules(drawn, (row) => row.rule === 'supervision_ratio' && row.hard === 'yes');
        const tables = withSetting(kept, 'goal', 'most_need_met');
        const before = await answerTo(tables);
        if (!hasPlan(before)) return;
        const after = await answerTo(change(tables, at));
        if (!hasPlan(after)) throw new Error(`No plan any more: ${JSON.stringify(after)}`);
        const unmet = before.stages[0]!.value;
        const { bound, value, gap } = after.stages[0]!;
        const slack = 1e-5 * Math.max(1, unmet);
        expect(bound).toBeLessThanOrEqual(unmet + slack);
        if (gap === 0) expect(value).toBeLessThanOrEqual(unmet + slack);
        compared += 1;
      }),
      { numRuns, seed: 4 },
    );
    expect(compared).toBeGreaterThan(numRuns * 0.4);
  });
});
