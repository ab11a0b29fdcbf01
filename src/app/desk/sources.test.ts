import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { historyOf, keptContent } from '../../io/desk/history-store.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import type { OpenJournal } from './open-journal.ts';
import { keepDraft, readDraft, readSources, saveChanges } from './sources.ts';
import { setWorkState, workState } from './states.ts';

const PATH = '1-1/paper/article.md';
const NOW = new Date('2026-12-01T10:00:00Z');
let journal: OpenJournal;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-sources-'));
  mkdirSync(join(folder, '1-1/paper'), { recursive: true });
  writeFileSync(join(folder, 'journal.yaml'), 'title: J\n');
  writeFileSync(join(folder, '1-1/issue.yaml'), 'volume: 1\n');
  writeFileSync(join(folder, PATH), 'one\n');
  journal = { folder, out: join(folder, 'output') };
});
afterEach(() => rmSync(journal.folder, { recursive: true, force: true }));

const save = (content: string | undefined, base?: string, path = PATH) =>
  saveChanges(journal, '1-1/paper', 'Text changed', [{ path, content, base }], NOW);
const onDisk = (path = PATH) => readFileSync(join(journal.folder, path), 'utf8');
const now = () => readSources(journal, [PATH])[PATH];

it('saves over what was seen, and keeps both states', () => {
  expect(save('two\n', now()?.version)).toMatchObject({ saved: true });
  expect(onDisk()).toBe('two\n');
  const [first, second] = historyOf(journal.folder, '1-1/paper');
  const kept = (entry = first) =>
    keptContent(journal.folder, entry?.files['article.md'] ?? '')?.toString();
  expect([kept(first), kept(second)]).toEqual(['one\n', 'two\n']);
  expect([first?.what, second?.what]).toEqual(['As found on the disk', 'Text changed']);
});

it('never saves over a change that was not seen', () => {
  const base = now()?.version;
  writeFileSync(join(journal.folder, PATH), 'of another program\n');
  expect(save('mine\n', base)).toMatchObject({
    saved: false,
    conflicts: [{ path: PATH, text: 'of another program\n' }],
  });
  expect(onDisk()).toBe('of another program\n');
});

it('keeps a change of another program as a state of its own', () => {
  save('two\n');
  writeFileSync(join(journal.folder, PATH), 'of another program\n');
  save('three\n', now()?.version);
  const whats = historyOf(journal.folder, '1-1/paper').map(({ what }) => what);
  expect(whats).toEqual([
    'As found on the disk',
    'Text changed',
    'As found on the disk',
    'Text changed',
  ]);
});

it('saves all changes of a step, or none', () => {
  mkdirSync(join(journal.folder, '1-1/paper/notes.md'));
  const step = () =>
    saveChanges(
      journal,
      '1-1/paper',
      'Both',
      [
        { path: PATH, content: 'two\n' },
        { path: '1-1/paper/notes.md', content: 'a folder is in the way' },
      ],
      NOW,
    );
  expect(step).toThrow();
  expect(onDisk()).toBe('one\n');
});

it('removes and brings back a file', () => {
  save(undefined, now()?.version);
  expect(now()?.version).toBe('');
  save('back\n', '');
  expect(onDisk()).toBe('back\n');
});

it.each([
  '../outside.md',
  '1-1/../../outside.md',
  '/etc/passwd',
  '1-1//x',
  '1-1/paper/./x',
  'a\\..\\b',
  '',
])('does not write %s', (path) => {
  expect(() => save('x', undefined, path)).toThrow(SurroundingsError);
});

it('does not follow a link out of the journal', () => {
  const outside = mkdtempSync(join(tmpdir(), 'offprint-outside-'));
  symlinkSync(outside, join(journal.folder, '1-1/paper/figures'));
  expect(() => save('x', undefined, '1-1/paper/figures/x.md')).toThrow(/link that leads out/);
  rmSync(join(journal.folder, '.offprint'), { recursive: true });
  symlinkSync(outside, join(journal.folder, '.offprint'));
  expect(() => save('x')).toThrow(/link that leads out/);
  expect(onDisk()).toBe('one\n');
  rmSync(outside, { recursive: true });
});

it('the history of an issue has its settings, not its articles', () => {
  saveChanges(journal, '1-1', 'Date', [{ path: '1-1/issue.yaml', content: 'volume: 2\n' }], NOW);
  const files = historyOf(journal.folder, '1-1').map((entry) => Object.keys(entry.files));
  expect(files).toEqual([['issue.yaml'], ['issue.yaml']]);
});

it('a log that was cut off or is damaged loses only its damaged lines', () => {
  save('two\n');
  const log = join(journal.folder, '.offprint/history/1-1/paper.jsonl');
  writeFileSync(log, `${readFileSync(log, 'utf8')}\n{"number": 3, "ti`);
  save('three\n', now()?.version);
  expect(historyOf(journal.folder, '1-1/paper').map(({ number }) => number)).toEqual([1, 2, 3]);
});

it('a draft stays until the text is saved', () => {
  keepDraft(journal, PATH, { text: 'typed', base: 'v' });
  expect(readDraft(journal, PATH)).toEqual({ text: 'typed', base: 'v' });
  save('saved\n');
  expect(readDraft(journal, PATH)).toBeUndefined();
});

it('an article that was received is being edited once it is saved', () => {
  setWorkState(journal.folder, '1-1/paper', 'received');
  save('two\n');
  expect(workState(journal.folder, '1-1/paper')).toBe('editing');
});

it('every state of a series of saves can be brought back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 8 }),
      (texts) => {
        const begin = historyOf(journal.folder, '1-1/paper').length;
        for (const text of texts) save(text);
        const states = historyOf(journal.folder, '1-1/paper').slice(begin);
        const kept = states.map(({ files }) =>
          keptContent(journal.folder, files['article.md'] ?? '')?.toString('utf8'),
        );
        const last = texts.at(-1);
        expect(onDisk()).toBe(last);
        expect(kept.at(-1) ?? last).toBe(last);
        for (const text of texts) expect([...kept, last, 'one\n']).toContain(text);
      },
    ),
    { numRuns: 30 },
  );
});
