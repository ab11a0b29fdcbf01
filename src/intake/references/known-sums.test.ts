import { describe, expect, it } from 'vitest';
import { KnownSums } from './known-sums.ts';
import { addRow, weightTable } from './weights.ts';

const WIDTH = 5;
const SIZES = [1, 3, 2];

/** Every third feature has a row. */
const table = weightTable(
  Array.from({ length: 400 }, (_, number) => ({
    feature: number * 3,
    cells: Int32Array.of(number % WIDTH, (number + 2) % WIDTH),
    weights: Int32Array.of((number % 17) - 8, number % 11),
  })),
);

const places = Array.from({ length: 9000 }, (_, place) =>
  Int32Array.from({ length: 6 }, (_, at) => Math.imul(place + 1, 7919 * (at + 1)) & 0x3ff),
);

const summedUp = (features: Int32Array): number[] => {
  const scores = new Int32Array(WIDTH);
  for (const feature of features) addRow(scores, 0, table, feature);
  return [...scores];
};

describe('known sums', () => {
  it('are those of the rows, met before or not, also after more than can be remembered', () => {
    const sums = new KnownSums(table, WIDTH, SIZES);
    for (const features of [...places, ...places.slice(0, 50)]) {
      const scores = new Int32Array(2 * WIDTH);
      sums.add(scores, WIDTH, features);
      expect([...scores]).toEqual([0, 0, 0, 0, 0, ...summedUp(features)]);
    }
  });

  it('are added to what the scores were', () => {
    const sums = new KnownSums(table, WIDTH, SIZES);
    const features = places[7] as Int32Array;
    const scores = new Int32Array(WIDTH).fill(100);
    sums.add(scores, 0, features);
    expect([...scores]).toEqual(summedUp(features).map((sum) => 100 + sum));
  });
});
