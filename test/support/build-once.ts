import { execSync } from 'node:child_process';

/** Compiles and bundles before the tests: worker threads and the command line need JavaScript. */
export default function setup(): void {
  // In a shell: on Windows npm is a batch file, which is no program that could be started.
  execSync('npm run --silent build', { stdio: 'inherit' });
}
