import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type ConsoleMessage, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';

/** Widths that pages are looked at: a desktop's, and a phone's. */
export const DESKTOP = 1280;
export const PHONE = 375;

const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url));
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let launched: Promise<Browser> | null = null;
afterAll(async () => (await launched)?.close());

/** One browser for the tests of a file. */
function browser(): Promise<Browser> {
  launched ??= chromium.launch({
    executablePath: inject('chromiumPath'),
    // Chromium refuses to run its sandbox as root.
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags,
  });
  return launched;
}

export type PageOptions = {
  /** `http://127.0.0.1:1234`: addresses without a host are under it. */
  readonly origin: string;
  readonly javaScript?: boolean;
  readonly width?: number;
  /** Messages of the console that the test brings about on purpose: /status of 422/. */
  readonly expected?: readonly RegExp[];
};

/**
 * A page in a browser session of its own, without cookies. At the end of the test it is closed, and the test fails where anything went wrong in it meanwhile: an error
 * of a script, a breach of the content security policy, an error on the console.
 */
export async function openPage({
  origin,
  javaScript = true,
  width = DESKTOP,
  expected = [],
}: PageOptions): Promise<Page> {
  const context = await (await browser()).newContext({
    baseURL: origin,
    javaScriptEnabled: javaScript,
    viewport: { width, height: width < 600 ? 800 : 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (isProblem(message)) problems.push(`${page.url()}: ${message.text()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(problems.filter((problem) => !expected.some((each) => each.test(problem)))).toEqual([]);
  });
  return page;
}

/** GOV.UK Frontend reports what it could not bring to life as plain log messages. */
function isProblem(message: ConsoleMessage): boolean {
  return message.type() === 'error' || /InitError|ElementError|SupportError|ConfigError/.test(message.text());
}

/** Saves what the whole page looks like, for people to look at: `test/browser/screenshots/<name>.png`, which is not kept in the repository. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}${name}.png`, fullPage: true });
}
