import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { accepts } from 'hono/accepts';
import { anyoneUnasked } from '../access.ts';
import { assetTexts, assetVersion } from '../asset-files.ts';
import type { Ctx, Route } from '../route.ts';

type Encoding = 'br' | 'gzip' | 'identity';

const compress: Readonly<Record<Encoding, (text: string) => Buffer>> = {
  br: (text) =>
    brotliCompressSync(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 8, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    }),
  gzip: (text) => gzipSync(text, { level: 9 }),
  identity: (text) => Buffer.from(text),
};

const bodies = new Map<string, Uint8Array<ArrayBuffer>>();

/** Serves stylesheets and scripts. Under the current version browsers keep them for good; under another (a page from before an update) they ask each time. */
const asset: Route = {
  method: 'get',
  path: '/assets/:version/:name',
  access: anyoneUnasked,
  handle: (c) => {
    const name = c.req.param('name') ?? '';
    const text = assetTexts.get(name);
    if (text === undefined) return c.notFound();
    const encoding = encodingFor(c);
    const etag = `"${assetVersion}-${encoding}"`;
    c.header('ETag', etag);
    c.header('Vary', 'Accept-Encoding');
    const current = c.req.param('version') === assetVersion;
    c.header('Cache-Control', current ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304);
    c.header('Content-Type', `text/${name.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`);
    if (encoding !== 'identity') c.header('Content-Encoding', encoding);
    return c.body(bodyOf(name, text, encoding));
  },
};

/** Compressed on first use and kept: there are five of them. */
export const assetRoutes: readonly Route[] = [asset];

function encodingFor(c: Ctx): Encoding {
  const best = accepts(c, {
    header: 'Accept-Encoding',
    supports: ['br', 'gzip', 'identity'],
    default: 'identity',
  });
  return best as Encoding;
}

function bodyOf(name: string, text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  const key = `${encoding} ${name}`;
  const body = bodies.get(key) ?? new Uint8Array(compress[encoding](text));
  bodies.set(key, body);
  return body;
}
