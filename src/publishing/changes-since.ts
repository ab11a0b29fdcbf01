import { aroundVersions } from '../around-versions.ts';
import type { Article } from '../article.ts';
import { type Change, compareArticles } from '../diff/index.ts';
import type { ArticleFolder } from '../shell/folders.ts';
import { digestOfKept, digestOfSources, keptArticle } from '../shell/kept-sources.ts';
import { type CompiledFolder, compileFolder, type Workshop } from '../workshop.ts';

/** The two versions that were compared, and what differs. */
export interface Compared {
  before: Article;
  after: Article;
  changes: Change[];
}

/**
 * What differs between a version on record and the article as it stands. Facts of the journal that
 * are not the article's own (its title, its editors) do not count.
 *
 * @param read compiled
 * @returns `undefined` where the sources of the version are not there, or do not compile any more
 */
export async function changesSince(
  version: string,
  read: CompiledFolder,
  workshop: Workshop,
): Promise<Compared | undefined> {
  const { folder, compiled } = read;
  const kept = (await isWhole(folder, version)) ? await keptArticle(folder, version) : undefined;
  const old = kept && (await compileFolder(kept, workshop));
  const before = old?.compiled?.article;
  const after = compiled?.article;
  if (!old || !before || !after) return undefined;
  const { journal, issue, record } = after;
  const alike = { ...before, journal, issue, ...(record && { record }) };
  return { before, after, changes: compareArticles(alike, after, await aroundVersions(old, read)) };
}

async function isWhole(folder: ArticleFolder, version: string): Promise<boolean> {
  const recorded = folder.versions?.find((each) => each.version === version);
  return recorded !== undefined && (await digestOfKept(folder, version)) === recorded.sources;
}

/** Whether nothing that an article is made from was touched since its last version. */
export async function isUntouched(folder: ArticleFolder): Promise<boolean> {
  const last = folder.versions?.at(-1);
  return last !== undefined && (await digestOfSources(folder)) === last.sources;
}
