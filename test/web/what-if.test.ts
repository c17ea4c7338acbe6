import { describe, expect, test } from 'vitest';
import { applyScenario } from '../../src/domain/apply-scenario.ts';
import { rawWorkbook, type Tables } from '../../src/domain/raw-workbook.ts';
import { withScenario } from '../../src/domain/with-scenario.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { type WhatIf, whatIfEdits } from '../../src/web/what-if.ts';
import { tinyTables, tinyWorkbook } from '../builders/workbook.ts';

const unchanged: WhatIf = { demandPercent: 0, needPercent: {}, postFte: {}, budgetPounds: null };

/** The tiny workbook with a what-if of South, through the very edits that are planned and kept. */
function tried(whatIf: Partial<WhatIf>, overrides: Partial<Tables> = {}, locality = 'south'): Workbook {
  const edits = whatIfEdits(tinyWorkbook(overrides), locality, { ...unchanged, ...whatIf });
  const raw = rawWorkbook(tinyTables(overrides));
  const result = applyScenario(withScenario(raw, 'tried', 'Tried', edits), 'tried');
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.workbook;
}

const families = ({ demand }: Workbook) =>
  demand.map(({ locality, need, families: open, startsPerYear }) => [locality, need, open ?? startsPerYear]);

describe('what is tried out in a locality', () => {
  test('is no edit where nothing is changed, the budget that is written included', () => {
    expect(whatIfEdits(tinyWorkbook(), 'south', unchanged)).toEqual([]);
    expect(whatIfEdits(tinyWorkbook(), 'south', { ...unchanged, budgetPounds: 50_000 })).toEqual([]);
  });

  test('raises the families of every need here and nowhere else', () => {
    expect(families(tried({ demandPercent: 20 }))).toEqual([
      ['north', 'key_work', 20],
      ['south', 'key_work', 18],
      ['south', 'substance_misuse', 7.2],
    ]);
  });

  test('changes a single need on top of the change for all', () => {
    const after = tried({ demandPercent: 100, needPercent: { substance_misuse: -50 } });
    expect(families(after)).toEqual([
      ['north', 'key_work', 20],
      ['south', 'key_work', 30],
      ['south', 'substance_misuse', 6],
    ]);
  });

  test('raises families and starts alike where the sheet has some rows of each', () => {
    const demand = [
      { locality: 'south', need: 'key_work', families: '10', starts_per_year: '', hours_per_week: '1' },
      {
        locality: 'south',
        need: 'substance_misuse',
        families: '',
        starts_per_year: '52',
        hours_per_week: '1',
      },
    ];
    expect(families(tried({ demandPercent: 10 }, { demand, scenarios: [] }))).toEqual([
      ['south', 'key_work', 11],
      ['south', 'substance_misuse', 57.2],
    ]);
  });

  test('takes all families away at minus 100 per cent', () => {
    expect(families(tried({ demandPercent: -100 })).slice(1)).toEqual([
      ['south', 'key_work', 0],
      ['south', 'substance_misuse', 0],
    ]);
  });

  test('adds posts with the skills that a recruit of the role brings: whole people, then the part-time rest', () => {
    const { staff } = tried({ postFte: { family_worker: 2.5 } });
    const added = staff.slice(3);
    expect(added.map(({ role, locality, fte, count }) => [role, locality, fte, count])).toEqual([
      ['family_worker', 'south', 1, 2],
      ['family_worker', 'south', 0.5, 1],
    ]);
    expect(added.every(({ skills }) => skills.key_work === 2 && skills.substance_misuse === 1)).toBe(true);
  });

  test('gives added posts codes that nobody in the sheet has', () => {
    const staff = tinyTables().staff!.map((row, index) => (index === 0 ? { ...row, staff: 'added-1' } : row));
    const after = tried({ postFte: { family_worker: 1 } }, { staff });
    expect(after.staff.map((row) => row.staff)).toEqual(['added-1', 'fw-2', 'sp-1', 'added-2']);
  });

  test.each([0.5, 1, 1.5, 2])('takes %s of 2 FTE away from the people of the role here', (fte) => {
    const after = tried({ postFte: { family_worker: -fte } }, {}, 'north');
    const left = after.staff
      .filter((row) => row.role === 'family_worker' && row.locality === 'north')
      .reduce((sum, row) => sum + row.fte * row.count, 0);
    expect(left).toBeCloseTo(2 - fte, 9);
    expect(after.staff.filter((row) => row.locality === 'south')).toHaveLength(1);
  });

  test('sets the budget', () => {
    expect(tried({ budgetPounds: 75_000 }).settings.budget).toBe(75_000);
  });
});
