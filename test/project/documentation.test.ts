/**
 * The examples of the documents are true: each is built as an article of its own, in HTML and JATS,
 * and gives the messages that the document shows below it (a fence `messages`), or none.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../src/formats/html/index.ts';
import { jats } from '../../src/formats/jats/index.ts';
import { planBuild } from '../../src/io/journal/folders.ts';
import { samplePng } from '../support/build-article.ts';
import { type BuiltArticle, compileFolder, renderText } from '../support/built.ts';

interface Fence {
  info: string;
  text: string;
  line: number;
}
interface Example {
  title: string;
  manuscript: string;
  /** Lines of front matter that the test puts before it. */
  before: number;
  messages: string;
  /** Which messages count. */
  heeded: RegExp;
}

const MANUSCRIPT_PAGES = ['manuscript.md', 'figures-and-tables.md', 'other-programs.md'];
const FRONT_MATTER = fencesOf('front-matter.md');
const BIBLIOGRAPHY = fencesOf('manuscript.md').find(({ info }) => info === 'bibtex')?.text ?? '';
const OTHER_REFERENCES = `
@book{doe2020, author = {Doe, Jo}, title = {A Book}, publisher = {Example Press}, year = 2020}
@book{roe2021, author = {Roe, Cy}, title = {A Sequel}, publisher = {Example Press}, year = 2021}`;
const PICTURES = ['map.png', 'before.png', 'after.png', 'sign.png'];

const examples = [...MANUSCRIPT_PAGES.flatMap(manuscriptExamples), ...frontMatterExamples()];
const folder = mkdtempSync(join(tmpdir(), 'offprint-documents-'));
let built: BuiltArticle[] = [];

beforeAll(async () => {
  writeJournal(
    folder,
    'title: Journal of Examples\nissn: { print: 1234-5679 }\nlicense: CC-BY-4.0',
  );
  writeFileSync(join(folder, '1-1', 'issue.yaml'), 'volume: 1\nissue: 1\ndate: 2026-01-01\n');
  examples.forEach((example, index) => {
    writeArticle(articleFolder(index), example.manuscript);
  });
  built = await compileFolder(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('docs/manuscript.md, the pages beside it and docs/front-matter.md', () => {
  it('have examples', () => expect(examples.length).toBeGreaterThan(40));

  it.each(examples.map((example, index) => ({ ...example, index })))(
    '$title',
    async ({ index, before, messages, heeded }) => {
      const article = built[index];
      if (article?.compiled) await Promise.all([html, jats].map((to) => renderText(to, article)));
      const said = (article?.files ?? []).flatMap((file) => messagesOf(file, before));
      expect(said.filter((line) => heeded.test(line)).join('\n')).toBe(messages);
    },
  );
});

describe('docs/journal.md', () => {
  it('shows a journal and an issue without a mistake', async () => {
    const [journal, receivers, issue] = fencesOf('journal.md').map(({ text }) => text);
    const other = mkdtempSync(join(tmpdir(), 'offprint-journal-'));
    writeJournal(other, `${journal}\n${receivers}`);
    mkdirSync(join(other, '1-2'));
    writeFileSync(join(other, '1-1', 'issue.yaml'), 'articles: [a]\n');
    writeFileSync(join(other, '1-2', 'issue.yaml'), issue ?? '');
    writeFileSync(join(other, '1-2', 'cover.jpg'), samplePng());
    for (const name of ['1-1/a', '1-2/from-the-editor', '1-2/firdous', '1-2/khan'])
      writeArticle(join(other, name), '---\ntitle: T\n---\n');
    const { journals, issues } = await planBuild([other]);
    rmSync(other, { recursive: true, force: true });
    const files = [...journals, ...issues].flatMap(({ file }) => file ?? []);
    expect(files.flatMap((file) => messagesOf(file, 0))).toEqual([]);
  });
});

function manuscriptExamples(page: string): Example[] {
  const before = '---\ntitle: Example\nabstract: Short.\nauthors: [Jo Doe]\n';
  const head = `${before}bibliography: references.bib\nnocite: "@*"\n---\n\n`;
  const fences = fencesOf(page);
  return fences.flatMap((fence, index) => {
    if (fence.info !== 'markdown') return [];
    const next = fences[index + 1];
    const messages = next?.info === 'messages' ? next.text : '';
    const title = `${page}, line ${fence.line}`;
    return [{ title, manuscript: head + fence.text, before: lines(head), messages, heeded: /./ }];
  });
}

/**
 * A key that an example shows in several ways makes an example of each. They are fragments: what
 * they leave out may be warned of.
 */
function frontMatterExamples(): Example[] {
  return FRONT_MATTER.flatMap((fence) => {
    const alternatives = alternativesOf(fence.text.replace(/^---\n|^---$/gm, ''));
    return alternatives.map((yaml, index) => {
      const manuscript = `---\n${withDuties(yaml)}\n---\n\nWords.\n`;
      const title = `front-matter.md, line ${fence.line}, ${index + 1}`;
      return { title, manuscript, before: 0, messages: '', heeded: / error / };
    });
  });
}

function alternativesOf(yaml: string): string[] {
  const entries = yaml.split(/\n(?=[a-z-]+:)/).map((text) => ({ key: text.split(':')[0], text }));
  const ways = (key: string | undefined) => entries.filter((entry) => entry.key === key);
  const most = Math.max(...entries.map(({ key }) => ways(key).length));
  return Array.from({ length: most }, (_, index) =>
    [...new Set(entries.map(({ key }) => key))]
      .map((key) => (ways(key)[index] ?? ways(key).at(-1))?.text)
      .join('\n'),
  );
}

/** What an example leaves out because it is about something else. */
function withDuties(yaml: string): string {
  const duties: Record<string, string> = {
    title: 'Example',
    abstract: 'Short.',
    authors: '[Jo Doe]',
  };
  const missing = Object.keys(duties).filter((key) => !new RegExp(`^${key}:`, 'm').test(yaml));
  return [...missing.map((key) => `${key}: ${duties[key]}`), yaml].join('\n');
}

function fencesOf(name: string): Fence[] {
  const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^(`{3,})(\w+)\n([\s\S]*?)\n\1$/gm)].map((match) => ({
    info: match[2] ?? '',
    text: match[3] ?? '',
    line: lines(text.slice(0, match.index)) + 1,
  }));
}

function lines(text: string): number {
  return text.split('\n').length - 1;
}

function messagesOf(file: VFile, before: number): string[] {
  return file.messages
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map(({ line, column, fatal, ruleId }) => {
      const severity = fatal ? 'error' : fatal === false ? 'warning' : 'info';
      return `${(line ?? 0) - before}:${column} ${severity} ${ruleId}`;
    });
}

function articleFolder(index: number): string {
  return join(folder, '1-1', `example-${String(index + 1).padStart(3, '0')}`);
}

function writeJournal(path: string, yaml: string): void {
  mkdirSync(join(path, '1-1'), { recursive: true });
  writeFileSync(join(path, 'journal.yaml'), `${yaml}\n`);
}

function writeArticle(path: string, manuscript: string): void {
  for (const sub of ['figures', 'data']) mkdirSync(join(path, sub), { recursive: true });
  writeFileSync(join(path, 'article.md'), manuscript);
  writeFileSync(join(path, 'references.bib'), BIBLIOGRAPHY);
  writeFileSync(join(path, 'more.bib'), OTHER_REFERENCES);
  writeFileSync(
    join(path, 'references.json'),
    '[{"id":"poe2019","type":"book","title":"A Prequel"}]',
  );
  writeFileSync(join(path, 'data', 'counts.csv'), 'year,count\n2025,31\n');
  for (const picture of PICTURES) writeFileSync(join(path, 'figures', picture), samplePng());
}
