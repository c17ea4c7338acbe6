import { z } from 'zod';
import type { PlanFacts } from '../planning/answer.ts';

const code = z.string().describe('Code in the workbook');
const level = z.literal([1, 2, 3]).describe('Level: 1 aware, 2 skilled, 3 specialist');
const period = z.int().min(1).describe('Planning period, from 1');
const number = z.number();

const reason = z.object({
  reason: z
    .enum([
      'no_one_within_reach',
      'used_on_equal_or_higher_weight',
      'budget',
      'provider_capacity',
      'recruitment_limit',
      'places',
      'rule',
    ])
    .describe('Why hours stay unmet'),
  what: z.string().nullable().describe('The offer, role, course or rule that it is about'),
});

const optionOf = <Figure extends z.ZodType>(figure: Figure) =>
  z.object({
    way: z.enum(['train', 'recruit', 'move', 'buy']).describe('How the gap would be closed'),
    what: z.string().describe('Course, role, role@base of those who would move, or offer'),
    who: z.string().nullable().describe('role@base of those who would take a course'),
    period,
    hoursPerWeek: figure.describe('Hours a week it would deliver in the period of the gap'),
    pounds: figure.describe('£ over the whole plan for these hours'),
    costPerHour: number.describe('£ an hour'),
    verifiedHoursPerWeek: number
      .nullable()
      .describe('Fall of weighted unmet hours a week when planned again with it; null = not planned again'),
  });
const place = { locality: code, need: code, level, period };

/** A rule as answers name it: one locality, need, role and level where it has them. */
export const ruleName = {
  rule: z.string(),
  locality: code.nullable(),
  need: code.nullable(),
  role: code.nullable(),
  level: level.nullable(),
};

/** A gap of a plan. */
export function gapOf<Figure extends z.ZodType>(figure: Figure) {
  return z.object({
    ...place,
    requiredHours: figure.describe('Hours a week required'),
    unmetHours: figure.describe('Hours a week that nobody delivers'),
    familiesWaiting: figure.describe('Families that wait, estimated from the unmet hours'),
    reasons: z.array(reason),
    options: z.array(optionOf(figure)),
  });
}

/**
 * The fields of a plan (WORKBOOK.md, The command line and its answer). `figure` stands for the figures from which families could be worked out, which are withheld (null) in what leaves the
 * authority.
 */
export function planShape<Figure extends z.ZodType>(figure: Figure) {
  return {
    authority: z.string().describe('Name of the authority'),
    scenario: z.string().nullable().describe('Code of the scenario; null for the workbook as it is'),
    goal: z.enum(['most_need_met', 'fairest', 'least_cost']),
    solver: z.string(),
    inputHash: z.string().describe('SHA-256 of what was planned, defaults applied'),
    outcome: z.enum(['proven_best', 'within_gap']),
    stages: z.array(
      z.object({
        name: z.enum(['unmet_need', 'worst_locality', 'cost', 'disruption']),
        value: figure.describe('What the plan reaches'),
        bound: figure.describe('What no plan can better'),
        gap: number.describe('The difference, relative to the value'),
      }),
    ),
    totals: z.object({
      requiredHours: figure.describe('Hours a week required, mean over the periods'),
      metHours: figure.describe('Hours a week met'),
      unmetHours: figure.describe('Hours a week unmet'),
      weightedUnmetHours: figure.describe('Hours a week unmet, times the weights of locality and need'),
      coverage: figure.describe('Met ÷ required, from 0 to 1'),
      worstLocalityShare: figure.describe('Largest share of a locality’s weighted hours left unmet'),
    }),
    cost: z.object({
      newPosts: number.describe('£ over the whole plan'),
      recruitment: number.describe('£ over the whole plan'),
      training: number.describe('£ over the whole plan'),
      providers: number.describe('£ over the whole plan'),
      reductions: number.describe('£ over the whole plan'),
      savings: number.describe('£ of pay saved, taken off the total'),
      total: number.describe('£ over the whole plan'),
      budget: number.describe('£ of new money over the whole plan'),
    }),
    localities: z.array(
      z.object({
        locality: code,
        requiredHours: figure.describe('Hours a week required, mean over the periods'),
        metHours: figure.describe('Hours a week met'),
        unmetHours: figure.describe('Hours a week unmet'),
        coverage: figure.describe('Met ÷ required, from 0 to 1'),
        fteToday: number.describe('FTE of the staff based here today'),
        ftePlanned: number.describe('FTE based here in the plan, mean over the periods'),
        caseload: number.nullable().describe('Families met per FTE of lead-practitioner work'),
      }),
    ),
    gaps: z.array(gapOf(figure)),
    team: z.array(z.object({ locality: code, role: code, period, fteToday: number, ftePlanned: number })),
    posts: z.array(z.object({ role: code, locality: code, period, fte: number })),
    training: z.array(z.object({ course: code, staff: code, period, people: number })),
    provision: z.array(
      z.object({
        offer: code,
        ...place,
        hoursPerWeek: figure.describe('Hours a week bought'),
        pounds: figure.describe('£ over the period'),
      }),
    ),
    assignments: z.array(
      z.object({
        staff: z.string().describe('Row of the staff sheet, or new:role@locality'),
        ...place,
        hoursPerWeek: figure.describe('Hours a week of this work, without travel'),
      }),
    ),
    reductions: z.array(z.object({ staff: code, period, fte: number })),
    rulesBroken: z.array(z.object({ ...ruleName, period, asked: number, reached: number })),
  };
}

/** The fields of a saved plan that a comparison reads; others are left out. */
export const planSchema: z.ZodType<PlanFacts> = z.object(planShape(number));
