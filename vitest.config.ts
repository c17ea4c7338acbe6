import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Browser tests by themselves, for they alone need Chromium. */
const browser = ['test/browser/**/*.test.ts'];
const limits = { pool: 'forks', testTimeout: 120_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    // On two processors vitest would use one: tests wait much for databases, planning threads and the browser, which leaves room for a second.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { ...limits, name: 'rest', include: ['test/**/*.test.ts'], exclude: browser } },
      { test: { ...limits, name: 'browser', include: browser, globalSetup: ['test/browser/setup.ts'] } },
    ],
  },
});
