import { expect, test } from 'vitest';
import { isPathInside, journalObjects, possibleObjects } from './object-names.ts';

const objects = (...keys: string[]) =>
  keys.map((key) => ({ key, size: 1, etag: 'x', modified: 0 }));
const HOSTILE = [
  '../a.md',
  'x/../../a.md',
  '/etc/a.md',
  '..',
  'x/./a.md',
  'x//a.md',
  'a\\..\\..\\b.md',
  'nul\0.md',
  `${'ä'.repeat(128)}.md`,
];

test.each(HOSTILE)('%j leads out of a folder, or cannot be in one', (key) => {
  expect(isPathInside(key)).toBe(false);
  expect(() => journalObjects('s3://b/j', objects('a.md', key))).toThrow(/s3:\/\/b\/j/);
  expect(possibleObjects(objects('a.md', key))).toEqual(objects('a.md'));
});

test('an object may not have the name of a folder, or fill the disk', () => {
  expect(() => journalObjects('s3://b/j', objects('1-2', '1-2/a.md'))).toThrow('as a folder');
  const large = objects('a.png').map((each) => ({ ...each, size: 2e9 }));
  expect(() => journalObjects('s3://b/j', large)).toThrow('1 GB');
});

test('hidden files and marks of folders are left out', () => {
  const found = objects('..a.md', 'ä b/c.md', 'x/', '.git/config', 'node_modules/a/b.md');
  expect(journalObjects('s3://b/j', found).map(({ key }) => key)).toEqual(['ä b/c.md']);
});
