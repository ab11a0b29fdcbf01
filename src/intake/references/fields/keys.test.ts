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

test('Chinese and Korean family names are romanized in the usual way', () => {
  expect(
    keys(
      { family: '张', given: '伟' },
      { family: '欧阳', given: '修' },
      { literal: '李明' },
      { family: '김' },
    ),
  ).toEqual(['zhang2019', 'ouyang2019', 'li2019', 'kim2019']);
});

test('without a usual romanization, the key can still be typed', () => {
  expect(keys({ literal: '国家统计局' }, { literal: '世界银行集团' })).toEqual([
    'work2019a',
    'work2019b',
  ]);
});

test('an entry with only a web address gets a key from its host', () => {
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
