import { describe, expect, it } from 'vitest';
import type { Judgement, Kind } from './judgement.ts';
import {
  accuracy,
  calibrate,
  inventedPeople,
  precision,
  recall,
  silentDocuments,
  wilson,
  wrongTies,
} from './tally.ts';

function judged(
  fact: Judgement['fact'],
  kind: Kind,
  mark: Judgement['mark'] = 'likely',
): Judgement {
  return { fact, kind, right: kind === 'right', mark, detail: '' };
}

const documents = [
  {
    id: 'a',
    source: 'word',
    layout: 'lines',
    judgements: [
      judged('title', 'right'),
      judged('name', 'right'),
      judged('name', 'right'),
      judged('name', 'invented', 'unsure'),
      judged('tie', 'right'),
      judged('tie', 'wrong', 'unsure'),
    ],
  },
  {
    id: 'b',
    source: 'word',
    layout: 'lines',
    judgements: [judged('title', 'wrong'), judged('name', 'missing'), judged('tie', 'missing')],
  },
];

describe('tally', () => {
  it('counts shares of facts', () => {
    expect(accuracy(documents, 'title')).toBe(1 / 2);
    expect(precision(documents, 'name')).toBe(2 / 3);
    expect(recall(documents, 'name')).toBe(2 / 3);
    expect(inventedPeople(documents)).toBe(1 / 3);
    expect(recall(documents, 'tie')).toBe(1 / 2);
    expect(wrongTies(documents)).toBe(1 / 2);
    expect(accuracy(documents, 'abstract')).toBeUndefined();
  });

  it('counts documents with errors that no question covers', () => {
    expect(silentDocuments(documents)).toBe(1 / 2);
  });

  it('leaves missing facts out of the calibration', () => {
    const judgements = documents.flatMap((document) => document.judgements);
    expect(calibrate(judgements, 'unsure')).toMatchObject({ right: 0, wrong: 2, share: 1 });
    expect(calibrate(judgements, 'likely')).toMatchObject({ right: 4, wrong: 1, share: 1 / 5 });
  });

  it('gives Wilson intervals', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
    const [low, high] = wilson(1, 20);
    expect(low).toBeCloseTo(0.0089, 3);
    expect(high).toBeCloseTo(0.2361, 3);
  });
});
