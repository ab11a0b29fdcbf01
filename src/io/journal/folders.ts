/**
 * Finds the articles of a path: one article folder, an issue, or a whole journal. The output folders
 * are the same for all of these.
 */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { PublicationRecord } from '../../article/article.ts';
import { folderName } from '../../compile/metadata/values/folder.ts';
import { publicationRecord } from '../../compile/record/publication-record.ts';
import type { NoticeAddress, Version } from '../../compile/record/record.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { MANUSCRIPT_NAMES, manuscriptAmong } from '../../words/manuscript-names.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import type { Place } from '../../words/place.ts';
import { wordSet } from '../../words/word-list.ts';
import { namesIn } from '../files/if-there.ts';
import { isThere, leadsInside } from '../files/regular-file.ts';
import { basename, dirname, join, resolve } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import type { ArticleFiles } from './article-files.ts';
import { rootOf } from './declared-root.ts';
import {
  closedFolders,
  nameOfFolder,
  reportFolderName,
  type StoredNames,
  storedNames,
  storedPath,
} from './folder-names.ts';
import {
  type IssueFolder,
  type JournalFiles,
  type JournalFolder,
  KEPT_FOLDER,
  manuscriptAt,
  openJournalFiles,
  type Records,
  shownPath,
} from './journal-files.ts';
import { LEVELS_ABOVE } from './journal-home.ts';
import { LOCKED, reportLockedFolder, unlessLocked } from './locked-folder.ts';
import { subfolders } from './subfolders.ts';

export interface ArticleFolder extends ArticleFiles {
  /** The name of the folder and of all outputs. Example: "firdous". */
  name: string;
  /** Its path in messages, relative to the working folder. */
  shown: string;
  /** File name of the manuscript, or several names if it is not clear which one is the manuscript. */
  manuscript: string | string[];
  journal?: JournalFolder;
  issue?: IssueFolder;
  /** Title of its section in the issue. */
  heading?: string;
  /** Relative output folder. Example: "1-2/firdous". */
  output: string;
  /** Output folder of an earlier article, or of its issue, that differs only in capitals or in the encoding of accents. */
  alike?: string;
  /** Its versions on record, oldest first. Absent before it is published. */
  versions?: readonly Version[];
  /** The record as its outputs show it. */
  record?: PublicationRecord;
}
export interface Plan {
  articles: ArticleFolder[];
  journals: JournalFolder[];
  issues: IssueFolder[];
  /** All articles of each issue that was found completely, by the folder of the issue. */
  whole: ReadonlyMap<string, readonly ArticleFolder[]>;
}

/** The files that were read, and the issues that were found completely. */
interface Finder extends JournalFiles {
  whole: Map<string, readonly ArticleFolder[]>;
  /** Names by folder, so that each folder is listed only once. */
  stored: Map<string, StoredNames>;
}

/**
 * Finds the articles of `paths`, in the order of their issues.
 *
 * @param records records that will be written, which replace those on the disk
 * @throws SurroundingsError if a path does not exist or has no article
 */
export async function planBuild(paths: string[], records: Records = new Map()): Promise<Plan> {
  const finder: Finder = { ...openJournalFiles(records), whole: new Map(), stored: new Map() };
  const articles: ArticleFolder[] = [];
  for (const path of paths) articles.push(...(await articlesAt(finder, await existing(path))));
  const unique = new Map(articles.map((article) => [article.folder, article]));
  markSimilarOutputs([...unique.values()]);
  const { journals, issues, whole } = finder;
  return { articles: [...unique.values()], journals, issues, whole };
}

/** Reports articles that are on record but no longer in the issue. */
function reportMissingArticles(issue: IssueFolder, names: readonly string[]): void {
  for (const [name, versions] of issue.record?.articles ?? []) {
    const last = versions.at(-1);
    if (names.includes(name) || !last || !issue.file) continue;
    const { date } = versions[0] ?? last;
    report(issue.file, message('record-article-missing', { name, date, version: last.version }));
  }
}

/** Many file systems and web servers do not distinguish "X" and "x", or the two encodings of "é". */
function markSimilarOutputs(articles: readonly ArticleFolder[]): void {
  const known = new Map<string, string>();
  for (const article of articles)
    for (const path of [dirname(article.output), article.output]) {
      const key = path.normalize('NFC').toLowerCase();
      const other = known.get(key) ?? path;
      known.set(key, other);
      if (other !== path) article.alike ??= other;
    }
}

async function existing(path: string): Promise<string> {
  const absolute = resolve(path);
  const facts = await stat(absolute).catch(() => undefined);
  if (!facts)
    throw new SurroundingsError(
      `${path} does not exist. Name an article, an issue or a journal folder.`,
    );
  return storedPath(facts.isFile() ? await folderOfFile(absolute, path) : absolute);
}

/** The folder that a file stands for. Examples: "1-2/firdous/article.md", "1-2/issue.yaml". */
async function folderOfFile(file: string, path: string): Promise<string> {
  const folder = dirname(file);
  if (/\.(?:docx?|odt|rtf|txt)$/i.test(file))
    throw new SurroundingsError(
      `${path} is not a manuscript yet. Convert it first, then name the new folder: offprint intake ${path} --into FOLDER`,
    );
  if (['journal.yaml', 'issue.yaml'].includes(basename(file)) || (await manuscriptAt(folder)))
    return folder;
  throw new SurroundingsError(
    `${path} does not belong to an article. Name an article, an issue or a journal folder.`,
  );
}

async function articlesAt(finder: Finder, folder: string): Promise<ArticleFolder[]> {
  const journal = await finder.journalAt(folder);
  if (journal) return articlesOfJournal(finder, journal);
  const issue = await finder.issueAt(folder);
  if (issue) return articlesOfIssue(finder, issue);
  const article = await articleAt(finder, folder);
  if (article) return [article];
  const below = await Promise.all(
    (await subfolders(folder)).map((name) => articleAt(finder, join(folder, name))),
  );
  const articles = below.filter((each) => each !== undefined);
  if (articles.length === 0) throw noArticle(folder);
  return articles;
}

async function articlesOfJournal(finder: Finder, journal: JournalFolder): Promise<ArticleFolder[]> {
  const { issues, places } = journal.settings;
  const names = issues ?? (await issueFolders(journal.folder));
  const closed = await closedFolders(journal.folder, (names) => names.includes('issue.yaml'));
  for (const name of closed) reportFolderName(journal.file, 'issue', name).isOfPart = true;
  if (names.length + closed.length === 0) throw noIssue(journal.folder);
  const articles: ArticleFolder[] = [];
  for (const name of names) {
    const issue = await unlessLocked(() =>
      openListed(finder, journal.folder, name, finder.issueAt),
    );
    if (issue === LOCKED) reportLockedFolder(journal.file, 'issue', name, issues !== undefined);
    else if (issue) articles.push(...(await articlesOfIssue(finder, issue)));
    else {
      const at = names.indexOf(name);
      reportMissingFolder(journal.file, name, 'issue', places?.get(`issues.${at}`)).isOfPart = true;
    }
  }
  return articles;
}

async function articlesOfIssue(finder: Finder, issue: IssueFolder): Promise<ArticleFolder[]> {
  const listed = issue.settings.sections.flatMap((section) => section.articles);
  const present = await subfolders(issue.folder);
  const names = listed.length > 0 ? listed : present;
  const articles: ArticleFolder[] = [];
  for (const name of names) {
    const article = await articleOf(finder, issue, name, listed.length > 0);
    if (article) articles.push(article);
    else if (listed.length === 0) await reportWithoutManuscript(issue, name);
  }
  if (listed.length > 0)
    await reportUnlisted(
      issue,
      present.filter((name) => !listed.includes(folderName(name))),
    );
  if (listed.length === 0) await reportUnlistedFolders(issue, articles.length);
  reportMissingArticles(issue, names.map(folderName));
  finder.whole.set(issue.folder, articles);
  return articles;
}

async function articleOf(
  finder: Finder,
  issue: IssueFolder,
  name: string,
  isListed: boolean,
): Promise<ArticleFolder | undefined> {
  const article = await unlessLocked(() =>
    openListed(finder, issue.folder, name, (path) => articleAt(finder, path)),
  );
  const { file, settings } = issue;
  const place = settings.articlePlaces?.get(name);
  if (article !== LOCKED) {
    if (!article && file && isListed) reportMissingFolder(file, name, 'article', place);
    return article;
  }
  if (file) reportLockedFolder(file, 'article', name, isListed, place);
  return undefined;
}

/** Folders of an issue that are not articles: those that the program makes, and pictures of the issue. */
const NO_ARTICLE = wordSet(`${KEPT_FOLDER} cover exports`);
const NO_TEXT = /\.(?:png|jpe?g|gif|svg|webp|tiff?|pdf|css|csl|ttf|otf|woff2?)$/i;

/** If issue.yaml has no list, every folder beside it should be an article. */
async function reportWithoutManuscript({ file, folder }: IssueFolder, name: string): Promise<void> {
  const names = namesIn(join(folder, name));
  if (!file || name.startsWith('_') || NO_ARTICLE.has(name.toLowerCase())) return;
  if (names.length > 0 && names.every((each) => NO_TEXT.test(each))) return;
  report(file, message('manuscript-missing', { name, manuscripts: MANUSCRIPT_NAMES }));
}

/** Opens a listed folder. It must be in the journal: a link may lead to another place in it, but not out of it. */
async function openListed<Found>(
  finder: Finder,
  folder: string,
  name: string,
  find: (path: string) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const stored = getOrInsert(finder.stored, folder, () => storedNames(folder))(name);
  // Windows and macOS also open it with other capitals, but outputs and addresses have the stored name.
  if (stored === undefined || folderName(stored) !== folderName(name)) return undefined;
  const path = join(folder, stored);
  const home = (await journalAbove(finder, path))?.folder ?? folder;
  return existsSync(path) && leadsInside(home, path) ? find(path) : undefined;
}

async function reportUnlisted(issue: IssueFolder, names: string[]): Promise<void> {
  for (const name of names) {
    const found = await unlessLocked(() => manuscriptAt(join(issue.folder, name)));
    if (!issue.file || !found || found === LOCKED) continue;
    report(issue.file, message('article-unlisted', { name }));
  }
}

async function articleAt(finder: Finder, folder: string): Promise<ArticleFolder | undefined> {
  const manuscript = await manuscriptAt(folder);
  if (!manuscript) return undefined;
  const issue = await issueOf(finder, folder);
  const journal = await journalAbove(finder, folder);
  const name = nameOfFolder(folder);
  const heading = issue?.settings.sections.find((section) =>
    section.articles.includes(name),
  )?.title;
  const output = issue ? join(issue.name, name) : name;
  const published = issue && (await publishedOf(finder, issue, name));
  const shown = shownPath(folder);
  const root = rootOf(folder, journal);
  const at = { folder, ...(root !== undefined && { root }) };
  return { ...at, name, shown, manuscript, journal, issue, heading, output, ...published };
}

async function publishedOf(
  finder: Finder,
  { folder, record }: IssueFolder,
  name: string,
): Promise<Pick<ArticleFolder, 'versions' | 'record'> | undefined> {
  const versions = record?.articles.get(name);
  if (!versions) return undefined;
  const notices = new Map<string, Version | undefined>();
  for (const { notice } of versions) {
    if (!notice) continue;
    const other = await finder.recordAt(join(dirname(folder), notice.issue));
    notices.set(`${notice.issue}/${notice.name}`, other?.record?.articles.get(notice.name)?.at(-1));
  }
  const lastOf = ({ issue, name }: NoticeAddress) => notices.get(`${issue}/${name}`);
  return { versions, record: publicationRecord(versions, lastOf) };
}

/** The folder above, if it has an issue.yaml or is in a journal's folder. */
async function issueOf(finder: Finder, folder: string): Promise<IssueFolder | undefined> {
  const above = dirname(folder);
  const issue = await finder.issueAt(above);
  if (issue) return issue;
  if (!(await finder.journalAt(dirname(above)))) return undefined;
  return {
    folder: above,
    name: nameOfFolder(above),
    settings: { facts: {}, sections: [] },
  };
}

async function journalAbove(finder: Finder, folder: string): Promise<JournalFolder | undefined> {
  let at = folder;
  for (let level = 0; level < LEVELS_ABOVE && dirname(at) !== at; level++) {
    at = dirname(at);
    const journal = await finder.journalAt(at);
    if (journal) return journal;
  }
  return undefined;
}

/** Reports invalid names, and an empty issue, if the articles are the folders beside issue.yaml. */
async function reportUnlistedFolders({ folder, file }: IssueFolder, found: number): Promise<void> {
  if (!file) return;
  const isArticle = (names: string[]) => manuscriptAmong(names) !== undefined;
  const closed = await closedFolders(folder, isArticle);
  for (const name of closed) reportFolderName(file, 'article', name);
  if (found + closed.length === 0) report(file, message('issue-empty'));
}

/** Folders with an issue.yaml, and folders that may not be read, because nobody knows what is in them. */
async function issueFolders(journal: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await subfolders(journal))
    if (await unlessLocked(() => isThere(join(journal, name, 'issue.yaml')))) found.push(name);
  return found;
}

function reportMissingFolder(
  file: VFile,
  name: string,
  kind: 'issue' | 'article',
  place?: Place,
): VFileMessage {
  const missing =
    kind === 'issue'
      ? message('folder-missing/issue', { name })
      : message('folder-missing/article', { name, manuscripts: MANUSCRIPT_NAMES });
  return report(file, missing, place);
}

function noArticle(folder: string): SurroundingsError {
  return new SurroundingsError(
    `${shownPath(folder)} has no article (${MANUSCRIPT_NAMES}), no issue.yaml and no journal.yaml.`,
  );
}

function noIssue(folder: string): SurroundingsError {
  return new SurroundingsError(
    `${shownPath(folder)} has no issue, because no folder in it has an issue.yaml. Write one (see docs/journal.md), or name the folder of an article.`,
  );
}
