import { expect, test } from 'vitest';
import { structured } from '../../../../test/support/structured.ts';

test.each([
  ['C:/Users/Ada/map.png', '"C:/Users/Ada/map.png" is outside the folder of the article.'],
  [
    'data:image/png;base64,iVBORw0KGgo=',
    'A picture that is written into the text is damaged: "data:image/png;base64,…".',
  ],
  ['https://a.org/map.png', '"https://a.org/map.png" is not in the folder of the article.'],
  ['../map.png', '"../map.png" is outside the folder of the article.'],
])('%s is outside the folder', (url, reason) => {
  const { file } = structured(`---\ntitle: T\n---\n\n![A](${url})`, 'author-date');
  const found = file.messages.find(({ ruleId }) => ruleId === 'figure-outside-folder');
  expect(found?.reason.startsWith(reason)).toBe(true);
});

test.each([
  ['map.png', 'other/map.png'],
  ['./map', 'other/map.png'],
  ['../figures/map.png', 'figures/map.png'],
  ['figures/map.png', 'figures/map.png'],
  // The article's folder has it, too.
  ['a.png', 'a.png'],
])('%s in other/part.md is %s', (url, asset) => {
  const pieces = [{ first: 5, path: 'other/part.md', line: 1 }];
  const { article, file } = structured(
    `---\ntitle: T\n---\n\n![A](${url}){alt="B"}`,
    'author-date',
    pieces,
  );
  expect(article.assets.map(({ path }) => path)).toEqual([asset]);
  expect(file.messages.filter(({ ruleId }) => ruleId?.startsWith('figure'))).toEqual([]);
});

test('a file is found if macOS has separated its accents from their letters', () => {
  const { article, file } = structured('---\ntitle: T\n---\n\n![A](caf\u00e9.png)');
  expect(article.assets.map(({ path }) => path)).toEqual(['cafe\u0301.png']);
  expect(file.messages.filter(({ ruleId }) => ruleId === 'figure-missing')).toEqual([]);
});
