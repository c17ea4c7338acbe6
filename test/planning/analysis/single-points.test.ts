import { afterAll, describe, expect, test } from 'vitest';
import type { Workbook } from '../../../src/domain/workbook.ts';
import { type SinglePointOptions, singlePointsOf } from '../../../src/planning/analysis/single-points.ts';
import { factsOf } from '../../../src/planning/facts.ts';
import { inputsOf } from '../../../src/planning/inputs.ts';
import { modelOf } from '../../../src/planning/model.ts';
import { createHighs } from '../../../src/planning/solver/highs.ts';
import { solveStages } from '../../../src/planning/stages/solve-stages.ts';
import { generateAuthority } from '../../bench/generate.ts';
import { type TypedSheets, typedWorkbook } from '../../builders/typed-workbook.ts';

const engine = createHighs();
afterAll(() => engine.close());

const ask = { timeLimitSeconds: 30, mipGap: 0 };

/** Single points of a workbook's plan; the session must be left as it was found. */
async function singlePoints(workbook: Workbook, options?: SinglePointOptions) {
  const model = modelOf(inputsOf(workbook));
  const session = await engine.open(model.linear);
  try {
    const staged = await solveStages(session, model, ask);
    if (staged.status !== 'solved') throw new Error(staged.status);
    const head = { authority: 'Test', scenario: null, goal: workbook.settings.goal, solver: 'highs' };
    const facts = factsOf({ ...head, inputHash: '' }, model, staged.x, staged.bounds);
    const before = await session.solve();
    const points = await singlePointsOf({ model, session, staged, facts, ask }, options);
    const after = await session.solve();
    expect(after.status).toBe('optimal');
    expect(after.objective!).toBeCloseTo(before.objective!, 6);
    return points;
  } finally {
    await session.close();
  }
}

const brief = (points: Awaited<ReturnType<typeof singlePoints>>) =>
  points.map(
    ({ what, weightedHoursLost, coverageLost, breaksRule }) =>
      `${what.join('+')} ${weightedHoursLost} ${coverageLost}${breaksRule ? ' breaks a rule' : ''}`,
  );

/** 30 hours of domestic abuse (weight 2) and 50 of alcohol, 110 weighted hours; one FTE works 20 hours. Only Ada knows domestic abuse. */
const team: TypedSheets = {
  localities: [{ locality: 'east' }],
  needs: [{ need: 'abuse', weight: 2 }, { need: 'alcohol' }],
  roles: [{ role: 'worker' }],
  staff: [
    { staff: 'ada', role: 'worker', locality: 'east', skills: { abuse: 2, alcohol: 2 } },
    { staff: 'bea', role: 'worker', locality: 'east', count: 2, skills: { alcohol: 2 } },
    { staff: 'cem', role: 'worker', locality: 'east', skills: { alcohol: 2 } },
  ],
  demand: [
    { locality: 'east', need: 'abuse', families: 15, hoursPerWeek: 2 },
    { locality: 'east', need: 'alcohol', families: 25, hoursPerWeek: 2 },
  ],
};

describe('single points of failure, worked out by hand', () => {
  // Ada's 20 hours of weight 2 go; of the 60 hours for alcohol only 50 are required, so another's loss costs 10.
  test('the only one who holds a skill comes first, interchangeable people are one entry', async () => {
    expect(brief(await singlePoints(typedWorkbook(team)))).toEqual([
      'ada 40 0.363636',
      'bea+cem 10 0.090909',
    ]);
  });

  test('losing one of two is made good by the other, as far as there are hours', async () => {
    const staff = [
      ...team.staff!,
      { staff: 'dan', role: 'worker', locality: 'east', fte: 0.5, skills: { abuse: 3 } },
    ] as const;
    // With Dan's 10 hours all domestic abuse is done.
    expect(brief(await singlePoints(typedWorkbook({ ...team, staff })))).toEqual([
      'ada 40 0.363636',
      'dan 20 0.181818',
      'bea+cem 10 0.090909',
    ]);
  });

  test('an offer is lost altogether', async () => {
    const workbook = typedWorkbook({
      ...team,
      settings: { budget: 1_000_000 },
      providers: [{ offer: 'refuge', needs: ['abuse'], hoursPerWeek: 6, costPerHour: 30, minimumHours: 2 }],
    });
    const points = await singlePoints(workbook);
    expect(brief(points)).toEqual(['ada 40 0.363636', 'refuge 12 0.109091', 'bea+cem 10 0.090909']);
    expect(points.map((point) => point.kind)).toEqual(['person', 'offer', 'person']);
  });

  test('nobody is listed where nothing is lost', async () => {
    const demand = [{ locality: 'east', need: 'alcohol', families: 10, hoursPerWeek: 2 }];
    expect(await singlePoints(typedWorkbook({ ...team, demand }))).toEqual([]);
  });

  // Cem is trained in domestic abuse by the plan; without him nobody else is sent in his place.
  test('in a plan with whole posts and people the loss comes after the decision', async () => {
    const workbook = typedWorkbook({
      ...team,
      settings: { budget: 1_000 },
      staff: [
        { staff: 'ada', role: 'worker', locality: 'east', skills: { abuse: 2, alcohol: 2 } },
        { staff: 'cem', role: 'worker', locality: 'east', fte: 0.5 },
      ],
      training: [{ course: 'awareness', need: 'abuse', toLevel: 2, placesPerPeriod: 1, periods: 0 }],
    });
    expect(brief(await singlePoints(workbook))).toEqual(['ada 40 0.363636', 'cem 20 0.181818']);
  });

  test('losses that break a hard rule say so', async () => {
    const rules = [{ rule: 'minimum_people', needs: ['abuse'], value: 1 }] as const;
    expect(brief(await singlePoints(typedWorkbook({ ...team, rules })))).toEqual([
      'ada 40 0.363636 breaks a rule',
      'bea+cem 10 0.090909',
    ]);
  });

  // All alcohol work has to be covered: 50 of 60 hours. One less leaves 40, and Ada's 20.
  test('a rule that can still be kept takes from elsewhere', async () => {
    const rules = [{ rule: 'minimum_coverage', needs: ['alcohol'], value: 1 }] as const;
    expect(brief(await singlePoints(typedWorkbook({ ...team, rules })))).toEqual([
      'ada 40 0.363636',
      'bea+cem 20 0.181818',
    ]);
  });

  test('the other goals measure the same loss', async () => {
    const fairest = typedWorkbook({ ...team, settings: { goal: 'fairest' } });
    expect(brief(await singlePoints(fairest))).toEqual(['ada 40 0.363636', 'bea+cem 10 0.090909']);
    const rules = [{ rule: 'minimum_coverage', needs: ['alcohol'], value: 0.5 }] as const;
    const cheapest = typedWorkbook({ ...team, rules, settings: { goal: 'least_cost' } });
    expect(brief(await singlePoints(cheapest))).toEqual(['ada 40 0.363636', 'bea+cem 10 0.090909']);
  });
});

describe('the bound leaves out only those who cannot enter the list', () => {
  const authorities = [1, 2, 3, 4, 5, 6].map((seed) => {
    const workbook = generateAuthority({
      name: `P${seed}`,
      localities: 3,
      needs: 5,
      people: 40,
      identical: 1 + (seed % 2),
      periods: 1 + (seed % 3),
      wholePosts: seed % 2 === 0,
      seed,
    });
    const all = {
      localities: workbook.localities.map((row) => row.locality),
      needs: workbook.needs.map((row) => row.need),
      role: null,
      level: null,
      hard: true,
      source: null,
    };
    const rules =
      seed > 3
        ? [
            { ...all, rule: 'minimum_coverage' as const, value: 0.3, row: 2 },
            { ...all, rule: 'minimum_role_fte' as const, role: 'key_worker', needs: [], value: 0.5, row: 3 },
          ]
        : [];
    return [seed, { ...workbook, rules }] as const;
  });

  test.each(authorities)('in generated authority %i', async (_, workbook) => {
    const all = await singlePoints(workbook, { bounds: false });
    expect(all.length).toBeGreaterThan(2);
    expect(await singlePoints(workbook)).toEqual(all);
  });
});
