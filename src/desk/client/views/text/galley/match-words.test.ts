import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlace, indexWords, splitWords } from './match-words.ts';

function placeIn(from: string, word: string, into: string): string | undefined {
  const words = splitWords(from).map((each) => each.word);
  const other = splitWords(into);
  const plain = other.map((each) => each.word);
  const at = words.indexOf(word);
  const place = findPlace(words, at, {
    index: indexWords(plain),
    length: plain.length,
    share: at / words.length,
  });
  return place === undefined ? undefined : plain.slice(place, place + 2).join(' ');
}

describe('splitting', () => {
  test('words have no case and no soft hyphens, and marks belong to their letters', () => {
    expect(splitWords('Pub\u00ADlish, ÉTÉ; नमस्ते').map(({ word }) => word)).toEqual([
      'publish',
      'été',
      'नमस्ते',
    ]);
  });
  test('offsets are those of the text', () => {
    const text = 'One (two) *three*';
    expect(splitWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'One',
      'two',
      'three',
    ]);
  });
});

describe('finding a place', () => {
  test('citations and markup may differ', () => {
    const source = 'Larger houses buy the *work* [see @example2021, pp. 12--15], at fifty dollars.';
    const galley =
      'Larger houses buy the work (see Example & Sample, 2021, pp. 12–15), at fifty dollars.';
    expect(placeIn(source, 'houses', galley)).toBe('houses buy');
    expect(placeIn(source, 'fifty', galley)).toBe('fifty dollars');
  });
  test('a word that the other text does not have leads to its neighbours', () => {
    const galley = 'The flow of an article. Messages collect on the way.';
    const source = `![The flow of an article. Messages collect on the way.](figures/flow.svg){#fig-flow}`;
    expect(placeIn(source, 'svg', galley)).toBe('way');
  });
  test('a note in between, with some of the same words, does not lead away', () => {
    const galley =
      'Earlier systems stopped where a file became difficult; ours says so, at its line, and goes on. Flow: parts are parsed, and then numbered. What comes out is one value.';
    const source = `Earlier systems stopped where a file became difficult; ours says so, at its line, and goes on.[^scope]

[^scope]: Files are turned into manuscripts before each flow begins; that step is described elsewhere

# Flow

Parts are parsed, and then numbered. What comes out is one value.`;
    expect(placeIn(galley, 'flow', source)).toBe('flow parts');
    // The number of a heading.
    expect(placeIn(galley.replace('Flow', '2 Flow'), '2', source)).toBe('flow parts');
  });
  test('a repeated sentence is found at its own place', () => {
    const text =
      'We thank all reviewers. Alpha beta gamma delta. We thank all reviewers. Omega psi chi.';
    const words = splitWords(text).map(({ word }) => word);
    const index = indexWords(words);
    for (const at of words.keys())
      expect(findPlace(words, at, { index, length: words.length, share: at / words.length })).toBe(
        at,
      );
  });
  test('texts without shared words have no place', () => {
    expect(placeIn('alpha beta', 'beta', 'gamma delta')).toBeUndefined();
    expect(placeIn('alpha beta', 'beta', '')).toBeUndefined();
  });
  test('the place is always a word of the other text', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 60 });
    fc.assert(
      fc.property(
        words,
        words,
        fc.nat(60),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, other, at, share) => {
          const place = findPlace(one, at, {
            index: indexWords(other),
            length: other.length,
            share,
          });
          expect(place === undefined || other[place] !== undefined).toBe(true);
        },
      ),
    );
  });
});
