/** The clean article of test/clean-journal, with changes, compiled and rendered in memory for checks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { depositsOf } from '../../src/app/check/check-deposits.ts';
import type { PublicationRecord } from '../../src/article/article.ts';
import type { Issue } from '../../src/article/issue.ts';
import type { CitationStyle, FileFacts, Sources } from '../../src/article/sources.ts';
import type { Change } from '../../src/checks/changes.examples.ts';
import {
  type ArticleSubject,
  articleSubject,
  type DepositFile,
  type IssueSubject,
  issueSubject,
} from '../../src/checks/index.ts';
import type { PdfFacts } from '../../src/checks/pdf-facts.ts';
import { type Compiled, compile } from '../../src/compile/compile.ts';
import {
  type IssueFile,
  type JournalFile,
  readIssueFile,
  readJournalFile,
} from '../../src/compile/metadata/index.ts';
import { renderWebPage } from '../../src/formats/html/page.ts';
import { renderJats } from '../../src/formats/jats/index.ts';
import { withLastPage } from '../../src/formats/last-page.ts';
import type { Theme } from '../../src/formats/theme.ts';
import { fileFacts } from '../../src/io/files/file-facts.ts';
import { loadStyle } from '../../src/io/styles.ts';
import { loadTheme } from '../../src/io/theme/theme.ts';

const JOURNAL = 'test/clean-journal';
const ARTICLE = join(JOURNAL, '1-2/tides');
const PATHS = {
  'article.md': join(ARTICLE, 'article.md'),
  'references.json': join(ARTICLE, 'references.json'),
  'letter.md': join(JOURNAL, '1-2/letter/article.md'),
  'journal.yaml': join(JOURNAL, 'journal.yaml'),
  'issue.yaml': join(JOURNAL, '1-2/issue.yaml'),
};
type SourceName = keyof typeof PATHS;

export interface CleanJournal {
  theme: Theme;
  style: CitationStyle;
  files: Map<string, FileFacts>;
  texts: Record<SourceName, string>;
  /** What a PDF of the clean article would be read as. */
  pdf?: PdfFacts;
  /** Articles made before, by everything that they were made from. */
  made: Map<string, Promise<Made>>;
  /** The same before their outputs are changed. */
  rendered: Map<string, Promise<Rendered>>;
  deposits: Map<string, Promise<DepositFile[]>>;
}

export async function openCleanJournal(): Promise<CleanJournal> {
  const { theme } = await loadTheme('default', undefined);
  if (!theme) throw new Error('no theme');
  const texts = Object.fromEntries(
    Object.entries(PATHS).map(([name, path]) => [name, readFileSync(path, 'utf8')]),
  ) as Record<SourceName, string>;
  const figure = await fileFacts(join(ARTICLE, 'figures/gauge.png'), ARTICLE);
  return {
    // No rule reads fonts, and each page would bring its own part of them.
    theme: { ...theme, faces: [] },
    style: await loadStyle('apa', undefined),
    files: new Map([['figures/gauge.png', figure]]),
    texts,
    pdf: cleanPdf(),
    made: new Map(),
    rendered: new Map(),
    deposits: new Map(),
  };
}

/** What the PDF of the clean article is read as; test/checks/clean-pdf.test.ts compares it with a print. */
function cleanPdf(): PdfFacts {
  return JSON.parse(readFileSync('test/clean-journal-pdf.facts', 'utf8')) as PdfFacts;
}

export interface Checked {
  articles: ArticleSubject[];
  issue: IssueSubject;
  /** Of compiling, with what the metadata reported. */
  files: VFile[];
}

/**
 * The clean article with changes applied.
 *
 * @param outputs whether web pages, JATS and deposits are made, too: rules that read the article alone do without
 * @throws Error where `from` does not stand there once, or the article no longer compiles
 */
export async function checkedWith(
  clean: CleanJournal,
  changes: readonly Change[],
  outputs = true,
): Promise<Checked> {
  const file = (name: SourceName) =>
    new VFile({ path: PATHS[name], value: changed(clean.texts[name], name, changes) });
  const [journalFile, issueFile] = [file('journal.yaml'), file('issue.yaml')];
  const [settings, issueSettings] = [readJournalFile(journalFile), readIssueFile(issueFile)];
  const around: Around = { clean, changes, settings, issueSettings, outputs };
  const tides = await made('tides', [file('article.md'), file('references.json')], around);
  const letter = await made('letter', [file('letter.md')], around);
  const articles = [tides.subject, letter.subject];
  const whole = {
    name: '1-2',
    journal: settings.journal,
    facts: factsOf(issueSettings),
    sections: [
      { title: 'Articles', articles: [tides.subject.article] },
      { title: 'Letters', articles: [letter.subject.article] },
    ],
  };
  const issue = issueSubject({
    issue: whole,
    articles,
    deposits: outputs ? await changedDeposits(whole, articles, around) : [],
    settings,
    file: issueSettings,
    path: issueFile.path,
    journalPath: journalFile.path,
  });
  return { articles, issue, files: [...tides.files, ...letter.files, journalFile, issueFile] };
}

const AFTER_PRINT = new Set<Change['in']>([
  'html',
  'jats',
  'pdf',
  'crossref',
  'doaj',
  'ojs',
  'pubmed',
]);
const OUTPUTS = new Set<Change['in']>(['files', 'record', 'html', 'jats', 'pdf']);

/** What would be deposited, with the changes in it. */
async function changedDeposits(
  issue: Issue,
  articles: readonly ArticleSubject[],
  { clean, changes, settings }: Around,
): Promise<DepositFile[]> {
  const conditions = { settings: settings.receivers ?? {}, textWidth: 150 };
  const key = JSON.stringify([issue, settings.receivers]);
  const deposits = await cached(clean.deposits, key, () => depositsOf(issue, conditions));
  return deposits.map((deposit) => ({
    ...deposit,
    articles: articles
      .map(({ article }) => article)
      .filter(({ name }) => deposit.articles.some((one) => one.name === name)),
    xml: changed(deposit.xml, deposit.receiver, changes),
  }));
}

interface Around {
  clean: CleanJournal;
  changes: readonly Change[];
  settings: JournalFile;
  issueSettings: IssueFile;
  outputs: boolean;
}
interface Made {
  subject: ArticleSubject;
  files: VFile[];
}

/** Of an article that no change touches there is one for all. */
function made(name: string, files: VFile[], around: Around): Promise<Made> {
  // Outputs are changed in the article itself alone.
  const changes = name === 'tides' ? around.changes : [];
  const key = keyOf(files, around, changes);
  return cached(around.clean.made, key, () => make(name, files, { ...around, changes }));
}

async function make(name: string, files: VFile[], around: Around): Promise<Made> {
  const { clean, settings, changes } = around;
  const ofSources = changes.filter(({ in: file }) => file === 'files' || file === 'record');
  const rendered = await cached(clean.rendered, keyOf(files, around, ofSources), () =>
    render(name, files, around),
  );
  const { compiled, sources, outputs } = rendered;
  const subject = articleSubject({
    compiled,
    sources,
    settings,
    journalPath: PATHS['journal.yaml'],
    ...(outputs && {
      outputs: {
        html: changed(outputs.html, 'html', changes),
        jats: changed(outputs.jats, 'jats', changes),
      },
    }),
    // After a change in the sources the PDF is stale: `check` does not read it then.
    ...(clean.pdf &&
      name === 'tides' &&
      !changes.some(isOfSource) && {
        pdf: JSON.parse(changed(JSON.stringify(clean.pdf), 'pdf', changes)) as PdfFacts,
      }),
  });
  return { subject, files: rendered.files };
}

interface Rendered {
  compiled: Compiled;
  sources: Sources;
  /** With what compiling reported. */
  files: VFile[];
  outputs?: { html: string; jats: string };
}

async function render(name: string, files: VFile[], around: Around): Promise<Rendered> {
  const { clean, settings, issueSettings, changes } = around;
  const { theme, style } = clean;
  const [manuscript, references] = files;
  if (!manuscript) throw new Error('no manuscript');
  const sources: Sources = {
    name,
    manuscript,
    texts: new Map(references && [['references.json', references]]),
    files: name === 'tides' ? changedFiles(clean.files, changes) : new Map(),
  };
  const heading = name === 'tides' ? 'Articles' : 'Letters';
  const record = changed('none', 'record', changes);
  const context = {
    journal: settings.journal,
    issue: factsOf(issueSettings),
    heading,
    style,
    ...(record !== 'none' && { record: JSON.parse(record) as PublicationRecord }),
  };
  const compiled = paged(compile(sources, context), files);
  const { article } = compiled;
  if (!around.outputs) return { compiled, sources, files };
  const html = await renderWebPage(article, theme, 'offprint');
  return { compiled, sources, files, outputs: { html, jats: renderJats(article) } };
}

function keyOf(files: VFile[], around: Around, changes: readonly Change[]): string {
  const ofOutputs = changes.filter((change) => OUTPUTS.has(change.in));
  const { settings, issueSettings, outputs } = around;
  return JSON.stringify([files.map(String), settings, issueSettings, ofOutputs, outputs]);
}

/** So many serve the examples of a rule and the unchanged articles. All of them would fill the memory. */
const REMEMBERED = 30;

/** Made once for each key of late; failures too. */
function cached<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? make();
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  return value;
}

function factsOf({ facts }: IssueFile) {
  return { ...facts, folder: '1-2' };
}

/** The PDF is that of the unchanged article. */
function isOfSource({ in: file }: Change): boolean {
  return !AFTER_PRINT.has(file);
}

function changedFiles(
  files: ReadonlyMap<string, FileFacts>,
  changes: readonly Change[],
): Map<string, FileFacts> {
  return new Map(JSON.parse(changed(JSON.stringify([...files]), 'files', changes)));
}

/** As built: the last page comes from the print, which is of three pages. */
function paged(compiled: Compiled | undefined, files: VFile[]): Compiled {
  const messages = files.flatMap((file) => file.messages);
  if (!compiled) throw new Error(`not compiled: ${messages.join('; ')}`);
  return { ...compiled, article: withLastPage(compiled.article, 3) };
}

function changed(text: string, name: Change['in'], changes: readonly Change[]): string {
  return changes
    .filter((change) => change.in === name)
    .reduce((current, { from, to }) => {
      const parts = current.split(from);
      if (parts.length !== 2)
        throw new Error(`${JSON.stringify(from)} stands ${parts.length - 1} times in ${name}`);
      return parts.join(to);
    }, text);
}
