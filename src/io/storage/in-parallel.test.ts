import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inParallel } from './in-parallel.ts';

test('results are in the order of the items', async () => {
  const doubled = inParallel([3, 1, 2], async (each) => {
    await delay(each);
    return each * 2;
  });
  expect(await doubled).toEqual([6, 2, 4]);
});

test('after an error, nothing is begun, and nothing goes on', async () => {
  let [begun, ended] = [0, 0];
  const work = inParallel(Array(100).keys(), async (each) => {
    begun += 1;
    await delay(each === 3 ? 1 : 20);
    ended += 1;
    if (each === 3) throw new Error('third');
  });
  await expect(work).rejects.toThrow('third');
  expect([begun, ended]).toEqual([16, 16]);
});
