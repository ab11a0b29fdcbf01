import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import type { PartName } from './article-parts.ts';
import { compareWords } from './compare.ts';
import { findLosses } from './find-losses.ts';
import { readHtml } from './html-words.ts';
import { readJats } from './jats-words.ts';
import { wordsOfOutput, wordsOfText } from './words.ts';

const compare = (wanted: string, found: string) =>
  compareWords(wordsOfText(wanted), wordsOfText(found)) ?? [];

test('equal texts have no difference, and typography is ignored', () => {
  expect(compare('“It’s” one–two — co-operate', '"It\'s" one–two co- operate')).toEqual([]);
});

test.each([
  ['a b c d', 'a b d', { at: 2, missing: ['c'], extra: [] }],
  ['a b c d', 'a b c c d', { missing: [], extra: ['c'] }],
  ['a b c d', 'a c b d', undefined],
  ['a letter', 'a leter', { at: 1, missing: ['letter'], extra: ['leter'] }],
])('%s → %s is seen', (wanted, found, difference) => {
  const differences = compare(wanted, found);
  expect(differences.length).toBeGreaterThan(0);
  if (difference) expect(differences[0]).toMatchObject(difference);
});

test('symbols are compared in outputs that are text', () => {
  expect(wordsOfText('p < 0.05 (5 %)', 'signs')).toEqual(['p', '<', '005', '5', '%']);
  expect(wordsOfText('p < 0.05 (5 %)', 'letters')).toEqual(['p', '005', '5']);
});

test('texts that are too different are not compared', () => {
  const words = (letter: string) => Array.from({ length: 3_000 }, (_, n) => `${letter}${n}`);
  expect(compareWords(words('a'), words('b'))).toBeUndefined();
});

test('property: removed and added words are found', () => {
  const word = fc.stringMatching(/^[a-z]{1,3}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }), (a, b) => {
      const found = compareWords(a, b) ?? [];
      const lost =
        found.flatMap((each) => each.missing).length - found.flatMap((each) => each.extra).length;
      const glued = a.join('') === b.join('');
      if (glued) expect(found).toEqual([]);
      else expect(found.length).toBeGreaterThan(0);
      expect(Math.abs(lost)).toBeLessThanOrEqual(a.length + b.length);
    }),
  );
});

test('web pages and JATS give their text, with notes apart', () => {
  const html =
    '<main><h1>Title</h1><p>One<sup>1</sup> two</p><style>x</style><section class="notes"><ol><li>A note <a role="doc-backlink">back</a></li></ol></section></main>';
  expect(wordsOfOutput(readHtml(fromHtml(html)), 'signs')).toEqual({
    main: ['Title', 'One1', 'two'],
    notes: ['A', 'note'],
  });
  const xml =
    '<article><front><article-meta><article-id>x</article-id></article-meta></front><body><p>One<xref>1</xref> two</p></body><back><fn-group><fn><label>1</label><p>A note</p></fn></fn-group></back></article>';
  expect(wordsOfOutput(readJats(fromXml(xml)), 'signs')).toEqual({
    main: ['One1', 'two'],
    notes: ['A', 'note'],
  });
});

test('a title may be repeated elsewhere, a paragraph may not', () => {
  const words = 'Estimating the useful life that remains with linear models of mixed effects';
  const losses = (name: PartName) =>
    findLosses(
      [{ name, pieces: [{ text: words, owner: {} }] }],
      { main: `${words}\nby others\n${words}`, notes: '' },
      'signs',
    );
  expect(losses('title')).toEqual([]);
  expect(losses('body')).toHaveLength(1);
});

test('long pieces that are moved or repeated are found', () => {
  const stretch = (letter: string) =>
    Array.from({ length: 1_500 }, (_, n) => `${letter}${n}`).join(' ');
  const [one, two, three] = [stretch('a'), stretch('b'), stretch('c')];
  const owner = {};
  const pieces = [one, two, three].map((text) => ({ text, owner }));
  const losses = (main: string[]) =>
    findLosses([{ name: 'body', pieces }], { main: main.join('\n'), notes: '' }, 'signs').map(
      ({ kind, extra }) => [kind, extra[0]],
    );
  expect(losses([one, two, three])).toEqual([]);
  expect(losses([one, three, two])).toEqual([['moved', 'c0']]);
  expect(losses([one, two, one, three])).toEqual([['doubled', 'a0']]);
});
