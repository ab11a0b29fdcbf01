/** An issue as a thing of its own: what exports and the site are made from. Plain JSON, like `Article`. */
import type { Article, Asset, IssueFacts, Journal } from './article.ts';

export interface Issue {
  /** Name of its folder: "1-2". */
  name: string;
  /** With the editors of this issue, where issue.yaml names them. */
  journal: Journal;
  facts: IssueFacts;
  /** `path` is relative to the issue's folder. */
  cover?: Asset;
  /** What the cover shows, for those who do not see it. */
  coverAlt?: string;
  /** Markdown. */
  description?: string;
  /** Of the issue itself. */
  doi?: string;
  /** In printed order; one section without title where the issue has none. */
  sections: IssueSection[];
}
export interface IssueSection {
  title?: string;
  articles: Article[];
}

/** The articles in printed order. */
export function articlesOf(issue: Issue): Article[] {
  return issue.sections.flatMap((section) => section.articles);
}
