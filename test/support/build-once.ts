import { execSync } from 'node:child_process';
import { utimesSync } from 'node:fs';

/** Compiles `dist/` before the tests: worker threads and the command line need JavaScript. */
export default function setup(): void {
  // In a shell: on Windows npm is a batch file, which is no program that could be started.
  execSync('npm run --silent build', { stdio: 'inherit' });
  // The compiler leaves files as they are that would not change. make must not take this one for an old one.
  utimesSync('dist/cli/main.js', new Date(), new Date());
}
