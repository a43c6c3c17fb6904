import { defineConfig } from 'vitest/config';

/**
 * `unit` tests stand beside the code and run without a browser or a build;
 * `site` tests look at the built site, in a browser where they need one;
 * `audit` tests are whole-site tests that take minutes (`npm run audit`).
 * None needs Astro: what they import knows nothing of it.
 */
export default defineConfig({
  test: {
    // Each loads what its tests import: more of them work more in all.
    maxWorkers: 2,
    // What tests import is loaded once a worker, not once a file: none changes what another imports.
    isolate: false,
    // Pages answer late where other tests use the machine.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          // Property tests and fonts take seconds where the machine has other work.
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'site',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/audit/**'],
          globalSetup: ['tests/support/site.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'audit',
          environment: 'node',
          include: ['tests/audit/**/*.test.ts'],
          globalSetup: ['tests/support/site.ts'],
          testTimeout: 1_200_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
