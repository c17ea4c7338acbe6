import type { z } from 'zod';
import type { Ctx } from '../route.ts';
import { problem } from './problem.ts';

type BodyReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Response };

/** The media type of what was sent, without its parameters; '' where nothing says it. */
export function sentType(c: Ctx): string {
  return (c.req.header('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();
}

/** Reads a body of JSON; null where nothing was sent. Refuses another type, text that is no JSON, and JSON of another shape, with what is wrong where. */
export async function readJson<Value>(c: Ctx, schema: z.ZodType<Value>): Promise<BodyReading<Value | null>> {
  const refuse = (status: 400 | 415 | 422, detail: string): BodyReading<Value | null> => ({
    ok: false,
    refusal: problem(c, { status, detail }),
  });
  const text = await c.req.text();
  if (text.trim() === '') return { ok: true, value: null };
  const type = sentType(c);
  if (type !== 'application/json') {
    return refuse(
      415,
      `The body is '${type.slice(0, 100)}'. Send JSON, with Content-Type: application/json.`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse(400, `The body is not JSON: ${error.message.slice(0, 200)}.`);
  }
  const read = schema.safeParse(json);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  const place = issue!.path.length === 0 ? 'The body' : `'${issue!.path.join('.').slice(0, 200)}'`;
  return refuse(422, `${place} is not as it should be: ${issue!.message}.`);
}
