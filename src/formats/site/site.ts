/** All pages of a journal's site, except those of issues and articles. Pure function. */
import { encodePart } from '../../article/addresses.ts';
import type { Journal } from '../../article/article.ts';
import { markdownWords } from '../../markup/markdown.ts';
import { formatDate, languageOf, volumeAndIssue, word } from '../../words/languages/index.ts';
import type { OutputFile } from '../format.ts';
import type { LaidPage } from '../html/index.ts';
import type { Theme } from '../theme.ts';
import { ASSETS } from './assets.ts';
import { entryPageFiles, entryPageScript } from './entry-pages.ts';
import { framedPage, type PageParts, type SiteLook } from './frame.ts';
import { markdown } from './issue-page.ts';
import { authorEntries, type IndexEntry, idOf, keywordEntries, lettersOf } from './letters.ts';
import {
  LIST_LIMITS,
  LISTS_FOLDER,
  type ListLimits,
  type ListPage,
  listPages,
} from './list-pages.ts';
import { SEARCH_FOLDER } from './search-files.ts';
import { cutBySize } from './search-tree.ts';
import { issueDate, issueName, issueView, type SiteIssue } from './site-issue.ts';
import type { SiteTemplate, SiteView } from './slots.ts';

/** A page written by the journal, rendered. */
export interface TextPage {
  /** The file name without extension. Example: "aims" */
  name: string;
  title: string;
  html: string;
}
export interface Site {
  look: SiteLook;
  /** Markdown. */
  description?: string;
  /** In the order of journal.yaml. */
  issues: readonly SiteIssue[];
  texts: readonly TextPage[];
}
export interface SitePage {
  /** Example: "authors.html" */
  path: string;
  page: LaidPage;
}

/** Names of generated pages, which a page of the journal cannot have. */
export const OWN_PAGES = ['index', 'archive', 'authors', 'keywords', 'search', '404'];
export const FEED = 'feed.xml';
export const SITEMAP = 'sitemap.xml';
export const ROBOTS = 'robots.txt';
/** The preview picture of pages without a picture. */
export const CARD = `${ASSETS}/card.png`;
/** Folder of pictures and files of the journal's pages, also in the journal's folder. */
export const PAGES_FOLDER = 'pages';

/** Files and folders of the site besides the issues. */
export function namesInSite(texts: readonly Pick<TextPage, 'name'>[]): string[] {
  const pages = [...OWN_PAGES, ...texts.map(({ name }) => name)].map((name) => `${name}.html`);
  return [...pages, FEED, SITEMAP, ROBOTS, ASSETS, PAGES_FOLDER, LISTS_FOLDER];
}

export function sitePages(site: Site, limits = LIST_LIMITS): SitePage[] {
  const { look, texts } = site;
  const { journal } = look;
  const named = (key: Parameters<typeof word>[1]) => word(journal.language, key);
  const page = (path: string, template: SiteTemplate, parts: PageParts): SitePage => ({
    path,
    page: framedPage(template, { ...siteParts(site.look, texts, path), ...parts }, look),
  });
  return [
    page('index.html', 'site-home', homeParts(site)),
    ...archivePages(site, limits).map(({ path, root, items, pages }) =>
      page(path, 'site-archive', {
        title: named('allIssues'),
        volumes: volumesOf(items, journal.language, root),
        pages,
      }),
    ),
    ...(['authors', 'keywords'] as const).flatMap((name) =>
      indexPages(name, site, limits).map(({ path, root, items, pages }) =>
        page(path, 'site-index', {
          title: named(name),
          letters: lettersOf(items, journal.language, root),
          pages,
          script: pages[0]?.current ? entryPageScript(name) : '',
        }),
      ),
    ),
    page('search.html', 'site-search', {
      title: named('search'),
      script: searchScript(),
      counts: countForms(journal.language),
    }),
    page('404.html', 'site-missing', { title: named('notFound'), ...missingParts(site) }),
    ...texts.map(({ name, title, html }) =>
      page(`${name}.html`, 'site-text', { title, text: html }),
    ),
  ];
}

/** The frame of a page. `root` is the relative address of the site's folder. Example: "../../" */
export function siteParts(
  { journal, theme }: SiteLook,
  texts: readonly TextPage[],
  path: string,
  root = '../'.repeat(path.split('/').length - 1),
): Pick<PageParts, 'home' | 'nav' | 'icon' | 'image' | 'feedUrl' | 'searchUrl' | 'canonical'> {
  return {
    home: `${root}index.html`,
    nav: navigation(journal.language, texts, path, root),
    icon: root + iconPath(theme),
    searchUrl: `${root}search.html`,
    ...(journal.url && {
      feedUrl: root + FEED,
      image: siteAddress(journal, CARD),
      canonical: siteAddress(journal, path.replace(/(^|\/)index\.html$/, '$1')),
    }),
  };
}

/** The public address of a file of the site; empty if the site has no address. */
export function siteAddress({ url }: Journal, path: string): string {
  return url ? url.replace(/(?<!\/)\/*$/, '/') + path.split('/').map(encodePart).join('/') : '';
}

export function iconPath({ favicon }: Theme): string {
  return `${ASSETS}/icon${ICONS[favicon?.mediaType ?? ''] ?? '.svg'}`;
}

const ICONS: Record<string, string> = { 'image/png': '.png', 'image/jpeg': '.jpg' };

export function navigation(
  language: string,
  texts: readonly TextPage[],
  path: string,
  root: string,
): SiteView['nav'] {
  const own = (
    [
      ['index', 'home'],
      ['archive', 'allIssues'],
      ['authors', 'authors'],
      ['keywords', 'keywords'],
      ['search', 'search'],
    ] as const
  ).map(([name, key]) => ({ name, title: word(language, key) }));
  return [...own, ...texts].map(({ name, title }) => ({
    title,
    url: `${root}${encodeURIComponent(name)}.html`,
    current: path === `${name}.html`,
  }));
}

function homeParts({ look, description, issues }: Site): PageParts {
  const current = currentIssue(issues);
  const { title } = look.journal;
  return {
    title,
    description: description ? markdown(description) : '',
    ...(description && { summary: markdownWords(description) }),
    ...(current && { issue: viewFrom('', current) }),
  };
}

/** The issue with the latest date, or the last one if there are no dates. */
export function currentIssue(issues: readonly SiteIssue[]): SiteIssue | undefined {
  return issues.reduce<SiteIssue | undefined>((latest, issue) => {
    const isOlder = latest && (issueDate(issue) ?? '') < (issueDate(latest) ?? '');
    return isOlder ? latest : issue;
  }, undefined);
}

function viewFrom(root: string, issue: SiteIssue): NonNullable<SiteView['issue']> {
  const base = `${root}${encodeURIComponent(issue.name)}/`;
  return issueView(issue, { page: `${base}index.html`, base }, markdown);
}

/** The newest issue first. */
function archivePages({ issues, look }: Site, limits: ListLimits): ListPage<SiteIssue>[] {
  const { language } = look.journal;
  return listPages(
    'archive',
    issues.toReversed(),
    () => 1,
    (issue) => volumeOf(issue, language),
    limits,
  );
}

/** Grouped by volume. */
function volumesOf(
  issues: readonly SiteIssue[],
  language: string,
  root: string,
): SiteView['volumes'] {
  const volumes: SiteView['volumes'] = [];
  for (const issue of issues) {
    const heading = volumeOf(issue, language);
    const last = volumes.at(-1);
    if (last?.heading === heading) last.issues.push(viewFrom(root, issue));
    else volumes.push({ heading, issues: [viewFrom(root, issue)] });
  }
  return volumes;
}

/** The volume of an issue, or its year. */
function volumeOf(issue: SiteIssue, language: string): string {
  const { volume } = issue.facts;
  const date = issueDate(issue);
  const number = volumeAndIssue(language, { ...(volume && { volume }) });
  return number || (date ? formatDate(language, date.slice(0, 4)) : issueName(issue));
}

type IndexName = 'authors' | 'keywords';

function indexPages(
  name: IndexName,
  { issues, look }: Site,
  limits: ListLimits,
): ListPage<IndexEntry>[] {
  const { language } = look.journal;
  const entries =
    name === 'authors' ? authorEntries(issues, language) : keywordEntries(issues, language);
  return listPages(
    name,
    entries.flatMap((entry) => cutEntry(entry, limits.page)),
    rowsOf,
    (entry) => entry.name,
    limits,
  );
}

/** An author or keyword with more articles than a page has rows stands on several pages. */
function cutEntry(entry: IndexEntry, most: number): IndexEntry[] {
  const groups = cutBySize(entry.articles, () => 1, most);
  return groups.map((articles) => ({ ...entry, articles }));
}

/** The files with which the first page of a long index finds the pages of its entries. */
export function entryFiles(site: Site, limits = LIST_LIMITS): OutputFile[] {
  return (['authors', 'keywords'] as const).flatMap((name) => {
    const pages = indexPages(name, site, limits);
    if (pages.length === 1) return [];
    const pageOf = new Map<string, string>();
    for (const { path, items } of pages.toReversed())
      for (const { key } of items) pageOf.set(idOf(key), path);
    return entryPageFiles(name, pageOf);
  });
}

function rowsOf({ articles }: IndexEntry): number {
  return articles.length;
}

/** A page that servers show at any address, so its links cannot be relative. */
function missingParts({ look, texts }: Site): Partial<PageParts> {
  const { url } = look.journal;
  const root = url ? new URL(url.replace(/(?<!\/)\/*$/, '/')).pathname : '/';
  const { canonical: _, ...parts } = siteParts(look, texts, '404.html', root);
  return { ...parts, canonical: '' };
}

function searchScript(): string {
  return `<script src="${SEARCH_FOLDER}/index.js"></script><script src="${SEARCH_FOLDER}/search.js"></script>`;
}

/** The number of results for the script, in the words and digits of the language. Example: "12 articles" */
function countForms(tag: string): string {
  const { articles, digits } = languageOf(tag);
  return JSON.stringify({ ...articles, digits });
}
