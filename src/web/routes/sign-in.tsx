import type { FieldError } from '../../../views/frame.ts';
import { SignInPage } from '../../../views/pages/sign-in.tsx';
import { paths } from '../../../views/paths.ts';
import { providerProblem } from '../../../views/provider-problem.ts';
import { anyone } from '../access.ts';
import { headersForSignIn } from '../client-address.ts';
import type { Deps } from '../deps.ts';
import { notFound, RequestError, statusOf } from '../errors.ts';
import { type Form, formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { localPath } from '../local-path.ts';
import { done, page } from '../page.ts';
import type { Ctx, Route } from '../route.ts';
import { passOn, visitorWith } from '../set-cookies.ts';

/** Signing in, with a password or at the council's provider, and out. */
export function signInRoutes(deps: Deps): readonly Route[] {
  return [
    { method: 'get', path: '/sign-in', access: anyone, handle: (c) => showSignIn(c, deps) },
    { method: 'post', path: '/sign-in', access: anyone, handle: (c) => signIn(c, deps) },
    { method: 'get', path: '/sign-in/:provider', access: anyone, handle: (c) => startProvider(c, deps) },
    {
      method: 'get',
      path: '/api/auth/callback/:provider',
      access: anyone,
      handle: (c) => finishProvider(c, deps),
    },
    { method: 'post', path: '/sign-out', access: anyone, handle: (c) => signOut(c, deps) },
  ];
}

async function showSignIn(c: Ctx, deps: Deps): Promise<Response> {
  const next = localPath(c.req.query('next'));
  const { visitor } = c.var;
  if (visitor !== null && visitor.demoRole === null) return c.redirect(next ?? paths.home(), 303);
  const code = c.req.query('error');
  const field = deps.auth.providers.length > 0 ? 'provider' : 'email';
  const errors = code === undefined ? [] : [{ field, message: providerProblem(code) }];
  return signInPage(c, deps, { email: '', next, errors }, 200);
}

async function signIn(c: Ctx, deps: Deps): Promise<Response> {
  const form = await formOf(c);
  const next = localPath(form.text('next'));
  const email = form.text('email');
  const missing = missingFields(form);
  if (missing.length > 0) return signInPage(c, deps, { email, next, errors: missing }, 422);
  const result = await deps.auth.signIn(
    headersForSignIn(c, deps.site.behindProxy),
    email,
    form.exact('password'),
  );
  if (!result.ok) {
    await noteRefusal(deps, email, result.reason);
    const status = statusOf[result.reason === 'too_many' ? 'too_many' : 'invalid'];
    return signInPage(
      c,
      deps,
      { email, next, errors: [{ field: 'email', message: result.message }] },
      status,
    );
  }
  passOn(c, result.setCookies);
  await noteSignIn(deps, result.setCookies, 'password');
  return done(c, next ?? paths.home());
}

function missingFields(form: Form): readonly FieldError[] {
  return [
    ...(form.text('email') === '' ? [{ field: 'email', message: 'Enter your e-mail address.' }] : []),
    ...(form.exact('password') === '' ? [{ field: 'password', message: 'Enter your password.' }] : []),
  ];
}

async function signInPage(
  c: Ctx,
  deps: Deps,
  form: { readonly email: string; readonly next: string | null; readonly errors: readonly FieldError[] },
  status: 200 | 422 | (typeof statusOf)['too_many'],
): Promise<Response> {
  const frame = await frameOf(c, deps);
  const providers = deps.auth.providers.map(({ id, name }) => ({ id, name }));
  const view = <SignInPage frame={frame} {...form} providers={providers} demo={deps.site.demo} />;
  return page(c, view, status);
}

/** A plain link, not a form: the security policy lets forms lead to this service only. */
async function startProvider(c: Ctx, deps: Deps): Promise<Response> {
  const id = c.req.param('provider') ?? '';
  const provider = deps.auth.providers.find((each) => each.id === id);
  if (!provider) notFound('There is no such way to sign in.');
  const next = localPath(c.req.query('next')) ?? paths.home();
  const start = await deps.auth.startProvider(headersForSignIn(c, deps.site.behindProxy), id, next);
  if (start === null) {
    throw new RequestError(
      'unavailable',
      `The sign-in service of ${provider.name} cannot be reached at the moment. Try again in a few minutes.`,
    );
  }
  passOn(c, start.setCookies);
  return c.redirect(start.url, 303);
}

async function finishProvider(c: Ctx, deps: Deps): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const request = new Request(`${deps.site.origin}${pathname}${search}`, {
    headers: headersForSignIn(c, deps.site.behindProxy),
  });
  const response = await deps.auth.handler(request);
  await noteSignIn(deps, response.headers.getSetCookie(), 'provider');
  return response;
}

async function signOut(c: Ctx, deps: Deps): Promise<Response> {
  const { visitor } = c.var;
  const { setCookies } = await deps.auth.signOut(c.req.raw.headers);
  passOn(c, setCookies);
  if (visitor !== null && visitor.demoRole === null) {
    const by = { id: visitor.person.id, name: visitor.person.name };
    await deps.stores.audit.add({ by, authorityId: null, action: 'signed_out' });
  }
  return done(c, paths.signIn(), 'You have signed out.');
}

async function noteSignIn(deps: Deps, setCookies: readonly string[], way: string): Promise<void> {
  const visitor = await visitorWith(deps, setCookies);
  if (visitor === null) return;
  const by = { id: visitor.person.id, name: visitor.person.name };
  await deps.stores.audit.add({ by, authorityId: null, action: 'signed_in', detail: { way } });
}

/** Only for people we know: what others typed as their address may be anything, even a password. */
async function noteRefusal(deps: Deps, email: string, reason: string): Promise<void> {
  deps.log.warn({ reason }, 'sign-in refused');
  const person = await deps.stores.people.byEmail(email.toLowerCase());
  if (person === null) return;
  const by = { id: person.id, name: person.name };
  await deps.stores.audit.add({ by, authorityId: null, action: 'sign_in_refused', detail: { reason } });
}
