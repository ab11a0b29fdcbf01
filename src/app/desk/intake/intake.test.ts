import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIncoming } from '../../../io/desk/incoming.ts';
import type { OpenJournal } from '../open-journal.ts';
import { keepDraft, readDraft } from '../sources.ts';
import { workState } from '../states.ts';
import { answerQuestions, articleQuestions } from './answer.ts';
import { otherSplits } from './choices.ts';
import { readIntake } from './kept-intake.ts';
import { listTaken } from './list-taken.ts';
import { lookAtBatch } from './look.ts';
import { reopenQuestions } from './settle.ts';
import { takeBatch } from './take.ts';
import { untake } from './untake.ts';

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

test('proposals of one kind are accepted together', async () => {
  drop('paper.txt', text().replace('text.', 'text, again (Broock, 2001), and more (Brok, 2001).'));
  await take('brook', ['paper.txt']);
  const { questions } = await articleQuestions(journal, '1-1/brook');
  const proposals = questions.filter(({ remark }) => remark === 'name differs');
  expect(proposals).toHaveLength(3);
  const accept = (own: typeof proposals) =>
    answerQuestions(
      journal,
      { article: '1-1/brook', ids: own.map(({ id }) => id), choice: own[0]?.choices[0] },
      NOW,
    );
  const { change } = await accept(proposals.slice(0, 2));
  const edited = await read('1-1/brook/article.md');
  expect(edited.match(/\{>>/g)).toHaveLength(1);
  expect(edited).toContain('(Brok, 2001){>>');
  expect(change?.before).toContain('(Broock, 2001){>>');
});

test('text that is not saved is not lost by an answer', async () => {
  drop('paper.txt', text());
  await take('brook', ['paper.txt']);
  const { questions, manuscript } = await articleQuestions(journal, '1-1/brook');
  keepDraft(journal, manuscript, { text: 'typed', base: '' });
  const proposal = questions.find(({ remark }) => remark !== undefined);
  const request = {
    article: '1-1/brook',
    ids: [proposal?.id ?? ''],
    choice: proposal?.choices[0],
  };
  await expect(answerQuestions(journal, request, NOW)).rejects.toThrow('not saved');
  expect(readDraft(journal, manuscript)?.text).toBe('typed');
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

test('a title page and a text become one article, and so do files that the editor calls one', async () => {
  const [title = '', author = '', place = '', , , , ...body] = text().split('\n\n');
  drop('title.txt', [title, author, place, 'tola@example.org'].join('\n\n'));
  drop('text.txt', [title, ...body].join('\n\n'));
  drop('program.exe', 'words');
  const looked = await lookAtBatch(journal, '1-1', 'batch', tell);
  expect(looked.isTogether).toBe(true);
  expect(looked.files.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'program.exe refused',
    'text.txt text',
    'title.txt text',
  ]);
  const [taken] = await take('brook', ['text.txt', 'title.txt']);
  expect(taken?.refused).toEqual([]);
  expect(taken?.taken).toMatchObject({ authors: 1, references: 1 });
  const article = await read('1-1/brook/article.md');
  expect(article).toContain('Brook');
  expect(article).toContain('# Introduction');
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
    expect(await listTaken(journal, '1-1', ['brook'], '', NOW)).toBeUndefined();
    expect(await read('1-1/issue.yaml')).toBe(issue);
  }
});

test('taking in is undone: the files are there again, and the issue is as before', async () => {
  const issue = 'articles: [one] # ours\n';
  await writeFile(join(journal.folder, '1-1/issue.yaml'), issue);
  drop('paper.txt', text());
  await take('brook', ['paper.txt']);
  const listed = await listTaken(journal, '1-1', ['brook'], '', NOW);
  untake(journal, ['1-1/brook'], 'batch', listed, NOW);
  expect(await readdir(join(journal.folder, '1-1'))).toEqual(['issue.yaml']);
  expect(await read('1-1/issue.yaml')).toBe(issue);
  expect(await readdir(join(journal.folder, '.offprint/incoming/batch'))).toEqual(['paper.txt']);
  expect((await take('brook', ['paper.txt']))[0]?.taken).toBeDefined();
});

test('an article that was changed since is not taken back', async () => {
  drop('paper.txt', text());
  await take('brook', ['paper.txt']);
  await writeFile(join(journal.folder, '1-1/brook/article.md'), 'mine');
  expect(() => untake(journal, ['1-1/brook'], 'batch', undefined, NOW)).toThrow('so it stays');
  expect(await read('1-1/brook/article.md')).toBe('mine');
});

test('other readings of a name', () => {
  expect(otherSplits({ given: 'Tola Adebayo', family: 'Ogun' })).toEqual([
    { kind: 'name', given: 'Tola', family: 'Adebayo Ogun' },
    { kind: 'name', given: 'Adebayo Ogun', family: 'Tola' },
  ]);
  expect(otherSplits({ family: 'Sukarno' })).toEqual([]);
});
