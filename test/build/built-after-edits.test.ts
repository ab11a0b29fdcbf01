/** Laws of builds after edits: the outputs and the report are those of a build of everything from nothing. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  compileOwnFiles,
  readStated,
  withBuildContext,
} from '../../src/app/articles/build-context.ts';
import type { BuildReport } from '../../src/app/build/build-report.ts';
import { rebuild } from '../../src/app/build/rebuild.ts';
import { planBuild } from '../../src/io/journal/folders.ts';
import { reportOfUnchanged } from '../../src/io/trace/call-trace.ts';
import { journalOfTests, SILENT, treeOf, UNPRINTED, write } from '../support/rebuilt-journal.ts';

const at = journalOfTests();
const NAMES = ['a', 'b', 'c', 'd'] as const;
type Name = (typeof NAMES)[number];

/** What can be changed in an article. */
interface Article {
  facts: string[];
  /** Front matter in another form. */
  front: 'fences' | 'title block' | 'none' | 'unclosed';
  text: string;
  work: string;
  /** Files of the folder, by name; empty if there is none. */
  project: Record<'myst.yml' | '_quarto.yml', string>;
  /** Pages of the PDF of an earlier build; 0 if there is none. */
  printed: number;
}
const FIRST: Article = {
  facts: [],
  front: 'fences',
  text: 'Words.',
  work: 'A book',
  project: { 'myst.yml': '', '_quarto.yml': '' },
  printed: 0,
};
interface Journal {
  articles: Record<Name, Article>;
  order: readonly Name[];
  firstPage: string;
}

const DOIS = ['doi: 10.5555/one', 'doi: 10.5555/ONE', 'doi: 10.5555/two', 'doi: none'];
const PAGES = [
  'pages: 3-7',
  'pages: e12',
  'elocation: e3',
  'pages: S1-S4',
  'fpage: 12',
  'pages: 9-',
];
const fact = fc.constantFrom(
  ...DOIS,
  ...PAGES,
  'titel: Wrong',
  'keywords: [tides]',
  'type: letter',
);
const edits = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    edit: fc.oneof(
      fc.record({ facts: fc.array(fact, { maxLength: 3 }) }),
      fc.record({ facts: fc.array(fact, { maxLength: 3 }) }),
      fc.record({ front: fc.constantFrom('fences', 'fences', 'title block', 'none', 'unclosed') }),
      fc.record({ text: fc.constantFrom('Words.', 'More words [@one2020].', '![A](gone.png)') }),
      fc.record({ work: fc.constantFrom('A book', 'Another book') }),
      fc.record({ printed: fc.integer({ min: 0, max: 3 }) }),
      fc.record({
        project: fc.record({
          'myst.yml': fc.constantFrom('', 'project:\n  doi: 10.5555/one\n'),
          '_quarto.yml': fc.constantFrom('', 'citation:\n  page: 5-8\n  doi: 10.5555/two\n'),
        }),
      }),
    ) as fc.Arbitrary<Partial<Article>>,
    order: fc.option(fc.shuffledSubarray([...NAMES], { minLength: 4 }), { freq: 4 }),
    damaged: fc.option(fc.constantFrom(...NAMES), { freq: 3 }),
    firstPage: fc.option(fc.constantFrom('', '1', 'S1'), { freq: 4 }),
  }),
  { minLength: 3, maxLength: 5 },
);

function manuscriptOf({ facts, front, text }: Article, name: Name): string {
  const lines = [
    ...facts,
    'authors: [{name: {given: Ann, family: Author}}]',
    'bibliography: r.bib',
  ];
  const body = `\n# Introduction\n\n${text}\n\nIn the end [@one2020].\n`;
  if (front === 'title block') return `% Article ${name}\n% Ann Author\n${body}`;
  if (front === 'none') return `# Article ${name}\n${body}`;
  const end = front === 'unclosed' ? '' : '---\n';
  return `---\ntitle: Article ${name}\n${lines.join('\n')}\n${end}${body}`;
}

const BIB = (title: string) =>
  `@book{one2020, author = {One, Ann}, title = {${title}}, publisher = {House}, year = {2020}}\n`;

async function writeJournal({ articles, order, firstPage }: Journal, outs: string[]) {
  const first = firstPage && `first-page: ${firstPage}\n`;
  const issue = `volume: 1\nissue: 2\ndate: 2023-01-15\n${first}articles: [${order.join(', ')}]\n`;
  await writeFile(at('j/1-2/issue.yaml'), issue);
  for (const name of NAMES) {
    const article = articles[name];
    await write(at('j/1-2'), `${name}/article.md`, manuscriptOf(article, name));
    await write(at('j/1-2'), `${name}/r.bib`, BIB(article.work));
    for (const [path, text] of Object.entries(article.project)) {
      if (text) await write(at('j/1-2'), `${name}/${path}`, text);
      else await rm(at(`j/1-2/${name}/${path}`), { force: true });
    }
    for (const out of outs) await writePdf(at(`${out}/1-2/${name}`), name, article.printed);
  }
}

async function writePdf(folder: string, name: Name, pages: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (pages === 0) await rm(`${folder}/${name}.pdf`, { force: true });
  else await cp(at(`${pages}.pdf`), `${folder}/${name}.pdf`);
}

/** Builds as the command does: if nothing has changed, it repeats the report. */
async function built(path: string, out: string): Promise<BuildReport> {
  const options = { paths: [at(path)], formats: UNPRINTED, out: at(out) };
  const call = { ...options, formats: UNPRINTED.map(({ name }) => name) };
  const report = (await reportOfUnchanged<BuildReport>(call)) ?? (await rebuild(options, SILENT));
  return JSON.parse(JSON.stringify(report).replaceAll(at(out), at('clean')));
}

beforeAll(async () => {
  await mkdir(at('j/1-2/d'), { recursive: true });
  for (const pages of [1, 2, 3]) {
    const document = await PDFDocument.create();
    for (let page = 0; page < pages; page++) document.addPage();
    await writeFile(at(`${pages}.pdf`), await document.save());
  }
});

test('law: after any edit, a build is the same as one from nothing, and that of one article is its part', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      for (const out of ['out', 'one']) await rm(at(out), { recursive: true, force: true });
      const articles = { a: FIRST, b: FIRST, c: FIRST, d: FIRST };
      let journal: Journal = { articles, order: NAMES, firstPage: '1' };
      for (const { name, edit, order, firstPage, damaged } of steps) {
        const article = { ...journal.articles[name], ...edit };
        journal = {
          articles: { ...journal.articles, [name]: article },
          order: order ?? journal.order,
          firstPage: firstPage ?? journal.firstPage,
        };
        await rm(at('clean'), { recursive: true, force: true });
        await writeJournal(journal, ['out', 'one', 'clean']);
        // Its trace is recalled, and only its outputs are made again.
        if (damaged) await writeFile(at(`out/1-2/${damaged}/${damaged}.xml`), 'x');
        await expectSame(journal.order);
      }
    }),
    { numRuns: 4 },
  );
}, 600_000);

async function expectSame(names: readonly Name[]): Promise<void> {
  const whole = await built('j', 'out');
  const clean = await built('j', 'clean');
  expect(whole).toEqual(clean);
  // An article with an error keeps its last outputs, and so does the contents page of its issue.
  const written = new Set(
    clean.articles.filter(({ status }) => status === 'built').map((each) => each.name),
  );
  const isWritten = (path: string) =>
    [...written].some((name) => path.startsWith(`/${name}/`)) || clean.issues.length > 0;
  expect(await filesOf('out', isWritten)).toEqual(await filesOf('clean', isWritten));
  for (const name of names) {
    const own = (path: string) => path.startsWith(`/1-2/${name}/`);
    const said = ({ messages }: BuildReport) =>
      messages.filter(({ file }) => file.includes(`/1-2/${name}/`));
    const alone = await built(`j/1-2/${name}`, 'one');
    expect(said(alone)).toEqual(said(clean));
    expect(alone.articles).toEqual(clean.articles.filter((each) => each.name === `1-2/${name}`));
    if (written.has(`1-2/${name}`))
      expect(await filesOf('one', own)).toEqual(await filesOf('clean', own));
  }
}

async function filesOf(out: string, isMeant: (path: string) => boolean) {
  const tree = await treeOf(at(out));
  return Object.fromEntries(Object.entries(tree).filter(([path]) => isMeant(path)));
}

test('an article states the same for others, whether its text is compiled or only its front matter is read', async () => {
  const { articles } = await planBuild(['manuscripts', 'test/clean-journal']);
  expect(articles.length).toBeGreaterThan(3);
  await withBuildContext(async (context) => {
    for (const folder of articles) {
      const { stated: { doi, pages, elocation } = {} } = await compileOwnFiles(folder, context);
      const { stated } = await readStated(folder);
      expect({ doi, pages, elocation, ...stated }).toEqual({ doi, pages, elocation });
      expect({ ...stated }).toMatchObject(JSON.parse(JSON.stringify({ doi, pages, elocation })));
    }
  });
});
