import { expect, test } from 'vitest';
import { batchStatus } from '../../app/batch/status.ts';
import { statusText } from './batch-status.ts';

const count = { recent: 0, oldest: 0 };

test('states are counted by journal, and the rate gives the time that is left', () => {
  const status = batchStatus([
    { ...count, journal: 'kappa', state: 'done', count: 120, recent: 40 },
    { ...count, journal: 'kappa', state: 'queued', count: 7, oldest: 900 },
    { ...count, journal: 'lambda', state: 'active', count: 1, oldest: 60 },
  ]);
  expect(status).toMatchObject({ queued: 7, active: 1, done: 120, rate: 4, left: 2, oldest: 900 });
  expect(statusText(status)).toBe(`journal  queued  active  done  failed
kappa         7       0   120       0
lambda        0       1     0       0
all           7       1   120       0
4.0 parts a minute, about 2 min left; the oldest part has waited 15 min
`);
});

test('an empty queue has no time', () => {
  expect(statusText(batchStatus([]))).toContain('\n0.0 parts a minute\n');
});
