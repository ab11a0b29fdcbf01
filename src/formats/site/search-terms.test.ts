/** What readers type finds what authors wrote; and the page and the index mean the same by a word. */
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { bundlePageScript } from '../../../scripts/bundle-page-scripts.mjs';
import { searchTerms } from './search-terms.ts';

const CASES: [what: string, text: string, query: string][] = [
  ['accents', 'Die Türme von Łódź', 'lodz'],
  ['sharp s', 'Nachlaß', 'NACHLASS'],
  ['Turkish i', 'Isparta ve Iğdır', 'ığdır'],
  ['an Arabic keyboard for Persian and Urdu', 'اردو کی نئی کتاب', 'كتاب'],
  ['forms of he', 'دہلی', 'دهلي'],
  ['digits of another script', 'دہلی ۱۸۵۷ میں', '١٨٥٧'],
  ['Thai digits', 'พ.ศ. ๒๕๖๙', '2569'],
  ['a word inside of Thai', 'การพัฒนาทักษะการอ่านของเด็กปฐมวัย', 'ปฐมวัย'],
  ['Han behind kana', '図書館の教育', '教育'],
  ['Han behind letters', 'AI教育', '教育'],
  ['letters before Han', 'AI教育', 'AI'],
  ['a word inside of katakana', 'オープンアクセス雑誌', 'アクセス'],
  ['two signs', 'นา', 'นา'],
];

test.each(CASES)('%s', (_, text, query) => {
  const terms = searchTerms(query);
  expect(terms).not.toEqual([]);
  expect(searchTerms(text)).toEqual(expect.arrayContaining(terms));
});

test('words outside of the texts are not found', () => {
  expect(searchTerms('การพัฒนาทักษะการอ่าน')).not.toEqual(expect.arrayContaining(searchTerms('นิทาน')));
});

test('the page splits a query like the index splits a text', async () => {
  const { script } = await bundlePageScript(
    fileURLToPath(new URL('search-terms.ts', import.meta.url)),
  );
  const onPage = (text: string): unknown =>
    JSON.parse(String(runInNewContext(`JSON.stringify(${script}.searchTerms(text))`, { text })));
  for (const text of CASES.flat()) expect(onPage(text)).toEqual(searchTerms(text));
});
