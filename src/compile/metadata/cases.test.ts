/**
 * Runs the cases of this folder: a heading, the YAML, the facts that it becomes, and all messages with their places.
 * Messages about a missing title, missing authors or a missing abstract count only if a case shows them.
 */
import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { casesIn } from '../../../test/support/cases.ts';
import type { Context } from '../../article/sources.ts';
import type { Manuscript } from '../parse/manuscript.ts';
import { emptyJournal, readIssueFile, readJournalFile, readMetadata } from './index.ts';

const CONTEXT: Context = {
  journal: {
    ...emptyJournal(),
    title: 'A journal',
    doiPrefix: '10.5555',
    url: 'https://journal.example/',
  },
  issue: {},
  named: [
    { issue: '1-1', name: 'tides', found: { title: 'Counting *tides*', doi: '10.5555/tides' } },
    { issue: '1-1', name: 'no-doi', found: { title: 'Bollards' } },
    { issue: '1-1', name: 'tydes' },
  ],
  style: { name: 'apa', xml: '', locales: {} },
};

const FILES = ['yaml', 'front-matter', 'dialects', 'names', 'settings'];
const BESIDE_THE_POINT = ['title-missing', 'author-missing', 'abstract-missing'];

describe.each(FILES)('%s', (file) => {
  test.each(casesIn(new URL(`./cases/${file}.md`, import.meta.url)))('$title', (given) => {
    const [{ info: kind, text: yaml } = { info: '', text: '' }] = given.fences;
    const expected: object = JSON.parse(given.text('json') ?? '{}');
    const messages = (given.text('messages') ?? '').split('\n').filter(Boolean);
    const { value, found } = run(kind, `${yaml}\n`);
    const shown = Object.fromEntries(Object.keys(expected).map((key) => [key, pick(value, key)]));
    expect(shown).toEqual(expected);
    const told = new Set(messages.map((line) => ruleOf(line)));
    const shownMessages = found.filter((line) => told.has(ruleOf(line)) || !isBesideThePoint(line));
    given.expectText('messages', shownMessages.join('\n'));
  });
});

/** Example: "3:10 error doi-invalid: …". */
function ruleOf(line: string): string {
  return line.split(' ')[2]?.replace(/:$/, '') ?? '';
}

function isBesideThePoint(line: string): boolean {
  return BESIDE_THE_POINT.includes(ruleOf(line));
}

function run(kind: string, yaml: string): { value: unknown; found: string[] } {
  const text = kind === 'front-matter' ? `---\n${yaml}---\n\nText.\n` : yaml;
  const file = new VFile({ path: `${kind}.yaml`, value: text });
  const value = READERS[kind]?.(file);
  return { value: JSON.parse(JSON.stringify(value, plainRoots)), found: messagesOf(file) };
}

const READERS: Record<string, (file: VFile) => unknown> = {
  'front-matter': (file) => readMetadata(manuscriptOf(file), file, CONTEXT),
  journal: readJournalFile,
  issue: readIssueFile,
};

/** The manuscript of a file that has only front matter. */
function manuscriptOf(file: VFile): Manuscript {
  const text = /^---\n([\s\S]*?)^---$/m.exec(String(file))?.[1] ?? '';
  const start = { line: 2, column: 1, offset: 4 };
  return {
    frontMatter: { text, place: { start, end: start } },
    tree: { type: 'root', children: [] },
    comments: [],
  };
}

/** The text of parsed Markdown. */
function plainRoots(_: string, value: unknown): unknown {
  return isRoot(value) ? textOf(value) : value;
}

function isRoot(value: unknown): value is Parameters<typeof textOf>[0] {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'root';
}

/** The values at a path. Example: "authors.name" gives the name of each author. */
function pick(value: unknown, path: string): unknown {
  const [step, ...rest] = path.split('.');
  if (!step) return value;
  const inner = (value as Record<string, unknown> | undefined)?.[step];
  if (rest.length === 0) return inner ?? null;
  return Array.isArray(inner)
    ? inner.map((item) => pick(item, rest.join('.')))
    : pick(inner, rest.join('.'));
}

function messagesOf(file: VFile): string[] {
  const inOrder = file.messages.toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  return inOrder.map(({ line, column, fatal, ruleId, reason, note }) => {
    const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'info';
    const text = reason.replace(/\.$/, '');
    return `${line}:${column} ${severity} ${ruleId}: ${text}. ${note ?? ''}`.trim();
  });
}
