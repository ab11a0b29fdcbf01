import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { COMPILED_MODULES, compiledModules } from './test/support/compiled.ts';
import { pageScripts } from './test/support/page-scripts.ts';

const shared = {
  setupFiles: ['test/support/fixed-seed.ts', 'test/support/impossible.ts'],
  // Longer than anything that a test waits for, so that a failure says what was missing.
  testTimeout: 180_000,
  hookTimeout: 240_000,
};
const compiled = {
  plugins: [compiledModules(), pageScripts()],
  test: { ...shared, server: { deps: { external: [COMPILED_MODULES] } } },
};

/** They replace modules, which works on sources only. */
const MOCKED = 'mocked.test.ts';
/** They change what other tests in the process would notice, or need modules that were not loaded before. */
const ISOLATED = 'isolated.test.ts';
const APART = [`**/*.${MOCKED}`, `**/*.${ISOLATED}`];

/** Tests that share a process and its modules: each leaves folders, variables and globals as it found them. */
function together(name: string, folders: readonly string[], exclude: readonly string[] = []) {
  const include = folders.map((folder) => `${folder}/**/*.test.ts`);
  const test = { ...compiled.test, name, include, exclude: [...exclude, ...APART], isolate: false };
  return { ...compiled, test };
}

/** `npm test` runs the projects `core…` and `journeys`; `npm run test:all` runs all. */
export default defineConfig({
  test: {
    // Browsers and other processes of the tests work at the same time, so more workers make each other slower.
    maxWorkers: availableParallelism(),
    reporters: ['./test/support/short-report.ts'],
    // Compiles dist/ once, for the tests, worker threads and the command line.
    globalSetup: ['test/support/build-once.ts', 'test/support/own-temporary-folder.ts'],
    projects: [
      together('core', ['src']),
      {
        plugins: [pageScripts()],
        test: { ...shared, name: 'core-mocked', include: [`src/**/*.${MOCKED}`] },
      },
      together('journeys', ['test/journeys']),
      together('further', ['test', 'training'], ['test/journeys/**']),
      {
        plugins: [pageScripts()],
        test: { ...shared, name: 'further-mocked', include: [`test/**/*.${MOCKED}`] },
      },
      {
        ...compiled,
        test: { ...compiled.test, name: 'further-isolated', include: [`test/**/*.${ISOLATED}`] },
      },
    ],
  },
});
