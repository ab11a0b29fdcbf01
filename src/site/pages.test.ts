/** The pages around issues and articles: what is current, what stands together, what feeds say. */
import { beforeAll, expect, test } from 'vitest';
import { author, emptyArticle, inline, sampleJournal } from '../../test/build-article.ts';
import { loadTheme } from '../shell/theme/theme.ts';
import { newsFeed } from './addresses.ts';
import type { SiteLook } from './frame.ts';
import { authorLetters } from './letters.ts';
import { currentIssue, sitePages } from './site.ts';
import { type SiteIssue, siteIssue } from './site-issue.ts';

let look: SiteLook;
beforeAll(async () => {
  const { theme } = await loadTheme('default');
  if (!theme) throw new Error('no theme');
  look = { journal: sampleJournal, theme, generator: 'offprint' };
});

/** @param published of its one article */
function issueOf(name: string, published: string, date?: string, family = 'Ferry'): SiteIssue {
  const article = emptyArticle({
    name: `in-${name}`,
    title: inline(`Of ${name}`),
    dates: { published },
    authors: [author('Ann', family)],
  });
  const facts = { folder: name, ...(date && { date }) };
  const issue = { name, journal: sampleJournal, facts, sections: [{ articles: [article] }] };
  return siteIssue(issue, { wholePdf: false }, () => ['html']);
}
const page = (path: string, issues: SiteIssue[], description?: string) =>
  sitePages({ look, issues, texts: [], ...(description && { description }) })
    .find((one) => one.path === path)
    ?.page.withStyles(() => '') ?? '';

test('without a date, an issue is as new as its newest article', () => {
  const issues = [issueOf('a', '2023-05-03'), issueOf('b', '2022-01-15', '2022-01')];
  expect(currentIssue(issues)?.name).toBe('a');
  expect(currentIssue(issues.toReversed())?.name).toBe('a');
  expect(page('archive.html', issues)).toMatch(/<h2[^>]*>2022<[\s\S]*<h2[^>]*>2023</);
});

test('an article number is a name, and keeps its digits', () => {
  const article = emptyArticle({ name: 'x', title: inline('آب'), language: 'fa', elocation: 'e2' });
  const parts = {
    journal: sampleJournal,
    facts: { folder: 'a' },
    sections: [{ articles: [article] }],
  };
  const issue = siteIssue({ name: 'a', ...parts }, { wholePdf: false }, () => ['html']);
  expect(issue.sections[0]?.entries[0]?.view.pages).toBe('e2');
});

test('the description is words, not Markdown, where no page shows it', () => {
  const description = 'A *reviewed* journal\nof the [sea](https://example.org).';
  const words = 'A reviewed journal of the sea.';
  expect(page('index.html', [], description)).toContain(`name="description" content="${words}"`);
  const feed = newsFeed(sampleJournal, description, [], 'https://tides.example/');
  expect(feed).toContain(`<subtitle>${words}</subtitle>`);
});

test('a name is one name, however its accents are typed', () => {
  const issues = [
    issueOf('a', '2023-01-15', undefined, 'M\u00fcller'),
    issueOf('b', '2023-01-15', undefined, 'Mu\u0308ller'),
  ];
  const [letter] = authorLetters(issues, 'en');
  expect(letter?.items.map(({ entries }) => entries.length)).toEqual([2]);
});

test('a feed has an author of its own: the entry of a retraction has none', () => {
  const feed = newsFeed(sampleJournal, undefined, [], 'https://tides.example/');
  const name = sampleJournal.publisher?.name ?? sampleJournal.title;
  expect(feed).toMatch(new RegExp(`<author>\\s*<name>${name}</name>`));
});
