import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ErrorPage } from '../../views/pages/error.tsx';
import { faultText } from '../domain/fault-text.ts';
import { isApiPath, problem } from './api/problem.ts';
import { isDatabaseAway } from './database-away.ts';
import type { Deps } from './deps.ts';
import { type ErrorCode, RequestError, statusOf } from './errors.ts';
import { frameOf } from './frame.ts';
import { page } from './page.ts';
import type { Ctx, Variables } from './route.ts';

/** The page for an address that leads nowhere. */
export async function answerNotFound(c: Context<{ Variables: Variables }>, deps: Deps): Promise<Response> {
  return answer(
    c,
    deps,
    'not_found',
    'There is no page at this address. Check it, or start from the first page.',
  );
}

/** The page for whatever went wrong. A bug is logged with its cause and shown with the request's id only. */
export async function answerError(
  error: Error,
  c: Context<{ Variables: Variables }>,
  deps: Deps,
): Promise<Response> {
  if (error instanceof RequestError) return answer(c, deps, error.code, error.message);
  if (error instanceof HTTPException && error.status < 500) {
    const code = error.status === 403 ? 'forbidden' : 'invalid';
    const message =
      code === 'forbidden'
        ? 'The form came from another site and was refused. Open the page again and send the form from there.'
        : 'The request could not be read. Open the page again and try once more.';
    return answer(c, deps, code, message);
  }
  const fault = { requestId: c.var.requestId, error: faultText(error) };
  if (await isDatabaseAway(error, deps.site.ready)) {
    deps.log.warn(fault, 'the database is away');
    c.header('Retry-After', '10');
    return answer(withoutVisitor(c), deps, 'unavailable', AWAY);
  }
  deps.log.error(fault, 'request failed');
  return answer(
    c,
    deps,
    'bug',
    `Something went wrong on our side; nothing you sent was stored. If it happens again, report the number ${c.var.requestId}.`,
  );
}

const AWAY =
  'The database cannot be reached at the moment. What was stored before is safe. Wait a minute and load the page again. If you have just sent a form, look whether it was stored before you send it again.';

/** Pages ask the database for the authorities in their header; without a visitor they need not. */
function withoutVisitor(c: Ctx): Ctx {
  c.set('visitor', null);
  c.set('access', null);
  return c;
}

async function answer(c: Ctx, deps: Deps, code: ErrorCode, message: string): Promise<Response> {
  if (isApiPath(c.req.path)) return problem(c, { status: statusOf[code], detail: message });
  const frame = await frameOf(c, deps).catch(() => frameOf(withoutVisitor(c), deps).catch(() => null));
  if (frame === null) return c.text(message, statusOf[code]);
  return page(c, <ErrorPage frame={frame} code={code} message={message} />, statusOf[code]);
}
