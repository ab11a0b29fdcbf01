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

/** Two compared versions, and their differences. */
export interface Compared {
  before: Article;
  after: Article;
  changes: Change[];
  /** The kept sources of the version. */
  kept: ArticleFolder;
}

/**
 * Compares a version on record with the present article. Facts of the journal (its title, its editors) do not
 * count.
 *
 * @param read the present article, compiled
 * @returns undefined if the sources of the version are missing or do not compile any more
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

/** The kept sources of a version; undefined if they are missing or changed */
export async function wholeVersion(
  folder: ArticleFolder,
  version: string,
): Promise<ArticleFolder | undefined> {
  const recorded = folder.versions?.find((each) => each.version === version);
  return recorded && (await isKeptWhole(folder, recorded))
    ? keptArticle(folder, version)
    : undefined;
}

/** A version with the present facts of the journal, and the present record. */
export function asIfToday(version: Article, { journal, issue, record }: Article): Article {
  return { ...version, journal, issue, ...(record && { record }) };
}
