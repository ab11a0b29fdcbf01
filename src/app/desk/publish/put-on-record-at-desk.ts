/** Puts articles, revisions and notices on record for the desk, with a report for the page. */
import { VFile } from 'vfile';
import type { NoticeKind, VersionKind } from '../../../article/article.ts';
import { YamlUnreadable } from '../../../compile/yaml/write.ts';
import { recordState } from '../../../io/desk/history-store.ts';
import { basename, dirname, join, relative } from '../../../io/system/paths.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import type { SendAgain } from '../../../revisions/record/send-again.ts';
import { publishNoticeAndDeposit } from '../../publish/notice-deposit.ts';
import { publish } from '../../publish/publish.ts';
import { publishRevision } from '../../publish/publish-revision.ts';
import type { Recorded } from '../../publish/put-on-record.ts';
import { recordMessages } from '../../publish/record-messages.ts';
import { recordOptions } from '../../publish/record-options.ts';
import { buildProgress } from '../build-progress.ts';
import { type PlacedMessage, placedMessages } from '../message-places.ts';
import type { Progress } from '../progress.ts';
import { noticeWithFacts } from './notice-with-facts.ts';

interface RecordRequest {
  /** Absolute path of the journal. */
  journal: string;
  /** Absolute path of the output folder. */
  out: string;
  /** Day of publication. */
  date: string;
  now: Date;
}
export interface PublishRequest extends RecordRequest {
  /** Example: "1-2/firdous" */
  articles: readonly string[];
}
export interface ReviseRequest extends RecordRequest {
  article: string;
  /** For readers. */
  reason: string;
  /** Whether the editor looked at changes that seem to be more than minor. */
  isReviewed: boolean;
}
export interface NoticeRequest extends RecordRequest {
  article: string;
  kind: NoticeKind;
  /** Markdown. */
  text: string;
  /** By default, the title that follows from the article. */
  title?: string;
  doi?: string;
  /** The issue that publishes the notice. */
  issue: string;
  /** For the list of versions. */
  reason?: string;
}

export interface RecordReport {
  /** Empty if it was refused. */
  versions: { article: string; version: string; date: string; kind: VersionKind }[];
  /** Why it was refused, or what is to be looked at. */
  messages: PlacedMessage[];
  /** Written files, relative to the output folder. */
  written: string[];
  /** Articles whose pages were built again, because they show the notice. */
  renewed: string[];
  sendAgain: SendAgain[];
  /** The article of the notice. Example: "1-2/firdous-correction" */
  notice?: string;
  /** Sentences about what Crossref does not get. */
  lacking: string[];
}

type Tell = (progress: Progress) => void;

/** @throws SurroundingsError for what stops every article */
export async function publishAtDesk(request: PublishRequest, tell: Tell): Promise<RecordReport> {
  const { journal, articles } = request;
  const paths = articles.map((article) => join(journal, article));
  const published = await publish(paths, optionsOf(request, tell));
  return reportAtDesk(request, { ...published, sendAgain: [] });
}

/** @throws SurroundingsError for problems of the call or the machine */
export async function reviseAtDesk(request: ReviseRequest, tell: Tell): Promise<RecordReport> {
  const { journal, article, reason, isReviewed } = request;
  const revision = { reason: reason.trim(), reviewed: isReviewed };
  const path = join(journal, article);
  const revised = await publishRevision(path, revision, optionsOf(request, tell));
  return reportAtDesk(request, revised);
}

/** @throws SurroundingsError for problems of the call or the machine, or if the text is empty */
export async function publishNoticeAtDesk(
  request: NoticeRequest,
  tell: Tell,
): Promise<RecordReport> {
  const { journal, article, kind, issue, reason } = request;
  const notice = {
    kind,
    text: new VFile({ path: 'The text of the notice', value: textOf(request) }),
    issue: join(journal, issue),
    ...(reason?.trim() && { reason: reason.trim() }),
  };
  const path = join(journal, article);
  const done = await publishNoticeAndDeposit(path, notice, optionsOf(request, tell));
  const { notice: folder } = done;
  const name = folder && `${basename(dirname(folder))}/${basename(folder)}`;
  return {
    ...reportAtDesk(request, done, done.deposits),
    lacking: done.lacking,
    ...(name && { notice: name }),
  };
}

function textOf({ text, title, doi }: NoticeRequest): string {
  if (text.trim() === '')
    throw new SurroundingsError(
      'The notice has no text yet. Write what was wrong, and what is right.',
    );
  try {
    return noticeWithFacts(text, { title: title?.trim(), doi: doi?.trim() });
  } catch (error) {
    if (!(error instanceof YamlUnreadable)) throw error;
    throw new SurroundingsError(
      `The lines between --- at the beginning of the notice cannot be read (${error.message}). Correct or delete them.`,
    );
  }
}

function optionsOf({ out, date, now }: RecordRequest, tell: Tell) {
  const progress = buildProgress('Building', tell);
  tell({ doing: 'Checking' });
  return recordOptions({ out, date, now, progress });
}

/** @param deposits written files besides those of the build */
function reportAtDesk(
  { journal, out, now }: RecordRequest,
  recorded: Recorded & { files: VFile[]; sendAgain: SendAgain[] },
  deposits: readonly string[] = [],
): RecordReport {
  const { versions, renewed = [], built, sendAgain } = recorded;
  const names = [...versions.map(({ article }) => article), ...renewed];
  for (const { article, version } of versions)
    recordState(journal, article, `Published as version ${version.version}`, now);
  const own = (built?.articles ?? []).filter(({ name }) => names.includes(name));
  const written = versions.length > 0 ? own.flatMap((each) => each.written) : [];
  return {
    versions: versions.map(({ article, version: { version, date, kind } }) => ({
      article,
      version,
      date,
      kind,
    })),
    messages: placedMessages(journal, recordMessages(recorded)),
    written: [...written, ...deposits].map((path) => relative(out, path)),
    renewed,
    sendAgain,
    lacking: [],
  };
}
