/** `offprint revise`: publishes a minor change of an article as its next version. */
import type { VFile } from 'vfile';
import type { JointChanges } from '../../io/output/joint-changes.ts';
import { message } from '../../messages/message.ts';
import { hasError, report } from '../../messages/report.ts';
import { type Change, sentenceOf } from '../../revisions/diff/index.ts';
import { compileFolder, withBuildContext } from '../articles/build-context.ts';
import type { Compared } from '../versions/changes-since.ts';
import { placeOf } from '../versions/report-unrecorded.ts';
import { filesRead, oneArticle } from './one-article.ts';
import { publishAlone } from './publish-alone.ts';
import { putOnRecord, type Recorded, type RecordOptions } from './put-on-record.ts';
import { reportRecordState } from './report-record-state.ts';

export interface Revision {
  reason: string;
  /** Whether an editor confirms that changes that seem to be more are minor. */
  reviewed: boolean;
}
export interface Revised extends Recorded {
  files: VFile[];
  changes: Change[];
}

/** @throws SurroundingsError for problems of the call or the machine */
export function revise(path: string, revision: Revision, options: RecordOptions): Promise<Revised> {
  return publishAlone([path], options, (changes) => reviseAlone(path, revision, changes, options));
}

async function reviseAlone(
  path: string,
  { reason, reviewed }: Revision,
  joint: JointChanges,
  options: RecordOptions,
): Promise<Revised> {
  const folder = await oneArticle(path);
  return withBuildContext(async (context) => {
    const read = await compileFolder(folder, context);
    const compared = await reportRecordState(read, context);
    const changes = compared?.changes ?? [];
    if (read.sources && compared)
      reportUnfit(read.sources.manuscript, compared, folder.shown, reviewed);
    const { compiled } = read;
    const files = filesRead(read);
    if (files.some(hasError) || !compiled || !compared)
      return { versions: [], findings: [], files, changes };
    const wanted = {
      folder,
      article: compiled.article,
      kind: 'minor' as const,
      reason,
      ...(changes.some(isSubstantive) && { reviewed: true as const }),
    };
    return { ...(await putOnRecord([wanted], joint, options)), files, changes };
  });
}

function isSubstantive(change: Change): boolean {
  return change.class === 'substantive';
}

function reportUnfit(
  manuscript: VFile,
  { changes }: Compared,
  shown: string,
  reviewed: boolean,
): void {
  if (changes.length === 0) report(manuscript, message('revision-empty'));
  for (const change of reviewed ? [] : changes.filter(isSubstantive))
    report(
      manuscript,
      message('revision-not-minor', { change: sentenceOf(change), folder: shown }),
      placeOf(change),
    );
}
