import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Browser tests by themselves, for they alone need Chromium. */
const browser = ['test/browser/**/*.test.ts'];
/** Tests that start processes, threads and databases of their own, each file in a process of its own. */
const processes = ['test/{cli,jobs,main,store}/**/*.test.ts'];
const limits = { pool: 'forks', testTimeout: 120_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    // On two processors vitest would use one: tests wait much for databases, planning threads and the browser, which leaves room for another.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    projects: [
      // One process loads the product once for many files: loading it for each took as long as a third of the tests.
      {
        test: {
          ...limits,
          name: 'rest',
          include: ['test/**/*.test.ts'],
          exclude: [...browser, ...processes],
          isolate: false,
        },
      },
      { test: { ...limits, name: 'processes', include: processes } },
      { test: { ...limits, name: 'browser', include: browser, globalSetup: ['test/browser/setup.ts'] } },
    ],
  },
});
