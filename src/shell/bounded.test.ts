import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { bounded, Overtime } from './bounded.ts';

test('a step answers, or throws, as without a bound', () => {
  expect(bounded(() => [1].map((one) => one + 1))).toEqual([2]);
  expect(bounded(() => bounded(() => 'within'))).toBe('within');
  // As long as the load of the machine makes it.
  expect(bounded(() => 'busy', 1234.5)).toBe('busy');
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

test('Ctrl-C just before a step is not lost', async () => {
  const script = `
    const { bounded } = await import(${JSON.stringify(resolve('dist/shell/bounded.js'))});
    process.on('SIGINT', () => process.exit(7));
    setTimeout(() => process.exit(8), 5000);
    process.kill(process.pid, 'SIGINT');
    bounded(() => {});`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', script]);
  expect(await new Promise((done) => run.on('exit', done))).toBe(7);
});
