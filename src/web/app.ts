import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { answerDefaults, refuseNul } from './answer-defaults.ts';
import { otherMethods } from './api/other-methods.ts';
import { isApiPath } from './api/problem.ts';
import type { Deps } from './deps.ts';
import { answerError, answerNotFound } from './error-pages.tsx';
import { RequestError } from './errors.ts';
import { guard } from './guard.ts';
import { countRate, limitRate } from './rate-limit.ts';
import { logRequests } from './request-log.ts';
import type { Route, Variables } from './route.ts';
import { routesOf } from './routes.ts';

/** Largest form taken of an authority's members, and body of its programs: a sheet of some 20,000 rows. */
const SHEET_BYTES = 8 * 1024 * 1024;
/** Largest form taken elsewhere: signing in, people, authorities. */
const FORM_BYTES = 64 * 1024;

export type App = Hono<{ Variables: Variables }>;

/** The web application: what guards every request, then the routes in the order of `routes.ts`. */
export function createApp(deps: Deps): App {
  const app: App = new Hono();
  app.use(logRequests(deps));
  app.use(answerDefaults(deps.site.secure));
  app.use(securityHeaders(deps.site.secure));
  app.use(refuseNul);
  app.use(limitRate(deps.clock, deps.site.requestsPerMinute, deps.site.behindProxy ?? false));
  const refuseForeignForms = csrf({
    origin: (origin, c) => origin === deps.site.origin || origin === new URL(c.req.url).origin,
  });
  // Programs show a token, which no browser sends by itself: no other site can have one sent.
  app.use((c, next) => (isApiPath(c.req.path) ? next() : refuseForeignForms(c, next)));
  const tokenRate = countRate(deps.clock, deps.site.requestsPerMinute);
  const routes = routesOf(deps);
  for (const route of routes) {
    app.on(
      route.method.toUpperCase(),
      route.path,
      guard(route, deps, tokenRate),
      limitBody(route),
      route.handle,
    );
  }
  for (const { path, refuse } of otherMethods(routes)) app.all(path, refuse);
  app.notFound((c) => answerNotFound(c, deps));
  app.onError((error, c) => answerError(error, c, deps));
  return app;
}

/** Refuses a form that is larger than its route can need. */
function limitBody({ access }: Route) {
  const isSheet = access.kind === 'member' || access.kind === 'token';
  const most = isSheet ? '8 MB' : '64 kB';
  return bodyLimit({
    maxSize: isSheet ? SHEET_BYTES : FORM_BYTES,
    onError: () => {
      throw new RequestError('too_large', `That is more than ${most} at once. Send it in parts.`);
    },
  });
}

/** Nothing inline, nothing evaluated, nothing from elsewhere; not to be framed. */
function securityHeaders(secure: boolean) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: secure ? 'max-age=31536000; includeSubDomains' : false,
    crossOriginEmbedderPolicy: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
}
