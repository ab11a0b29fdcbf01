import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { bounded, Overtime } from './bounded.ts';

test('a step answers, or throws, as without a bound', () => {
  expect(bounded(() => [1].map((one) => one + 1))).toEqual([2]);
  expect(bounded(() => bounded(() => 'within'))).toBe('within');
  // Not a whole number of milliseconds.
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

test.runIf(process.platform !== 'win32')(
  'a step answers though the process was stopped for longer than its limit',
  async () => {
    const script = `
      import { writeSync } from 'node:fs';
      const { bounded } = await import(${JSON.stringify(pathToFileURL('compiled/io/processes/bounded.js').href)});
      const work = () => {
        const start = process.cpuUsage();
        const used = () => process.cpuUsage(start).user + process.cpuUsage(start).system;
        writeSync(1, 'begun');
        while (used() < 200_000);
        return 'answered';
      };
      writeSync(1, bounded(work, 1000));`;
    const run = spawn(process.execPath, ['--input-type=module', '-e', script]);
    let said = '';
    run.stdout.on('data', (bytes) => {
      said += bytes;
    });
    await once(run.stdout, 'data');
    run.kill('SIGSTOP');
    await delay(1500);
    run.kill('SIGCONT');
    expect(await once(run, 'close')).toEqual([0, null]);
    expect(said).toMatch(/answered$/);
  },
);

test('Ctrl-C just before a step is not lost', async () => {
  const script = `
    const { bounded } = await import(${JSON.stringify(pathToFileURL('compiled/io/processes/bounded.js').href)});
    process.on('SIGINT', () => process.exit(7));
    setTimeout(() => process.exit(8), 5000);
    process.kill(process.pid, 'SIGINT');
    bounded(() => {});`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', script]);
  expect(await new Promise((done) => run.on('exit', done))).toBe(7);
});
