/** What the desk shows of the publication of an article: its record, what is in the way, and what has changed since. */
import type { IsoDate, VersionKind } from '../../../article/article.ts';
import { type CheckFinding, RECEIVERS, type ReceiverName } from '../../../checks/index.ts';
import type { Version } from '../../../compile/record/record.ts';
import { type ArticleFolder, planBuild } from '../../../io/journal/folders.ts';
import { dirname, join } from '../../../io/system/paths.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { nextVersion } from '../../../revisions/record/next-version.ts';
import { compileFolder, withBuildContext } from '../../articles/build-context.ts';
import { earliestDay } from '../../articles/earliest-day.ts';
import { type CheckedArticle, check } from '../../check/check.ts';
import { findingDiagnostics } from '../../check/finding-diagnostics.ts';
import { oneArticle } from '../../publish/one-article.ts';
import { keepAnswer } from '../kept-answers.ts';
import { type PlacedMessage, placedMessages } from '../message-places.ts';
import { type ChangedArticle, changedSince } from './changes-at-desk.ts';
import { missesOf, receiversOfArticle, withoutUncountedPages } from './receivers-at-desk.ts';

export interface RecordedVersion
  extends Pick<Version, 'version' | 'date' | 'kind' | 'reason' | 'reviewed' | 'doi' | 'pages'> {
  /** The article of its notice. Example: "1-2/firdous-correction" */
  notice?: string;
}

/** Whether a receiver of the journal would get the article. */
export interface Reception {
  name: ReceiverName;
  title: string;
  isAccepted: boolean;
}

export interface PublishState {
  /** Oldest first. Empty before the article is published. */
  versions: RecordedVersion[];
  isRetracted: boolean;
  /** The number of the next version, by its kind. */
  next: Record<VersionKind, string>;
  facts: ArticleToPublish;
  receivers: Reception[];
  /** Errors, which forbid every publication. */
  obstacles: PlacedMessage[];
  /** For which receivers refuse the article, although it can be published. */
  refusals: (PlacedMessage & { receivers: string[] })[];
  /** What differs from the last version on record. Absent if nothing does. */
  changed?: ChangedArticle;
  /** Whether the article differs from its record, but cannot be compared because of its errors. */
  isUnreadable: boolean;
}

/** Facts that will go on record. */
export interface ArticleToPublish {
  title: string;
  language: string;
  doi?: string;
  /** The day of publication in the article. */
  published?: IsoDate;
  /** The earliest day that the record allows. */
  earliest?: IsoDate;
}

/** The error that this view shows as a list of changes. */
const DIFFERS = 'record-differs';

/**
 * @param journal absolute path
 * @param article "1-2/firdous"
 * @throws SurroundingsError if there is no such article
 */
export async function publishState(
  journal: string,
  article: string,
  out: string,
): Promise<PublishState> {
  const folder = await oneArticle(join(journal, article));
  const { against, isDifferent } = await checkedArticle(journal, folder, out);
  const errors = against.filter(({ severity }) => severity === 'error');
  const named = receiversOfArticle(folder);
  const refused = against.filter(
    ({ severity, receivers }) =>
      severity !== 'error' && named.some((name) => receivers.includes(name)),
  );
  const { versions = [] } = folder;
  const { facts, changed } = await withBuildContext(async (context) => {
    const read = await compileFolder(folder, context);
    const changed = versions.length > 0 ? await changedSince(read, journal, context) : undefined;
    return { facts: factsOf(read), ...(changed && { changed }) };
  });
  return {
    versions: versions.map(shownVersion),
    isRetracted: versions.some(({ kind }) => kind === 'retraction'),
    next: nextVersions(versions.at(-1)?.version),
    facts,
    receivers: named.map((name) => ({
      name,
      title: RECEIVERS[name],
      isAccepted: missesOf(against, name).length === 0,
    })),
    obstacles: placedMessages(journal, findingDiagnostics(errors)),
    refusals: refusalsOf(refused, named, journal),
    ...(changed && { changed }),
    isUnreadable: versions.length > 0 && !changed && (isDifferent || errors.length > 0),
  };
}

/** Receivers that refuse the article for the same reason share one entry. */
function refusalsOf(
  findings: readonly CheckFinding[],
  named: readonly ReceiverName[],
  journal: string,
): PublishState['refusals'] {
  const alike = Map.groupBy(findings, ({ reason, at }) => JSON.stringify([reason, at]));
  return [...alike.values()].flatMap((group) => {
    const receivers = named.filter((name) => group.some((each) => each.receivers.includes(name)));
    return placedMessages(journal, findingDiagnostics(group.slice(0, 1))).map((placed) => ({
      ...placed,
      receivers: receivers.map(titleOf),
    }));
  });
}

/**
 * The findings against an article, without the one that it differs from its record. Checks the issue, because only a
 * whole issue has page numbers; or the article, if the issue does not list it.
 */
async function checkedArticle(
  journal: string,
  folder: ArticleFolder,
  out: string,
): Promise<Pick<CheckedArticle, 'against'> & { isDifferent: boolean }> {
  const { output } = folder;
  const issue = dirname(output);
  const ofIssue = await keepAnswer('check', { journal, issue, out }, () =>
    checked(join(journal, issue), out),
  ).catch(() => []);
  const isIt = ({ name }: CheckedArticle) => name === output;
  const own = ofIssue.find(isIt) ?? (await checked(join(journal, output), out)).find(isIt);
  const all = own?.against ?? [];
  const against = all.filter(({ rule }) => rule !== DIFFERS);
  const { articles } = await planBuild([join(journal, issue)]).catch(() => ({
    articles: [folder],
  }));
  return {
    ...(await withoutUncountedPages({ against }, articles, out)),
    isDifferent: against.length < all.length,
  };
}

async function checked(path: string, out: string): Promise<CheckedArticle[]> {
  return (await check({ paths: [path], out, print: false, advice: false })).articles;
}

function nextVersions(last: string | undefined): PublishState['next'] {
  return {
    publication: nextVersion(last, 'publication'),
    minor: nextVersion(last, 'minor'),
    correction: nextVersion(last, 'correction'),
    'expression-of-concern': nextVersion(last, 'expression-of-concern'),
    retraction: nextVersion(last, 'retraction'),
  };
}

function titleOf(name: ReceiverName): string {
  return RECEIVERS[name];
}

function shownVersion({ version, date, kind, reason, reviewed, doi, pages, notice }: Version) {
  return {
    version,
    date,
    kind,
    ...(reason !== undefined && { reason }),
    ...(reviewed && { reviewed }),
    ...(doi !== undefined && { doi }),
    ...(pages && { pages }),
    ...(notice && { notice: `${notice.issue}/${notice.name}` }),
  };
}

function factsOf({
  folder,
  compiled,
}: Awaited<ReturnType<typeof compileFolder>>): ArticleToPublish {
  const { title = [], language = 'en', doi, dates } = compiled?.article ?? {};
  const earliest = earliestDay(folder, dates);
  return {
    title: plainText(title, language) || folder.name,
    language,
    ...(doi !== undefined && { doi }),
    ...(dates?.published !== undefined && { published: dates.published }),
    ...(earliest !== undefined && { earliest }),
  };
}
