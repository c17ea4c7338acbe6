import { anyoneUnasked } from '../access.ts';
import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';

/** For what watches the service: `/health` answers while the process lives, `/ready` while it can do its work. */
export function healthRoutes(deps: Deps): readonly Route[] {
  return [
    { method: 'get', path: '/health', access: anyoneUnasked, handle: (c) => c.json({ status: 'ok' }) },
    {
      method: 'get',
      path: '/ready',
      access: anyoneUnasked,
      handle: async (c) => {
        const ready = await deps.site.ready();
        return c.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503);
      },
    },
  ];
}
