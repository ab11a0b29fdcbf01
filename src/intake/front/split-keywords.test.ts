import { expect, test } from 'vitest';
import { LONG } from '../../../test/intake/take-word.ts';
import { p, wordFile } from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';
import { splitKeywords } from './split-keywords.ts';

test.each([
  ['Cité Centrale Rivers Maps', 'The Cité Centrale is old. Maps of the Cité Centrale are not.'],
  ['Central Asia Rivers Maps', 'Central Asia is wide. Rivers cross Central Asia.'],
])('two words of "%s" are one term, where the text has them as a pair', (text, corpus) => {
  const { terms } = splitKeywords(text, corpus);
  expect(terms.map((term) => term.text)).toEqual([
    text.split(' ').slice(0, 2).join(' '),
    'Rivers',
    'Maps',
  ]);
});

test.each(['1. old rivers; 2. maps; 3. names', 'old rivers1, maps2, names3'])(
  'terms that count themselves: %s',
  (text) => {
    const { terms } = splitKeywords(text, '');
    expect(terms.map((term) => term.text)).toEqual(['old rivers', 'maps', 'names']);
    expect(terms.map(({ from, to }) => text.slice(from, to))).toEqual([
      'old rivers',
      'maps',
      'names',
    ]);
  },
);

test('a paragraph below the keywords is none of them', () => {
  const { front, account } = intake(
    wordFile({
      body: `${p('Names of rivers', '', '<w:b/>')}${p('Ama Serwaa')}${p('Abstract', '', '<w:b/>')}${p(LONG)}${p('Keywords: rivers, maps, names')}${p('Urut abjad')}${p('Introduction', '', '<w:b/>')}${p(LONG)}${p(LONG)}`,
    }),
  );
  expect(front?.keywords).toEqual(['rivers', 'maps', 'names']);
  expect(account.lost).toEqual([]);
});

test('keywords one below the other are all taken, whatever each of them looks like', () => {
  const { article } = intake(
    Buffer.from(
      `Rivers of the upper valley: a review\nAda M. Serwaa 1, Ben Mensah 1\n1 Department of Geography, University of Ibadan, Ibadan, Nigeria\nArticle history:\nReceived: May 18, 2018\nAccepted: Jul 14, 2018\nKeywords:\nRivers\nUpper valleys\nOral histories\nHydrophytes\nTraditional names\nAbstract\nRivers flow down, and lakes do not; this is so in all of the valleys that we have seen, and in others too.\n1. Introduction\nThe rivers of the upper valley have been described many times, but their names have not been asked for.\n`,
    ),
  );
  expect(article).toContain(
    'keywords: [Rivers, Upper valleys, Oral histories, Hydrophytes, Traditional names]\n',
  );
});

test('keywords on the second page, above its text, are found', () => {
  const page = (text: string) =>
    `${text} ${'The rivers of the north run to the sea in spring. '.repeat(30)}`
      .match(/.{1,90}(?:\s|$)/g)
      ?.join('\n');
  const { article } = intake(
    Buffer.from(
      `Rivers of the upper valley: a review\nAda M. Serwaa 1, Ben Mensah 1\n1 Department of Geography, University of Ibadan, Ibadan, Nigeria\nAbstract\nBackground: Rivers flow down, and lakes do not; this is so in all of the valleys.\nMethods: We have seen them, and asked.\nBackground\n${page('Here the text begins, and its first page is full of')}\n\f(2021) 21:76\nConclusion: They do.\nKeywords: Rivers, Upper valleys, Oral histories\n\f${page('words that go on from the first.')}\n`,
    ),
  );
  expect(article).toContain('keywords: [Rivers, Upper valleys, Oral histories]\n');
});

test('keywords that the page prints twice are listed once', () => {
  const { front, account } = intake(
    wordFile({
      body: `${p('Names of rivers', '', '<w:b/>')}${p('Ama Serwaa')}${p('Keywords: rivers, maps')}${p('Abstract', '', '<w:b/>')}${p(LONG)}${p('Keywords: Rivers, maps, names')}${p('Introduction', '', '<w:b/>')}${p(LONG)}${p(LONG)}`,
    }),
  );
  expect(front?.keywords).toEqual(['rivers', 'maps', 'names']);
  expect(account.lost).toEqual([]);
});
