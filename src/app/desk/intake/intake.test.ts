import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIncoming } from '../../../io/desk/incoming.ts';
import type { OpenJournal } from '../open-journal.ts';
import { workState } from '../states.ts';
import { answerQuestions, articleQuestions } from './answer.ts';
import { otherSplits } from './choices.ts';
import { readIntake } from './kept-intake.ts';
import { listTaken } from './list-taken.ts';
import { lookAtBatch } from './look.ts';
import { reopenQuestions } from './settle.ts';
import { takeBatch } from './take.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const tell = () => {};

let journal: OpenJournal;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-intake-'));
  journal = { folder, out: join(folder, 'output') };
  await writeFile(join(folder, 'journal.yaml'), 'title: Journal of Names\nlanguage: en\n');
  await mkdir(join(folder, '1-1'));
});
afterEach(() => rm(journal.folder, { recursive: true, force: true }));

function drop(name: string, content: string): void {
  const file = openIncoming(journal.folder, 'batch', name);
  file.write(Buffer.from(content));
  file.done();
}
const read = (path: string) => readFile(join(journal.folder, path), 'utf8');
const take = (name: string, files: string[]) =>
  takeBatch(
    journal,
    { issue: '1-1', batch: 'batch', articles: [{ name, files }], decisions: {}, section: '' },
    NOW,
    tell,
  );

const LIST = `References

Brook, A. (2001). Lakes of the north. London: Valley Press.
`;
const text = (list = LIST) => `How rivers were named by those who crossed them

Tola Brook

Department of Geography, University of Ibadan, Nigeria

Received 03/04/2025

Abstract: Rivers keep the names of those who crossed them, and this abstract is long enough to be one; it says what was done and what was found in the end.

Keywords: rivers, names

1. Introduction

The rivers of the valley were named by many (Brook, 2001), and nobody wrote down by whom (Broock, 2001). This is a paragraph of text.

2. Conclusion

Names outlive maps; whoever wants to know a river should ask those who cross it.

${list}`;

test('a text is looked at, taken in, kept and asked about', async () => {
  drop('paper.txt', text());
  const looked = await lookAtBatch(journal, '1-1', 'batch', tell);
  expect(looked.together).toMatchObject({ name: 'brook', files: ['paper.txt'] });
  const [taken] = await take('brook', ['paper.txt']);
  expect(taken?.taken).toMatchObject({ authors: 1, references: 1 });
  expect(await readdir(join(journal.folder, '1-1/brook'))).toEqual([
    'article.md',
    'intake.md',
    'references.json',
  ]);
  expect(await read('.offprint/originals/1-1/brook/paper.txt')).toBe(text());
  expect(await readdir(join(journal.folder, '.offprint/incoming/batch'))).toEqual([]);
  const { questions, inputs } = await articleQuestions(journal, '1-1/brook');
  expect(inputs).toEqual(['paper.txt']);
  expect(taken?.taken?.questions).toBe(questions.length);
});

test('answers change the manuscript in one step, and are taken back', async () => {
  drop('paper.txt', text());
  await take('brook', ['paper.txt']);
  const before = await read('1-1/brook/article.md');
  const { questions } = await articleQuestions(journal, '1-1/brook');
  const answer = (id: string, choice: { kind: string }) =>
    answerQuestions(journal, { article: '1-1/brook', ids: [id], choice }, NOW);
  const proposal = questions.find(({ remark }) => remark !== undefined);
  expect(proposal?.works).toEqual(['Brook 2001: Lakes of the north']);
  const date = questions.find(({ topic }) => topic === 'dates');
  const linked = await answer(proposal?.id ?? '', proposal?.choices[0] ?? { kind: '' });
  expect(await read('1-1/brook/article.md')).not.toContain('Broock');
  reopenQuestions(journal, '1-1/brook', linked, NOW);
  expect(await read('1-1/brook/article.md')).toBe(before);
  await answer(date?.id ?? '', date?.choices[0] ?? { kind: '' });
  expect(await read('1-1/brook/article.md')).toContain('2025-03-04');
  expect(readIntake(journal.folder, '1-1/brook')?.answers).toEqual({ [date?.id ?? '']: 'changed' });
});

test('a choice that the question does not offer is refused', async () => {
  drop('paper.txt', text());
  await take('brook', ['paper.txt']);
  const { questions } = await articleQuestions(journal, '1-1/brook');
  const date = questions.find(({ topic }) => topic === 'dates')?.id ?? '';
  const request = {
    article: '1-1/brook',
    ids: [date],
    choice: { kind: 'date', iso: '1999-01-01' },
  };
  await expect(answerQuestions(journal, request, NOW)).rejects.toThrow('has changed since');
});

test('typed citations are linked to a bibliography beside a text without a list', async () => {
  drop('paper.txt', text(''));
  drop('works.bib', '@book{lakes, author={Brook, Ann}, title={Lakes}, year={2001}}\n');
  const [taken] = await take('brook', ['paper.txt', 'works.bib']);
  expect(taken?.refused).toEqual([]);
  expect(await read('1-1/brook/article.md')).toContain('[@lakes]');
  expect(await read('1-1/brook/works.bib')).toContain('Lakes');
});

test('names of folders that exist or are none are refused, and nothing is lost', async () => {
  drop('paper.txt', text());
  await mkdir(join(journal.folder, '1-1/Brook'));
  for (const name of ['brook', '../x', 'a/b', '.hidden', 'con', '']) {
    const [taken] = await take(name, ['paper.txt']);
    expect(taken?.taken).toBeUndefined();
    expect(taken?.refused[0]?.why).toMatch(/another name|letters, digits/);
  }
  expect(await readdir(join(journal.folder, '.offprint/incoming/batch'))).toEqual(['paper.txt']);
});

test('a file that is gone is named, and its article is not taken in half', async () => {
  drop('paper.txt', text());
  const [taken] = await take('brook', ['paper.txt', 'gone.docx']);
  expect(taken).toMatchObject({ refused: [{ name: 'gone.docx' }] });
  expect(taken?.taken).toBeUndefined();
});

test('the issue lists the article after the last one of its section, with its comments', async () => {
  const issue = '# ours\nsections:\n  - title: Articles # main\n    articles: [one]\n';
  await writeFile(join(journal.folder, '1-1/issue.yaml'), issue);
  await listTaken(journal, '1-1', ['brook'], 'Articles', NOW);
  expect(await read('1-1/issue.yaml')).toBe(issue.replace('[one]', '[one, brook]'));
  expect(workState(journal.folder, '1-1/brook')).toBe('received');
});

test('an issue without a list, or one that cannot be read, stays as it is', async () => {
  for (const issue of ['volume: 1\n', 'a: [\n']) {
    await writeFile(join(journal.folder, '1-1/issue.yaml'), issue);
    expect(await listTaken(journal, '1-1', ['brook'], '', NOW)).toEqual([]);
    expect(await read('1-1/issue.yaml')).toBe(issue);
  }
});

test('other readings of a name', () => {
  expect(otherSplits({ given: 'Tola Adebayo', family: 'Ogun' })).toEqual([
    { kind: 'name', given: 'Tola', family: 'Adebayo Ogun' },
    { kind: 'name', given: 'Adebayo Ogun', family: 'Tola' },
  ]);
  expect(otherSplits({ family: 'Sukarno' })).toEqual([]);
});
