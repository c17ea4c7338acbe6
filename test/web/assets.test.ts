import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { assetVersion } from '../../src/web/asset-files.ts';
import { ownFontAndBrand } from '../../src/web/govuk-css.ts';
import type { Variables } from '../../src/web/route.ts';
import { assetRoutes } from '../../src/web/routes/assets.ts';
import { assetNames } from '../../views/asset-names.ts';
import { paths } from '../../views/paths.ts';

const app = new Hono<{ Variables: Variables }>();
for (const route of assetRoutes) app.get(route.path, route.handle);

const ask = (address: string, headers: Record<string, string> = {}) => app.request(address, { headers });

describe('stylesheets and scripts', () => {
  test.each(assetNames)('%s is served to be kept for good', async (name) => {
    const response = await ask(paths.asset(assetVersion, name));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(
      name.endsWith('.css') ? /^text\/css/ : /^text\/javascript/,
    );
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect((await response.text()).length).toBeGreaterThan(500);
  });

  test('are asked for again under the address of another version', async () => {
    const response = await ask(paths.asset('before', 'skillmix.css'));
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
  });

  test('are compressed as the browser prefers, to the same content', async () => {
    const address = paths.asset(assetVersion, 'htmx.js');
    const plain = await (await ask(address)).text();
    const brotli = await ask(address, { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(brotli.headers.get('Content-Encoding')).toMatch(/^(br|gzip)$/);
    const gzip = await ask(address, { 'Accept-Encoding': 'gzip' });
    expect(gzip.headers.get('Content-Encoding')).toBe('gzip');
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(plain);
    const only = await ask(address, { 'Accept-Encoding': 'br' });
    expect(brotliDecompressSync(await only.arrayBuffer()).toString()).toBe(plain);
  });

  test('are not sent again to a browser that has them', async () => {
    const address = paths.asset(assetVersion, 'skillmix.css');
    const etag = (await ask(address)).headers.get('ETag')!;
    const again = await ask(address, { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('of another name are not found', async () => {
    expect((await ask(`/assets/${assetVersion}/package.json`)).status).toBe(404);
    expect((await ask(`/assets/${assetVersion}/..%2F..%2Fpackage.json`)).status).toBe(404);
  });

  test('carry neither the typeface nor the crest of the government', async () => {
    const css = await (await ask(paths.asset(assetVersion, 'govuk-frontend.css'))).text();
    expect(css).not.toMatch(/GDS Transport|font-face|crest|url\(\//);
    expect(css).toContain('font-family:arial,sans-serif');
    expect(() => ownFontAndBrand('a{background:url(/assets/images/new.svg)}')).toThrow(
      '/assets/images/new.svg',
    );
  });
});
