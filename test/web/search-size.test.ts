/** What a search loads from the index of a large journal. */
import { beforeAll, expect, test } from 'vitest';
import type { OutputFile } from '../../src/formats/format.ts';
import { findHits } from '../../src/formats/site/page-script/search-hits.ts';
import { openIndex } from '../../src/formats/site/page-script/search-index.ts';
import type { SearchDocument } from '../../src/formats/site/search.ts';
import { decodeTerms, encodeTerms } from '../../src/formats/site/search-entries.ts';
import { indexFiles } from '../../src/formats/site/search-index.ts';
import { loaderOf } from '../support/search-site.ts';

const DOCUMENTS = 20_000;
const TERMS = 60;
const VOCABULARY = 400_000;
/** Bytes. */
const LIMIT = 300_000;
const MOST_RESULTS = 50;

let files: OutputFile[];
let sizes: Map<string, number>;
let documents: SearchDocument[];
beforeAll(() => {
  documents = Array.from({ length: DOCUMENTS }, (_, number) => documentOf(number));
  files = indexFiles(documents);
  sizes = new Map(files.map(({ path, content }) => [path, Buffer.byteLength(content)]));
});

/** Words with the frequencies of a language: that of rank r is in proportion to 1/r. */
function documentOf(number: number): SearchDocument {
  const terms = new Map<string, number>();
  for (let at = 0; at < TERMS; at++) {
    // Looks random, and is the same in each run.
    const share = ((number * TERMS + at) * 0.618033988749895) % 1;
    terms.set(wordOf(Math.floor(VOCABULARY ** share)), 1 + ((number + at) % 24));
  }
  return {
    shown: [`${'A title of usual length '.repeat(4)}${number}`, `1/${number}.html`, 'A, B', '1(1)'],
    terms: encodeTerms(terms),
  };
}

/** Different words for different ranks, with frequent beginnings and endings. */
function wordOf(rank: number): string {
  const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va'.split(' ');
  let word = '';
  for (let left = rank + 4_096; left > 0; left = Math.floor(left / 16))
    word += syllables[left % 16];
  return word;
}

const mistype = (word: string, at: number) => `${word.slice(0, at)}x${word.slice(at + 1)}`;

test.each([
  ['the most frequent word', [wordOf(1)]],
  ['the two most frequent words', [wordOf(1), wordOf(2)]],
  ['a frequent and a rare word', [wordOf(1), wordOf(300_000)]],
  ['two rare words', [wordOf(200_000), wordOf(300_000)]],
  ['a beginning', ['ba']],
  ['a longer beginning', ['bace']],
  ['a word and a beginning', [wordOf(1), 'ba']],
  ['a mistyped word', [mistype(wordOf(1), 5)]],
  ['two mistyped words', [mistype(wordOf(1), 5), mistype(wordOf(2), 0)]],
  ['two words that nothing is like', ['xxxxxxxxxx', 'zzzzzzzzzz']],
])('for %s a search loads at most 300 kB', async (_, terms) => {
  const { load, loaded } = loaderOf(files);
  const index = await openIndex(load);
  const found = (await findHits(terms, index)).documents.slice(0, MOST_RESULTS);
  await Promise.all(found.map(index.document));
  const bytes = [...loaded].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
  expect(bytes).toBeLessThan(LIMIT);
});

test('a mistyped word of a large journal is found', async () => {
  const index = await openIndex(loaderOf(files).load);
  const word = wordOf(1_000);
  const wanted = documents.flatMap(({ terms }, number) =>
    decodeTerms(terms).includes(word) ? [number] : [],
  );
  const { documents: found } = await findHits([`${word.slice(0, -1)}x`], index);
  expect(wanted.length).toBeGreaterThan(0);
  expect(found).toEqual(expect.arrayContaining(wanted));
});

test('no file is large', () => {
  expect(Math.max(...sizes.values())).toBeLessThan(50_000);
});
