import type { Visitor } from './access.ts';
import type { Deps } from './deps.ts';
import type { Ctx } from './route.ts';

/** Passes cookies of the sign-in service on to the browser. */
export function passOn(c: Ctx, setCookies: readonly string[]): void {
  for (const each of setCookies) c.header('Set-Cookie', each, { append: true });
}

/** Who a browser is once it keeps these cookies, of a session that has just begun; null where they begin none. */
export async function visitorWith(deps: Deps, setCookies: readonly string[]): Promise<Visitor | null> {
  const kept = setCookies.map((each) => each.split(';')[0]!);
  const visitor = await deps.auth.visitor(new Headers({ cookie: kept.join('; ') }));
  return visitor?.demoRole === null ? visitor : null;
}
