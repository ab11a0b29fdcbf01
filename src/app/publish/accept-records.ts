import { VFile } from 'vfile';
import { planBuild } from '../../io/journal/folders.ts';
import type { JointChanges } from '../../io/output/joint-changes.ts';
import { writeRecordFile } from '../../io/record/record-file.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import { prettyList } from '../../messages/message-lists.ts';
import { readIssueRecord } from '../../revisions/record/read-record.ts';
import { publishAlone } from './publish-alone.ts';
import type { RecordOptions } from './put-on-record.ts';

/**
 * Accepts records that were edited by hand, and seals them again.
 *
 * @returns a sentence for each record
 * @throws SurroundingsError if a record cannot be read
 */
export function acceptRecords(
  paths: string[],
  options: Pick<RecordOptions, 'out' | 'progress'>,
): Promise<string[]> {
  return publishAlone(paths, options, (changes) => acceptAlone(paths, changes));
}

async function acceptAlone(paths: string[], changes: JointChanges): Promise<string[]> {
  const { issues } = await planBuild(paths);
  const edited = issues.filter(({ recordFile, record }) => recordFile && !record);
  const notes: string[] = [];
  for (const { recordFile, folder } of edited) {
    if (!recordFile) continue;
    const file = new VFile({ path: recordFile.path, value: String(recordFile) });
    const record = readIssueRecord(file, false);
    if (!record) throw new SurroundingsError(prettyList(diagnosticsOf([file]), { colour: false }));
    writeRecordFile(folder, record, changes);
    notes.push(`${recordFile.path}: accepted as it is`);
  }
  changes.keep();
  return notes;
}
