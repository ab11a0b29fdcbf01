import { expect, test } from 'vitest';
import type { Diagnostic } from './diagnostic.ts';
import { alsoIn, firstOfEachKind, groupDiagnostics } from './group.ts';
import { message } from './message.ts';
import { wordingOf } from './wording.ts';

/** A message of `build` in a line. */
function diagnostic(said: ReturnType<typeof message>, line?: number, file = 'a.md'): Diagnostic {
  const { text, fix } = wordingOf(said);
  const [rule = ''] = said.id.split('/');
  const place = line === undefined ? {} : { line, column: 1 };
  return { rule, severity: 'warning', file, ...place, message: text, advice: fix, ...said };
}

function wrongDoi(text: string, line: number): Diagnostic {
  return diagnostic(message('doi-invalid', { text }), line);
}

test('equal messages are one, with the lines of the others', () => {
  const groups = groupDiagnostics([3, 5, 5, 8].map((line) => wrongDoi('spring', line)));
  expect(groups.map(alsoIn)).toEqual(['also in lines 5 and 8, 4 times in all']);
});

test('a message about whole articles names the others', () => {
  const files = ['a.md', 'b.md', 'c.md'];
  const said = message('publication-date-missing');
  const groups = groupDiagnostics(files.map((file) => diagnostic(said, undefined, file)));
  expect(groups.map(alsoIn)).toEqual(['also in b.md and c.md']);
});

test('a finding with further places names them', () => {
  const also = [
    { file: 'a.md', line: 46 },
    { file: 'a.md', line: 64 },
  ];
  const groups = groupDiagnostics([{ ...wrongDoi('spring', 3), also }]);
  expect(groups.map(alsoIn)).toEqual(['also in lines 46 and 64']);
});

test('different messages of a kind are counted behind the first three', () => {
  const texts = ['one', 'two', 'three', 'four', 'five', 'six'];
  const shown = firstOfEachKind(groupDiagnostics(texts.map((text, at) => wrongDoi(text, at + 1))));
  expect(shown).toHaveLength(4);
  const [rest] = shown.flatMap((each) => ('rest' in each ? [each.rest] : []));
  expect(rest?.map(({ line }) => line)).toEqual([4, 5, 6]);
});

test('four messages of a kind are all printed', () => {
  const texts = ['one', 'two', 'three', 'four'];
  const shown = firstOfEachKind(groupDiagnostics(texts.map((text, at) => wrongDoi(text, at + 1))));
  expect(shown.filter((each) => 'rest' in each)).toEqual([]);
});

test('a long list of lines is cut off', () => {
  const groups = groupDiagnostics(
    Array.from({ length: 20 }, (_, at) => wrongDoi('spring', at + 1)),
  );
  expect(groups.map(alsoIn)).toEqual(['also in lines 2, 3, 4, 5, 6, 7, 8, 9 and 11 more']);
});

test('messages of a kind are one sentence, if their wording has one for many', () => {
  const said = ['spring', 'autumn', 'spring'].map((text, at) =>
    diagnostic(message('date-unread', { text }), at + 1),
  );
  const [group, ...others] = groupDiagnostics(said);
  expect(others).toEqual([]);
  expect(group?.diagnostic.message).toBe(
    'The dates "spring" and "autumn" cannot be read and are left out.',
  );
  expect(group && alsoIn(group)).toBe('also in lines 2 and 3');
});

test('a long list names the first 40 values', () => {
  const said = Array.from({ length: 45 }, (_, at) =>
    diagnostic(message('date-unread', { text: `day ${at}` }), at + 1),
  );
  const [group] = groupDiagnostics(said);
  expect(group?.diagnostic.message).toMatch(/"day 39" and 5 more cannot be read/);
});
