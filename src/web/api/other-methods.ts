import type { Ctx, Route } from '../route.ts';
import { isApiPath, problem } from './problem.ts';

/** What refuses the methods that an address of the programming interface does not take, and says which it does. To stand behind the routes. */
export function otherMethods(
  routes: readonly Route[],
): readonly { readonly path: string; readonly refuse: (c: Ctx) => Response }[] {
  const taken = new Map<string, string[]>();
  for (const { method, path } of routes) {
    if (!isApiPath(path)) continue;
    const own = method === 'get' ? ['GET', 'HEAD'] : ['POST'];
    taken.set(path, [...(taken.get(path) ?? []), ...own]);
  }
  return [...taken].map(([path, methods]) => ({
    path,
    refuse: (c) => {
      const detail = `This address takes ${methods.join(', ')}, not ${c.req.method.slice(0, 20)}.`;
      return problem(c, { status: 405, detail, headers: { Allow: methods.join(', ') } });
    },
  }));
}
