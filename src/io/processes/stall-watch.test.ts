import { expect, test } from 'vitest';
import { type Activity, openStallMeter, openStallWatch, Stalled } from './stall-watch.ts';

const LIMITS = { processorTime: 60_000, idle: 30_000 };
const SECOND = 1000;

/**
 * What the meter says of processes, asked every second.
 *
 * @param share of a processor that they get
 * @param progressEvery seconds
 */
function run({
  share,
  isBusy,
  seconds,
  progressEvery = Number.POSITIVE_INFINITY,
}: {
  share: number;
  isBusy: boolean;
  seconds: number;
  progressEvery?: number;
}): { exceeded?: string; after: number } {
  const meter = openStallMeter(LIMITS);
  for (let second = 1; second <= seconds; second++) {
    if (second % progressEvery === 0) meter.progress();
    const exceeded = meter.sample(SECOND, { processorTime: second * share * SECOND, isBusy });
    if (exceeded) return { exceeded, after: second };
  }
  return { after: seconds };
}

const HOURS = 3600;

test.each([1, 0.1, 0.01])(
  'work without end is ended by its processor time, at a share of %f',
  (share) => {
    const { exceeded, after } = run({ share, isBusy: true, seconds: 3 * HOURS });
    expect(exceeded).toBe('processorTime');
    expect(after * share).toBeGreaterThan(59);
    expect(after * share).toBeLessThan(63);
  },
);

test('work that is never given a processor is waited for', () => {
  expect(run({ share: 0, isBusy: true, seconds: HOURS }).exceeded).toBeUndefined();
});

test('processes that sleep are ended, though they tidy up now and then', () => {
  for (const share of [0, 0.05]) {
    const { exceeded, after } = run({ share, isBusy: false, seconds: HOURS });
    expect(exceeded).toBe('idle');
    expect(after).toBeLessThan(45);
  }
});

test('processes that run between the moments in which they are looked at do not sleep', () => {
  expect(run({ share: 0.2, isBusy: false, seconds: 250 }).exceeded).toBeUndefined();
});

test('progress restarts the limits', () => {
  const steady = { share: 1, isBusy: true, seconds: HOURS, progressEvery: 50 };
  expect(run(steady).exceeded).toBeUndefined();
  const asleep = { share: 0, isBusy: false, seconds: HOURS, progressEvery: 25 };
  expect(run(asleep).exceeded).toBeUndefined();
});

test('processes that end take nothing away from what the others have used', () => {
  const meter = openStallMeter(LIMITS);
  const samples = [0, 40_000, 10_000, 29_000, 31_001];
  const said = samples.map((processorTime) =>
    meter.sample(SECOND, { processorTime, isBusy: true }),
  );
  expect(said).toEqual([undefined, undefined, undefined, undefined, 'processorTime']);
});

test('where the system tells nothing, the clock counts in part', () => {
  const meter = openStallMeter(LIMITS);
  const said = Array.from({ length: 245 }, () => meter.sample(SECOND, undefined));
  expect(said.slice(0, 240).every((one) => one === undefined)).toBe(true);
  expect(said.at(-1)).toBe('processorTime');
});

test('a task is waited for until it ends or stalls', async () => {
  let processorTime = 0;
  const busy = (): Activity => {
    processorTime += 5;
    return { processorTime, isBusy: true };
  };
  const watch = openStallWatch(busy, { processorTime: 40, idle: 1000 });
  expect(await watch.wait('answer', Promise.resolve('done'))).toBe('done');
  await expect(watch.wait('fail', Promise.reject(new RangeError('own')))).rejects.toThrow(
    RangeError,
  );
  const endless = watch.wait('wait', new Promise(() => undefined));
  await expect(endless).rejects.toThrow(Stalled);
  await expect(endless).rejects.toThrow('it used over 0 s of processor time to wait');
});

test('says no more than is known where the system tells nothing', async () => {
  const watch = openStallWatch(() => undefined, { processorTime: 250, idle: 1000 });
  const endless = watch.wait('start', new Promise(() => undefined));
  await expect(endless).rejects.toThrow(/^it did not start within 1 s$/);
});
