/** Licence and dates that stand elsewhere than on the front page. */

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { intake } from '../intake.ts';

const prose = (seed: string) =>
  `The ${seed} of the north rise in the hills and run to the sea, as others saw before. `.repeat(6);

const FRONT = `Rivers of the North

Ann B. Author, Carl Dee

Institute of Waters, University of Lund, Lund, Sweden

Abstract
${prose('rivers')}

1. Introduction

${prose('springs')}

`;

const LIST = `References

Adeyemi, T. (2018). A study of rivers. Water, 3(2), 1-20.
Brook, A. (2001). Lakes and ponds of the north. London: Press.
Goble, K. (2019). Seas and their names. Maps, 7(1), 30-41.
Heller, M. (2003). Rivers of the plain. Shores, 12(3), 26-35.`;

function read(text: string) {
  const result = intake(new TextEncoder().encode(text));
  const front = parse(/^---\n([\s\S]*?)\n---/.exec(result.article)?.[1] ?? '');
  return { ...result, license: front.license, dates: front.dates };
}

const BY =
  'This article is an open access article distributed under the terms and conditions of the Creative Commons Attribution\n(CC BY) license (http://creativecommons.org/licenses/by/4.0/).';

test.each([
  ['behind a blank line', `\n\n© 2018 by the authors. ${BY}\n`],
  [
    'directly below the last entry',
    `\n© 2018 by the authors. Licensee Press, Basel, Switzerland. ${BY}\n`,
  ],
  ['below other notes', `\n\nPublisher’s Note\nThe press remains neutral.\n\nOpen Access ${BY}\n`],
])('the licence at the end of the article, %s', (_, end) => {
  const { license, references, article, account } = read(`${FRONT}${LIST}${end}`);
  expect(license).toBe('CC-BY-4.0');
  expect(references).toHaveLength(4);
  expect(JSON.stringify(references)).not.toMatch(/creative/i);
  expect(article).not.toContain('open access article');
  expect(account.lost).toEqual([]);
});

test('dates below the statement of interests, in one paragraph with it', () => {
  const notes =
    'Competing interests\nThe authors declare none.\nReceived: 29 July 2009\nAccepted: 25 January 2010\n\n';
  const { dates, article, account } = read(`${FRONT}${notes}${LIST}\n`);
  expect(dates).toEqual({ received: '2009-07-29', accepted: '2010-01-25' });
  expect(article).toContain('The authors declare none.');
  expect(article).not.toContain('29 July 2009');
  expect(account.lost).toEqual([]);
});

test('what the front page says holds; a sentence with a date stays in the text', () => {
  const dated = FRONT.replace('Abstract', 'Received: 3 May 2011\n\nAbstract');
  const text = `${dated}Received on 12 March 2010, the letter of the town was read in the hall.\n\n${LIST}\n`;
  const { dates, article } = read(text);
  expect(dates).toEqual({ received: '2011-05-03' });
  expect(article).toContain('Received on 12 March 2010, the letter');
});

test('dates and licence that stand at the foot of each page only', () => {
  const foot =
    'Received: May 3, 2016, accepted: June 11, 2017\nThis is an open access article under the CC BY-NC-ND license\n(http://creativecommons.org/licenses/by-nc-nd/4.0/).';
  const pages = [FRONT, prose('lakes'), prose('ponds'), `${LIST}\n`];
  const { dates, license } = read(pages.map((page) => `${page}\n\n${foot}\n`).join('\f'));
  expect(dates).toEqual({ received: '2016-05-03', accepted: '2017-06-11' });
  expect(license).toBe('CC-BY-NC-ND-4.0');
});

test.each([
  'Figure 2. The river. Reproduced from Brook (2001), licensed under CC BY 4.0.',
  'This article tells of rivers. The data are available under CC BY 4.0.',
  'This article tells of rivers. Creative Commons has written of them, under the name Attribution 4.0.',
])('no licence of the article: %s', (sentence) => {
  expect(read(`${FRONT}${sentence}\n\n${LIST}\n`).license).toBeUndefined();
});

test('dates in lines of their own in the midst of the text, each one of them', () => {
  const lines = 'Received March 12, 2010\nRevised May 3, 2010\nAccepted June 1, 2010\n\n';
  const { dates, account } = read(`${FRONT}${prose('lakes')}\n\n${lines}${LIST}\n`);
  expect(dates).toEqual({ received: '2010-03-12', revised: '2010-05-03', accepted: '2010-06-01' });
  expect(account.lost).toEqual([]);
});

test('the licence of a publisher with its terms, in a column beside the text', () => {
  const terms =
    '© 2018 Ash et al. This work is published and licensed by Elm Press Limited. The full terms of this\nlicense are available at https://www.elm.example/terms.php                      the springs of the hills\nand incorporate the Creative Commons Attribution – Non Commercial (unported, v3.0) License\n';
  expect(read(`${FRONT}${prose('lakes')}\n\n${terms}\n${LIST}\n`).license).toBe('CC-BY-NC-3.0');
});

test.each([
  ['below the text', 'https://doi.org/10.5555/cited', undefined],
  ['not given yet', 'DOI: 10.5555/rivers.xxxx', undefined],
])('a DOI behind the references, %s', (_, line, doi) => {
  const { front, account } = read(`${FRONT}${LIST}\n\nBox 1\n\n${line}\n`);
  expect(front?.doi).toBe(doi);
  expect(account.lost).toEqual([]);
});
