import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { BuildContext, CompiledFolder } from '../articles/build-context.ts';
import { type Compared, changesSince } from '../versions/changes-since.ts';
import { reportUnread } from '../versions/report-unrecorded.ts';

/**
 * What a command needs that makes a new version of an article: a version that it replaces, and not
 * a retraction. What is missing is reported on the manuscript.
 */
export async function reportRecordState(
  read: CompiledFolder,
  context: BuildContext,
): Promise<Compared | undefined> {
  const { folder, sources } = read;
  const last = folder.versions?.at(-1);
  // What keeps it from being read, or its record, was said where it stands.
  if (!sources || !read.compiled) return undefined;
  if (!last) {
    report(sources.manuscript, message('not-published', { folder: folder.shown }));
    return undefined;
  }
  if (folder.versions?.some(({ kind }) => kind === 'retraction'))
    report(sources.manuscript, message('article-retracted', { date: last.date }));
  const compared = await changesSince(last.version, read, context);
  if (!compared) reportUnread(read, last.version);
  return compared;
}
