import { defineConfig } from 'vitest/config';

/** By default one core of two stays idle. */
const twoAtATime = { setupFiles: 'tests/support/own-data-folder.ts', maxWorkers: 2 };

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['{server,components,app}/**/*.test.{ts,tsx}'], ...twoAtATime },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/{integration,mlx}/**/*.test.ts'],
          ...twoAtATime,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: 'tests/e2e/support/shared-server.ts',
          // Nothing that a file leaves in its process is another's to see, and a process for each reads Playwright again.
          isolate: false,
          // A browser each, and the server: two cores have no more to give.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/**/*.long.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
