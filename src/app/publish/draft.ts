/** A version for the record. */
import { type Article, type IsoDate, isDay, type VersionKind } from '../../article/article.ts';
import {
  type IssueRecord,
  lastDate,
  type NoticeAddress,
  recordedFacts,
  type Version,
  withVersion,
} from '../../compile/record/record.ts';
import { digestOf } from '../../io/files/digests.ts';
import { ASSET_LIMIT, inFolder, readRegularFile } from '../../io/files/regular-file.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import { digestOfSources } from '../../io/record/kept-sources.ts';
import { dirname, join, relative } from '../../io/system/paths.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { version as toolVersion } from '../../io/system/version.ts';
import { nextVersion } from '../../revisions/record/next-version.ts';
import type { BuildResult } from '../build/build.ts';

/** A version that will be published. */
export interface NewVersion {
  folder: ArticleFolder;
  article: Article;
  kind: VersionKind;
  reason?: string;
  notice?: NoticeAddress;
  reviewed?: true;
}
export interface Draft {
  folder: ArticleFolder;
  version: Version;
}

/**
 * @throws SurroundingsError if the article has no issue, or the clock is behind the record or the article
 */
export async function draftOf(wanted: NewVersion, date: IsoDate): Promise<Draft> {
  const { folder, article, ...version } = wanted;
  assertInOrder(folder, article, date);
  return {
    folder,
    version: {
      version: nextVersion(folder.versions?.at(-1)?.version, version.kind),
      date: version.kind === 'publication' ? firstDay(article, date) : date,
      ...version,
      ...recordedFacts(article),
      tool: `offprint ${toolVersion()}`,
      sources: await digestOfSources(folder),
      outputs: {},
    },
  };
}

function assertInOrder({ issue, shown }: ArticleFolder, { dates }: Article, date: IsoDate): void {
  if (!issue?.file)
    throw new SurroundingsError(
      `${shown} has no issue.yaml beside its folder, where the record of publication is kept. Write one (docs/journal.md).`,
    );
  assertNotBefore(lastDate(issue.record), `of the last entry of the record of issue ${issue.name}`);
  assertNotBefore(dates.received, `on which ${shown} was received`);
  assertNotBefore(dates.accepted, `on which ${shown} was accepted`);

  function assertNotBefore(earlier: IsoDate | undefined, which: string): void {
    if (earlier !== undefined && date < earlier)
      throw new SurroundingsError(
        `The day ${date} is before ${earlier}, the day ${which}. Set the clock, or name the day with --date.`,
      );
  }
}

/** The day of publication in the article, unless it is in the future. */
function firstDay({ dates: { published } }: Article, today: IsoDate): IsoDate {
  return isDay(published) && published <= today ? published : today;
}

/** The new records by issue folder. */
export function recordsWith(drafts: readonly Draft[]): Map<string, IssueRecord> {
  const records = new Map<string, IssueRecord>();
  for (const { folder, version } of drafts) {
    const issue = dirname(folder.folder);
    const before = records.get(issue) ?? folder.issue?.record;
    records.set(issue, withVersion(before, folder.name, version));
  }
  return records;
}

/** Adds the pages and the digests of the outputs. */
export async function completed(draft: Draft, built: BuildResult, out: string): Promise<Draft> {
  const { folder, version } = draft;
  const pages = built.articles.find(({ name }) => name === folder.output)?.pages;
  const outputs = await digestsOf(folder, built, out);
  return { ...draft, version: { ...version, ...(pages && { pages }), outputs } };
}

/** Digests of the outputs of an article, by their paths in its output folder. */
export async function digestsOf(
  { output }: ArticleFolder,
  built: BuildResult,
  out: string,
): Promise<Version['outputs']> {
  const { written = [] } = built.articles.find(({ name }) => name === output) ?? {};
  const digests = written.map(
    async (path) =>
      [
        relative(join(out, output), path),
        digestOf(await readRegularFile(path, inFolder(out, ASSET_LIMIT))),
      ] as const,
  );
  return Object.fromEntries((await Promise.all(digests)).sort());
}
