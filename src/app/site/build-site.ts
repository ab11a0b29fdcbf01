/** Builds a journal's site: its articles and issues in the frame of the site, and the pages around them. */
import { VFile } from 'vfile';
import { encodePart } from '../../article/addresses.ts';
import type { Article } from '../../article/article.ts';
import { articlesOf, type Issue } from '../../article/issue.ts';
import type { Format, OutputFile } from '../../formats/format.ts';
import { assetFiles, html as htmlFormat, layPage, styleSheets } from '../../formats/html/index.ts';
import { newsFeed, robots, sitemapFiles } from '../../formats/site/addresses.ts';
import {
  ARTICLE_ROOT,
  articleFrame,
  coverImage,
  type Neighbourhood,
} from '../../formats/site/article-frame.ts';
import type { SiteLook } from '../../formats/site/frame.ts';
import { iconFile } from '../../formats/site/icon.ts';
import { issuePage } from '../../formats/site/issue-page.ts';
import { LISTS_FOLDER } from '../../formats/site/list-pages.ts';
import { type SearchDocument, searchDocument, textFile } from '../../formats/site/search.ts';
import { SEARCH_FOLDER } from '../../formats/site/search-files.ts';
import { indexFiles } from '../../formats/site/search-index.ts';
import {
  CARD,
  entryFiles,
  FEED,
  namesInSite,
  ROBOTS,
  type Site,
  siteAddress,
  sitePages,
  siteParts,
} from '../../formats/site/site.ts';
import { entriesOf, ISSUE_PAGE, issueName, type SiteIssue } from '../../formats/site/site-issue.ts';
import type { Theme } from '../../formats/theme.ts';
import { type Plan, planBuild } from '../../io/journal/folders.ts';
import type { JournalFolder } from '../../io/journal/journal-files.ts';
import { journalCard } from '../../io/journal-card.ts';
import { type JournalPages, readPages } from '../../io/manuscript/read-pages.ts';
import { removeFormer, writeChanged } from '../../io/output/write.ts';
import { join, relative, resolve } from '../../io/system/paths.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { coverOf } from '../articles/issues.ts';
import { ownCopy } from '../articles/release-text.ts';
import { type BuildResult, build, type Progress } from '../build/build.ts';
import { alsoWithoutBrowser, callOf, inOutputFolder, openTraces } from '../build/rebuild.ts';
import { newSiteAssets, type SiteAssets } from './site-assets.ts';

export interface SiteOptions {
  /** Folder of the journal. */
  path: string;
  /** Its plan, if some articles are left out. */
  plan?: Plan;
  /** Formats of the articles. `html` gets the frame of the site. */
  formats: readonly Format[];
  out: string;
  theme?: string;
  /** Build everything, even if nothing has changed. */
  force?: boolean;
}
export interface SiteResult extends BuildResult {
  /** Pages around the articles and issues. */
  written: string[];
}

/** The facts of a built issue. */
interface Collected {
  issue: SiteIssue;
  documents: SearchDocument[];
}

/**
 * Builds the articles into the site's folder, then the pages around them.
 *
 * @throws SurroundingsError if `path` is not a journal
 */
export async function buildSite(options: SiteOptions, progress: Progress): Promise<SiteResult> {
  const plan = options.plan ?? (await planBuild([options.path]));
  wholeJournal(plan, options.path);
  return inOutputFolder(options.out, plan, progress, () =>
    alsoWithoutBrowser(options, (possible) => buildSiteAlone(possible, progress)),
  );
}

async function buildSiteAlone(options: SiteOptions, progress: Progress): Promise<SiteResult> {
  const plan = options.plan ?? (await planBuild([options.path]));
  const journal = wholeJournal(plan, options.path);
  const texts = await readPages(journal.folder, options.path);
  reportTakenNames(plan, texts);
  const assets = newSiteAssets();
  const collected = new Map<string, Collected>();
  let look: SiteLook | undefined;
  const { language, url } = journal.settings.journal;
  const neighbourhoods = await neighbourhoodsIn(plan);
  const traces = await openTraces(
    callOf({ ...options, paths: [options.path] }),
    `site ${JSON.stringify([texts.pages.map(({ name, title }) => [name, title]), language, url])}`,
    options.force,
    undefined,
    ({ output }) => JSON.stringify(neighbourhoods.get(output)),
  );
  const result = await build(
    {
      ...options,
      paths: [options.path],
      plan,
      traces,
      formats: options.formats.map((format) =>
        format.name === htmlFormat.name
          ? framedHtml(texts, journal, neighbourhoods, assets)
          : format,
      ),
      issuePage: (site, issue, itsLook) => {
        // The site has the present name of the journal. An issue and its articles keep the name of their time.
        look = { ...itsLook, journal: journal.settings.journal };
        const documents = documentsOf(site, issue);
        // Including pages that are not made again.
        for (const article of articlesOf(issue))
          for (const { css, own } of styleSheets(article, itsLook.theme, 'screen'))
            if (!own) assets.addSheet(css);
        collected.set(site.name, ownCopy({ issue: site, documents }));
        const parts = siteParts(itsLook, texts.pages, `${site.name}/${ISSUE_PAGE}`);
        const image = siteAddress(journal.settings.journal, coverImage(site.name, site.cover));
        return assets.document(issuePage(site, itsLook, { ...parts, image }), '../');
      },
    },
    progress,
  );
  const order = [...new Set(plan.articles.map(({ issue }) => issue?.name ?? ''))];
  const built = order.flatMap((name) => collected.get(name) ?? []);
  if (look) await addFontsOfUnchanged(result, look.theme, assets);
  const files = look ? await siteFiles(built, look, texts, journal, assets) : [];
  const written = await writeChanged(options.out, files);
  if (look)
    for (const folder of [SEARCH_FOLDER, LISTS_FOLDER])
      removeFormer(join(options.out, folder), written, options.out);
  const address = journal.settings.journal.url ? [] : [noAddress(journal)];
  return { ...result, files: [...result.files, ...texts.sources, ...address], written };
}

/** @throws SurroundingsError if `path` is not a journal */
function wholeJournal({ journals, articles }: Plan, path: string): JournalFolder {
  const [journal, another] = journals;
  if (!journal || another || articles.some((article) => article.journal !== journal))
    throw new SurroundingsError(
      `${path} has no journal.yaml, so it is not a journal. Name the folder of the journal.`,
    );
  if (resolve(path) !== journal.folder)
    throw new SurroundingsError(
      `${path} is a part of the journal in ${relative('', journal.folder) || '.'}. A site shows the whole journal. Name the journal's folder.`,
    );
  return journal;
}

function reportTakenNames({ issues }: Plan, { pages }: JournalPages): void {
  // Web servers on some systems do not distinguish capitals.
  const taken = new Set(namesInSite(pages).map((name) => name.toLowerCase()));
  for (const { name, file } of issues)
    if (file && taken.has(name.toLowerCase()))
      report(file, message('folder-name-taken/site', { name }));
}

function isReplaced({ record }: Article): boolean {
  return record !== undefined && record.version !== record.versions.at(-1)?.version;
}

/** By the output folder of each article. */
type Neighbourhoods = ReadonlyMap<string, Neighbourhood>;

async function neighbourhoodsIn({ articles }: Plan): Promise<Neighbourhoods> {
  const found = new Map<string, Neighbourhood>();
  for (const [issue, members] of Map.groupBy(articles, (article) => article.issue)) {
    // A problem of the cover is reported when the page of the issue is made.
    const cover = issue && (await coverOf({ folder: issue.folder, settings: issue.settings }));
    for (const [at, { output }] of members.entries()) {
      const [previous, next] = [members[at - 1]?.name, members[at + 1]?.name];
      found.set(output, {
        ...(previous !== undefined && { previous }),
        ...(next !== undefined && { next }),
        ...(cover && { cover }),
      });
    }
  }
  return found;
}

/** The article's page with the site around it. All pages share the files of fonts and styles. */
function framedHtml(
  { pages }: JournalPages,
  { settings }: JournalFolder,
  neighbourhoods: Neighbourhoods,
  assets: SiteAssets,
): Format {
  const { journal } = settings;
  return {
    ...htmlFormat,
    render: async (article, host) => {
      // An earlier version is a separate page, because the site shows the current version.
      if (isReplaced(article)) return htmlFormat.render(article, host);
      const { theme, generator, galleys } = host;
      const around = neighbourhoods.get(join(article.issue.folder ?? '', article.name)) ?? {};
      const site = articleFrame(article, around, { journal, theme }, pages);
      const page = layPage(article, theme, 'screen', generator, { galleys, site });
      const { content, fonts } = await assets.articleDocument(page, ARTICLE_ROOT);
      return [
        { path: `${article.name}.html`, content },
        textFile(article, [article.issue.folder ?? '', article.name].map(encodePart).join('/')),
        ...fonts,
        ...(await assetFiles(article, host)),
      ];
    },
  };
}

async function addFontsOfUnchanged(
  { articles }: BuildResult,
  { faces }: Theme,
  assets: SiteAssets,
): Promise<void> {
  const pages = articles
    .filter(({ unchanged }) => unchanged)
    .flatMap(({ written }) => written.filter((path) => path.endsWith('.html')));
  await assets.addFontsOf(pages, faces);
}

function documentsOf(site: SiteIssue, issue: Issue): SearchDocument[] {
  const articles = new Map(articlesOf(issue).map((article) => [article.name, article]));
  const where = { base: `${encodeURIComponent(site.name)}/`, place: issueName(site) };
  return entriesOf(site).flatMap((entry) => {
    const article = articles.get(entry.name);
    return article ? [searchDocument(article, entry, where)] : [];
  });
}

async function siteFiles(
  built: readonly Collected[],
  look: SiteLook,
  texts: JournalPages,
  { settings }: JournalFolder,
  assets: SiteAssets,
): Promise<OutputFile[]> {
  const issues = built.map(({ issue }) => issue);
  const { description } = settings;
  const site: Site = { look, issues, texts: texts.pages, ...(description && { description }) };
  const url = look.journal.url?.replace(/(?<!\/)\/*$/, '/');
  const root = url ? new URL(url).pathname : '/';
  const pages = sitePages(site).map(async ({ path, page }) => {
    // The page for missing addresses is shown at any address, so it has absolute links.
    const toRoot = '../'.repeat(path.split('/').length - 1);
    return { path, content: await assets.document(page, path === '404.html' ? root : toRoot) };
  });
  const names = texts.pages.map(({ name }) => name);
  const addresses = url
    ? [
        { path: FEED, content: newsFeed(look.journal, description, issues, url) },
        ...sitemapFiles(issues, names, url),
      ]
    : [];
  return [
    ...(await Promise.all(pages)),
    iconFile(look),
    ...(url ? [{ path: CARD, content: await journalCard(look) }] : []),
    ...texts.files,
    ...entryFiles(site),
    ...indexFiles(built.flatMap(({ documents }) => documents)),
    ...addresses,
    { path: ROBOTS, content: robots(url) },
    ...(await assets.files()),
  ];
}

function noAddress({ file }: JournalFolder): VFile {
  const copy = new VFile({ path: file.path });
  report(copy, message('journal-url-missing'));
  return copy;
}
