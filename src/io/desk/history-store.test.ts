import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { historyOf, keptContent, newestEntries, recordState } from './history-store.ts';

let journal: string;
const at = (path: string) => join(journal, path);
const DAY = new Date('2026-12-01T10:00:00Z');
beforeEach(() => {
  journal = mkdtempSync(join(tmpdir(), 'offprint-history-'));
  mkdirSync(at('1-1/a'), { recursive: true });
});
afterEach(() => rmSync(journal, { recursive: true, force: true }));

function writeLog(text: string): void {
  mkdirSync(at('.offprint/history/1-1'), { recursive: true });
  writeFileSync(at('.offprint/history/1-1/a.jsonl'), text);
}

test('keeps texts and pictures, and a content only once', () => {
  writeFileSync(at('1-1/a/article.md'), 'one '.repeat(1000));
  writeFileSync(at('1-1/a/map.png'), Buffer.from([137, 80, 0, 1]));
  const entry = recordState(journal, '1-1/a', 'First', DAY);
  expect(recordState(journal, '1-1/a', 'Again', DAY)).toBeUndefined();
  expect(Object.keys(entry?.files ?? {})).toEqual(['article.md', 'map.png']);
  expect(String(keptContent(journal, entry?.files['article.md'] ?? ''))).toBe('one '.repeat(1000));
  expect(keptContent(journal, entry?.files['map.png'] ?? '')).toEqual(Buffer.from([137, 80, 0, 1]));
});

test('a manuscript of 12,000 words grows the history by less than 60 kB with each save', () => {
  const words = fc.sample(fc.stringMatching(/^[a-z]{2,10}$/), { numRuns: 12_000, seed: 1 });
  writeFileSync(at('1-1/a/article.md'), words.join(' '));
  recordState(journal, '1-1/a', 'First', DAY);
  const content = at('.offprint/history/content');
  const files = readdirSync(content, { recursive: true, withFileTypes: true });
  const sizes = files.flatMap((file) =>
    file.isFile() ? [statSync(join(file.parentPath, file.name)).size] : [],
  );
  expect(sizes).toHaveLength(1);
  expect(sizes[0]).toBeLessThan(60_000);
});

test('reads a page of 2,000 states from the end', () => {
  const files = { 'article.md': 'a'.repeat(64) };
  const lines = Array.from({ length: 2000 }, (_, index) =>
    JSON.stringify({ number: index + 1, time: DAY.toISOString(), what: 'Saved', files }),
  );
  writeLog(lines.join('\n'));
  const [first, second] = newestEntries(journal, '1-1/a');
  expect([first?.number, second?.number]).toEqual([2000, 1999]);
  expect(historyOf(journal, '1-1/a')).toHaveLength(2000);
});

const hostilePath = fc.constantFrom(
  '../x',
  '/x',
  '..',
  'a/../../x',
  'C:x',
  '.git/config',
  'a\\b',
  '',
);
const anything = fc.oneof(fc.anything(), hostilePath, fc.constant('f'.repeat(64)));
const entry = fc.record({
  number: fc.oneof(fc.constant(1), anything),
  time: fc.oneof(fc.constant('2026-12-01T10:00:00Z'), anything),
  what: fc.oneof(fc.constant('Saved'), anything),
  files: fc.oneof(fc.dictionary(fc.oneof(hostilePath, fc.string()), anything), anything),
});

test('nothing of a hostile log is read outside', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(entry, fc.anything(), fc.string())), (values) => {
      writeLog(
        values
          .map((value) => JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? 1 : each)))
          .join('\n'),
      );
      for (const { files } of historyOf(journal, '1-1/a'))
        for (const [path, sha256] of Object.entries(files)) {
          expect(path.split('/')).not.toContain('..');
          expect(join(at('1-1/a'), path).startsWith(at('1-1/a'))).toBe(true);
          expect(keptContent(journal, sha256)).toBeUndefined();
        }
    }),
  );
});

test.each(['../../../journal.yaml', '', 'x', 'A'.repeat(64)])(
  'no content has the digest "%s"',
  (digest) => {
    writeFileSync(at('journal.yaml'), 'secret');
    expect(keptContent(journal, digest)).toBeUndefined();
    expect(existsSync(at('journal.yaml'))).toBe(true);
  },
);
