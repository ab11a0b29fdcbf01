/** How the articles of an issue stand, from what the preview has read of them. */
import type { Diagnostic } from '../../../messages/diagnostic.ts';
import type { Severity } from '../../../messages/rules.ts';
import { type ShownArticle, type ShownPlan, type State, worstFirst } from '../../preview/shown.ts';

export type Counts = Record<Severity, number>;

export interface ArticleStanding {
  /** "1-2/firdous" */
  name: string;
  title: string;
  /** Of the title. */
  language: string;
  /** Their names, as a list in the article's language. */
  authors: string;
  /** "57–67", as far as known. */
  pages: string;
  state: State;
  counts: Counts;
  /** The first of the worst messages. */
  worst?: string;
  /** The address of the HTML galley. Absent until it is rendered. */
  galley?: string;
}

export interface Standing {
  articles: ArticleStanding[];
  /** About journal.yaml and the theme. The board shows those about issue.yaml itself. */
  messages: Diagnostic[];
  /** Why the folder cannot be read at present. */
  trouble?: string;
}

/** @param address of a galley */
export function standingOf(
  { articles, messages, trouble }: ShownPlan,
  address: (article: ShownArticle) => string,
): Standing {
  return {
    articles: articles.map((article) => ({
      ...articleStanding(article),
      ...(article.html.version !== undefined && { galley: address(article) }),
    })),
    messages: messages.filter(({ file }) => !file.endsWith('issue.yaml')),
    ...(trouble !== undefined && { trouble }),
  };
}

function articleStanding(article: ShownArticle): ArticleStanding {
  const { name, title, language, authors, pages, state, messages } = article;
  const [worst] = worstFirst(messages);
  return {
    ...{ name, title, language, authors, pages, state },
    counts: countMessages(messages),
    ...(worst && worst.severity !== 'info' && { worst: worst.message }),
  };
}

export function countMessages(messages: readonly Diagnostic[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of messages) counts[severity] += 1;
  return counts;
}
