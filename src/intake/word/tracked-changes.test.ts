import { expect, test } from 'vitest';
import { LONG, take } from '../../../test/intake/take-word.ts';
import { drawing, p, r, type WordParts } from '../../../test/intake/word-file.ts';

const by = (author: string, inside = '') => `w:id="1" w:author="${author}"${inside}`;
const ins = (words: string, author = 'Ann') => `<w:ins ${by(author)}>${r(words)}</w:ins>`;
const gone = (words: string) => `<w:r><w:delText xml:space="preserve">${words}</w:delText></w:r>`;
const del = (words: string, author = 'Ben') => `<w:del ${by(author)}>${gone(words)}</w:del>`;
const mark = (name: string, author = 'Ben') =>
  `<w:pPr><w:rPr><w:${name} ${by(author)}/></w:rPr></w:pPr>`;
const row = (words: string, change = '') =>
  `<w:tr><w:trPr>${change}</w:trPr>${words
    .split('|')
    .map((each) => `<w:tc>${p(each)}</w:tc>`)
    .join('')}</w:tr>`;

/** The lines of the refusal after its first sentence; empty if the file is accepted. */
function refusal(body: string, parts: Partial<WordParts> = {}): string[] {
  try {
    take(body, parts);
    return [];
  } catch (error) {
    return String(error).split('\n  ').slice(1);
  }
}

test.each([
  [
    'words put in and taken out',
    `<w:p>${r('The rivers were read with ')}${del('growing ')}${ins('increasing ')}${r('care.')}</w:p>`,
    [
      '“growing” deleted by Ben (paragraph 2 under “Introduction”, behind “The rivers were read with”)',
      '“increasing” inserted by Ann (paragraph 2 under “Introduction”, behind “The rivers were read with”)',
    ],
  ],
  [
    'pieces of one change are one, those of another author are another',
    `<w:p>${ins('All ')}${ins('rivers ')}${ins('here ', 'Ben')}${r('run.')}</w:p>`,
    [
      '“All rivers” inserted by Ann (paragraph 2 under “Introduction”)',
      '“here” inserted by Ben (paragraph 2 under “Introduction”, behind “All rivers”)',
    ],
  ],
  [
    'a paragraph that was put in whole, and the end of one that was taken out',
    `<w:p>${mark('ins', 'Ann')}${ins('A new paragraph.')}</w:p><w:p>${mark('del')}${r('First half')}</w:p>${p('second half.')}`,
    [
      '“A new paragraph.” inserted by Ann (paragraph 2 under “Introduction”)',
      'the end of a paragraph deleted by Ben (paragraph 3 under “Introduction”, behind “First half”)',
    ],
  ],
  [
    'a moved sentence is one change',
    `<w:p>${r('Lakes. ')}<w:moveFrom ${by('Ann')}>${r('It rained.')}</w:moveFrom></w:p><w:p><w:moveTo ${by('Ann')}>${r('It rained.')}</w:moveTo></w:p>`,
    ['“It rained.” moved away by Ann (paragraph 2 under “Introduction”, behind “Lakes.”)'],
  ],
  [
    'rows of a table',
    `<w:tbl>${row('Site|Height')}${row('North|3', `<w:del ${by('Ben')}/>`)}${row('South|4', `<w:ins ${by('Ann')}/>`)}</w:tbl>${p(LONG)}`,
    [
      'the row “North | 3” deleted by Ben (table 1, row 2 under “Introduction”)',
      'the row “South | 4” inserted by Ann (table 1, row 3 under “Introduction”)',
    ],
  ],
  [
    'a deletion inside of an insertion, a picture, a formula',
    `<w:p><w:ins ${by('Ann')}>${r('kept ')}<w:del ${by('Ben')}>${gone('dropped')}</w:del></w:ins>${r(' so ')}<w:del ${by('Ben')}>${drawing('x')}</w:del><w:ins ${by('Ann')}><m:oMath><m:r><m:t>q=7</m:t></m:r></m:oMath></w:ins></w:p>`,
    [
      '“kept” inserted by Ann (paragraph 2 under “Introduction”)',
      '“dropped” deleted by Ben (paragraph 2 under “Introduction”, behind “kept”)',
      'a picture deleted by Ben (paragraph 2 under “Introduction”, behind “kept so”)',
      '“q=7” inserted by Ann (paragraph 2 under “Introduction”, behind “kept so”)',
    ],
  ],
])('a refusal lists the tracked changes: %s', (_, body, told) => {
  expect(refusal(body)).toEqual(told);
});

test('tracked changes in a note, and without an author', () => {
  const footnotes = `<w:footnote w:id="3"><w:p>${r('As ')}<w:ins w:id="1">${r('said')}</w:ins></w:p></w:footnote>`;
  const body = `<w:p>${r('Text')}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>`;
  expect(refusal(body, { footnotes })).toEqual(['“said” inserted (footnote 3, behind “As”)']);
});

test('ten changes are listed, the others counted', () => {
  const told = refusal(
    `<w:p>${Array(13)
      .fill(`${del('a')}${r('b')}`)
      .join('')}</w:p>`,
  );
  expect(told).toHaveLength(11);
  expect(told[10]).toBe('… and 3 more.');
});

test('changed formatting does not stop intake', () => {
  const look = `<w:b/><w:rPrChange ${by('Ann')}><w:rPr/></w:rPrChange>`;
  expect(refusal(`<w:p>${r('Bold', look)}${r(' words.')}</w:p>`)).toEqual([]);
});
