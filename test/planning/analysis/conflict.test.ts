import { afterAll, describe, expect, test } from 'vitest';
import type { RuleRow } from '../../../src/domain/rule.ts';
import type { Workbook } from '../../../src/domain/workbook.ts';
import type { Answer, Repair } from '../../../src/planning/answer.ts';
import { planWorkbook } from '../../../src/planning/plan.ts';
import { createHighs } from '../../../src/planning/solver/highs.ts';
import { generateAuthority, randomStream } from '../../bench/generate.ts';
import { type TypedSheets, typedWorkbook } from '../../builders/typed-workbook.ts';
import { repairWorkbook, withoutRule } from './repair-workbook.ts';

const engine = createHighs();
afterAll(() => engine.close());

const plan = (workbook: Workbook) => planWorkbook(workbook, { engine, explain: false });

type Impossible = Extract<Answer, { outcome: 'impossible' }>;

async function impossible(workbook: Workbook): Promise<Impossible> {
  const answer = await plan(workbook);
  expect(answer.outcome).toBe('impossible');
  return answer as Impossible;
}

/** `rule locality need` of each rule in conflict. */
const named = (answer: Impossible) =>
  answer.conflict.map(({ rule, locality, need }) =>
    [rule, locality, need].filter((part) => part !== null).join(' '),
  );

const changes = (repairs: readonly Repair[]) =>
  repairs.map(({ rule, locality, need, from, to, unit, alone }) =>
    [
      [rule, locality, need].filter((part) => part !== null).join(' '),
      from,
      to,
      unit,
      alone ? 'alone' : 'together',
    ].join(' · '),
  );

/** Every repair makes the plan possible, and every rule in conflict is needed for the conflict. */
async function expectRepaired(workbook: Workbook, answer: Impossible): Promise<void> {
  const outcomes = ['proven_best', 'within_gap'];
  for (const repair of answer.repairs.filter((each) => each.alone)) {
    expect(outcomes, JSON.stringify(repair)).toContain(
      (await plan(repairWorkbook(workbook, repair))).outcome,
    );
  }
  if (!answer.repairs[0]!.alone) {
    expect(outcomes).toContain((await plan(answer.repairs.reduce(repairWorkbook, workbook))).outcome);
  }
  expect(answer.minimal).toBe(true);
  if (answer.conflict.some((rule) => rule.rule === 'full_coverage')) return;
  expect((await plan(withoutRule(workbook, answer.conflict, -1))).outcome).toBe('impossible');
  for (const dropped of answer.conflict.keys()) {
    expect(outcomes).toContain((await plan(withoutRule(workbook, answer.conflict, dropped))).outcome);
  }
}

/** Two localities, two needs; 10 families of 2 hours of each need; two people who each know one need. One FTE works 20 hours. */
const two: TypedSheets = {
  localities: [{ locality: 'east' }, { locality: 'west' }],
  needs: [{ need: 'abuse' }, { need: 'alcohol' }],
  roles: [
    { role: 'worker', annualCost: 40_000, skills: { abuse: 2 } },
    { role: 'lead', annualCost: 60_000, skills: { abuse: 3, alcohol: 3 } },
  ],
  staff: [
    { staff: 'a', role: 'worker', locality: 'east', skills: { abuse: 2 } },
    { staff: 'b', role: 'worker', locality: 'west', skills: { alcohol: 2 } },
  ],
  demand: [
    { locality: 'east', need: 'abuse', families: 20, hoursPerWeek: 2 },
    { locality: 'west', need: 'alcohol', families: 10, hoursPerWeek: 2 },
  ],
};

describe('one rule that cannot hold, worked out by hand', () => {
  // 20 of 40 hours can be met.
  test('minimum_coverage: only the place that falls short is named', async () => {
    const workbook = typedWorkbook({ ...two, rules: [{ rule: 'minimum_coverage', value: 0.9 }] });
    const answer = await impossible(workbook);
    expect(answer.conflict).toEqual([
      {
        rule: 'minimum_coverage',
        locality: 'east',
        need: 'abuse',
        role: null,
        level: null,
        value: 0.9,
        row: 2,
      },
    ]);
    expect(changes(answer.repairs)).toEqual(['minimum_coverage east abuse · 0.9 · 0.5 · share · alone']);
    await expectRepaired(workbook, answer);
  });

  test('a share that does not come out even is rounded to the side that holds', async () => {
    const demand = [{ locality: 'east', need: 'abuse', families: 15, hoursPerWeek: 2 }];
    const workbook = typedWorkbook({ ...two, demand, rules: [{ rule: 'minimum_coverage', value: 1 }] });
    const answer = await impossible(workbook);
    expect(answer.repairs[0]!.to).toBe(0.6666);
    await expectRepaired(workbook, answer);
  });

  // One worker in east, no recruitment.
  test('minimum_role_fte', async () => {
    const rules = [{ rule: 'minimum_role_fte', role: 'worker', needs: [], value: 1.5 }] as const;
    const workbook = typedWorkbook({ ...two, rules });
    const answer = await impossible(workbook);
    expect(named(answer)).toEqual(['minimum_role_fte east']);
    expect(answer.conflict[0]!.role).toBe('worker');
    // West is another conflict of its own, so that the row as a whole has to give.
    expect(changes(answer.repairs)).toEqual(['minimum_role_fte · 1.5 · 1 · FTE · alone']);
    await expectRepaired(workbook, answer);
  });

  test('minimum_people', async () => {
    const rules = [
      { rule: 'minimum_people', localities: ['west'], needs: ['alcohol'], level: 2, value: 2 },
    ] as const;
    const workbook = typedWorkbook({ ...two, rules });
    const answer = await impossible(workbook);
    expect(answer.conflict[0]).toMatchObject({ rule: 'minimum_people', level: 2, value: 2 });
    expect(changes(answer.repairs)).toEqual(['minimum_people west alcohol · 2 · 1 · people · alone']);
    await expectRepaired(workbook, answer);
  });

  // 40 hours are required, 30 are asked, 20 can be worked.
  test('reserve_hours', async () => {
    const rules = [
      { rule: 'reserve_hours', role: 'worker', localities: ['east'], needs: ['abuse'], value: 30 },
    ] as const;
    const workbook = typedWorkbook({ ...two, rules });
    const answer = await impossible(workbook);
    expect(changes(answer.repairs)).toEqual(['reserve_hours east abuse · 30 · 20 · h/week · alone']);
    await expectRepaired(workbook, answer);
  });

  // 20, 40 and 80 hours are required; 45 can be worked until the third period, then 40.
  test('reserve_hours that stop at the hours required in some periods', async () => {
    const workbook = typedWorkbook({
      ...two,
      settings: { periods: 3 },
      staff: [
        { staff: 'a', role: 'worker', locality: 'east', count: 2, skills: { abuse: 2 } },
        { staff: 'c', role: 'worker', locality: 'east', fte: 0.25, untilPeriod: 2, skills: { abuse: 2 } },
      ],
      demand: [{ locality: 'east', need: 'abuse', families: 10, hoursPerWeek: 2, growthPerYear: 1 }],
      rules: [{ rule: 'reserve_hours', role: 'worker', localities: ['east'], needs: ['abuse'], value: 100 }],
    });
    const answer = await impossible(workbook);
    expect(answer.repairs[0]!.to).toBe(40);
    await expectRepaired(workbook, answer);
  });

  // 2 workers beside 0.8 FTE of a lead.
  test('supervision_ratio', async () => {
    const workbook = typedWorkbook({
      ...two,
      staff: [...two.staff!, { staff: 'l', role: 'lead', locality: 'east', fte: 0.8 }],
      rules: [{ rule: 'supervision_ratio', role: 'lead', localities: [], needs: [], value: 2 }],
    });
    const answer = await impossible(workbook);
    expect(named(answer)).toEqual(['supervision_ratio']);
    expect(changes(answer.repairs)).toEqual(['supervision_ratio · 2 · 2.5 · FTE per FTE · alone']);
    await expectRepaired(workbook, answer);
  });

  // £120,000 pays two leads: 2 workers beside 2.
  test('supervision_ratio that new posts can bring down as far as the money goes', async () => {
    const workbook = typedWorkbook({
      ...two,
      settings: { budget: 130_000, postStep: 0.5 },
      roles: [two.roles[0]!, { ...two.roles[1]!, recruitMax: 10 }],
      rules: [{ rule: 'supervision_ratio', role: 'lead', localities: [], needs: [], value: 0.5 }],
    });
    const answer = await impossible(workbook);
    expect(named(answer)).toEqual(['supervision_ratio', 'budget']);
    expect(changes(answer.repairs)).toEqual([
      'supervision_ratio · 0.5 · 1 · FTE per FTE · alone',
      'budget · 130000 · 240000 · £ · alone',
    ]);
    await expectRepaired(workbook, answer);
  });

  test('supervision_ratio of a role that nobody has: no value is enough', async () => {
    const rules = [{ rule: 'supervision_ratio', role: 'lead', localities: [], needs: [], value: 6 }] as const;
    const workbook = typedWorkbook({ ...two, rules });
    const answer = await impossible(workbook);
    expect(changes(answer.repairs)).toEqual(['supervision_ratio · 6 ·  · FTE per FTE · alone']);
    expect(answer.repairs[0]!.to).toBeNull();
    await expectRepaired(workbook, answer);
  });

  // Coverage of 0.75 takes 30 hours: 20 worked and 10 bought, a third of what is met.
  test('maximum_provider_share', async () => {
    const workbook = typedWorkbook({
      ...two,
      settings: { budget: 1_000_000 },
      providers: [{ offer: 'hub', hoursPerWeek: 100, costPerHour: 10 }],
      rules: [
        { rule: 'minimum_coverage', localities: ['east'], needs: ['abuse'], value: 0.75 },
        { rule: 'maximum_provider_share', localities: [], value: 0.1 },
      ],
    });
    const answer = await impossible(workbook);
    expect(named(answer)).toEqual(['minimum_coverage east abuse', 'maximum_provider_share abuse']);
    expect(changes(answer.repairs)).toEqual([
      // 20 worked hours may be 0.9 of what is met: 22.2 of 40.
      'minimum_coverage east abuse · 0.75 · 0.5555 · share · alone',
      'maximum_provider_share abuse · 0.1 · 0.3334 · share · alone',
    ]);
    await expectRepaired(workbook, answer);
  });

  // 20 hours a week are bought at £10 for 52 weeks.
  test('the budget counts as a rule', async () => {
    const workbook = typedWorkbook({
      ...two,
      settings: { budget: 5_200 },
      providers: [{ offer: 'hub', hoursPerWeek: 100, costPerHour: 10 }],
      rules: [{ rule: 'minimum_coverage', value: 1 }],
    });
    const answer = await impossible(workbook);
    expect(answer.conflict.at(-1)).toEqual({
      rule: 'budget',
      locality: null,
      need: null,
      role: null,
      level: null,
      value: 5_200,
      row: null,
    });
    expect(changes(answer.repairs)).toEqual([
      'minimum_coverage east abuse · 1 · 0.75 · share · alone',
      'budget · 5200 · 10400 · £ · alone',
    ]);
    await expectRepaired(workbook, answer);
  });

  test('full coverage, which least_cost asks for, is repaired by one share for everything', async () => {
    const workbook = typedWorkbook({ ...two, settings: { goal: 'least_cost' } });
    const answer = await impossible(workbook);
    expect(named(answer)).toEqual(['full_coverage east abuse']);
    expect(changes(answer.repairs)).toEqual(['full_coverage · 1 · 0.5 · share · alone']);
    await expectRepaired(workbook, answer);
  });
});

describe('rules that conflict', () => {
  // One worker of 20 hours who knows both needs; 20 hours required of each.
  const shared: TypedSheets = {
    ...two,
    staff: [{ staff: 'a', role: 'worker', locality: 'east', skills: { abuse: 2, alcohol: 2 } }],
    demand: [
      { locality: 'east', need: 'abuse', families: 10, hoursPerWeek: 2 },
      { locality: 'east', need: 'alcohol', families: 10, hoursPerWeek: 2 },
    ],
  };

  test('each is possible alone: both are named, and nothing else', async () => {
    const workbook = typedWorkbook({
      ...shared,
      rules: [
        { rule: 'minimum_people', localities: ['east'], needs: ['abuse'], value: 1 },
        { rule: 'minimum_coverage', needs: ['abuse'], value: 0.8 },
        { rule: 'minimum_coverage', needs: ['alcohol'], value: 0.5 },
        { rule: 'minimum_role_fte', role: 'worker', localities: ['east'], needs: [], value: 1 },
      ],
    });
    const answer = await impossible(workbook);
    expect(named(answer)).toEqual(['minimum_coverage east abuse', 'minimum_coverage east alcohol']);
    expect(changes(answer.repairs)).toEqual([
      'minimum_coverage east abuse · 0.8 · 0.5 · share · alone',
      'minimum_coverage east alcohol · 0.5 · 0.2 · share · alone',
    ]);
    await expectRepaired(workbook, answer);
  });

  test('a rule about hours against a rule about coverage', async () => {
    const workbook = typedWorkbook({
      ...shared,
      rules: [
        { rule: 'reserve_hours', role: 'worker', needs: ['abuse'], value: 15 },
        { rule: 'minimum_coverage', needs: ['alcohol'], value: 0.5 },
      ],
    });
    const answer = await impossible(workbook);
    expect(changes(answer.repairs)).toEqual([
      'reserve_hours east abuse · 15 · 10 · h/week · alone',
      'minimum_coverage east alcohol · 0.5 · 0.25 · share · alone',
    ]);
    await expectRepaired(workbook, answer);
  });

  test('conflicts that have nothing to do with each other are repaired together', async () => {
    const workbook = typedWorkbook({
      ...two,
      rules: [
        { rule: 'minimum_coverage', localities: ['east'], value: 0.9 },
        { rule: 'minimum_people', localities: ['west'], needs: ['abuse'], value: 1 },
        { rule: 'minimum_people', localities: ['west'], needs: ['alcohol'], value: 1 },
      ],
    });
    const answer = await impossible(workbook);
    expect(named(answer)).toEqual(['minimum_people west abuse']);
    expect(changes(answer.repairs)).toEqual([
      'minimum_coverage east abuse · 0.9 · 0.5 · share · together',
      'minimum_people west abuse · 1 · 0 · people · together',
    ]);
    await expectRepaired(workbook, answer);
  });

  // As in the published rota with two short shifts: either is a conflict by itself.
  test('each short shift alone is a conflict: one is named, and the row as a whole is repaired', async () => {
    const workbook = typedWorkbook({
      ...two,
      demand: [
        { locality: 'east', need: 'abuse', families: 20, hoursPerWeek: 2 },
        { locality: 'west', need: 'alcohol', families: 16, hoursPerWeek: 2 },
      ],
      rules: [{ rule: 'minimum_coverage', value: 1 }],
    });
    const answer = await impossible(workbook);
    expect(answer.conflict).toHaveLength(1);
    expect(changes(answer.repairs)).toEqual(['minimum_coverage · 1 · 0.5 · share · alone']);
    await expectRepaired(workbook, answer);
  });
});

describe('whole posts and people', () => {
  // £50,000 pays 1.25 FTE in fractions and one in halves; 1.2 are asked.
  const halves: TypedSheets = {
    ...two,
    settings: { budget: 50_000, postStep: 0.5 },
    roles: [{ ...two.roles[0]!, recruitMax: 5 }, two.roles[1]!],
    staff: [],
    rules: [{ rule: 'minimum_role_fte', role: 'worker', localities: ['east'], needs: [], value: 1.2 }],
  };

  test('rules that could hold in fractions only', async () => {
    const workbook = typedWorkbook(halves);
    const answer = await impossible(workbook);
    expect(answer.wholeOnly).toBe(true);
    expect(changes(answer.repairs)).toEqual([
      'minimum_role_fte east · 1.2 · 1 · FTE · alone',
      'budget · 50000 · 60000 · £ · alone',
    ]);
    await expectRepaired(workbook, answer);
  });

  test('a conflict in fractions is repaired in whole steps', async () => {
    const rules = [{ ...halves.rules![0]!, value: 1.6 }];
    const workbook = typedWorkbook({ ...halves, rules });
    const answer = await impossible(workbook);
    expect(answer.wholeOnly).toBe(false);
    expect(changes(answer.repairs)).toEqual([
      'minimum_role_fte east · 1.6 · 1 · FTE · alone',
      'budget · 50000 · 80000 · £ · alone',
    ]);
    await expectRepaired(workbook, answer);
  });
});

describe('generated authorities with rules that ask too much', () => {
  const authorities = [1, 2, 3, 4, 6].map((seed) => {
    const workbook = generateAuthority({
      name: `C${seed}`,
      localities: 3,
      needs: 4,
      people: 24,
      identical: 1 + (seed % 2),
      periods: 1 + (seed % 2),
      wholePosts: seed % 3 === 0,
      seed,
    });
    const random = randomStream(seed);
    const everywhere = {
      localities: workbook.localities.map((row) => row.locality),
      needs: workbook.needs.map((row) => row.need),
      role: null,
      level: null,
      hard: true,
      source: null,
    };
    const somewhere = { ...everywhere, localities: everywhere.localities.slice(0, 1 + (seed % 3)) };
    const rules: RuleRow[] = [
      { ...everywhere, rule: 'minimum_coverage', value: 0.6 + 0.4 * random(), row: 2 },
      { ...somewhere, rule: 'minimum_people', level: 2, value: Math.ceil(3 * random()), row: 3 },
      { ...somewhere, rule: 'reserve_hours', role: 'key_worker', value: 30 * random(), row: 4 },
      { ...somewhere, rule: 'minimum_role_fte', needs: [], role: 'specialist', value: 2 * random(), row: 5 },
      {
        ...everywhere,
        rule: 'supervision_ratio',
        localities: [],
        needs: [],
        role: 'social_worker',
        value: 3,
        row: 6,
      },
      { ...everywhere, rule: 'maximum_provider_share', localities: [], value: 0.2 * random(), row: 7 },
    ];
    return [seed, { ...workbook, rules }] as const;
  });

  test.each(authorities)(
    'every rule named is needed and every repair is enough (%i)',
    async (_, workbook) => {
      await expectRepaired(workbook, await impossible(workbook));
    },
  );
});
