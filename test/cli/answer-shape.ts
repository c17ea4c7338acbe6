import { z } from 'zod';

/** The answer of WORKBOOK.md with nothing more and nothing less, and the extra fields that come after. */

const level = z.literal([1, 2, 3]);
const period = z.int().min(1);
const hours = z.number().min(0);
const place = { locality: z.string(), need: z.string(), level, period };

const head = {
  authority: z.string(),
  scenario: z.string().nullable(),
  goal: z.enum(['most_need_met', 'fairest', 'least_cost']),
  solver: z.enum(['highs', 'jslp']),
  inputHash: z.string().regex(/^[0-9a-f]{64}$/),
};

const seconds = z.strictObject({
  read: hours,
  model: hours,
  solve: hours,
  check: hours,
  explain: hours,
  total: hours,
});

const ruleName = {
  rule: z.string(),
  locality: z.string().nullable(),
  need: z.string().nullable(),
  role: z.string().nullable(),
  level: level.nullable(),
};

export const planShape = z.strictObject({
  ...head,
  outcome: z.enum(['proven_best', 'within_gap']),
  stages: z
    .array(
      z.strictObject({
        name: z.enum(['unmet_need', 'worst_locality', 'cost', 'disruption']),
        value: z.number(),
        bound: z.number(),
        gap: z.number().min(0),
      }),
    )
    .min(1),
  totals: z.strictObject({
    requiredHours: hours,
    metHours: hours,
    unmetHours: hours,
    weightedUnmetHours: hours,
    coverage: z.number().min(0).max(1),
    worstLocalityShare: z.number().min(0).max(1),
  }),
  cost: z.strictObject({
    newPosts: z.number(),
    recruitment: z.number(),
    training: z.number(),
    providers: z.number(),
    reductions: z.number(),
    savings: z.number(),
    total: z.number(),
    budget: z.number(),
  }),
  localities: z.array(
    z.strictObject({
      locality: z.string(),
      requiredHours: hours,
      metHours: hours,
      unmetHours: hours,
      coverage: z.number().min(0).max(1),
      fteToday: hours,
      ftePlanned: hours,
      caseload: hours.nullable(),
    }),
  ),
  gaps: z.array(
    z.strictObject({
      ...place,
      requiredHours: hours,
      unmetHours: hours,
      familiesWaiting: hours,
      reasons: z.array(z.strictObject({ reason: z.string(), what: z.string().nullable() })),
      options: z.array(
        z.strictObject({
          way: z.enum(['train', 'recruit', 'move', 'buy']),
          what: z.string(),
          hoursPerWeek: z.number(),
          costPerHour: z.number(),
          verifiedHoursPerWeek: z.number().nullable(),
        }),
      ),
    }),
  ),
  team: z.array(
    z.strictObject({ locality: z.string(), role: z.string(), period, fteToday: hours, ftePlanned: hours }),
  ),
  posts: z.array(z.strictObject({ role: z.string(), locality: z.string(), period, fte: hours })),
  training: z.array(z.strictObject({ course: z.string(), staff: z.string(), period, people: hours })),
  provision: z.array(z.strictObject({ offer: z.string(), ...place, hoursPerWeek: hours, pounds: hours })),
  assignments: z.array(z.strictObject({ staff: z.string(), ...place, hoursPerWeek: hours })),
  reductions: z.array(z.strictObject({ staff: z.string(), period, fte: hours })),
  rulesBroken: z.array(z.strictObject({ ...ruleName, period, asked: z.number(), reached: z.number() })),
  checks: z.strictObject({
    ok: z.literal(true),
    largestViolation: hours,
    dualityGap: hours.nullable(),
    secondOpinion: z.strictObject({ solver: z.string(), value: z.number(), agrees: z.boolean() }).nullable(),
    problems: z.array(z.string()).max(0),
  }),
  seconds,
  prices: z.array(z.unknown()),
  singlePoints: z.array(z.unknown()),
});

export const impossibleShape = z.strictObject({
  ...head,
  outcome: z.literal('impossible'),
  conflict: z.array(z.strictObject({ ...ruleName, value: z.number(), row: z.int().nullable() })),
  repairs: z.array(
    z.strictObject({
      ...ruleName,
      row: z.int().nullable(),
      from: z.number(),
      to: z.number().nullable(),
      unit: z.string(),
      alone: z.boolean(),
    }),
  ),
  seconds,
  minimal: z.boolean(),
  wholeOnly: z.boolean(),
});

export const errorsShape = z.strictObject({
  errors: z
    .array(
      z.strictObject({
        sheet: z.string(),
        row: z.int().nullable(),
        column: z.string().nullable(),
        value: z.string().nullable(),
        message: z.string().min(1),
      }),
    )
    .min(1),
});
