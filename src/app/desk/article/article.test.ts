import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../messages/diagnostic.ts';
import { citableWorks } from './completions.ts';
import { frontMatterKeys } from './front-matter-keys.ts';
import { messageGroups } from './message-groups.ts';

test('the works of a bibliography, cited or not', async () => {
  const works = await citableWorks(resolve('manuscripts/1-1/pipeline'));
  expect(works).toContainEqual({
    key: 'sample2019',
    authors: 'van Sample & Example',
    year: '2019',
    title: expect.any(String),
  });
});

test('every key of front matter says what it is for', () => {
  const keys = frontMatterKeys();
  expect(keys[0]?.key).toBe('title');
  expect(keys.filter(({ description }) => description === '')).toEqual([]);
});

test('equal messages are one group with all places, behind worse ones', () => {
  const at = (line: number): Diagnostic => ({
    rule: 'citation-spacing',
    severity: 'info',
    file: 'a.md',
    line,
    message: 'A space.',
  });
  const error: Diagnostic = { rule: 'r', severity: 'error', file: 'a.md', message: 'An error.' };
  const groups = messageGroups([at(3), at(5), at(3), error]);
  expect(groups.map(({ spots }) => spots)).toEqual([
    [{ file: 'a.md' }],
    [
      { file: 'a.md', line: 3 },
      { file: 'a.md', line: 5 },
    ],
  ]);
});
