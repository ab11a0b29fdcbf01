import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords } from './compare.ts';
import { htmlWords } from './html-words.ts';
import { jatsWords } from './jats-words.ts';
import { wordsOfText } from './words.ts';

const compare = (wanted: string, found: string) =>
  compareWords({ main: wordsOfText(wanted), notes: [] }, { main: wordsOfText(found), notes: [] });

test('equal texts have no difference; typography is forgiven', () => {
  expect(compare('“It’s” one–two — co-operate', '"It\'s" one–two co- operate')).toEqual([]);
});

test.each([
  ['a b c d', 'a b d', { missing: ['c'], extra: [] }],
  ['a b c d', 'a b c c d', { missing: [], extra: ['c'] }],
  ['a b c d', 'a c b d', undefined],
  ['a letter', 'a leter', { missing: ['letter'], extra: ['leter'] }],
])('%s → %s is seen', (wanted, found, difference) => {
  const differences = compare(wanted, found);
  expect(differences.length).toBeGreaterThan(0);
  if (difference) expect(differences[0]).toMatchObject(difference);
});

test('property: what was taken out and put in is what is found', () => {
  const word = fc.stringMatching(/^[a-z]{1,3}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }), (a, b) => {
      const found = compareWords({ main: a, notes: [] }, { main: b, notes: [] });
      const lost =
        found.flatMap((each) => each.missing).length - found.flatMap((each) => each.extra).length;
      const glued = a.join('') === b.join('');
      if (glued) expect(found).toEqual([]);
      else expect(found.length).toBeGreaterThan(0);
      expect(Math.abs(lost)).toBeLessThanOrEqual(a.length + b.length);
    }),
  );
});

test('pages and XML give their words, notes apart', () => {
  const html =
    '<main><h1>Title</h1><p>One<sup>1</sup> two</p><style>x</style><section class="notes"><ol><li>A note <a role="doc-backlink">back</a></li></ol></section></main>';
  expect(htmlWords(html)).toEqual({ main: ['Title', 'One1', 'two'], notes: ['A', 'note'] });
  const xml =
    '<article><front><article-meta><article-id>x</article-id></article-meta></front><body><p>One<xref>1</xref> two</p></body><back><fn-group><fn><p>A note</p></fn></fn-group></back></article>';
  expect(jatsWords(xml)).toEqual({ main: ['One1', 'two'], notes: ['A', 'note'] });
});
