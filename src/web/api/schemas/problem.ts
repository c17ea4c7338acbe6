import { z } from 'zod';
import { name } from './described.ts';

/** What is told where a request cannot be done. */
export const problemSchema = name(
  'Problem',
  z
    .object({
      type: z.literal('about:blank').describe('The status says what kind of problem it is'),
      title: z.string().describe('The status in words'),
      status: z.int(),
      detail: z.string().describe('What was found and what to do'),
      instance: z.string().describe('The address that was asked'),
      errors: z
        .array(
          z.object({
            sheet: z.string(),
            row: z.int().nullable().describe('Row number, the header being row 1; null for a whole sheet'),
            column: z.string().nullable(),
            value: z.string().nullable().describe('The value found'),
            message: z.string().describe('What to do'),
          }),
        )
        .optional()
        .describe('The mistakes of a workbook that was sent, at most 1,000'),
      errorCount: z.int().optional().describe('How many mistakes there are'),
    })
    .describe('A problem as RFC 9457 has it'),
);
