import type { Article } from '../../article/article.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import { isKeptWhole, keptArticle } from '../../io/record/kept-sources.ts';
import { type Change, compareArticles } from '../../revisions/diff/index.ts';
import {
  type BuildContext,
  type CompiledFolder,
  compileFolder,
} from '../articles/build-context.ts';
import { aroundVersions } from './around-versions.ts';

/** The two versions that were compared, and what differs. */
export interface Compared {
  before: Article;
  after: Article;
  changes: Change[];
  /** What is kept of the version. */
  kept: ArticleFolder;
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
  context: BuildContext,
): Promise<Compared | undefined> {
  const { folder, compiled } = read;
  const kept = await wholeVersion(folder, version);
  const old = kept && (await compileFolder(kept, context));
  const before = old?.compiled?.article;
  const after = compiled?.article;
  if (!old || !before || !after) return undefined;
  const around = await aroundVersions(old, read);
  const changes = compareArticles(asIfToday(before, after), after, around);
  return { before, after, changes, kept };
}

/** What is kept of a version; `undefined` where it is not there, or not as it was published. */
export async function wholeVersion(
  folder: ArticleFolder,
  version: string,
): Promise<ArticleFolder | undefined> {
  const recorded = folder.versions?.find((each) => each.version === version);
  return recorded && (await isKeptWhole(folder, recorded))
    ? keptArticle(folder, version)
    : undefined;
}

/** A version with the journal's facts of the article as it stands, and its record. */
export function asIfToday(version: Article, { journal, issue, record }: Article): Article {
  return { ...version, journal, issue, ...(record && { record }) };
}
