import { defineConfig } from 'vitest/config';

const shared = {
  setupFiles: ['test/fixed-seed.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

/** They put other modules, folders or variables in the place of the process's own. */
const APART = ['src/shell/**/*.test.ts', 'src/intake/command.test.ts', 'test/**/*.test.ts'];

export default defineConfig({
  test: {
    // Compiles dist/ once: workers and the command line run as users run them.
    globalSetup: ['test/build-once.ts', 'test/own-temporary-folder.ts'],
    projects: [
      {
        // The core keeps no state that a test could meet: its modules are loaded once for all files.
        test: {
          ...shared,
          name: 'core',
          include: ['src/**/*.test.ts'],
          exclude: APART,
          isolate: false,
        },
      },
      { test: { ...shared, name: 'around', include: APART } },
    ],
  },
});
