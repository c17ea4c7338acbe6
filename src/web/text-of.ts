import type { Child } from 'hono/jsx';

/** The HTML of a view. */
export async function textOf(view: Child): Promise<string> {
  return String(await (view as { toString(): string | Promise<string> }).toString());
}
