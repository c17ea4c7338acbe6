import { describe, expect, test } from 'vitest';
import { heldSkills, thinSkillsOfAll } from '../../src/web/skill-coverage-facts.ts';
import { skillStanding } from '../../views/skill-coverage-view.ts';
import { handTables, workbookOf } from '../builders/hand-tables.ts';

/** One FTE has 20 casework hours a week. */
const workbook = workbookOf(
  handTables({
    localities: [{ locality: 'north' }, { locality: 'south' }],
    needs: [{ need: 'care' }, { need: 'spare' }],
    staff: [
      { staff: 'two', role: 'worker', locality: 'north', fte: 0.5, count: 2, 'skill.care': 1 },
      { staff: 'expert', role: 'worker', locality: 'north', fte: 0.8, 'skill.care': 3 },
    ],
    demand: [
      { locality: 'north', need: 'care', level: 1, families: 10, hours_per_week: 2 },
      { locality: 'north', need: 'care', level: 2, families: 10, hours_per_week: 2 },
      { locality: 'south', need: 'care', level: 2, families: 5, hours_per_week: 1 },
    ],
  }),
);

const gap = {
  locality: 'north',
  need: 'care',
  period: 1,
  requiredHours: 20,
  familiesWaiting: 0,
  reasons: [],
  options: [],
};

function at(need: string, locality: string, plan: Parameters<typeof heldSkills>[1] = null) {
  return heldSkills(workbook, plan).find((held) => held.need === need && held.locality === locality)!.levels;
}

describe('a skill in a locality', () => {
  test('counts the people, FTE and hours of those who hold it at a level or above', () => {
    expect(at('care', 'north')).toMatchObject([
      { level: 1, people: 3, fte: 1.8, possibleHours: 36, single: null },
      { level: 2, people: 1, fte: 0.8, possibleHours: 16, single: { staff: 'expert', role: 'worker' } },
      { level: 3, people: 1, fte: 0.8, possibleHours: 16 },
    ]);
  });

  test('is asked for by the work of that level and above', () => {
    expect(at('care', 'north').map(({ requiredHours }) => requiredHours)).toEqual([40, 20, 0]);
    expect(at('care', 'south').map(({ requiredHours }) => requiredHours)).toEqual([5, 5, 0]);
  });

  test('stands in words: too few hours, one person only, nobody, not needed, enough', () => {
    expect(at('care', 'north').map(skillStanding)).toEqual(['too_few', 'single', 'no_need']);
    expect(at('care', 'south').map(skillStanding)).toEqual(['nobody', 'nobody', 'no_need']);
    expect(at('spare', 'north').map(skillStanding)).toEqual(['no_need', 'no_need', 'no_need']);
    expect(skillStanding({ ...at('care', 'north')[0]!, possibleHours: 41 })).toBe('enough');
  });

  test('is met by a plan as far as its gaps at that level and above leave', () => {
    const plan = {
      planned: workbook,
      gaps: [
        { ...gap, level: 1 as const, unmetHours: 10 },
        { ...gap, level: 2 as const, unmetHours: 5 },
      ],
    };
    expect(at('care', 'north', plan).map(({ coverage }) => coverage)).toEqual([
      1 - 15 / 40,
      1 - 5 / 20,
      null,
    ]);
    expect(at('care', 'south', plan).map(({ coverage }) => coverage)).toEqual([1, 1, null]);
    expect(at('care', 'north').map(({ coverage }) => coverage)).toEqual([null, null, null]);
  });

  test('is met by an older plan as it was planned, though more is required now', () => {
    const more = workbookOf(
      handTables({
        localities: [{ locality: 'north' }],
        demand: [{ locality: 'north', need: 'care', level: 1, families: 80, hours_per_week: 1 }],
      }),
    );
    const plan = { planned: workbook, gaps: [{ ...gap, level: 1 as const, unmetHours: 10 }] };
    const [first] = heldSkills(more, plan)[0]!.levels;
    expect(first).toMatchObject({ requiredHours: 80, coverage: 1 - 10 / 40 });
  });
});

test('needed skills that hang on one person or that nobody has come by their hours', () => {
  expect(thinSkillsOfAll(workbook)).toEqual([
    {
      locality: 'north',
      need: 'care',
      level: 2,
      holder: { staff: 'expert', role: 'worker' },
      requiredHours: 20,
      peopleElsewhere: 0,
    },
    { locality: 'south', need: 'care', level: 2, holder: null, requiredHours: 5, peopleElsewhere: 0 },
  ]);
});

test('a person who holds less than the work asks for does not hold it up: nobody has the skill', () => {
  const aware = workbookOf(
    handTables({
      staff: [{ staff: 'aware', role: 'worker', locality: 'north', fte: 1, 'skill.care': 1 }],
      demand: [{ locality: 'north', need: 'care', level: 2, families: 5, hours_per_week: 1 }],
    }),
  );
  expect(thinSkillsOfAll(aware)).toMatchObject([{ level: 2, holder: null, requiredHours: 5 }]);
});
