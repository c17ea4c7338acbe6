import { createHash, randomUUID } from 'node:crypto';
import type { TokenScope } from '../../src/domain/token-scope.ts';
import type { WebApp } from './web-app.ts';

/** An answer of the programming interface; `json` is null where it holds none. */
export type ApiAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any;
};

/** A program that asks with a token. Paths are below /api/v1, or whole addresses as answers link to. */
export type ApiClient = {
  readonly token: string;
  readonly tokenId: string;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<ApiAnswer>;
  readonly post: (
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<ApiAnswer>;
  readonly ask: (path: string, init: RequestInit) => Promise<ApiAnswer>;
};

export type TokenOptions = {
  readonly scopes?: readonly TokenScope[];
  /** Code of the authority; the first unless given. */
  readonly authority?: string;
  readonly expiresAt?: Date;
  /** Id of who made it; an administrator made for it unless given. */
  readonly madeBy?: string;
};

/** A program with a new token of an authority. */
export async function programOf(web: WebApp, options: TokenOptions = {}): Promise<ApiClient> {
  const { scopes = ['read'], expiresAt = new Date(Date.now() + 1e10) } = options;
  const authority = options.authority === undefined ? web.authority : web.authorities[options.authority]!;
  const madeBy = options.madeBy ?? (await administratorOf(web, authority.id));
  const token = `skillmix_${randomUUID()}${randomUUID()}`;
  const hash = createHash('sha256').update(token).digest('hex');
  const { id } = await web.stores.apiTokens.create(
    authority.id,
    { id: madeBy, name: 'Ada' },
    { name: 'Dashboard', prefix: token.slice(0, 15), scopes, hash, expiresAt },
  );
  return clientWith(web, token, id);
}

/** A person who administers the authority. */
export async function administratorOf(web: WebApp, authorityId: string): Promise<string> {
  const id = randomUUID();
  const email = `${id}@example.org`;
  await web.stores.people.put({ id, name: 'Ada', email, administrator: false, demo: false });
  await web.stores.people.putMembership({
    personId: id,
    authorityId,
    role: 'administrator',
    localities: [],
    smallNumbers: true,
  });
  return id;
}

/** A program with a token that is known. */
export function clientWith(web: WebApp, token: string, tokenId = ''): ApiClient {
  const ask = async (path: string, init: RequestInit): Promise<ApiAnswer> => {
    const headers = new Headers({ host: 'localhost', Authorization: `Bearer ${token}` });
    for (const [name, value] of Object.entries((init.headers ?? {}) as Record<string, string>)) {
      headers.set(name, value);
    }
    const address = path.startsWith('http') ? path : `/api/v1${path}`;
    const response = await web.app.request(address, { ...init, headers });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : null,
    };
  };
  return {
    ...{ token, tokenId, ask },
    get: (path, headers = {}) => ask(path, { headers: { ...headers } }),
    post: (path, body, headers = {}) => {
      const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      return ask(path, { method: 'POST', ...sent, headers: { ...json, ...headers } });
    },
  };
}
