import { expect, test } from 'vitest';
import { type ScoredFact, surenessTable } from './sureness-table.ts';

/** Titles with rising scores from `from` on, of which every n-th is wrong; 0: none. */
const titles = (count: number, from: number, wrong: number): ScoredFact[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'title',
    score: from + at / count,
    right: wrong === 0 || at % wrong !== 0,
  }));

test('the share of right facts rises with the score', () => {
  const { title } = surenessTable([
    ...titles(400, 2, 40),
    ...titles(400, 0, 2),
    ...titles(400, 1, 5),
  ]);
  const shares = title.map(([, right]) => right);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.length).toBeGreaterThanOrEqual(3);
  expect(shares[0]).toBeCloseTo(0.5, 1);
  expect(shares.at(-1)).toBeGreaterThan(0.95);
});

test('the surest facts are not joined with many doubtful ones, though they are few', () => {
  const { title } = surenessTable([
    ...titles(900, 0, 4),
    ...titles(80, 1, 40),
    ...titles(80, 2, 0),
  ]);
  expect(title.at(-1)?.[1]).toBeGreaterThan(0.97);
});

test('a few facts are a step of their own only if there are no others', () => {
  expect(surenessTable([...titles(900, 0, 4), ...titles(20, 1, 0)]).title).toHaveLength(1);
  expect(surenessTable(titles(10, 0, 0)).title).toEqual([[0, 0.7]]);
});
