import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placedMessages } from './message-places.ts';

let journal: string;
beforeAll(() => {
  journal = mkdtempSync(join(tmpdir(), 'offprint-places-'));
  mkdirSync(join(journal, '1-2', 'tides'), { recursive: true });
  writeFileSync(join(journal, '1-2', 'tides', 'paper.md'), '---\ntitle: Tides\n---\n\nWords.\n');
});
afterAll(() => rmSync(journal, { recursive: true, force: true }));

const article = '1-2/tides';
test.each([
  ['journal.yaml', 3, { at: 'journal' }],
  ['1-2/issue.yaml', 1, { at: 'issue', issue: '1-2' }],
  ['1-2/tides/paper.md', 2, { at: 'article', article, tab: 'details' }],
  ['1-2/tides/paper.md', 5, { at: 'article', article, tab: 'text', line: 5 }],
  ['1-2/tides/paper.md', undefined, { at: 'article', article, tab: 'details' }],
  ['1-2/tides/references.json', 1, { at: 'article', article, tab: 'references' }],
  ['1-2/tides/figures/a.png', undefined, { at: 'article', article, tab: 'figures' }],
  ['1-2/published/tides/1.0/paper.md', 1, undefined],
  ['../elsewhere/x.md', 1, undefined],
])('a message about %s, line %s', (path, line, place) => {
  const message = {
    rule: 'r',
    severity: 'error' as const,
    message: 'm',
    file: join(journal, path),
  };
  const [placed] = placedMessages(journal, [line === undefined ? message : { ...message, line }]);
  expect(placed?.place).toEqual(place);
});
