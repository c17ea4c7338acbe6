import { z } from 'zod';
import type { PlanFacts } from '../planning/answer.ts';

const code = z.string();
const level = z.literal([1, 2, 3]);
const period = z.int().min(1);
const number = z.number();

const reason = z.object({
  reason: z.enum([
    'no_one_within_reach',
    'used_on_equal_or_higher_weight',
    'budget',
    'provider_capacity',
    'recruitment_limit',
    'places',
    'rule',
  ]),
  what: z.string().nullable(),
});

const optionOf = <Figure extends z.ZodType>(figure: Figure) =>
  z.object({
    way: z.enum(['train', 'recruit', 'move', 'buy']),
    what: z.string(),
    who: z.string().nullable(),
    period,
    hoursPerWeek: figure,
    pounds: figure,
    costPerHour: number,
    verifiedHoursPerWeek: number.nullable(),
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
    requiredHours: figure,
    unmetHours: figure,
    familiesWaiting: figure,
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
    authority: z.string(),
    scenario: z.string().nullable(),
    goal: z.enum(['most_need_met', 'fairest', 'least_cost']),
    solver: z.string(),
    inputHash: z.string(),
    outcome: z.enum(['proven_best', 'within_gap']),
    stages: z.array(
      z.object({
        name: z.enum(['unmet_need', 'worst_locality', 'cost', 'disruption']),
        value: figure,
        bound: figure,
        gap: number,
      }),
    ),
    totals: z.object({
      requiredHours: figure,
      metHours: figure,
      unmetHours: figure,
      weightedUnmetHours: figure,
      coverage: figure,
      worstLocalityShare: figure,
    }),
    cost: z.object({
      newPosts: number,
      recruitment: number,
      training: number,
      providers: number,
      reductions: number,
      savings: number,
      total: number,
      budget: number,
    }),
    localities: z.array(
      z.object({
        locality: code,
        requiredHours: figure,
        metHours: figure,
        unmetHours: figure,
        coverage: figure,
        fteToday: number,
        ftePlanned: number,
        caseload: number.nullable(),
      }),
    ),
    gaps: z.array(gapOf(figure)),
    team: z.array(z.object({ locality: code, role: code, period, fteToday: number, ftePlanned: number })),
    posts: z.array(z.object({ role: code, locality: code, period, fte: number })),
    training: z.array(z.object({ course: code, staff: code, period, people: number })),
    provision: z.array(z.object({ offer: code, ...place, hoursPerWeek: figure, pounds: figure })),
    assignments: z.array(z.object({ staff: z.string(), ...place, hoursPerWeek: figure })),
    reductions: z.array(z.object({ staff: code, period, fte: number })),
    rulesBroken: z.array(z.object({ ...ruleName, period, asked: number, reached: number })),
  };
}

/** The fields of a saved plan that a comparison reads; others are left out. */
export const planSchema: z.ZodType<PlanFacts> = z.object(planShape(number));
