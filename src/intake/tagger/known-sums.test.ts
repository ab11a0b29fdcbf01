import { describe, expect, it } from 'vitest';
import { KnownSums } from './known-sums.ts';
import { featuresAt, type Observations, readTemplates } from './templates.ts';
import { addRow, weightTable } from './weights.ts';

const WIDTH = 5;
const ATTRIBUTES = ['word', 'caps', 'number', 'place'];
const GROUPS = readTemplates(
  'word, word[-1] word, caps\nnumber\nplace number[1] caps[2], caps word[-2]\nplace caps, place',
  ATTRIBUTES,
);

/** Few values, so that groups recur, but more positions than the cache can hold. */
const seen: Observations = {
  length: 4000,
  width: ATTRIBUTES.length,
  values: Int32Array.from({ length: 4000 * ATTRIBUTES.length }, (_, at) =>
    at % 7 === 0 ? Math.imul(at, 7919) & 0xff : (at >> 9) & 1,
  ),
};

/** Every second feature has a row. */
const met = new Set(
  Array.from({ length: 200 }, (_, at) => featuresAt(GROUPS, seen, at * 20))
    .flat()
    .filter((_, at) => at % 2 === 0),
);
const table = weightTable(
  [...met].map((feature, number) => ({
    feature,
    cells: Int32Array.of(number % WIDTH, (number + 2) % WIDTH),
    weights: Int32Array.of((number % 17) - 8, number % 11),
  })),
);

const summedUp = (at: number): number[] => {
  const scores = new Int32Array(WIDTH);
  for (const feature of featuresAt(GROUPS, seen, at)) addRow(scores, 0, table, feature);
  return [...scores];
};

describe('known sums', () => {
  it('equal the sums of the rows, cached or not, even if the cache overflows', () => {
    const sums = new KnownSums(table, WIDTH, GROUPS);
    const again = Array.from({ length: 50 }, (_, at) => at * 20);
    for (const at of [...Array(seen.length).keys(), ...again]) {
      const scores = new Int32Array(2 * WIDTH);
      sums.add(scores, WIDTH, seen, at);
      expect([...scores]).toEqual([0, 0, 0, 0, 0, ...summedUp(at)]);
    }
  });

  it('are added to the existing scores', () => {
    const sums = new KnownSums(table, WIDTH, GROUPS);
    const scores = new Int32Array(WIDTH).fill(100);
    sums.add(scores, 0, seen, 40);
    expect([...scores]).toEqual(summedUp(40).map((sum) => 100 + sum));
  });
});
