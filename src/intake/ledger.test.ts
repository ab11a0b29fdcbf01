import { expect, test } from 'vitest';
import { LONG, take } from '../../test/intake/take-word.ts';
import { drawing, field, PIXEL, p, r } from '../../test/intake/word-file.ts';
import { intake } from './intake.ts';

const MEDIA = { media: { 'a.png': PIXEL } };

test('counts letters after a citation as a separate word', () => {
  const { text } = take(
    p('We return to Goble (2019)’s conclusion on the names of the rivers of the upper valley.') +
      p('References') +
      p('Adeyemi, T. (2018). A study of rivers. Water, 3(2), 1-20.') +
      p('Brook, A. (2001). Lakes and ponds of the north. London: Press.') +
      p('Goble, K. (2019). Seas and their names. Maps, 7(1), 30-41.'),
  );
  expect(text).toContain('@goble2019’s conclusion');
});

test('separates a note number from the citation key before it', () => {
  const { text } = take(
    p('The reading of Goble (2019)6 led Brook (2001)-based work on the names of the rivers.') +
      p('References') +
      p('Adeyemi, T. (2018). A study of rivers. Water, 3(2), 1-20.') +
      p('Brook, A. (2001). Lakes and ponds of the north. London: Press.') +
      p('Goble, K. (2019). Seas and their names. Maps, 7(1), 30-41.'),
  );
  expect(text).toContain('Goble [-@goble2019]6 led Brook [-@brook2001]-based work');
});

test('finds a word with a reference inside, and the same word without one', () => {
  const { text } = take(
    `<w:p>${r('三大地带的历年均值（见')}${field(' REF _Ref1 \\h ', r('图 1'))}${r('），其演进趋势在后文讨论。')}</w:p>
    <w:p>${drawing('a.png')}</w:p>
    <w:p><w:bookmarkStart w:id="1" w:name="_Ref1"/>${r('图 ')}${field(' SEQ 图 ', r('1'))}<w:bookmarkEnd w:id="1"/>${r(' 三大地带')}</w:p>
    ${p('核密度演进轨迹（见图 5），其余结果在后文讨论。')}`,
    MEDIA,
  );
  expect(text).toContain('（见[图 1](#fig-1)）');
  expect(text).toContain('（见图 5）');
});

test('accounts for a group address that belongs to nobody', () => {
  const front = [
    'Rivers and their names',
    'Ann B. Author, Carl Dee',
    'Department of Oceans, University of Lund, Lund, Sweden',
    '{author,dee,wang}@lund.example, ∗ else_@lund.example',
    `Abstract. ${LONG}`,
    'Introduction',
    LONG,
    LONG,
  ];
  const { account, article } = intake(new TextEncoder().encode(front.join('\n\n')));
  expect(account.lost).toEqual([]);
  expect(article).toContain('email: author@lund.example');
});

test('finds words in which a link, code or an address begins', () => {
  const code = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>';
  const link = (text: string) =>
    field(' HYPERLINK "https://rivers.example/a" ', r(text, '<w:u w:val="single"/>'));
  const { text } = take(
    p(LONG) +
      `<w:p>${r('河流とは、測量が開発した')}${link('2次元地図')}${r('の')}${link('一種')}${r('で、川の名前を示す。')}</w:p>` +
      `<w:p>${r('We built this table on ')}${r('rivers', code)}${r('’s own list of the names of all lakes.')}</w:p>` +
      p('See https://maps.example/@riverfriend/the-names of the rivers and of the lakes.'),
  );
  expect(text).toContain('`rivers`’s own list');
});

test('matches a released word with the word that misses it, not with two that could form it', () => {
  const gone =
    '<w:del w:id="1"><w:r><w:delText xml:space="preserve">s and lakes </w:delText></w:r></w:del>';
  const { text } = take(
    `<w:p>${r('The map has a cross for each bridge of the valley, and river')}${gone}${r('across the hills is no word.')}</w:p>` +
      p('The roads that go across the hills were built before the bridges of the valley.'),
    {},
    { acceptChanges: true },
  );
  expect(text).toContain('riveracross the hills');
});

test('joins a word that is hyphenated in one of two columns', () => {
  const left = [
    'Keywords – Lakes; Networks; River-',
    'beds; Forecasting; Maps of the north.',
    '',
    '1. Introduction',
    '',
    ...new Array(8).fill('The rivers of the upper valley were named by those'),
  ];
  const right = new Array(left.length).fill('who came by boat and saw that the water was wide.');
  const page = left.map((text, at) => `${text.padEnd(58)}${right[at]}`);
  const { account, article } = intake(new TextEncoder().encode(['Rivers', '', ...page].join('\n')));
  expect(article).toContain('Riverbeds');
  expect(account.lost).toEqual([]);
});

test('counts a tag that the author writes about as a word', () => {
  const { text } = take(p('Text converts well, with <b>, <u> and <sup>, and so do notes.'));
  expect(text).toContain('with \\<b>, \\<u> and \\<sup>, and');
});
