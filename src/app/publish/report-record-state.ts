import { report } from '../../messages/report.ts';
import type { CompiledFolder, Workshop } from '../articles/build-context.ts';
import { type Compared, changesSince } from '../versions/changes-since.ts';
import { reportUnread } from '../versions/report-unrecorded.ts';

/**
 * What a command needs that makes a new version of an article: a version that it replaces, and not
 * a retraction. What is missing is reported on the manuscript.
 */
export async function reportRecordState(
  read: CompiledFolder,
  workshop: Workshop,
): Promise<Compared | undefined> {
  const { folder, sources } = read;
  const last = folder.versions?.at(-1);
  // What keeps it from being read, or its record, was said where it stands.
  if (!sources || !read.compiled) return undefined;
  if (!last) {
    report(
      sources.manuscript,
      'not-published',
      'Unexpected article that was never published, expected one on record',
      undefined,
      `Change it as you like, then publish it: offprint publish ${folder.shown}`,
    );
    return undefined;
  }
  if (folder.versions?.some(({ kind }) => kind === 'retraction'))
    report(
      sources.manuscript,
      'article-retracted',
      `Unexpected new version of an article that was retracted on ${last.date}, expected it to stay as it is`,
      undefined,
      'A retraction is the last word. If the manuscript was changed since, undo that. What else has to be said is an article of its own.',
    );
  const compared = await changesSince(last.version, read, workshop);
  if (!compared) reportUnread(read, last.version);
  return compared;
}
