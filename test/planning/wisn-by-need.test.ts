import { describe, expect, test } from 'vitest';
import { wisnByNeedAndRole } from '../../src/planning/wisn-by-need.ts';
import { type TypedSheets, typedWorkbook } from '../builders/typed-workbook.ts';

/** 40 h · 52 = 2,080 h a year; half of it support work: B = 2, so 20 h a week of work need 1 FTE. */
const sheets: TypedSheets = {
  localities: [{ locality: 'north' }, { locality: 'south' }],
  needs: [{ need: 'key' }, { need: 'abuse' }, { need: 'send' }],
  roles: [{ role: 'worker' }, { role: 'visitor' }],
  staff: [
    // able to do 30 h of key and 10 h of abuse: 2 FTE are 1.5 and 0.5
    { staff: 'A', role: 'worker', locality: 'north', count: 2, skills: { key: 2, abuse: 3 } },
    { staff: 'B', role: 'visitor', locality: 'north', fte: 0.5, skills: { key: 2, abuse: 1 } },
    { staff: 'C', role: 'visitor', locality: 'south', skills: { send: 3 } },
  ],
  demand: [
    { locality: 'north', need: 'key', level: 2, families: 99, hoursPerWeek: 3 },
    { locality: 'north', need: 'key', level: 2, period: 1, families: 10, hoursPerWeek: 3 },
    { locality: 'south', need: 'key', level: 1, startsPerYear: 52, weeks: 10, hoursPerWeek: 2 }, // 20 h
  ],
  cover: [{ locality: 'north', need: 'abuse', level: 3, onDuty: 1, hoursPerWeek: 10 }],
};

const result = wisnByNeedAndRole(typedWorkbook(sheets));
if (!result.ok) throw new Error(result.message);

describe('staff required for each need', () => {
  test('available time is before support work, and support work is the category allowance', () => {
    expect(result.availableHours).toBe(2_080);
    expect(result.categoryAllowanceFactor).toBe(2);
  });

  test('are the hours of the need, in each locality and in the authority', () => {
    const lines = result.byNeed.map((line) => [
      line.locality,
      line.need,
      line.annualHours,
      line.basicStaff,
      line.requiredFte,
      line.currentFte,
    ]);
    expect(lines).toEqual([
      ['north', 'key', 1_560, 0.75, 1.5, 2],
      ['north', 'abuse', 520, 0.25, 0.5, 0.5],
      ['south', 'key', 1_040, 0.5, 1, 0],
      [null, 'key', 2_600, 1.25, 2.5, 2],
      [null, 'abuse', 520, 0.25, 0.5, 0.5],
    ]);
  });

  test('are set against staff in post', () => {
    const key = result.byNeed.find((line) => line.locality === null && line.need === 'key');
    expect(key).toMatchObject({ differenceFte: -0.5, ratio: 0.8 });
  });

  test('split over roles as those in post do', () => {
    const lines = result.byNeedAndRole
      .filter((line) => line.locality === null)
      .map((line) => [line.need, line.role, line.requiredFte, line.currentFte]);
    expect(lines).toEqual([
      ['key', 'worker', 1.125, 1.5], // 1.5·1.5/2
      ['key', 'visitor', 0.375, 0.5],
      ['key', null, 1, 0], // nobody south holds it
      ['abuse', 'worker', 0.5, 0.5],
    ]);
  });

  test('by role add up, with those whose skills no work asks for', () => {
    expect(result.byRole).toEqual([
      {
        role: 'worker',
        idleFte: 0,
        requiredFte: 1.625,
        currentFte: 2,
        differenceFte: 0.375,
        ratio: 2 / 1.625,
      },
      { role: 'visitor', idleFte: 1, requiredFte: 0.375, currentFte: 1.5, differenceFte: 1.125, ratio: 4 },
      { role: null, idleFte: 0, requiredFte: 1, currentFte: 0, differenceFte: -1, ratio: 0 },
    ]);
  });

  test('roles of a need add up to the need, and staff in post to the staff sheet', () => {
    for (const line of result.byNeed) {
      const parts = result.byNeedAndRole.filter(
        (part) => part.locality === line.locality && part.need === line.need,
      );
      expect(parts.reduce((sum, part) => sum + part.requiredFte, 0)).toBeCloseTo(line.requiredFte, 9);
      expect(parts.reduce((sum, part) => sum + part.currentFte, 0)).toBeCloseTo(line.currentFte, 9);
    }
    expect(result.byRole.reduce((sum, role) => sum + role.currentFte, 0)).toBeCloseTo(3.5, 9);
  });

  test('agree with the casework hours of the plan: required = required hours ÷ h', () => {
    const published = { weeklyHours: 37, annualLeaveDays: 28, bankHolidays: 8, sicknessDays: 8.8 };
    const settings = { ...published, trainingDays: 5, supportShare: 0.3 };
    const usual = wisnByNeedAndRole(typedWorkbook({ ...sheets, settings }));
    const key = usual.ok && usual.byNeed.find((line) => line.locality === 'north' && line.need === 'key');
    expect(key ? key.requiredFte : 0).toBeCloseTo(30 / 20.939154, 6);
  });
});

test('support work of all the time is refused', () => {
  const all = wisnByNeedAndRole(typedWorkbook({ ...sheets, settings: { supportShare: 1 } }));
  expect(all.ok).toBe(false);
  expect(!all.ok && all.message).toMatch(/takes 100 %/);
});
