/** The pages around issues and articles: the current issue, volumes, feeds. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  author,
  emptyArticle,
  inline,
  sampleJournal,
} from '../../../test/support/build-article.ts';
import type { Asset, Journal } from '../../article/article.ts';
import { loadTheme } from '../../io/theme/theme.ts';
import { newsFeed, sitemapFiles } from './addresses.ts';
import { articleFrame } from './article-frame.ts';
import type { SiteLook } from './frame.ts';
import { iconFile } from './icon.ts';
import { authorEntries, idOf, keywordAddress, keywordEntries } from './letters.ts';
import { currentIssue, entryFiles, sitePages } from './site.ts';
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

test('an issue without a date has the date of its newest article', () => {
  const issues = [issueOf('a', '2023-05-03'), issueOf('b', '2022-01-15', '2022-01')];
  expect(currentIssue(issues)?.name).toBe('a');
  expect(currentIssue(issues.toReversed())?.name).toBe('a');
  expect(page('archive.html', issues)).toMatch(/<h2[^>]*>2022<[\s\S]*<h2[^>]*>2023</);
});

test('an article number keeps its digits', () => {
  const article = emptyArticle({ name: 'x', title: inline('آب'), language: 'fa', elocation: 'e2' });
  const parts = {
    journal: sampleJournal,
    facts: { folder: 'a' },
    sections: [{ articles: [article] }],
  };
  const issue = siteIssue({ name: 'a', ...parts }, { wholePdf: false }, () => ['html']);
  expect(issue.sections[0]?.entries[0]?.view.pages).toBe('e2');
});

test('the description is plain text outside of pages', () => {
  const description = 'A *reviewed* journal\nof the [sea](https://example.org).';
  const words = 'A reviewed journal of the sea.';
  expect(page('index.html', [], description)).toContain(`name="description" content="${words}"`);
  const feed = newsFeed(sampleJournal, description, [], 'https://tides.example/');
  expect(feed).toContain(`<subtitle>${words}</subtitle>`);
});

test('names with composed and combining accents are equal', () => {
  const issues = [
    issueOf('a', '2023-01-15', undefined, 'M\u00fcller'),
    issueOf('b', '2023-01-15', undefined, 'Mu\u0308ller'),
  ];
  expect(authorEntries(issues, 'en').map(({ articles }) => articles.length)).toEqual([2]);
});

test('each item of an index has a unique id that depends on its name', () => {
  const names = [
    'open access',
    'open_access',
    'open-access',
    'open.access',
    'C++',
    'C#',
    'نئی کتاب',
  ];
  const article = emptyArticle({ name: 'x', title: inline('X'), keywords: names });
  const parts = {
    name: 'a',
    journal: sampleJournal,
    facts: { folder: 'a' },
    sections: [{ articles: [article] }],
  };
  const issue = siteIssue(parts, { wholePdf: false }, () => ['html']);
  const ids = keywordEntries([issue], 'en').map(({ key }) => idOf(key));
  expect(new Set(ids).size).toBe(names.length);
  const targets = names.map((name) => decodeURIComponent(keywordAddress(name, 'en')));
  expect(targets.sort()).toEqual(ids.map((id) => `keywords.html#${id}`).sort());
  expect(ids.join('')).not.toMatch(/\s/);
});

const picture = (name: string, mediaType: string, side: number): Asset => ({
  ...{ path: name, output: `figures/${name}`, mediaType, bytes: 1 },
  ...{ width: side, height: side },
});
const cover = { ...picture('cover.jpg', 'image/jpeg', 600), output: 'cover/cover.jpg' };

test.each([
  ['the first figure', [picture('map.png', 'image/png', 400)], cover, '1-2/x/figures/map.png'],
  [
    'not a drawing, and none that is small',
    [picture('a.svg', 'image/svg+xml', 400), picture('b.png', 'image/png', 20)],
    cover,
    '1-2/cover/cover.jpg',
  ],
  ['a card', [], picture('c.svg', 'image/svg+xml', 600), 'site-assets/card.png'],
  ['a card, without a cover, too', [], undefined, 'site-assets/card.png'],
])('the preview picture of an article is %s', (_, assets, ofIssue, path) => {
  const article = emptyArticle({ name: 'x', assets, issue: { folder: '1-2' } });
  const around = ofIssue ? { cover: ofIssue } : {};
  const headFor = (journal: Journal) =>
    articleFrame(article, around, { journal, theme: look.theme }, []).head;
  expect(headFor({ ...sampleJournal, url: 'https://tides.example' })).toContain(
    `<meta property="og:image" content="https://tides.example/${path}">`,
  );
  const { url: _url, ...nowhere } = sampleJournal;
  expect(headFor(nowhere)).not.toContain('og:image');
});

test("the icon of a site is the theme's, else the first letter of the journal", () => {
  expect(iconFile(look).content).toContain(`>${sampleJournal.title[0]}</text>`);
  const favicon = { mediaType: 'image/png', bytes: new Uint8Array([1]) };
  const own = iconFile({ ...look, theme: { ...look.theme, favicon } });
  expect(own).toEqual({ path: 'site-assets/icon.png', content: favicon.bytes });
});

test('a feed has an author, because the entry of a retraction has none', () => {
  const feed = newsFeed(sampleJournal, undefined, [], 'https://tides.example/');
  const name = sampleJournal.publisher?.name ?? sampleJournal.title;
  expect(feed).toMatch(new RegExp(`<author>\\s*<name>${name}</name>`));
});

describe('a long list', () => {
  const limits = { onlyPage: 4, page: 3 };
  const names = ['Adams', 'Berg', 'Chen', 'Diaz', 'Evans', 'Ferry', 'Adams', 'Adams', 'Adams'];
  const issues = names.map((name, at) =>
    issueOf(`${at + 1}`, `${2010 + at}-01-15`, undefined, name),
  );
  const pages = (all: SiteIssue[]) =>
    new Map(
      sitePages({ look, issues: all, texts: [] }, limits).map((one) => [
        one.path,
        one.page.withStyles(() => ''),
      ]),
    );
  const hrefs = (text = '') => Array.from(text.matchAll(/href="([^"]+)"/g), ([, href]) => href);

  test('continues on other pages, which link to each other', () => {
    const made = pages(issues);
    expect([...made.keys()].filter((path) => path.startsWith('lists/'))).toEqual([
      ...['lists/archive-2.html', 'lists/archive-3.html'],
      ...['lists/authors-2.html', 'lists/authors-3.html'],
    ]);
    expect(made.get('authors.html')).toContain(
      '<a href="lists/authors-2.html">Adams, Ann – Chen, Ann</a>',
    );
    const second = made.get('lists/authors-2.html');
    expect(second).toContain('<a href="../authors.html">Adams, Ann</a>');
    expect(second).toContain('<a href="../lists/authors-2.html" aria-current="page">');
    expect(hrefs(second)).toContain('../2/in-2/in-2.html');
    expect(made.get('archive.html')).toContain('<a href="lists/archive-2.html">2015 – 2013</a>');
  });

  test('has every article once', () => {
    const made = [...pages(issues)].filter(([path]) => path.includes('authors'));
    const linked = made
      .flatMap(([, text]) => hrefs(text))
      .filter((href) => /in-\d\.html$/.test(href ?? ''));
    expect(linked).toHaveLength(names.length);
    expect(new Set(linked.map((href) => href?.replace('../', ''))).size).toBe(names.length);
  });

  test('is one page without links to others up to its limit', () => {
    const made = pages(issues.slice(0, 4));
    expect([...made.keys()].filter((path) => path.startsWith('lists/'))).toEqual([]);
    expect(hrefs(made.get('authors.html'))).not.toContain('authors.html#');
    expect(made.get('authors.html')).not.toContain('<script src');
    expect(entryFiles({ look, issues: issues.slice(0, 4), texts: [] }, limits)).toEqual([]);
  });
});

test('a sitemap with too many addresses names others', () => {
  const issues = ['a', 'b', 'c'].map((name) => issueOf(name, '2023-01-15'));
  const url = 'https://tides.example/';
  const [all, ...others] = sitemapFiles(issues, [], url);
  expect(others).toEqual([]);
  const [index, ...parts] = sitemapFiles(issues, [], url, 4);
  expect(index?.content).toContain(`<sitemap><loc>${url}sitemap-3.xml</loc></sitemap>`);
  const rowsIn = (text: unknown) => String(text).match(/<url>.*<\/url>/g) ?? [];
  expect(parts.flatMap(({ content }) => rowsIn(content))).toEqual(rowsIn(all?.content));
});
