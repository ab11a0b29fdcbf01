import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const SCRIPT = `
  import { registerHooks } from 'node:module';
  const packages = new Set();
  registerHooks({
    resolve(name, context, next) {
      const found = next(name, context);
      const [, folder] = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(found.url) ?? [];
      if (folder) packages.add(folder);
      return found;
    },
  });
  await import('./compiled/cli/run/intake.js');
  console.log([...packages].sort().join(' '));`;

test('intake loads the readers of zip and XML, and no compiler of manuscripts', () => {
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.stdout.trim()).toBe('fflate saxes xmlchars');
});
