import { setCookie } from 'hono/cookie';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { NOTICE_COOKIE } from './frame.ts';
import { wantsFragment } from './htmx.ts';
import type { Ctx } from './route.ts';
import { textOf } from './text-of.ts';

/** Answers with a whole page (a `Layout`). */
export async function page(c: Ctx, view: Child, status: ContentfulStatusCode = 200): Promise<Response> {
  return c.html(`<!DOCTYPE html>${await textOf(view)}`, status, { Vary: 'HX-Request, Cookie' });
}

/** Answers with a part of a page, for htmx to swap in. */
export async function fragment(c: Ctx, view: Child, status: ContentfulStatusCode = 200): Promise<Response> {
  return c.html(await textOf(view), status, { Vary: 'HX-Request, Cookie', 'Cache-Control': 'no-store' });
}

/** After a form: to the page that shows what it did, with a notice told once. */
export function done(c: Ctx, to: string, notice?: string): Response {
  if (notice !== undefined) {
    setCookie(c, NOTICE_COOKIE, notice.slice(0, 500), {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 60,
      secure: c.var.secureCookies,
    });
  }
  if (wantsFragment(c)) {
    c.header('HX-Redirect', to);
    return c.body(null, 204);
  }
  return c.redirect(to, 303);
}
