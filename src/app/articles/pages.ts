/**
 * The pages of an issue, from the lengths of its PDFs in the output folder. Exports, checks and the site use them,
 * and a build starts with them.
 */
import type { Article } from '../../article/article.ts';
import type { Compiled } from '../../compile/compile.ts';
import type { IssueFile } from '../../compile/metadata/settings.ts';
import {
  type AssignedPages,
  assignPages,
  type PageFacts,
  type PageRules,
} from '../../compile/pagination/assign-pages.ts';
import { pageMessage } from '../../compile/pagination/page-messages.ts';
import { withCitation } from '../../compile/references/index.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import { pagesOfPdf } from '../../io/pdf/built-pdf.ts';
import { join } from '../../io/system/paths.ts';
import type { CountPages } from '../../io/trace/page-counts.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import type { CompiledFolder } from './build-context.ts';

/**
 * Gives the articles of an issue, in printed order, their pages, and reports contradictions.
 *
 * @param measure counts the pages of an article that was not built; without it they stay unknown
 */
export async function withBuiltPages(
  compiled: readonly CompiledFolder[],
  out: string,
  measure?: (article: CompiledFolder) => Promise<number | undefined>,
): Promise<CompiledFolder[]> {
  const articles = withoutDuplicates(compiled);
  const counts = await Promise.all(
    articles.map(async (each) => (await builtPages(each.folder, out)) ?? measure?.(each)),
  );
  const settings = articles[0]?.folder.issue?.settings;
  const assigned = assignPages(
    articles.map((article, index) => extentOf(article, counts[index])),
    settings ? pageRules(settings) : {},
  );
  reportPages(articles, assigned);
  return articles.map((article, index) => {
    const { compiled } = article;
    if (!compiled) return article;
    const paged = pagedArticle(compiled, assigned[index]);
    return { ...article, compiled: { ...compiled, article: paged } };
  });
}

/** Of articles with the same DOI, the first one keeps it. The others are reported and not built. */
export function withoutDuplicates(articles: readonly CompiledFolder[]): CompiledFolder[] {
  const firsts = new Map<string, CompiledFolder>();
  return articles.map((article) => {
    const { stated, compiled, sources, ...rest } = article;
    const { doi } = stated ?? {};
    // DOIs are case-insensitive.
    const first = doi && getOrInsert(firsts, doi.toLowerCase(), () => article);
    if (!first || first === article) return article;
    if (!sources) return rest;
    const { name, issue, output } = first.folder;
    const other = issue?.folder === article.folder.issue?.folder ? name : output;
    const place = (compiled ?? article.draft)?.keys.get('doi');
    report(sources.manuscript, message('doi-duplicate', { doi, other }), place);
    return { ...rest, sources };
  });
}

/** Pages of the article's PDF in the output folder. */
export function builtPages(
  folder: ArticleFolder,
  out: string,
  countPages: CountPages = pagesOfPdf,
): Promise<number | undefined> {
  return countPages(builtPdf(folder, out));
}

/** Where a build writes the article's PDF. */
export function builtPdf({ output, name }: ArticleFolder, out: string): string {
  return join(out, output, `${name}.pdf`);
}

/** The pages that are known of an article. If its front matter cannot be read, only the length of its last PDF. */
export function extentOf({ stated }: CompiledFolder, count: number | undefined): PageFacts {
  const { pages, elocation } = stated ?? {};
  return {
    ...(pages && { ownPages: pages }),
    ...(elocation !== undefined && { elocation }),
    ...(count !== undefined && { count }),
  };
}

export function pageRules({ firstPage, startOn }: IssueFile): PageRules {
  return { firstPage, startOn };
}

export function pagedArticle(
  { article, style }: Pick<Compiled, 'article' | 'style'>,
  assigned: AssignedPages | undefined,
): Article {
  return assigned?.pages ? withCitation({ ...article, pages: assigned.pages }, style) : article;
}

/** Adds messages to the manuscripts, at `pages:` if they have it. */
export function reportPages(
  articles: readonly CompiledFolder[],
  assigned: readonly AssignedPages[],
): void {
  const names = articles.map(({ folder }) => folder.name);
  for (const [index, { sources, compiled }] of articles.entries()) {
    const message = pageMessage(index, assigned, names);
    if (!message || !sources || !compiled) continue;
    const place = compiled.keys.get('pages');
    report(sources.manuscript, message, place);
  }
}
