import { expect, test } from 'vitest';
import { partFinder } from './parts.ts';

test.each([
  ['journal.yaml', ''],
  ['1-2/issue.yaml', '1-2'],
  ['1-2/a/figures/map.png', '1-2'],
  ['1-2/published/a/1/article.md', '1-2'],
  ['papers/b/paper.md', 'papers/b'],
  ['papers/b/data/one.csv', 'papers/b'],
  ['papers/map.png', ''],
  ['templates/own/screen.css', ''],
  ['templates/own/notes.md', ''],
  ['constructor/map.png', ''],
])('%s is of the part "%s"', (path, part) => {
  const all = [
    'journal.yaml',
    '1-2/issue.yaml',
    '1-2/a/article.md',
    '1-2/published/a/1/article.md',
    'papers/b/paper.md',
    'templates/own/notes.md',
    'readme.md',
  ];
  expect(partFinder(all)(path)).toBe(part);
});
