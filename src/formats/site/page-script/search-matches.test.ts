/** Mistyped words are found, and results are shown in context. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchTerms } from '../search-terms.ts';
import { closeWords, placesOf, snippetOf } from './search-matches.ts';

const WORDS = 'carelessness tides tide house houses harbour نستعلیق метаданные ключ'.split(' ');

test.each([
  ['a letter too few', 'carelesness', 'carelessness'],
  ['a letter too much', 'tiddes', 'tides'],
  ['another letter', 'harbous', 'harbour'],
  ['another first letter', 'farbour', 'harbour'],
  ['two exchanged', 'hosue', 'house'],
  ['two mistakes in a long word', 'karelessnes', 'carelessness'],
  ['Arabic script', 'نستعلق', 'نستعلیق'],
  ['Cyrillic', 'метаданые', 'метаданные'],
])('%s', (_, typed, meant) => {
  expect(closeWords(typed, WORDS, false)).toEqual([meant]);
});

test.each([
  ['two mistakes in a short word', 'hbrbrur'],
  ['a mistake in three letters', 'tid'],
  ['three mistakes', 'kbrelesznes'],
  ['nothing like it', 'xyzzyx'],
])('not %s', (_, typed) => {
  expect(closeWords(typed, WORDS, false)).toEqual([]);
});

test('the beginning of a word may be mistyped while it is typed', () => {
  expect(closeWords('kareles', WORDS, true)).toEqual(['carelessness']);
  expect(closeWords('kareles', WORDS, false)).toEqual([]);
  // The whole word before one that only begins so.
  expect(closeWords('hosue', WORDS, true)).toEqual(['house']);
});

const isAnyOf = (words: string[]) => (term: string) => words.includes(term);
const marked = (text: string, query: string) =>
  placesOf(text, isAnyOf(searchTerms(query))).map(([start, end]) => text.slice(start, end));

test.each([
  ['accents', 'Die Türme, die TÜRME', 'turme', ['Türme', 'TÜRME']],
  ['accents that stand apart', 'Mun\u0303oz wrote', 'muñoz', ['Mun\u0303oz']],
  ['Han', 'AI教育と教', '教育', ['教育', '教']],
  ['letters before Han', 'AI教育', 'ai', ['AI']],
  ['Thai', 'การพัฒนาทักษะการอ่านของเด็กปฐมวัย', 'ปฐมวัย', ['ปฐมวัย']],
  ['katakana', 'オープンアクセス雑誌', 'アクセス', ['アクセス']],
  ['Urdu, from an Arabic keyboard', 'اردو کی نئی کتاب', 'كتاب', ['کتاب']],
  ['Devanagari', 'हिन्दी में लेख', 'हिन्दी', ['हिन्दी']],
  ['Korean', '한국어 논문', '논문', ['논문']],
  ['parts of words', 'tides and tide', 'tide', ['tide']],
])('%s are marked in a text', (_, text, query, found) => {
  expect(marked(text, query)).toEqual(found);
});

test('a snippet contains the words and whole words at its ends', () => {
  const filler = 'Words that say nothing of it. '.repeat(40);
  const text = `${filler}Neap tides rise. ${filler}A tide, tides and the tide. ${filler}`;
  const places = placesOf(text, isAnyOf(['tide', 'tides']));
  const [from, to] = snippetOf(text, places);
  const shown = text.slice(from, to);
  expect(shown).toContain('A tide, tides and the tide.');
  expect(text[from - 1]).toBe(' ');
  expect(text[to - 1]).toBe(' ');
  expect(shown.length).toBeLessThan(260);
});

test('the snippet of any text is a part of it without half characters', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 900 });
  fc.assert(
    fc.property(texts, texts, (text, query) => {
      const places = placesOf(text, isAnyOf(searchTerms(query)));
      const [from, to] = snippetOf(text, places);
      expect(from).toBeLessThanOrEqual(to);
      expect(text.slice(from, to)).not.toMatch(/\p{Cs}/u);
    }),
  );
});

test('a text of one repeated character is fast', () => {
  const text = 'ก'.repeat(50_000);
  const start = performance.now();
  expect(snippetOf(text, placesOf(text, isAnyOf(['กก'])))).toEqual([0, expect.any(Number)]);
  expect(performance.now() - start).toBeLessThan(2_000);
});
