/** `offprint doctor`: what this machine has, and what to do about what it lacks. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { journey, PROGRAM } from '../support/journey.ts';

const { folder, offprint } = journey();

test.skipIf(unlessFound('the doctor of the journey'))('a machine that has everything', () => {
  const { status, stdout } = offprint('doctor', '--format', 'json');
  const states = JSON.parse(stdout) as { name: string; state: string }[];
  expect(states.find(({ name }) => name === 'Browser')).toMatchObject({ state: 'found' });
  expect(states.filter(({ state }) => state === 'missing')).toEqual([]);
  expect(status).toBe(0);
});

test('a machine whose browser is not where it was said to be', () => {
  const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' };
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM, 'doctor'], {
    cwd: folder(),
    encoding: 'utf8',
    env,
  });
  expect(stdout).toMatch(/^✗ Browser: .*\/nowhere\/chrome/m);
  expect(status).toBe(2);
});
