import { describe, expect, test } from 'vitest';
import type { MessageGroup } from '../../../../../app/desk/article/message-groups.ts';
import type { Diagnostic } from '../../../../../messages/diagnostic.ts';
import { fixWords, mergeGroups, remainingGroups } from './fixes.ts';

const FILE = '1-2/firdous/article.md';

function message(
  changes: [from: string, to: string][],
  more: Partial<Diagnostic> = {},
): Diagnostic {
  const place = { file: FILE, line: 1, column: 1, endLine: 1, endColumn: 2 };
  const fix = changes.map(([from, to]) => ({ ...place, from, to }));
  return { rule: 'rule', severity: 'warning', file: FILE, message: 'A fact.', fix, ...more };
}

function group(...members: [Diagnostic, ...Diagnostic[]]): MessageGroup {
  return { diagnostic: members[0], members, spots: [] };
}

describe('words of a fix', () => {
  test.each([
    ['Replace “Kaczmariski” by “Kaczmarek”', [['Kaczmariski', 'Kaczmarek']]],
    ['Delete “Odgaard”', [['Odgaard ', '']]],
    ['Delete the space', [[' ', '']]],
    ['Insert “.”', [['', '.']]],
    ['Link the citation', [['(Putin, 2019)', '[@putin2019]']]],
    [
      'Link 2 citations',
      [
        ['(A, 2019)', '[@a]'],
        ['(B, 2019)', '[@b]'],
      ],
    ],
    [
      'Put right in 2 places',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'Delete the space',
      [
        [' ', ''],
        [' ', ''],
      ],
    ],
  ] as [string, [string, string][]][])('%s', (words, changes) => {
    expect(fixWords([message(changes)])).toBe(words);
  });
  test('long texts are cut', () => {
    expect(fixWords([message([['a'.repeat(99), '']])]).length).toBeLessThan(50);
  });
});

test('fixed messages are left out, one by one', () => {
  const [one, other] = [message([['a', '']]), message([['b', '']])];
  const groups = [group(one, other), group(message([]))];
  expect(remainingGroups(groups, new Set())).toEqual(groups);
  expect(remainingGroups(groups, new Set([one]))[0]).toMatchObject({ diagnostic: other });
  expect(remainingGroups(groups, new Set([one, other]))).toHaveLength(1);
});

test('the worst come first, then those of the article, and each once', () => {
  const hint = group(message([], { severity: 'info', message: 'Hint' }));
  const outside = group(message([], { file: 'journal.yaml', message: 'Outside' }));
  const own = group(message([], { message: 'Own' }));
  const error = group(message([], { severity: 'error', message: 'Error' }));
  expect(
    mergeGroups([outside, own, hint], [error, own], '1-2/firdous').map(
      ({ diagnostic }) => diagnostic.message,
    ),
  ).toEqual(['Error', 'Own', 'Outside', 'Hint']);
});
