import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // A machine that does other things too must not fail a test by being slow.
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**'], testTimeout: 60_000 } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/global-setup.ts',
          // They wait for a browser most of the time, so two go side by side on the smallest machine.
          maxWorkers: 2,
          // A real browser on a machine that builds at the same time.
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
