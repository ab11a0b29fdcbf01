/** What has changed in an article since it was published, and which steps follow from that. */
import type { Article, NoticeKind } from '../../../article/article.ts';
import { isThere } from '../../../io/files/regular-file.ts';
import type { ArticleFolder } from '../../../io/journal/folders.ts';
import { foldersIn } from '../../../io/journal/subfolders.ts';
import { isUntouched } from '../../../io/record/kept-sources.ts';
import { basename, join } from '../../../io/system/paths.ts';
import { type Change, PARTS, sentenceOf } from '../../../revisions/diff/index.ts';
import { noticeTitle } from '../../../revisions/record/notice-manuscript.ts';
import { type SendAgain, sendNotice, sendRevision } from '../../../revisions/record/send-again.ts';
import { endSentence } from '../../../words/sentence.ts';
import type { BuildContext, CompiledFolder } from '../../articles/build-context.ts';
import { receiversWith } from '../../publish/publish-revision.ts';
import { type Compared, changesSince } from '../../versions/changes-since.ts';
import { settingsAtVersion } from '../../versions/settings-at-version.ts';
import { type DeskPlace, placedMessages } from '../message-places.ts';
import { proposedNotice } from './proposed-notice.ts';

export interface DeskChange extends Pick<Change, 'class' | 'touches'> {
  sentence: string;
  /** Example: "Affiliations" */
  part: string;
  /** Absent if it is not known. */
  place?: DeskPlace;
}

export interface ChangedArticle {
  /** Empty if the article is as it was published. */
  changes: DeskChange[];
  /** Settings of journal.yaml that differ from those of that day and cause changes. Empty if there are none. */
  settings: string;
  /** Who gets what again after a revision. */
  afterRevision: SendAgain[];
  /** What each kind of notice begins with. */
  notices: Record<NoticeKind, NoticeToWrite>;
  /** Issues that may publish the notice, in their order. */
  issues: string[];
}

export interface NoticeToWrite {
  title: string;
  /** Markdown. Empty if nothing can be proposed. */
  text: string;
  /** Who gets what, if the notice has a DOI. */
  sendAgain: SendAgain[];
}

/** @returns undefined if the versions cannot be compared, because the sources of one of them do not compile */
export async function changedSince(
  read: CompiledFolder,
  journal: string,
  context: BuildContext,
): Promise<ChangedArticle | undefined> {
  const { folder, compiled } = read;
  const last = folder.versions?.at(-1);
  if (!last || !compiled) return undefined;
  const compared = (await isUntouched(folder))
    ? undefined
    : await changesSince(last.version, read, context);
  if (!compared && !(await isUntouched(folder))) return undefined;
  const changes = compared?.changes ?? [];
  const article = compared?.before ?? compiled.article;
  return {
    changes: changes.map((change) => deskChange(change, folder, journal)),
    settings: compared && changes.length > 0 ? await settingsOf(compared, read, context) : '',
    afterRevision: sendRevision(folder.output, changes, receiversWith(last.doi)),
    notices: {
      correction: noticeToWrite('correction', article, read, changes),
      retraction: noticeToWrite('retraction', article, read, []),
      'expression-of-concern': noticeToWrite('expression-of-concern', article, read, []),
    },
    issues: issuesOf(journal),
  };
}

function deskChange(change: Change, folder: ArticleFolder, journal: string): DeskChange {
  const { touches, line, part } = change;
  const sentence = endSentence(sentenceOf(change));
  const file = join(folder.folder, [folder.manuscript].flat()[0] ?? '');
  const message = { rule: '', severity: 'info', message: sentence, file } as const;
  const [placed] = line === undefined ? [] : placedMessages(journal, [{ ...message, line }]);
  return {
    class: change.class,
    sentence,
    part: PARTS[part],
    ...(touches && { touches }),
    ...(placed?.place && { place: placed.place }),
  };
}

function settingsOf(
  { kept, changes }: Compared,
  { folder }: CompiledFolder,
  context: BuildContext,
): Promise<string> {
  return settingsAtVersion(kept, folder, changes, context);
}

function noticeToWrite(
  kind: NoticeKind,
  article: Article,
  { folder }: CompiledFolder,
  changes: readonly Change[],
): NoticeToWrite {
  const { receivers } = folder.journal?.settings ?? {};
  return {
    title: noticeTitle(kind, article),
    text: proposedNotice(kind, article, folder.versions?.at(-1), changes),
    sendAgain: sendNotice({
      kind,
      date: article.dates.published ?? '',
      article: folder.output,
      folder: folder.shown,
      deposits: article.doi === undefined ? [] : ['crossref.xml'],
      deposited: true,
      updated: true,
      inPmc: receivers?.pmc !== undefined,
    }).map(({ due: _, ...each }) => each),
  };
}

function issuesOf(journal: string): string[] {
  return foldersIn(journal)
    .filter((folder) => isThere(join(folder, 'issue.yaml')))
    .map((folder) => basename(folder));
}
