/** An abstract in a second language that nothing but its keywords tells, and one in parts. */
import { expect, test } from 'vitest';
import { LONG } from '../../../../test/intake/take-word.ts';
import { p, r, wordFile } from '../../../../test/intake/word-file.ts';
import { intake } from '../../intake.ts';

const ABSTRACT =
  'Sungai di lembah atas telah digambarkan berkali-kali, tetapi nama mereka tidak, dan tidak seorang pun yang bertanya mana yang paling tua dari semuanya itu pada peta yang kami baca untuk penelitian ini.';
const SECOND =
  'We have read the maps of the upper valley and found that most of the names are older than the maps are. Where a name changed it changed once, and it never changed back, so that the names hold for all.';
const TEXT =
  'Sungai yang mengalir di lembah ini adalah yang tertua dan dengan demikian namanya tidak berubah untuk waktu yang lama, dan oleh karena itu peta dari masa itu dapat dibaca dengan mudah pada hari ini.';

const page = (above: string, keywords: string) =>
  intake(
    Buffer.from(
      `Nama sungai di lembah atas\n\nBudi Santoso, Siti Rahma\n\nUniversitas Gadjah Mada, Yogyakarta, Indonesia\n\nAbstrak\n${ABSTRACT}\nKata kunci: sungai, nama\n\n${above}\n${keywords}\n\nPendahuluan\n\n${TEXT}\n`,
    ),
  );

test('prose above keywords in its language is its abstract', () => {
  const { article, account } = page(SECOND, 'Keywords: rivers, names');
  expect(account.lost).toEqual([]);
  expect(article).toContain(
    `translations:\n  en:\n    abstract: |\n      ${SECOND}\n    keywords: [rivers, names]\n`,
  );
});

test('prose in another language than the keywords below is none', () => {
  const { article } = page(TEXT, 'Keywords: rivers, names');
  expect(article).not.toContain(`abstract: |\n      ${TEXT}`);
});

test('the heads of a structured abstract stay bold, as a Word file has them', () => {
  const part = (head: string, text: string) => `<w:p>${r(head, '<w:b/>')}${r(text)}</w:p>`;
  const { article } = intake(
    wordFile({
      body: `${p('Names of rivers', '', '<w:b/>')}${p('Ama Serwaa')}${p('Abstract', '', '<w:b/>')}${part('Aim: ', 'Rivers have names that are older than the maps on which they stand.')}${part('Materials and Methods: ', 'A total of 124 maps of the upper valley were included, and their names were read twice.')}${part('Results: ', 'Most of the names are older than the maps are.')}${p('Introduction', '', '<w:b/>')}${p(LONG)}${p(LONG)}`,
    }),
  );
  expect(article).toMatch(/^ {2}\*\*Aim:\*\* Rivers/m);
  expect(article).toMatch(/^ {2}\*\*Results:\*\* Most/m);
});
