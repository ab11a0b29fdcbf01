/** The clean article of test/clean-journal, with changes, compiled and rendered in memory for checks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Change } from '../src/checks/check.ts';
import { type ArticleSubject, articleSubject, type IssueSubject } from '../src/checks/index.ts';
import type { PdfFacts } from '../src/checks/pdf-facts.ts';
import { type Compiled, compile } from '../src/compile.ts';
import { renderWebPage } from '../src/formats/html/page.ts';
import { renderJats } from '../src/formats/jats/index.ts';
import { withLastPage } from '../src/formats/last-page.ts';
import type { Theme } from '../src/formats/theme.ts';
import { readIssueFile, readJournalFile } from '../src/metadata/index.ts';
import { fileFacts } from '../src/shell/file-facts.ts';
import { loadStyle } from '../src/shell/styles.ts';
import { loadTheme } from '../src/shell/theme.ts';
import type { CitationStyle, FileFacts, Sources } from '../src/sources.ts';

const JOURNAL = 'test/clean-journal';
const ARTICLE = join(JOURNAL, '1-2/tides');
const PATHS = {
  'article.md': join(ARTICLE, 'article.md'),
  'references.json': join(ARTICLE, 'references.json'),
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
}

export async function openCleanJournal(): Promise<CleanJournal> {
  const { theme } = await loadTheme('default', undefined);
  if (!theme) throw new Error('no theme');
  const texts = Object.fromEntries(
    Object.entries(PATHS).map(([name, path]) => [name, readFileSync(path, 'utf8')]),
  ) as Record<SourceName, string>;
  const figure = await fileFacts(join(ARTICLE, 'figures/gauge.png'));
  return {
    theme,
    style: await loadStyle('apa', undefined),
    files: new Map([['figures/gauge.png', figure]]),
    texts,
    pdf: cleanPdf(),
  };
}

/** What the PDF of the clean article is read as; test/clean-pdf.test.ts compares it with a print. */
function cleanPdf(): PdfFacts {
  return JSON.parse(readFileSync('test/clean-journal-pdf.json', 'utf8')) as PdfFacts;
}

export interface Checked {
  article: ArticleSubject;
  issue: IssueSubject;
  /** Of compiling, with what the metadata reported. */
  files: VFile[];
}

/**
 * The clean article with changes applied.
 *
 * @throws Error where `from` does not stand there once, or the article no longer compiles
 */
export async function checkedWith(
  { texts, style, theme, files: facts, pdf }: CleanJournal,
  changes: readonly Change[],
): Promise<Checked> {
  const text = (name: SourceName) => changed(texts[name], name, changes);
  const file = (name: SourceName) => new VFile({ path: PATHS[name], value: text(name) });
  const [manuscript, references, journalFile, issueFile] = [
    file('article.md'),
    file('references.json'),
    file('journal.yaml'),
    file('issue.yaml'),
  ];
  const settings = readJournalFile(journalFile);
  const issueSettings = readIssueFile(issueFile);
  const sources: Sources = {
    name: 'tides',
    manuscript,
    texts: new Map([['references.json', references]]),
    files: facts,
  };
  const facts1 = { ...issueSettings.facts, folder: '1-2' };
  const context = { journal: settings.journal, issue: facts1, heading: 'Articles', style };
  const compiled = paged(compile(sources, context), manuscript);
  const { article } = compiled;
  const subject = articleSubject({
    compiled,
    sources,
    settings,
    html: changed(await renderWebPage(article, theme, 'offprint'), 'html', changes),
    jats: changed(renderJats(article), 'jats', changes),
    ...(pdf && { pdf: JSON.parse(changed(JSON.stringify(pdf), 'pdf', changes)) as PdfFacts }),
  });
  const issue = { name: '1-2', journal: settings.journal, facts: facts1 };
  return {
    article: subject,
    issue: {
      issue: { ...issue, sections: [{ title: 'Articles', articles: [article] }] },
      articles: [subject],
      settings,
      at: { path: issueFile.path },
      journalAt: { path: journalFile.path },
    },
    files: [manuscript, references, journalFile, issueFile],
  };
}

/** As built: the last page comes from the print, which is of three pages. */
function paged(compiled: Compiled | undefined, manuscript: VFile): Compiled {
  if (!compiled) throw new Error(`not compiled: ${manuscript.messages.join('; ')}`);
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
