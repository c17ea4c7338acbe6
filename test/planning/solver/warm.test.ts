import { expect, test } from 'vitest';
import type { Workbook } from '../../../src/domain/workbook.ts';
import { planWorkbook } from '../../../src/planning/plan.ts';
import { createHighs } from '../../../src/planning/solver/highs.ts';
import type { Solver } from '../../../src/planning/solver/solver.ts';
import { warmSolver } from '../../../src/planning/solver/warm.ts';
import { generateAuthority } from '../../bench/generate.ts';

const workbook = generateAuthority({
  name: 'small',
  localities: 4,
  needs: 6,
  people: 40,
  identical: 2,
  periods: 2,
  wholePosts: false,
  seed: 5,
});

const edits: readonly (readonly [string, (given: Workbook) => Workbook])[] = [
  ['a budget', (given) => ({ ...given, settings: { ...given.settings, budget: 5_000 } })],
  [
    'demand',
    (given) => ({
      ...given,
      demand: given.demand.map((row, i) => (i === 3 ? { ...row, families: 9 } : row)),
    }),
  ],
  [
    'travel',
    (given) => ({ ...given, travel: given.travel.map((row) => ({ ...row, minutes: row.minutes + 10 })) }),
  ],
  [
    'hours',
    (given) => ({ ...given, staff: given.staff.map((row, i) => (i === 0 ? { ...row, fte: 0.4 } : row)) }),
  ],
  ['an offer withdrawn', (given) => ({ ...given, providers: given.providers.slice(1) })],
];

test.each(edits)('a plan made again after an edit of %s is the plan made afresh', async (_, edit) => {
  const warm = warmSolver(createHighs());
  const cold = createHighs();
  try {
    await planWorkbook(workbook, { engine: warm, explain: false });
    const again = await planWorkbook(edit(workbook), { engine: warm, explain: false });
    const afresh = await planWorkbook(edit(workbook), { engine: cold, explain: false });
    if (!('stages' in again) || !('stages' in afresh)) throw new Error('no plan');
    expect(again.outcome).toBe('proven_best');
    again.stages.forEach((stage, i) => {
      expect(stage.value).toBeCloseTo(afresh.stages[i]!.value, 3);
    });
  } finally {
    await warm.close();
    await cold.close();
  }
});

test('a model of the same shape is edited, one of another shape is loaded', async () => {
  const engine = createHighs();
  let opened = 0;
  const counting: Solver = {
    ...engine,
    open: (model) => {
      opened += 1;
      return engine.open(model);
    },
  };
  const warm = warmSolver(counting);
  try {
    await planWorkbook(workbook, { engine: warm, explain: false });
    await planWorkbook(edits[0]![1](workbook), { engine: warm, explain: false });
    expect(opened).toBe(1);
    await planWorkbook(edits[4]![1](workbook), { engine: warm, explain: false });
    expect(opened).toBe(2);
  } finally {
    await warm.close();
  }
});
