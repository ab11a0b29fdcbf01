import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { bounded, Overtime } from './bounded.ts';

test('a step answers, or throws, as without a bound', () => {
  expect(bounded(() => [1].map((one) => one + 1))).toEqual([2]);
  expect(bounded(() => bounded(() => 'within'))).toBe('within');
  expect(() =>
    bounded(() => {
      throw new RangeError('its own');
    }),
  ).toThrow(RangeError);
});

test.each<[string, () => unknown]>([
  [
    'a loop',
    () => {
      for (;;);
    },
  ],
  ['a pattern that tries everything', () => /^(?:a+)+$/.test(`${'a'.repeat(50)}b`)],
  [
    'a loop that catches all',
    () => {
      for (;;)
        try {
          for (;;);
        } catch {}
    },
  ],
])('%s is broken off', (_, work) => {
  expect(() => bounded(work, 50)).toThrow(Overtime);
  expect(bounded(() => 'next')).toBe('next');
});

/** A process whose step never ends; resolves with the signal that ended it. */
function endedBy(signal: NodeJS.Signals, cleanUp: string): Promise<unknown> {
  const script = `
    const { bounded } = await import(${JSON.stringify(resolve('dist/shell/bounded.js'))});
    ${cleanUp}
    setTimeout(() => {
      try {
        bounded(() => { process.stdout.write('begun'); for (;;); });
      } catch {
        setTimeout(() => {}, 10_000);
      }
    }, 0);`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', script]);
  run.stdout.once('data', () => run.kill(signal));
  return new Promise((done) => run.on('exit', (code, by) => done(by ?? code)));
}

test('Ctrl-C is heard within a step, and what is to be done at the end is done', async () => {
  expect(await endedBy('SIGINT', '')).toBe('SIGINT');
  expect(await endedBy('SIGINT', "process.on('SIGINT', () => process.exit(7));")).toBe(7);
});
