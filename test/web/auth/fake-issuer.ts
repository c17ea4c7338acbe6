import { type createPrivateKey, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whom the issuer vouches for next; each field is a claim of the token. */
export type Claims = Readonly<Record<string, unknown>>;

/** A small OpenID Connect issuer on loopback: discovery, authorization with PKCE, signed tokens, keys. */
export type FakeIssuer = {
  readonly issuer: string;
  /** Claims of the next token; `nonce`, `iss`, `aud` and times are added where they are not given. */
  claims: Claims;
  /** Signs with a key that the issuer does not publish. */
  forge: boolean;
  readonly close: () => Promise<void>;
};

export async function openFakeIssuer(clientId: string, clientSecret: string): Promise<FakeIssuer> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const asked = new Map<string, URLSearchParams>();
  const issuer: { -readonly [Key in keyof FakeIssuer]: FakeIssuer[Key] } = {
    issuer: '',
    claims: {},
    forge: false,
    close: async () => {},
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer.issuer);
    const json = (value: unknown, status = 200) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    };
    if (url.pathname === '/.well-known/openid-configuration') {
      return json({
        issuer: issuer.issuer,
        authorization_endpoint: `${issuer.issuer}/authorize`,
        token_endpoint: `${issuer.issuer}/token`,
        jwks_uri: `${issuer.issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (url.pathname === '/keys') {
      return json({
        keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }],
      });
    }
    if (url.pathname === '/authorize') {
      const code = randomUUID();
      asked.set(code, url.searchParams);
      const back = new URL(url.searchParams.get('redirect_uri')!);
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state')!);
      return response.writeHead(302, { Location: back.href }).end();
    }
    if (url.pathname === '/token') {
      let text = '';
      request.on('data', (part) => {
        text += part;
      });
      request.on('end', () => {
        const form = new URLSearchParams(text);
        const basic = Buffer.from(
          (request.headers.authorization ?? '').replace(/^Basic /, ''),
          'base64',
        ).toString();
        const secret = form.get('client_secret') ?? decodeURIComponent(basic.split(':')[1] ?? '');
        const ask = asked.get(form.get('code') ?? '');
        asked.delete(form.get('code') ?? '');
        if (!ask || secret !== clientSecret || !form.get('code_verifier'))
          return json({ error: 'invalid_grant' }, 400);
        const now = Math.floor(Date.now() / 1000);
        const claims = {
          iss: issuer.issuer,
          aud: clientId,
          iat: now,
          exp: now + 300,
          nonce: ask.get('nonce'),
          ...issuer.claims,
        };
        const key = issuer.forge ? otherKeys.privateKey : keys.privateKey;
        return json({
          access_token: randomUUID(),
          token_type: 'Bearer',
          expires_in: 300,
          id_token: sign(claims, key),
        });
      });
      return;
    }
    return json({ error: 'not_found' }, 404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer.close = () => new Promise((resolve) => server.close(() => resolve()));
  return issuer;
}

function sign(claims: Claims, key: ReturnType<typeof createPrivateKey>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}
