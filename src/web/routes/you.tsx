import type { FieldError } from '../../../views/frame.ts';
import { YouPage } from '../../../views/pages/you.tsx';
import { paths } from '../../../views/paths.ts';
import { signedIn } from '../access.ts';
import { audit } from '../audit.ts';
import { headersForSignIn } from '../client-address.ts';
import type { Deps } from '../deps.ts';
import { statusOf } from '../errors.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { type Ctx, type Route, visitorOf } from '../route.ts';
import { passOn } from '../set-cookies.ts';

/** The visitor's own account: password and sessions. */
export function youRoutes(deps: Deps): readonly Route[] {
  return [
    { method: 'get', path: '/you', access: signedIn, handle: (c) => showYou(c, deps) },
    { method: 'post', path: '/you/password', access: signedIn, handle: (c) => changePassword(c, deps) },
    {
      method: 'post',
      path: '/you/sign-out-everywhere',
      access: signedIn,
      handle: (c) => signOutEverywhere(c, deps),
    },
  ];
}

async function showYou(
  c: Ctx,
  deps: Deps,
  errors: readonly FieldError[] = [],
  status: 200 | typeof statusOf.too_many | typeof statusOf.invalid = 200,
): Promise<Response> {
  const { person, demoRole } = visitorOf(c);
  const [all, memberships] = await Promise.all([
    deps.stores.authorities.list(),
    deps.stores.people.memberships(person.id),
  ]);
  const authorities = all.flatMap(({ id, code, name }) =>
    memberships
      .filter(({ authorityId }) => authorityId === id)
      .map(({ role, localities }) => ({ code, name, role, localities })),
  );
  const frame = await frameOf(c, deps);
  return page(
    c,
    <YouPage
      frame={frame}
      person={person}
      authorities={authorities}
      demo={demoRole !== null}
      errors={errors}
    />,
    status,
  );
}

async function changePassword(c: Ctx, deps: Deps): Promise<Response> {
  const form = await formOf(c);
  const headers = headersForSignIn(c, deps.site.behindProxy);
  const result = await deps.auth.changePassword(headers, form.exact('current'), form.exact('next'));
  if (!result.ok) {
    const field = result.reason === 'weak' ? 'next' : 'current';
    const status = statusOf[result.reason === 'too_many' ? 'too_many' : 'invalid'];
    return showYou(c, deps, [{ field, message: result.message }], status);
  }
  passOn(c, result.setCookies);
  await audit(c, deps, 'password_changed');
  return done(c, paths.you(), 'Your password is changed, and your other sessions have ended.');
}

async function signOutEverywhere(c: Ctx, deps: Deps): Promise<Response> {
  const { person, demoRole } = visitorOf(c);
  if (demoRole !== null) return done(c, paths.you(), 'The demonstration has no sessions to end.');
  await deps.auth.signOutEverywhere(person.id);
  passOn(c, (await deps.auth.signOut(c.req.raw.headers)).setCookies);
  await audit(c, deps, 'signed_out_everywhere');
  return done(c, paths.signIn(), 'You have signed out everywhere.');
}
