/** An issue, from which exports and the site are made. Plain JSON, like `Article`. */
import type { Article, Asset, IssueFacts, Journal } from './article.ts';

export interface Issue {
  /** The name of its folder. Example: "1-2" */
  name: string;
  /** The journal, with the editors of this issue if issue.yaml names them. */
  journal: Journal;
  facts: IssueFacts;
  /** `path` is relative to the issue's folder. */
  cover?: Asset;
  /** The alternative text of the cover. */
  coverAlt?: string;
  /** Markdown. */
  description?: string;
  /** The DOI of the issue itself. */
  doi?: string;
  /** In printed order. An issue without sections has one section without a title. */
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
