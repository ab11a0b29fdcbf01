import { expect, test } from 'vitest';
import { emptyArticle, sampleJournal } from '../../test/support/build-article.ts';
import { outputAddress } from './addresses.ts';

const issue = { folder: '1-2', volume: '1', issue: '2' };

function addresses(articleUrl: string | undefined, doi?: string) {
  const journal = { ...sampleJournal, url: 'https://journal.example/', articleUrl };
  const article = emptyArticle({ name: 'tides', journal, issue, doi, pages: { first: '57' } });
  return [outputAddress(article, 'html'), outputAddress(article, 'pdf')];
}

test.each([
  [
    undefined,
    'https://journal.example/1-2/tides/tides.html',
    'https://journal.example/1-2/tides/tides.pdf',
  ],
  ['https://x.example/{issue}/{article}', 'https://x.example/1-2/tides', undefined],
  [
    'https://x.example/{article}.html',
    'https://x.example/tides.html',
    'https://x.example/tides.pdf',
  ],
  ['https://x.example/v{volume}n{number}p{first-page}', 'https://x.example/v1n2p57', undefined],
  ['https://x.example/{doi}', 'https://x.example/10.5555/a%3Cb', undefined],
  [
    'https://ojs.example/index.php/jts/article/view/{article}',
    'https://ojs.example/index.php/jts/article/view/tides',
    'https://ojs.example/index.php/jts/article/download/tides/pdf',
  ],
])('article-url %s', (articleUrl, page, pdf) => {
  expect(addresses(articleUrl, '10.5555/a<b')).toEqual([page, pdf]);
});

test('an address with an empty slot is undefined', () => {
  expect(addresses('https://x.example/{doi}')).toEqual([undefined, undefined]);
});
