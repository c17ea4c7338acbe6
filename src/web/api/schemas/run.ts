import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { href, moment, name, smallNumbers } from './described.ts';
import { pageFields } from './lists.ts';

const runFields = {
  id: z.string().describe('Id of the plan'),
  scenario: z.string().nullable().describe('Code of the scenario; null for the workbook as it is'),
  revision: z.int().describe('Revision of the workbook that is planned'),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  requestedAt: moment('When it was asked for'),
  finishedAt: moment('When it ended').nullable(),
  href: href('Its address'),
};

/** A plan asked for: how far it is, and once it is done its answer. */
export const runSchema = name(
  'Run',
  z.object({
    authority: z.string().describe('Code of the authority'),
    ...runFields,
    progress: z
      .object({
        stage: z.string().describe('read, the goal that is being solved, or explain'),
        share: z.number().nullable().describe('Share done, from 0 to 1, as far as it can be told'),
        gap: z.number().nullable().describe('Gap to the best possible, relative'),
      })
      .nullable()
      .describe('How far it is, while it is running'),
    error: z.string().nullable().describe('Why it failed'),
    smallNumbers,
    answer: answerSchema.nullable().describe('The answer, once it is done'),
  }),
);

/** A page of the list of finished plans. */
export const runPage = name(
  'PlansPage',
  z.object({
    authority: z.string().describe('Code of the authority'),
    next: pageFields.next,
    items: z.array(
      name(
        'FinishedPlan',
        z.object({
          ...runFields,
          outcome: z
            .enum(['proven_best', 'within_gap', 'no_answer', 'impossible'])
            .describe('How planning came out'),
        }),
      ),
    ),
  }),
);
