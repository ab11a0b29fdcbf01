import { defineConfig } from 'vitest/config';
import { COMPILED_MODULES, compiledModules } from './test/compiled.ts';

const shared = {
  setupFiles: ['test/fixed-seed.ts', 'test/impossible.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};
const compiled = {
  plugins: [compiledModules()],
  test: { ...shared, server: { deps: { external: [COMPILED_MODULES] } } },
};

/** They put other modules in the place of ours. */
const MOCKED = ['src/cli/run/intake.test.ts', 'test/prints.test.ts', 'test/work-endless.test.ts'];
/** They put other folders or variables in the place of the process's own. */
const APART = ['src/{io,app,cli,desk}/**/*.test.ts', 'test/**/*.test.ts'];

export default defineConfig({
  test: {
    // Vitest leaves one processor free, which is half of a machine that has two.
    maxWorkers: '100%',
    // Compiles dist/ once, for the tests, worker threads and the command line.
    globalSetup: ['test/build-once.ts', 'test/own-temporary-folder.ts'],
    projects: [
      {
        // The core keeps no state that a test could meet: its modules are loaded once for all files.
        ...compiled,
        test: {
          ...compiled.test,
          name: 'core',
          include: ['src/**/*.test.ts', 'training/**/*.test.ts'],
          exclude: [...APART, ...MOCKED],
          isolate: false,
        },
      },
      { ...compiled, test: { ...compiled.test, name: 'around', include: APART, exclude: MOCKED } },
      { test: { ...shared, name: 'mocked', include: MOCKED } },
    ],
  },
});
