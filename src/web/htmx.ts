import type { Ctx } from './route.ts';

/** Whether htmx asks for a fragment to swap in, not for a whole page (a boosted link or a history restore is a page). */
export function wantsFragment(c: Ctx): boolean {
  return (
    c.req.header('HX-Request') === 'true' &&
    c.req.header('HX-Boosted') !== 'true' &&
    c.req.header('HX-History-Restore-Request') !== 'true'
  );
}
