import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebAnswer, WebClient } from '../builders/web-client.ts';

let web: WebApp;
let analyst: WebClient;
const here = paths.overview('rotherham');
beforeAll(async () => {
  web = await openWebApp({ councils: ['rotherham'], planned: false, background: true });
  analyst = await web.as('analyst');
});
afterAll(() => web.close());

/** Asks for the run as the page's script does, until the answer no longer says to ask again. */
async function watched(run: string, back: string): Promise<WebAnswer> {
  for (;;) {
    const part = await analyst.get(`${run}?back=${encodeURIComponent(back)}`, { htmx: true });
    if (!part.has('[hx-trigger]')) return part;
    await setTimeout(200);
  }
}

test('a plan is asked for, watched and shown where it was asked for', async () => {
  const before = await analyst.get(here);
  const asked = await analyst.post(paths.plan('rotherham'), before.form(paths.plan('rotherham')) as never);
  expect(asked.to).toBe(here);
  const waiting = await asked.follow();
  expect(waiting.text('#main')).toContain('The first plan is being made');
  const run = waiting.all('[hx-trigger="every 1s"]')[0]!.attributes['hx-get']!.split('?')[0]!;
  const done = await watched(run, here);
  expect(done.text('.skillmix-run')).toBe('The plan is ready. Show it');
  expect(done.all('a')[0]!.attributes.href).toBe(here);
  expect((await analyst.get(here)).texts('.skillmix-figure')[0]).toMatch(/^Coverage 8\d(\.\d)? %/);
});

test('a plan under way can be stopped, and the one before stays in view', async () => {
  await analyst.post(paths.plan('rotherham'), { scenario: '', back: here });
  const page = await analyst.get(here);
  const cancel = page
    .all('form')
    .map(({ attributes }) => attributes.action!)
    .find((action) => action.endsWith('/cancel'))!;
  expect((await analyst.post(cancel, { back: here })).to).toBe(here);
  const run = cancel.slice(0, -'/cancel'.length);
  expect((await watched(run, here)).text('.skillmix-run')).toContain('Planning was cancelled.');
  const after = await analyst.get(here);
  expect(after.has('[hx-trigger="every 1s"]')).toBe(false);
  expect(after.texts('.skillmix-figure')).toHaveLength(4);
});
