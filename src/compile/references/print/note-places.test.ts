import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { citationsInOrder, parseManuscript } from '../../parse/index.ts';
import { notePlaces } from './note-places.ts';

test('notes are numbered in reading order', () => {
  const text = [
    'One [@a].[^n]',
    '| Port | Height |\n|---|---|\n| Whitby | 3 [@d] |\n\n: Heights [@c]. {#tbl-heights}',
    '[^n]: Two [@b].',
  ].join('\n\n');
  const { tree } = parseManuscript(new VFile({ path: 'article.md', value: text }));
  const places = notePlaces([tree]);
  const found = citationsInOrder([tree]).map((node) => places.get(node));
  expect(found.map((place) => place?.number)).toEqual([1, 2, 3, 4]);
  expect(found.map((place) => place?.last)).toEqual([false, false, false, true]);
});
