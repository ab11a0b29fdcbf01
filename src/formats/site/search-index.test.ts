/** A search that loads few files finds what a plain scan of all documents finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loaderOf, scanDocuments, searchFiles } from '../../../test/support/search-site.ts';
import { findHits } from './page-script/search-hits.ts';
import { openIndex } from './page-script/search-index.ts';
import type { SearchDocument } from './search.ts';
import { decodeTerms, encodeTerms } from './search-entries.ts';
import { SEARCH_FOLDER } from './search-files.ts';
import { INDEX_LIMITS, type IndexLimits, indexFiles } from './search-index.ts';

/** So small that a few words need many files and directories. */
const TINY: IndexLimits = {
  ...{ weights: 2, beginning: 12, leaf: 20, directory: 12, block: 60, onlyBlock: 60 },
  ...{ allWords: 30, frequentWords: 16 },
};
/** The same, but with weights in all entries and all words in one file. */
const CUT: IndexLimits = { ...TINY, weights: 1_000, allWords: 10_000 };

function documentsOf(...all: Record<string, number>[]): SearchDocument[] {
  return all.map((terms, number) => ({
    shown: [`Title ${number}`, `${number}.html`, '', ''],
    terms: encodeTerms(new Map(Object.entries(terms))),
  }));
}

const letters = fc.constantFrom(...'aboж中𐐷9');
const word = fc.string({ unit: letters, minLength: 1, maxLength: 6 });
const documents = fc
  .array(fc.dictionary(word, fc.integer({ min: 1, max: 71 }), { maxKeys: 12 }), { maxLength: 40 })
  .map((all) => documentsOf(...all));
const query = fc.array(word, { minLength: 1, maxLength: 3 });

test('the files find what a plain scan finds, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(documents, query, async (all, terms) => {
      const scanned = scanDocuments(all, terms);
      expect(await searchFiles(indexFiles(all), terms)).toEqual(scanned);
      expect(await searchFiles(indexFiles(all, CUT), terms)).toEqual(scanned);
    }),
  );
});

test('entries with few weights find the same documents, and the best ones of a word first', async () => {
  const few = { ...CUT, weights: TINY.weights };
  await fc.assert(
    fc.asyncProperty(documents, query, async (all, terms) => {
      const scanned = scanDocuments(all, terms);
      const found = await searchFiles(indexFiles(all, few), terms);
      expect(found.toSorted((a, b) => a - b)).toEqual(scanned.toSorted((a, b) => a - b));
      const [first = ''] = terms;
      const begun = all.some(({ terms: own }) =>
        decodeTerms(own).some((each) => each !== first && each.startsWith(first)),
      );
      if (terms.length === 1 && !begun)
        expect(found.slice(0, few.weights)).toEqual(scanned.slice(0, few.weights));
    }),
  );
});

test('every document is shown, in files with a few documents', async () => {
  const all = documentsOf(...Array.from({ length: 9 }, () => ({ tide: 1 })));
  // Two documents fill a block.
  const { load, loaded } = loaderOf(indexFiles(all, TINY));
  const index = await openIndex(load);
  expect(await index.document(7)).toEqual(all[7]?.shown);
  expect([...loaded].map((path) => path.slice(SEARCH_FOLDER.length + 1))).toEqual([
    'index.js',
    'documents-3.js',
  ]);
  expect(await index.document(9)).toBeUndefined();
});

const WORDS = 'bear boar carelessness harbour harvest house moon neap spring tide tides wave'.split(
  ' ',
);

test.each([
  ['a mistake near the end', 'carelesnness'],
  ['a mistake at the beginning', 'garbour'],
  ['a mistake in a frequent word', 'spxing'],
])('a large index finds %s', async (_, typed) => {
  const frequent = Array.from({ length: 3 }, () => ({ spring: 1 }));
  const all = documentsOf(...WORDS.map((each) => ({ [each]: 1 })), ...frequent);
  const index = await openIndex(loaderOf(indexFiles(all, { ...TINY, leaf: 40 })).load);
  expect(index.isSmall).toBe(false);
  const { documents, isWanted } = await findHits([typed], index);
  expect(WORDS.filter(isWanted)).toHaveLength(1);
  expect(documents).toEqual(scanDocuments(all, [typed]));
});

test('a small journal has five files', () => {
  const all = documentsOf(...WORDS.map((each) => ({ [each]: 1 })));
  expect(indexFiles(all).map(({ path }) => path.slice(SEARCH_FOLDER.length + 1))).toEqual([
    ...['search.js', 'index.js', 'terms-0-0.js', 'documents-0.js', 'words.js'],
  ]);
  expect(indexFiles([])).toHaveLength(3);
});

test('a term may be longer than a directory', async () => {
  const long = Array.from({ length: 5 }, (_, number) => String(number).repeat(3_000));
  const all = documentsOf(...long.map((each) => ({ [each]: 1 })));
  const limits = { ...INDEX_LIMITS, leaf: 3_000 };
  expect(await searchFiles(indexFiles(all, limits), [long[3] ?? ''])).toEqual([3]);
});
