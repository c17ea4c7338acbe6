import { z } from 'zod';

/** Schemas by the name under which the document of the interface lists them once and refers to them. */
export const named = z.registry<{ id: string }>();

/** Lists a schema under a name. */
export function name<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  named.add(schema, { id });
  return schema;
}

/** A code of the workbook. */
export const code = (meaning: string) => z.string().describe(meaning);

/** A figure with its unit. */
export const number = (meaning: string) => z.number().describe(meaning);

/** A figure from which a small number of families could be worked out: null where it is withheld. */
export const figure = (meaning: string) =>
  z.number().nullable().describe(`${meaning}; null where small numbers are withheld`);

/** A moment, in UTC. */
export const moment = (meaning: string) => z.iso.datetime().describe(meaning);

export const level = z.literal([1, 2, 3]).describe('Level: 1 aware, 2 skilled, 3 specialist');

export const period = z.int().min(1).describe('Planning period, from 1');

/** Whether counts of 1 to 5 families are withheld in an answer. */
export const smallNumbers = name(
  'SmallNumbers',
  z
    .enum(['hidden', 'shown'])
    .describe(
      'hidden: counts of 1 to 5 families are withheld (null), with every figure they could be worked out from. shown: the token has the scope small_numbers; do not publish the answer.',
    ),
);

/** An address of the interface. */
export const href = (meaning: string) => z.url().describe(meaning);
