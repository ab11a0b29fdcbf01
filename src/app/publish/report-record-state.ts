import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { BuildContext, CompiledFolder } from '../articles/build-context.ts';
import { type Compared, changesSince } from '../versions/changes-since.ts';
import { reportUnread } from '../versions/report-unrecorded.ts';

/**
 * Checks that an article can get a new version: it has a version on record, and is not retracted. Problems are
 * reported on the manuscript.
 */
export async function reportRecordState(
  read: CompiledFolder,
  context: BuildContext,
): Promise<Compared | undefined> {
  const { folder, sources } = read;
  const last = folder.versions?.at(-1);
  // Errors of the article or its record are already reported.
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
