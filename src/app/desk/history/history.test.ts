import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveChanges } from '../sources.ts';
import { bringBack } from './bring-back.ts';
import { listStates } from './list-states.ts';
import { fileOfState, filesOfState } from './look-at-state.ts';

let root: string;
let journal: { folder: string; out: string };
const NOW = new Date('2026-12-01T10:00:00Z');
const MANUSCRIPT = '1-1/a/article.md';
const at = (path: string) => join(journal.folder, path);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-states-'));
  const folder = join(root, 'journal');
  journal = { folder, out: join(folder, 'output') };
  mkdirSync(at('1-1/a'), { recursive: true });
  writeFileSync(at(MANUSCRIPT), 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function save(path: string, content: string | undefined): void {
  const change = { path, ...(content !== undefined && { content }) };
  saveChanges(journal, '1-1/a', `Saved ${path}`, [change], NOW);
}

test('states are listed in pages, newest first, with the changed files', () => {
  save(MANUSCRIPT, 'two');
  save('1-1/a/figures/map.svg', '<svg/>');
  const page = listStates(journal, '1-1/a', 2);
  expect(page.states.map(({ number, changed }) => [number, changed])).toEqual([
    [3, ['figures/map.svg']],
    [2, ['article.md']],
  ]);
  expect(page.hasOlder).toBe(true);
  const older = listStates(journal, '1-1/a', 2, 2);
  expect(older.states.map(({ what }) => what)).toEqual(['As found on the disk']);
  expect(older.hasOlder).toBe(false);
});

test('a state is brought back with all its files, and that can be undone', () => {
  save(MANUSCRIPT, 'two');
  save('1-1/a/figures/map.svg', '<svg/>');
  save(MANUSCRIPT, undefined);
  const { undo, paths } = bringBack(journal, '1-1/a', 1, 'Brought back', NOW);
  expect(paths.sort()).toEqual([MANUSCRIPT, '1-1/a/figures/map.svg']);
  expect(readFileSync(at(MANUSCRIPT), 'utf8')).toBe('one');
  expect(existsSync(at('1-1/a/figures/map.svg'))).toBe(false);
  expect(bringBack(journal, '1-1/a', 1, 'Again', NOW)).toEqual({ paths: [] });
  bringBack(journal, '1-1/a', undo ?? 0, 'Undone', NOW);
  expect(existsSync(at(MANUSCRIPT))).toBe(false);
  expect(readFileSync(at('1-1/a/figures/map.svg'), 'utf8')).toBe('<svg/>');
});

test('what the disk had before is not lost', () => {
  save(MANUSCRIPT, 'two');
  writeFileSync(at(MANUSCRIPT), 'typed in another program');
  const { undo } = bringBack(journal, '1-1/a', 1, 'Brought back', NOW);
  bringBack(journal, '1-1/a', undo ?? 0, 'Undone', NOW);
  expect(readFileSync(at(MANUSCRIPT), 'utf8')).toBe('typed in another program');
});

test('a missing content is said, and nothing is changed', () => {
  save(MANUSCRIPT, 'two');
  rmSync(at('.offprint/history/content'), { recursive: true });
  expect(() => bringBack(journal, '1-1/a', 1, 'Brought back', NOW)).toThrow(
    'The history does not have the content of article.md any more',
  );
  expect(readFileSync(at(MANUSCRIPT), 'utf8')).toBe('two');
  expect(filesOfState(journal, '1-1/a', 1)).toEqual({ paths: ['article.md'], first: 'article.md' });
  expect(() => fileOfState(journal, '1-1/a', 1, 'article.md')).toThrow('any more');
});

test('a stranger’s log writes nothing outside the article', () => {
  writeFileSync(join(root, 'outside.txt'), 'outside');
  const path = fc.constantFrom('../../../outside.txt', '../b.md', '/etc/x', 'article.md', '.git/x');
  const digest = fc.constantFrom('a'.repeat(64), '../../../outside.txt', '', null, 7);
  const entry = fc.record({
    number: fc.constantFrom(1, '1', -1, null),
    time: fc.constantFrom('2026-12-01T10:00:00Z', 'x', 5),
    what: fc.constantFrom('Saved', null, {}),
    files: fc.oneof(fc.dictionary(path, digest), fc.constant(null), fc.constant([])),
  });
  mkdirSync(at('.offprint/history/1-1'), { recursive: true });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => {
      writeFileSync(
        at('.offprint/history/1-1/a.jsonl'),
        entries.map((each) => JSON.stringify(each)).join('\n'),
      );
      listStates(journal, '1-1/a', 50);
      try {
        bringBack(journal, '1-1/a', 1, 'Brought back', NOW);
      } catch (error) {
        expect((error as Error).name).toBe('SurroundingsError');
      }
      expect(readFileSync(join(root, 'outside.txt'), 'utf8')).toBe('outside');
      expect(existsSync(at('1-1/b.md'))).toBe(false);
    }),
  );
});
