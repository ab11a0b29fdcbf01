/** What lists the articles of an issue, as it would be written, in memory: `check` reads its facts back. */
import type { Listings } from '../../checks/index.ts';
import { issueRecords } from '../../exports/references/index.ts';
import type { Theme } from '../../formats/theme.ts';
import type { Issue } from '../../issue.ts';
import { newsFeed } from '../../site/addresses.ts';
import { issuePage } from '../../site/issue-page.ts';
import { siteIssue } from '../../site/site-issue.ts';

/** @param theme absent where it cannot be read; then there is no page */
export function listingsOf(issue: Issue, theme: Theme | undefined): Listings {
  const { journal } = issue;
  const listed = siteIssue(issue, { wholePdf: false }, () => ['html']);
  const look = theme && { journal, theme, generator: 'offprint' };
  return {
    ...issueRecords(issue),
    ...(journal.url && {
      feed: newsFeed(journal, undefined, [listed], journal.url.replace(/\/*$/, '/')),
    }),
    ...(look && { contents: issuePage(listed, look).withStyles(() => '') }),
  };
}
