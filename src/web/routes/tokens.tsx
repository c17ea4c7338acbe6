import { TokensPage } from '../../../views/pages/administration/tokens.tsx';
import { paths } from '../../../views/paths.ts';
import { scopeWords, type TokenState } from '../../../views/token-words.ts';
import type { ApiToken } from '../../store/api-token-stores.ts';
import { only } from '../access.ts';
import { readTokenForm, type TokenForm } from '../administration/token-form.ts';
import { API } from '../api/problem.ts';
import { newToken } from '../api/token-text.ts';
import { mayStillUse } from '../api/token-visitor.ts';
import { audit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route, visitorOf } from '../route.ts';

/** The tokens with which programs read an authority: administrators make and revoke them. */
export function tokenRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/administration/tokens',
      access: only(),
      handle: (c) => showTokens(c, deps),
    },
    {
      method: 'post',
      path: '/:authority/administration/tokens',
      access: only(),
      handle: (c) => makeToken(c, deps),
    },
    {
      method: 'post',
      path: '/:authority/administration/tokens/:token/revoke',
      access: only(),
      handle: (c) => revokeToken(c, deps),
    },
  ];
}

type Made = Parameters<typeof TokensPage>[0]['made'];
const unfilled: TokenForm = { name: '', scopes: ['read'], days: '365', errors: [], chosen: null };

async function showTokens(c: Ctx, deps: Deps, form = unfilled, made: Made = null): Promise<Response> {
  const { authority } = accessOf(c);
  const tokens = await deps.stores.apiTokens.list(authority.id);
  const rows = await Promise.all(
    tokens.map(async (token) => ({
      ...token,
      madeBy: token.createdByName,
      madeOn: dayOf(token.createdAt),
      expiresOn: dayOf(token.expiresAt),
      state: await stateOf(deps, token),
    })),
  );
  const frame = await frameOf(c, deps);
  return page(
    c,
    <TokensPage {...{ frame, authority: authority.code, tokens: rows, made, form }} errors={form.errors} />,
    form.errors.length > 0 ? 422 : 200,
  );
}

async function makeToken(c: Ctx, deps: Deps): Promise<Response> {
  const { authority } = accessOf(c);
  const form = readTokenForm(await formOf(c));
  if (form.chosen === null) return showTokens(c, deps, form);
  const { name, scopes, days } = form.chosen;
  const { token, hash, prefix } = newToken();
  const expiresAt = new Date(deps.clock().getTime() + days * 24 * 3600 * 1000);
  const { id, name: by } = visitorOf(c).person;
  await deps.stores.apiTokens.create(
    authority.id,
    { id, name: by },
    { name, scopes, hash, prefix, expiresAt },
  );
  await audit(c, deps, 'token_made', {
    token: name,
    prefix,
    scopes: scopes.map((each) => scopeWords[each].text.toLowerCase()).join(', '),
    expires: dayOf(expiresAt),
  });
  const address = `${deps.site.origin}${API}/${authority.code}`;
  return showTokens(c, deps, unfilled, { name, token, address });
}

async function revokeToken(c: Ctx, deps: Deps): Promise<Response> {
  const { authority } = accessOf(c);
  const { name } = visitorOf(c).person;
  const revoked = await deps.stores.apiTokens.revoke(authority.id, c.req.param('token') ?? '', { name });
  if (revoked === null) return notFound('There is no such token, or it was revoked before.');
  await audit(c, deps, 'token_revoked', { token: revoked.name, prefix: revoked.prefix });
  return done(c, paths.tokens(authority.code), `The token “${revoked.name}” is revoked and has stopped.`);
}

async function stateOf(deps: Deps, token: ApiToken): Promise<TokenState> {
  if (token.revokedAt !== null) return 'revoked';
  if (token.expiresAt <= deps.clock()) return 'expired';
  const maker = await deps.stores.people.byId(token.createdBy);
  return maker !== null && (await mayStillUse(deps, maker, token)) ? 'good' : 'stopped';
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
