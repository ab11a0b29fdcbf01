import { expect, test } from 'vitest';
import { findWork } from './find-work.ts';
import type { Library } from './library.ts';

const library: Library = {
  items: new Map(
    [
      { id: 'a', type: 'book', DOI: '10.1000/ABC', PMID: '123' },
      { id: 'b', type: 'book', URL: 'https://arxiv.org/abs/1706.03762' },
      { id: 'c', type: 'book', ISBN: '978-3-16-148410-0', PMCID: 'PMC9' },
      { id: 'd', type: 'webpage', URL: 'https://journal.example/about/' },
      { id: 'doi:10.1000/own', type: 'book' },
      { id: 'e', type: 'book', DOI: '10.1000/twice' },
      { id: 'f', type: 'book', DOI: '10.1000/twice' },
    ].map((csl) => [csl.id, { csl, path: 'references.json' }]),
  ),
};

test.each([
  ['a', 'a'],
  ['doi:10.1000/abc', 'a'],
  ['10.1000/ABC', 'a'],
  ['https://doi.org/10.1000/abc', 'a'],
  ['doi.org/10.1000/abc', 'a'],
  ['pmid:123', 'a'],
  ['arxiv:1706.03762v5', 'b'],
  ['doi:10.48550/arXiv.1706.03762', 'b'],
  ['pmcid:PMC9', 'c'],
  ['isbn:9783161484100', 'c'],
  ['url:https://journal.example/about', 'd'],
  ['doi:10.1000/own', 'doi:10.1000/own'],
  ['doi:10.1000/twice', undefined],
  ['pmid:9', undefined],
  ['10.1', undefined],
])('%s is the key or the identifier of %s', (key, id) => {
  expect(findWork(key, library)?.csl.id).toBe(id);
});
