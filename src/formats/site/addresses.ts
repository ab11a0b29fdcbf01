/** Files for machines: the news feed, the sitemap and robots.txt. */
import { Feed } from 'feed';
import { doiAddress, encodePart } from '../../article/addresses.ts';
import type { IsoDate, Journal } from '../../article/article.ts';
import { markdownWords } from '../../markup/markdown.ts';
import type { OutputFile } from '../format.ts';
import { escapeText, withoutForbidden } from '../html/serialize.ts';
import { type Entry, entryView } from './entry.ts';
import { cutBySize } from './search-tree.ts';
import { FEED, SITEMAP } from './site.ts';
import { entriesOf, type SiteIssue } from './site-issue.ts';

/** The number of articles in the feed. */
const NEWS = 50;
/** Sitemaps with more than 50,000 addresses are not read. */
const MOST_ADDRESSES = 50_000;
/** Replaces a missing date, so that every build gives the same file. */
const NO_DATE = '2000-01-01';

/** @param url the address of the site, which ends with a slash */
export function newsFeed(
  journal: Journal,
  description: string | undefined,
  issues: readonly SiteIssue[],
  url: string,
): string {
  const news = issues
    .flatMap((issue) =>
      entriesOf(issue).map((entry) => ({ entry, issue, date: dateOf(entry, issue) })),
    )
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, NEWS);
  const feed = new Feed({
    title: feedText(journal.title),
    ...(description && { description: feedText(markdownWords(description)) }),
    id: url,
    link: url,
    language: journal.language,
    copyright: feedText(journal.license?.name ?? journal.publisher?.name ?? journal.title),
    updated: new Date(news[0]?.date ?? NO_DATE),
    generator: 'offprint',
    feedLinks: { atom: url + FEED },
    // Required if an entry has no author (RFC 4287, 4.1.1), for example a retraction.
    author: { name: feedText(journal.publisher?.name ?? journal.title) },
  });
  for (const { entry, issue, date } of news) {
    const link = addressOf(entry, issue, url);
    feed.addItem({
      // The feed's titles and texts are HTML.
      title: escapeText(withoutForbidden(entry.plainTitle)),
      id: entry.doi ? doiAddress(entry.doi) : link,
      link,
      description: escapeText(withoutForbidden(describeEntry(entry))),
      author: entry.view.authors ? [{ name: feedText(entry.view.authors) }] : [],
      date: new Date(date),
      ...(entry.modified && entry.published && { published: new Date(entry.published) }),
    });
  }
  return `${feed.atom1()}\n`;
}

/** The date of the last change, because a changed article is news again. */
function dateOf({ published, modified }: Entry, { facts }: SiteIssue): IsoDate {
  return modified ?? published ?? facts.date ?? NO_DATE;
}

function describeEntry({ marks, plainAbstract }: Entry): string {
  return [...marks.map(({ text }) => `${text}.`), plainAbstract].filter(Boolean).join(' ');
}

function addressOf(entry: Entry, { name }: SiteIssue, url: string): string {
  return entryView(entry, `${url}${encodePart(name)}/`).url;
}

/**
 * https://www.sitemaps.org/protocol.html, without the search page and the page for missing addresses. If there are too
 * many addresses for one sitemap, `sitemap.xml` names several.
 */
export function sitemapFiles(
  issues: readonly SiteIssue[],
  texts: readonly string[],
  url: string,
  most = MOST_ADDRESSES,
): OutputFile[] {
  const pages = ['', 'archive.html', 'authors.html', 'keywords.html'].concat(
    texts.map((name) => `${encodePart(name)}.html`),
  );
  const rows = [
    ...pages.map((path) => row(url + path)),
    ...issues.flatMap((issue) => [
      row(`${url}${encodePart(issue.name)}/`, issue.facts.date),
      ...entriesOf(issue).map((entry) =>
        row(addressOf(entry, issue, url), entry.modified ?? entry.published),
      ),
    ]),
  ];
  if (rows.length <= most) return [{ path: SITEMAP, content: sitemapOf('urlset', rows) }];
  const parts = cutBySize(rows, () => 1, most).map((group, at) => ({
    path: `sitemap-${at + 1}.xml`,
    content: sitemapOf('urlset', group),
  }));
  const names = parts.map(
    ({ path }) => `<sitemap><loc>${escapeText(url + path)}</loc></sitemap>\n`,
  );
  return [{ path: SITEMAP, content: sitemapOf('sitemapindex', names) }, ...parts];
}

function sitemapOf(element: string, rows: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</${element}>\n`;
}

function row(address: string, date?: IsoDate): string {
  const modified = date ? `<lastmod>${date}</lastmod>` : '';
  return `<url><loc>${escapeText(address)}</loc>${modified}</url>\n`;
}

export function robots(url: string | undefined): string {
  return `User-agent: *\nAllow: /\n${url ? `Sitemap: ${url}sitemap.xml\n` : ''}`;
}

/** The library treats `&amp;` as an ampersand that is already escaped. */
function feedText(text: string): string {
  return withoutForbidden(text).replaceAll('&amp;', '&amp;amp;');
}
