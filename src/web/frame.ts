import { deleteCookie, getCookie } from 'hono/cookie';
import type { Frame } from '../../views/frame.ts';
import { assetVersion } from './asset-files.ts';
import type { Deps } from './deps.ts';
import { wantsFragment } from './htmx.ts';
import type { Ctx } from './route.ts';

/** Holds a notice from the form that was sent to the page that follows. */
export const NOTICE_COOKIE = 'skillmix_notice';

/** What the page of a request shows around its content. Takes the notice, so that it is told once. */
export async function frameOf(c: Ctx, deps: Deps): Promise<Frame> {
  const { visitor, access } = c.var;
  const url = new URL(c.req.url);
  return {
    nonce: c.get('secureHeadersNonce') ?? '',
    assetVersion,
    // Two slashes at the beginning would be another host's address in a link.
    here: url.pathname.replace(/^\/+/, '/') + url.search,
    visitor: visitor && {
      name: visitor.person.name,
      administrator: visitor.person.administrator,
      demoRole: visitor.demoRole,
    },
    authority: access && {
      code: access.authority.code,
      name: access.authority.name,
      example: access.authority.example,
      role: access.role,
      ownLocalities: access.ownLocalities,
      all: await authoritiesOf(c, deps),
    },
    notice: noticeOf(c),
  };
}

/** The authorities that the visitor may open, in order of name. */
export async function authoritiesOf(
  c: Ctx,
  deps: Deps,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const { visitor } = c.var;
  if (visitor === null) return [];
  const all = await deps.stores.authorities.list();
  const memberships = visitor.person.administrator
    ? null
    : await deps.stores.people.memberships(visitor.person.id);
  const own = new Set(memberships?.map(({ authorityId }) => authorityId));
  return all
    .filter(({ id }) => memberships === null || own.has(id))
    .map(({ code, name }) => ({ code, name }));
}

function noticeOf(c: Ctx): string | null {
  const notice = getCookie(c, NOTICE_COOKIE);
  if (notice === undefined || wantsFragment(c)) return null;
  deleteCookie(c, NOTICE_COOKIE, { path: '/', secure: c.var.secureCookies });
  return notice;
}
