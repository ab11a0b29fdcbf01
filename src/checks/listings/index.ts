/** Facts read back from what lists an issue's articles: records for reference managers, the news feed, the contents page. */
import type { Article } from '../../article.ts';
import { articlesOf } from '../../issue.ts';
import type { Examples, Finding, IssueCheck } from '../check.ts';
import type { Said } from '../outputs/facts/read-back.ts';
import { same } from '../outputs/facts/rule.ts';
import type { IssueSubject, Listing } from '../subject.ts';
import { CONTENTS } from './contents.ts';
import { FEED } from './feed.ts';
import { RECORDS } from './records.ts';

/** How one is read. */
export interface ListingReader {
  name: string;
  /** "the news feed", as in sentences. */
  title: string;
  source: string;
  date: string;
  listings: readonly Listing[];
  /** What it says of each article that it lists. */
  said(listing: Listing, text: string, articles: readonly Article[]): SaidOf[];
  examples: Examples;
}
export interface SaidOf extends Said {
  article: Article;
  fact: string;
}

export const LISTINGS: readonly IssueCheck[] = [RECORDS, FEED, CONTENTS].map(
  (reader: ListingReader) => ({
    name: reader.name,
    scope: 'issue',
    severity: 'error',
    receivers: ['readers'],
    source: reader.source,
    date: reader.date,
    sentence: `What ${reader.title} says of an article is what the article says.`,
    advice: 'Offprint writes it: report it with the manuscript.',
    examples: reader.examples,
    find: (subject) => differences(subject, reader),
  }),
);

function* differences(
  subject: IssueSubject,
  { listings, said }: ListingReader,
): Generator<Finding> {
  const articles = articlesOf(subject.issue);
  for (const listing of listings) {
    const text = subject.listings[listing];
    if (text === undefined) continue;
    for (const { article, fact, output, values, wanted = [] } of said(listing, text, articles))
      if (!same(wanted, values, output))
        yield {
          reason: `Unexpected ${fact} “${values.join('; ')}” in the ${output}, expected “${wanted.join('; ')}”`,
          at: subject.articles.find((each) => each.article === article)?.key('title') ?? subject.at,
        };
  }
}
