import { expect, test } from 'vitest';
import { take } from '../../../test/intake/take-word.ts';
import { p, r, wordFile } from '../../../test/intake/word-file.ts';
import { listChanges } from './list-changes.ts';

const by = 'w:id="1" w:author="Ann" w:date="2026-01-02T03:04:00Z"';
const gone = (words: string) => `<w:r><w:delText xml:space="preserve">${words}</w:delText></w:r>`;
const ins = (words: string) => `<w:ins ${by}>${r(words)}</w:ins>`;
const del = (words: string) => `<w:del ${by}>${gone(words)}</w:del>`;
const row = (words: string, change = '') =>
  `<w:tr><w:trPr>${change}</w:trPr><w:tc>${words}</w:tc></w:tr>`;

const CHANGED = `<w:p>${r('The rivers were read with ')}${del('growing ')}${ins('increasing ')}${r('care.')}</w:p>`;

test.each([
  [[true, true], 'The rivers were read with increasing care.'],
  [[false, false], 'The rivers were read with growing care.'],
  [[false, true], 'The rivers were read with growing increasing care.'],
  [[true, false], 'The rivers were read with care.'],
  [[], 'The rivers were read with increasing care.'],
])('decisions %j', (changeDecisions, text) => {
  expect(take(CHANGED, {}, { changeDecisions }).text).toBe(text);
});

test('changes are listed with author, date and the words before them', () => {
  expect(listChanges(wordFile({ body: CHANGED }))).toEqual([
    {
      kind: 'deletion',
      what: '“growing”',
      author: 'Ann',
      date: '2026-01-02T03:04:00Z',
      before: 'The rivers were read with',
      place: 'paragraph 1',
    },
    expect.objectContaining({ kind: 'insertion', what: '“increasing”' }),
  ]);
});

test('a rejected end of a paragraph joins the paragraphs again', () => {
  const end = `<w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr>`;
  const body = `<w:p>${end}${r('The rivers were read ')}</w:p>${p('with care.')}`;
  expect(take(body, {}, { changeDecisions: [false] }).text).toBe('The rivers were read with care.');
});

test('a rejected move stays at its old place', () => {
  const moved = (to: string, inside: string) =>
    `<w:move${to}RangeStart w:id="5" w:name="move1"/><w:move${to} ${by}>${inside}</w:move${to}><w:move${to}RangeEnd w:id="5"/>`;
  const body = `<w:p>${r('One ')}${moved('From', r('two '))}${r('three ')}${moved('To', r('two '))}${r('four.')}</w:p>`;
  expect(take(body, {}, { changeDecisions: [true] }).text).toBe('One three two four.');
  expect(take(body, {}, { changeDecisions: [false] }).text).toBe('One two three four.');
});

test('a rejected deletion of a row keeps its words', () => {
  const words = (inside: string) => `<w:p>${inside}</w:p>`;
  const body = `<w:tbl>${row(p('Head'))}${row(words(del('Kept words')), `<w:del ${by}/>`)}${row(p('Last'))}</w:tbl>${p('Text.')}`;
  expect(take(body, {}, { changeDecisions: [false] }).article).toContain('Kept words');
  expect(take(body, {}, { changeDecisions: [true] }).article).not.toContain('Kept words');
});
