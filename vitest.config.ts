import { defineConfig } from 'vitest/config';

/** Browser tests by themselves, for they alone need Chromium. */
const browser = ['test/browser/**/*.test.ts'];
const limits = { pool: 'forks', testTimeout: 120_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    projects: [
      { test: { ...limits, name: 'rest', include: ['test/**/*.test.ts'], exclude: browser } },
      { test: { ...limits, name: 'browser', include: browser, globalSetup: ['test/browser/setup.ts'] } },
    ],
  },
});
