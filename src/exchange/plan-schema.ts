import { z } from 'zod';
import type { PlanFacts } from '../planning/answer.ts';

const code = z.string();
const level = z.literal([1, 2, 3]);
const period = z.int().min(1);
const number = z.number();

const stage = z.object({
  name: z.enum(['unmet_need', 'worst_locality', 'cost', 'disruption']),
  value: number,
  bound: number,
  gap: number,
});

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

const option = z.object({
  way: z.enum(['train', 'recruit', 'move', 'buy']),
  what: z.string(),
  hoursPerWeek: number,
  costPerHour: number,
  verifiedHoursPerWeek: number.nullable(),
});
const place = { locality: code, need: code, level, period };

/** The fields of a saved plan that a comparison reads (WORKBOOK.md, The command line and its answer); others are left out. */
export const planSchema: z.ZodType<PlanFacts> = z.object({
  authority: z.string(),
  scenario: z.string().nullable(),
  goal: z.enum(['most_need_met', 'fairest', 'least_cost']),
  solver: z.string(),
  inputHash: z.string(),
  outcome: z.enum(['proven_best', 'within_gap']),
  stages: z.array(stage),
  totals: z.object({
    requiredHours: number,
    metHours: number,
    unmetHours: number,
    weightedUnmetHours: number,
    coverage: number,
    worstLocalityShare: number,
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
      requiredHours: number,
      metHours: number,
      unmetHours: number,
      coverage: number,
      fteToday: number,
      ftePlanned: number,
      caseload: number.nullable(),
    }),
  ),
  gaps: z.array(
    z.object({
      ...place,
      requiredHours: number,
      unmetHours: number,
      familiesWaiting: number,
      reasons: z.array(reason),
      options: z.array(option),
    }),
  ),
  team: z.array(z.object({ locality: code, role: code, period, fteToday: number, ftePlanned: number })),
  posts: z.array(z.object({ role: code, locality: code, period, fte: number })),
  training: z.array(z.object({ course: code, staff: code, period, people: number })),
  provision: z.array(z.object({ offer: code, ...place, hoursPerWeek: number, pounds: number })),
  assignments: z.array(z.object({ staff: z.string(), ...place, hoursPerWeek: number })),
  reductions: z.array(z.object({ staff: code, period, fte: number })),
  rulesBroken: z.array(
    z.object({
      rule: z.string(),
      locality: code.nullable(),
      need: code.nullable(),
      role: code.nullable(),
      level: level.nullable(),
      period,
      asked: number,
      reached: number,
    }),
  ),
});
