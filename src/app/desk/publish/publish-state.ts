/** What the desk shows of the publication of an article: its record, what is in the way, and what has changed since. */
import type { IsoDate } from '../../../article/article.ts';
import { RECEIVERS, type ReceiverName, receiversOf } from '../../../checks/index.ts';
import { lastDate, type Version } from '../../../compile/record/record.ts';
import { join } from '../../../io/system/paths.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { compileFolder, withBuildContext } from '../../articles/build-context.ts';
import { withBuiltPages } from '../../articles/pages.ts';
import { check } from '../../check/check.ts';
import { findingDiagnostics } from '../../check/finding-diagnostics.ts';
import { oneArticle } from '../../publish/one-article.ts';
import { type PlacedMessage, placedMessages } from '../message-places.ts';
import { type ChangedArticle, changedSince } from './changes-at-desk.ts';

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
  /** As far as they are known before the article is printed. */
  pages?: { first: string; last?: string };
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
  const path = join(journal, article);
  const folder = await oneArticle(path);
  const { findings, articles } = await check({ paths: [path], out, print: false, advice: false });
  const own = findings.filter(({ rule }) => rule !== DIFFERS);
  const errors = own.filter(({ severity }) => severity === 'error');
  const refused = own.filter(
    ({ refused, severity, receivers }) =>
      refused && severity !== 'error' && receivers.some(isReceiver),
  );
  const named = receiversOf(folder.journal?.settings ?? {}).filter(isReceiver);
  const verdicts = articles[0]?.verdicts ?? {};
  const { versions = [] } = folder;
  const { facts, changed } = await withBuildContext(async (context) => {
    const read = await compileFolder(folder, context);
    const [paged = read] = await withBuiltPages([read], out);
    const changed = versions.length > 0 ? await changedSince(read, journal, context) : undefined;
    return { facts: factsOf(paged), ...(changed && { changed }) };
  });
  const isDifferent = findings.some(({ rule }) => rule === DIFFERS);
  return {
    versions: versions.map(shownVersion),
    isRetracted: versions.some(({ kind }) => kind === 'retraction'),
    facts,
    receivers: named.map((name) => ({
      name,
      title: RECEIVERS[name],
      isAccepted: verdicts[name]?.because.every((rule) => rule === DIFFERS) ?? false,
    })),
    obstacles: placedMessages(journal, findingDiagnostics(errors)),
    refusals: refused.flatMap((finding) =>
      placedMessages(journal, findingDiagnostics([finding])).map((placed) => ({
        ...placed,
        receivers: named.filter((name) => finding.receivers.includes(name)).map(titleOf),
      })),
    ),
    ...(changed && { changed }),
    isUnreadable: versions.length > 0 && !changed && (isDifferent || errors.length > 0),
  };
}

/** Readers and the journal itself get no files. */
export function isReceiver(name: ReceiverName): boolean {
  return name !== 'readers' && name !== 'house';
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
  const { issue, name } = folder;
  const { title = [], language = 'en', doi, pages, dates } = compiled?.article ?? {};
  const days = [lastDate(issue?.record), dates?.received, dates?.accepted];
  const earliest = days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return {
    title: plainText(title, language) || name,
    language,
    ...(doi !== undefined && { doi }),
    ...(pages && { pages }),
    ...(dates?.published !== undefined && { published: dates.published }),
    ...(earliest !== undefined && { earliest }),
  };
}
