import { z } from 'zod';
import type { EndpointAnswer } from './endpoint.ts';

/** What every endpoint that reads answers where the asker's copy is still good. */
export const unchanged: EndpointAnswer = {
  status: 304,
  meaning: 'Unchanged since the copy with the ETag that If-None-Match names',
  body: { kind: 'none' },
};

/** The answer of an endpoint that reads JSON. */
export function jsonAnswer(schema: z.ZodType, meaning: string): EndpointAnswer {
  return { status: 200, meaning, body: { kind: 'json', schema } };
}

/** The answer of an endpoint that reads a page of a list. */
export function pageAnswer(schema: z.ZodType): EndpointAnswer {
  const headers = { Link: 'Address of the page that follows, with rel="next"' };
  return { ...jsonAnswer(schema, 'A page of the list'), headers };
}

/** What the name of an authority in an address means. */
export const authorityName = {
  authority: 'Code of the authority, as in the addresses of its pages',
} as const;

/** The parameter that asks for a scenario. */
export const scenarioQuery = {
  scenario: z
    .string()
    .max(64)
    .optional()
    .describe('Code of a scenario; the workbook as it is where left out'),
};
