import { execFileSync } from 'node:child_process';

/** Compiles `dist/` before the tests: worker threads and the command line need JavaScript. */
export default function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
