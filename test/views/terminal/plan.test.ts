import { beforeAll, describe, expect, test } from 'vitest';
import { coverageByNeed } from '../../../src/planning/analysis/coverage-by-need.ts';
import { isPlan } from '../../../src/planning/analysis/diff.ts';
import type { Answer, Plan } from '../../../src/planning/answer.ts';
import { planWorkbook } from '../../../src/planning/plan.ts';
import { colourInk, plainInk } from '../../../views/terminal/ink.ts';
import { planText } from '../../../views/terminal/plan.ts';
import { tinyWorkbook } from '../../builders/workbook.ts';

const workbook = tinyWorkbook();
const sources = { published: 1, local: 2, example: 6, unsaid: 1 };
let plan: Plan;

beforeAll(async () => {
  const answer = await planWorkbook(workbook);
  if (!isPlan(answer)) throw new Error(answer.outcome);
  plan = answer;
});

function pageOf(answer: Answer, ink = plainInk): string {
  const coverage = isPlan(answer) ? coverageByNeed(workbook, answer.gaps) : [];
  return planText({ answer, workbook, coverage, sources, label: 'tiny' }, ink);
}

/** The text with its line breaks taken for spaces. */
const flowing = (text: string) => text.replace(/\s+/g, ' ');

const gap = {
  locality: 'south',
  need: 'substance_misuse',
  level: 2,
  period: 1,
  requiredHours: 10,
  unmetHours: 4,
  familiesWaiting: 3,
  reasons: [],
  options: [],
} as const;

describe('the summary of a plan', () => {
  test('begins with what it is and how good it is known to be', () => {
    const stages = [{ name: 'unmet_need', value: 10, bound: 9.9, gap: 0.0009 }] as const;
    expect(pageOf({ ...plan, outcome: 'within_gap', stages })).toMatch(
      /^Tinyshire, baseline\nWithin 0\.1 % of the best possible\.\n/,
    );
    const proven = stages.map((stage) => ({ ...stage, gap: 0 }));
    expect(pageOf({ ...plan, outcome: 'proven_best', stages: proven })).toContain('\nProven best');
  });

  test('names localities, needs and roles, never their codes', () => {
    const text = pageOf({
      ...plan,
      gaps: [gap],
      posts: [{ role: 'specialist', locality: 'south', period: 2, fte: 1.5 }],
    });
    expect(text).toContain('Substance misuse, level 2 (skilled), South');
    expect(text).toContain('1.5 FTE new: Specialist practitioner, South, from period 2');
    expect(text).not.toMatch(/substance_misuse|family_worker/);
  });

  test('says of a gap how large it is, who waits, why, and the cheapest way to close it', () => {
    const text = flowing(
      pageOf({
        ...plan,
        gaps: [
          {
            ...gap,
            reasons: [
              { reason: 'budget', what: null },
              { reason: 'provider_capacity', what: 'recovery' },
            ],
            options: [
              {
                way: 'recruit',
                what: 'specialist',
                who: null,
                period: 1,
                hoursPerWeek: 4,
                pounds: 9_360,
                costPerHour: 90,
                verifiedHoursPerWeek: null,
              },
              {
                way: 'buy',
                what: 'recovery',
                who: null,
                period: 1,
                hoursPerWeek: 3,
                pounds: 1_248,
                costPerHour: 32,
                verifiedHoursPerWeek: 2.5,
              },
            ],
          },
        ],
      }),
    );
    expect(text).toContain('4.0 of 10.0 hours a week unmet (40 %), 3 families wait (period 1)');
    expect(text).toContain('Why: the money is spent; no more hours can be bought (Recovery Trust).');
    expect(text).toContain('Cheapest way: buy Recovery Trust, 3.0 hours a week at £32 an hour');
    expect(text).not.toContain('£90');
  });

  test('shows whom the plan leans on, what money is worth and which soft rules are broken', () => {
    const text = flowing(
      pageOf({
        ...plan,
        singlePoints: [
          { kind: 'person', what: ['sp-1'], weightedHoursLost: 8, coverageLost: 0.12, breaksRule: false },
        ],
        prices: [
          {
            of: 'budget',
            what: null,
            period: null,
            improvement: 0.42,
            unit: '£1,000',
            from: 40_000,
            to: 60_000,
            method: 'dual',
          },
        ],
        rulesBroken: [
          {
            rule: 'minimum_coverage',
            locality: 'north',
            need: 'key_work',
            role: null,
            level: null,
            period: 1,
            asked: 0.5,
            reached: 0.25,
          },
        ],
      }),
    );
    expect(text).toContain(
      'Specialist practitioner, North (sp-1): without, 8.0 more weighted hours a week go unmet (12 % of all need)',
    );
    expect(text).toContain(
      '£1,000 more would meet about 0.4 more weighted hours a week (this holds from £40,000 to £60,000)',
    );
    expect(text).toContain(
      'At least 50 % of the hours are to be met for Key work in North; the plan reaches 25 %',
    );
  });

  test('warns when a second solver disagrees', () => {
    const secondOpinion = { solver: 'jslp', value: 3, agrees: false };
    expect(flowing(pageOf({ ...plan, checks: { ...plan.checks, secondOpinion } }))).toContain(
      'do not rely on',
    );
  });

  test('owns up to how much rests on examples', () => {
    expect(flowing(pageOf(plan))).toContain('60 % on example values or estimates');
  });

  test('says the same in colour as without', () => {
    const sequence = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    const inColour = pageOf(plan, colourInk);
    expect(inColour).toMatch(sequence);
    expect(inColour.replace(sequence, '')).toBe(pageOf(plan));
  });
});

describe('an answer without a plan', () => {
  const head = {
    authority: 'Tinyshire',
    scenario: 'more-misuse',
    goal: 'most_need_met',
    solver: 'highs',
    inputHash: '',
    seconds: { read: 0, model: 0, solve: 0, check: 0, explain: 0, total: 0 },
  } as const;

  test('names the rules in conflict and the changes that would resolve it', () => {
    const rule = { locality: 'south', need: null, role: 'specialist', level: null };
    const text = flowing(
      pageOf({
        ...head,
        outcome: 'impossible',
        conflict: [
          { ...rule, rule: 'minimum_role_fte', value: 3, row: 2 },
          { rule: 'budget', locality: null, need: null, role: null, level: null, value: 1000, row: null },
        ],
        minimal: true,
        wholeOnly: false,
        repairs: [
          { ...rule, rule: 'minimum_role_fte', row: 2, from: 3, to: 1.5, unit: 'FTE', alone: true },
          { ...rule, rule: 'supervision_ratio', row: 3, from: 6, to: null, unit: 'FTE per FTE', alone: true },
        ],
      }),
    );
    expect(text).toContain('scenario more-misuse: Substance misuse rises by half');
    expect(text).toContain('At least 3 FTE of Specialist practitioner in South.');
    expect(text).toContain('The plan may cost at most £1,000.');
    expect(text).toContain('Change the least FTE of Specialist practitioner in South from 3 FTE to 1.5 FTE.');
    expect(text).toContain(
      'Leave out the rule on the FTE of other roles for each FTE of Specialist practitioner',
    );
  });

  test('says why there is none and what to do', () => {
    const text = pageOf({ ...head, outcome: 'no_answer', message: 'The time ran out.' });
    expect(text).toContain('The time ran out.');
    expect(flowing(text)).toContain('raise time_limit_seconds (now 30)');
  });
});
