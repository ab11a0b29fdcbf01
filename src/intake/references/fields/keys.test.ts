import { expect, test } from 'vitest';
import { assignKeys } from './keys.ts';

const keys = (...names: { family?: string; given?: string; literal?: string }[]) =>
  assignKeys(
    names.map((name) => ({
      id: '',
      type: 'book',
      author: [name],
      issued: { 'date-parts': [[2019]] },
    })),
  ).map(({ id }) => id);

test('families in Chinese and Korean letters as they are usually written in Latin ones', () => {
  expect(
    keys(
      { family: '张', given: '伟' },
      { family: '欧阳', given: '修' },
      { literal: '李明' },
      { family: '김' },
    ),
  ).toEqual(['zhang2019', 'ouyang2019', 'li2019', 'kim2019']);
});

test('where no usual form is known, a key that can be typed', () => {
  expect(keys({ literal: '国家统计局' }, { literal: '世界银行集团' })).toEqual([
    'work2019a',
    'work2019b',
  ]);
});

test('of entries that are a web address alone, its host', () => {
  const printed = ['https://www.rivers.example/a/1', 'http://dams.example/2', 'www.lakes.example'];
  const items = printed.map((text) => ({
    id: '',
    type: 'document' as const,
    custom: { printed: text },
  }));
  expect(assignKeys(items).map(({ id }) => id)).toEqual([
    'riversexamplend',
    'damsexamplend',
    'lakesexamplend',
  ]);
});
