/** Messages about the pages of an issue. */
import type { Pages } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { BuildMessage } from '../../messages/report.ts';
import type { AssignedPages, PageProblem } from './assign-pages.ts';

/** @param names of the articles, in the order of `assigned` */
export function pageMessage(
  index: number,
  assigned: readonly AssignedPages[],
  names: readonly string[],
): BuildMessage | undefined {
  const { pages, problem } = assigned[index] ?? {};
  if (problem) return problemMessage(problem, pages ?? { first: '' }, names);
  if (!pages || pages.last !== undefined || !/\d/.test(pages.first)) return undefined;
  return message('pages-unknown/last-page', { first: pages.first });
}

function problemMessage(
  problem: PageProblem,
  pages: Pages,
  names: readonly string[],
): BuildMessage {
  const { first } = pages;
  switch (problem.kind) {
    case 'gap':
    case 'overlap':
      return firstPageMessage(problem, first, names);
    case 'length': {
      const { count, expected } = problem;
      const facts = { pages: rangeText(pages), count, expected: rangeText(expected) };
      return message('pages-differ/length', facts);
    }
    case 'even':
      return message('pages-differ/even-first-page', { first });
    case 'unknown':
      return message('pages-unknown/behind-unknown', { article: names[problem.behind] ?? '' });
  }
}

/** The article does not start where the article before it ends. */
function firstPageMessage(
  { kind, expected, behind }: Extract<PageProblem, { kind: 'gap' | 'overlap' }>,
  first: string,
  names: readonly string[],
): BuildMessage {
  const article = behind === undefined ? undefined : names[behind];
  const facts = { first, expected };
  if (kind === 'gap')
    return article === undefined
      ? message('pages-gap/first-article', facts)
      : message('pages-gap', { ...facts, article });
  return article === undefined
    ? message('pages-overlap/first-article', facts)
    : message('pages-overlap', { ...facts, article });
}

/** Example: "57–67". */
function rangeText({ first, last }: Pages): string {
  return `${first}–${last}`;
}
