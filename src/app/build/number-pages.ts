/**
 * The pages of an issue's articles, and their print.
 *
 * Page numbers are part of the print (running heads, labels, the XML inside), and the first page of an article
 * depends on the length of the articles before it. So lengths are guessed from the PDFs of the last build, or
 * else measured by a layout without a print. Then all articles are printed in parallel, and only articles with
 * a wrong guess are printed again.
 */
import type { Article, Pages } from '../../article/article.ts';
import type { Compiled } from '../../compile/compile.ts';
import {
  type AssignedPages,
  articlesToMeasure,
  assignPages,
  type PageRules,
} from '../../compile/pagination/assign-pages.ts';
import type { Format, OutputFile } from '../../formats/format.ts';
import { bounded } from '../../io/processes/bounded.ts';
import { extentOf, pagedArticle } from '../articles/pages.ts';
import {
  type ArticleWork,
  canPrint,
  compileArticle,
  guarded,
  guardedPrint,
  hostOf,
  isPrinted,
} from './article-work.ts';
import type { Session } from './session.ts';

/** Prints until every article has the right page numbers, if a wanted format has pages. */
export async function numberPages(
  works: readonly ArticleWork[],
  rules: PageRules,
  session: Session,
): Promise<AssignedPages[]> {
  const { options, limit } = session;
  const layingOut = options.formats.filter((format) => format.measure);
  const assign = () => assignPages(works.map(extentOfWork), rules);
  if (layingOut.length === 0) {
    const assigned = assign();
    await compileMoved(works, assigned, session);
    return assigned;
  }
  const needed = articlesToMeasure(works.map(extentOfWork), rules).map((index) => works[index]);
  await Promise.all(needed.map((work) => work && limit(() => measure(work, layingOut, session))));
  // Each round gives at least one more article its final pages.
  for (;;) {
    const assigned = assign();
    const moved = [...works.entries()].filter(
      ([index, work]) => canPrint(work) && !isPrinted(work, assigned[index]),
    );
    if (moved.length === 0) return assigned;
    await Promise.all(
      moved.map(([index, work]) =>
        limit(() => print(work, assigned[index]?.pages, layingOut, session)),
      ),
    );
  }
}

/** Without a printed format, pages may change without a print. Articles of earlier builds are then made again. */
async function compileMoved(
  works: readonly ArticleWork[],
  assigned: readonly AssignedPages[],
  { context, limit }: Session,
): Promise<void> {
  const moved = works.filter(
    (work, index) => work.made && canPrint(work) && !isPrinted(work, assigned[index]),
  );
  await Promise.all(
    moved.map((work) => limit(() => guarded(work, () => compileArticle(work, context)))),
  );
}

function extentOfWork({ read, count }: ArticleWork) {
  return extentOf(read, count);
}

async function measure(
  work: ArticleWork,
  formats: readonly Format[],
  session: Session,
): Promise<void> {
  const host = hostOf(work, session);
  const article = work.read.compiled?.article;
  if (!canPrint(work) || !host || !article) return;
  await guarded(work, async () => {
    for (const format of formats) work.count ??= await format.measure?.(article, host);
  });
}

async function print(
  work: ArticleWork,
  pages: Pages | undefined,
  formats: readonly Format[],
  session: Session,
): Promise<void> {
  if (work.made) await guarded(work, () => compileArticle(work, session.context));
  const { read } = work;
  const host = hostOf(work, session, (pages) => {
    work.count = pages;
  });
  if (!host || !read.compiled || !read.sources) return;
  // This print repeats the messages of an earlier one.
  read.sources.manuscript.messages.length = work.messages;
  const article = articleToPrint(read.compiled, pages);
  const outputs: OutputFile[] = [];
  const reprinted = work.print?.pages?.first === pages?.first;
  const print = { pages, reprinted, outputs, errors: [] };
  work.print = print;
  await guardedPrint(work, print, async () => {
    for (const format of formats)
      outputs.push(...(await bounded(() => format.render(article, host))));
  });
}

/**
 * The last page is known from the print, unless the article names it. Only the citation needs it before, because
 * the style decides how a range of pages is written.
 *
 * @param pages the last one is a guess
 */
export function articleToPrint(compiled: Compiled, pages: Pages | undefined): Article {
  const { article } = compiled;
  if (!pages) return article;
  const { citeAs } = pagedArticle(compiled, { pages });
  return { ...article, pages: article.pages ?? { first: pages.first }, ...(citeAs && { citeAs }) };
}
