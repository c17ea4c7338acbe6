import { describe, expect, test } from 'vitest';
import { applyScenario } from '../../../src/domain/apply-scenario.ts';
import { checklistOf } from '../../../src/domain/checklist/checklist.ts';
import { type ChecklistFigure, isReplaced } from '../../../src/domain/checklist/checklist-figure.ts';
import { parseWorkbook } from '../../../src/domain/parse-workbook.ts';
import { rawWorkbook } from '../../../src/domain/raw-workbook.ts';
import { withScenario } from '../../../src/domain/with-scenario.ts';
import type { RawWorkbook, Workbook } from '../../../src/domain/workbook.ts';
import { councils } from '../../../src/examples/councils.ts';
import { startFor } from '../../../src/examples/start/start-for.ts';
import { influenceOf, weightOf } from '../../../src/planning/analysis/influence.ts';
import { openQuickPlanner } from '../../../src/planning/quick-plan.ts';
import { handTables } from '../../builders/hand-tables.ts';

const example = 'example: made up';
const local = 'local: counted';

/** 10 families of 2 hours a week, two people of 8 casework hours each: 16 of 20 hours are met. */
function tables(sources: { readonly demand: string; readonly staff: string }) {
  return rawWorkbook(
    handTables({
      settings: { support_share: 0.8, budget: 0 },
      staff: [
        {
          staff: 'w1',
          role: 'worker',
          locality: 'north',
          fte: 1,
          count: 2,
          'skill.care': 2,
          source: sources.staff,
        },
      ],
      demand: [{ locality: 'north', need: 'care', families: 10, hours_per_week: 2, source: sources.demand }],
    }),
  );
}

function read(raw: RawWorkbook): Workbook {
  const result = parseWorkbook(raw);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.workbook;
}

const figuresOf = (raw: RawWorkbook) => checklistOf(read(raw), raw);
const named = (figures: readonly ChecklistFigure[], id: string) => figures.find((each) => each.id === id)!;

describe('the figures of a workbook', () => {
  test('are done when every row of theirs is local or published', () => {
    const figures = figuresOf(tables({ demand: example, staff: local }));
    expect(isReplaced(named(figures, 'posts-worker'))).toBe(true);
    expect(isReplaced(named(figures, 'skills'))).toBe(true);
    expect(isReplaced(named(figures, 'families-care'))).toBe(false);
    expect(named(figures, 'families-care').rows).toEqual({ all: 1, own: 0, example: 1, unsaid: 0 });
  });

  test('are not done where no source is given, and settings that are not written out have none', () => {
    const figures = figuresOf(tables({ demand: '', staff: local }));
    expect(named(figures, 'families-care').rows.unsaid).toBe(1);
    expect(named(figures, 'support_share').rows.unsaid).toBe(1);
  });

  test('of a hidden count move between the least and the most that it can be', () => {
    const { raw } = startFor('E09000001');
    const families = named(figuresOf(raw), 'families-domestic_abuse');
    expect(families.change).toEqual({ kind: 'bounds', low: 1, high: 5 });
  });
});

describe.each([
  ...councils.map(({ code, build }) => [code, build] as const),
  ['Telford and Wrekin', () => startFor('E06000020').raw] as const,
])('every change of a figure of %s', (_, build) => {
  test('leaves a valid workbook', () => {
    const raw = build();
    for (const { id, low, high } of figuresOf(raw)) {
      expect(low ?? high, id).not.toBeNull();
      for (const edits of [...(low ?? []), ...(high ?? [])]) {
        expect(applyScenario(withScenario(raw, 'x', 'x', edits), 'x'), id).toMatchObject({ ok: true });
      }
    }
  });
});

describe('the influence of a figure', () => {
  test('is what the plan then meets less or more', async () => {
    const raw = tables({ demand: example, staff: example });
    const planner = openQuickPlanner(raw);
    const figures = figuresOf(raw);
    const families = await influenceOf(named(figures, 'families-care'), planner.planWith);
    // 16 of 18, of 20 and of 22 hours.
    expect(families.low).toMatchObject({ kind: 'measured' });
    if (families.low.kind !== 'measured' || families.high.kind !== 'measured')
      throw new Error('not measured');
    expect(families.low.unmetHours).toBeCloseTo(-2, 6);
    expect(families.high.unmetHours).toBeCloseTo(2, 6);
    expect(families.low.coverage).toBeCloseTo(16 / 18 - 16 / 20, 6);
    expect(families.high.coverage).toBeCloseTo(16 / 22 - 16 / 20, 6);
    const posts = await influenceOf(named(figures, 'posts-worker'), planner.planWith);
    if (posts.low.kind !== 'measured') throw new Error('not measured');
    expect(posts.low.unmetHours).toBeCloseTo(1.6, 6);
    expect(weightOf(families)).toBeGreaterThan(weightOf(posts));
    await planner.close();
  });

  test('weighs most where the rules can no longer be kept', () => {
    const impossible = { low: { kind: 'impossible' }, high: { kind: 'unknown' } } as const;
    expect(weightOf(impossible)).toBe(1);
  });
});
