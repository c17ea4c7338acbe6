import { z } from 'zod';
import { planShape, ruleName } from '../../../exchange/plan-schema.ts';
import { name } from './described.ts';

const number = z.number();
const { authority, scenario, goal, solver, inputHash } = planShape(number);
const head = { authority, scenario, goal, solver, inputHash: inputHash.nullable() };

const seconds = z
  .object({ read: number, model: number, solve: number, check: number, explain: number, total: number })
  .describe('How long planning took, by step');

const checks = z
  .object({
    ok: z.boolean(),
    largestViolation: number,
    dualityGap: number.nullable(),
    secondOpinion: z.object({ solver: z.string(), value: number.nullable(), agrees: z.boolean() }).nullable(),
    problems: z.array(z.string()),
  })
  .describe('How the plan was worked out again from the workbook alone');

const price = z
  .object({
    of: z.enum(['budget', 'places', 'provider_hours', 'recruit_max']),
    what: z.string().nullable(),
    period: z.int().nullable(),
    improvement: number,
    unit: z.string(),
    from: number.nullable(),
    to: number.nullable(),
    method: z.enum(['dual', 'resolve']),
  })
  .describe('What one more unit of a scarce thing would bring, in weighted unmet hours a week');

const singlePoint = z
  .object({
    kind: z.enum(['person', 'offer']),
    what: z.array(z.string()),
    weightedHoursLost: number.nullable(),
    coverageLost: number.nullable(),
    breaksRule: z.boolean(),
  })
  .describe('A person or offer whose loss costs coverage');

/** A plan as WORKBOOK.md has it; hours, families and £ from which small numbers could be worked out are null where they are withheld. */
export const planSchema = name(
  'Plan',
  z.object({
    ...planShape(number.nullable()),
    inputHash: inputHash
      .nullable()
      .describe('SHA-256 of what was planned; null where small numbers are withheld'),
    rulesBroken: z.array(
      z.object({
        ...ruleName,
        period: z.int(),
        asked: number.nullable(),
        reached: number.nullable(),
      }),
    ),
    checks,
    seconds,
    prices: z.array(price),
    singlePoints: z.array(singlePoint),
  }),
);

const impossible = name(
  'Impossible',
  z
    .object({
      ...head,
      outcome: z.literal('impossible'),
      conflict: z.array(z.object({ ...ruleName, value: number, row: z.int().nullable() })),
      repairs: z.array(
        z.object({
          ...ruleName,
          row: z.int().nullable(),
          from: number,
          to: number.nullable(),
          unit: z.string(),
          alone: z.boolean(),
        }),
      ),
      seconds,
      minimal: z.boolean(),
      wholeOnly: z.boolean(),
    })
    .describe('Hard rules that cannot all hold, and the smallest changes that would do'),
);

const noAnswer = name(
  'NoAnswer',
  z
    .object({ ...head, outcome: z.literal('no_answer'), seconds, message: z.string() })
    .describe('No plan was found in the time given'),
);

/** What planning came to: one of the four outcomes. */
export const answerSchema = name(
  'Answer',
  z
    .union([planSchema, impossible, noAnswer])
    .describe(
      'The answer of planning, by its outcome, as the command line gives it with --json. Hours are hours a week.',
    ),
);
