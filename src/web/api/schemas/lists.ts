import { z } from 'zod';
import { moment, smallNumbers } from './described.ts';

/** What every page of a list carries beside its rows. */
export const pageFields = {
  total: z.int().min(0).describe('How many rows the whole list has'),
  next: z.url().nullable().describe('Address of the page that follows; null on the last'),
};

/** Which plan an answer is of. */
export const ofPlan = {
  authority: z.string().describe('Code of the authority'),
  scenario: z.string().nullable().describe('Code of the scenario; null for the workbook as it is'),
  plan: z
    .object({
      id: z.string().describe('Id of the plan'),
      revision: z.int().describe('Revision of the workbook that was planned'),
      finishedAt: moment('When it was made').nullable(),
      isCurrent: z.boolean().describe('Whether the workbook still says what was planned'),
    })
    .describe('The plan that the figures are of'),
  smallNumbers,
};

/** Which workbook an answer is of. */
export const ofWorkbook = {
  authority: z.string().describe('Code of the authority'),
  revision: z.int().describe('Revision of the workbook: one more with every edit'),
  changedAt: moment('When it was last changed'),
  smallNumbers,
};
