/** Facts read back from what lists an issue's articles: records for reference managers, the news feed, the contents page. */
import { articlesOf } from '../../issue.ts';
import type { Finding, IssueCheck } from '../check.ts';
import { same } from '../outputs/facts/rule.ts';
import type { IssueSubject } from '../subject.ts';
import { CONTENTS } from './contents.ts';
import { FEED } from './feed.ts';
import type { ListingReader } from './reader.ts';
import { RECORDS } from './records.ts';

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
