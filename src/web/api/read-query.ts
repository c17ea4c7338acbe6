import type { z } from 'zod';
import { maybe } from '../../domain/nearest.ts';
import type { Ctx } from '../route.ts';
import { problem } from './problem.ts';

type QueryReading<Query extends z.ZodObject> =
  | { readonly ok: true; readonly query: z.infer<Query> }
  | { readonly ok: false; readonly refusal: Response };

/** Reads the query of an address. Parameters that the endpoint does not have, that are given twice or that hold something else than they take are refused, each with what to do. */
export function readQuery<Query extends z.ZodObject>(c: Ctx, schema: Query): QueryReading<Query> {
  const known = Object.keys(schema.shape);
  const given = c.req.queries();
  const refuse = (detail: string): QueryReading<Query> => ({
    ok: false,
    refusal: problem(c, { status: 400, detail }),
  });
  for (const [name, values] of Object.entries(given)) {
    if (!known.includes(name)) {
      const which = known.length === 0 ? 'It takes none.' : `It takes: ${known.join(', ')}.`;
      return refuse(`This address takes no parameter '${name.slice(0, 64)}'.${maybe(name, known)} ${which}`);
    }
    if (values.length > 1)
      return refuse(`The parameter '${name}' is given ${values.length} times. Give it once.`);
  }
  const read = schema.safeParse(
    Object.fromEntries(Object.entries(given).map(([name, [value]]) => [name, value])),
  );
  if (read.success) return { ok: true, query: read.data };
  const [issue] = read.error.issues;
  const name = String(issue!.path[0]);
  return refuse(
    `The parameter '${name}' cannot be '${(given[name]?.[0] ?? '').slice(0, 64)}': ${issue!.message}`,
  );
}
