import type { IssueRecord } from '../../compile/record/record.ts';
import { recordText } from '../../revisions/record/write-record.ts';
import { MANUSCRIPT_LIMIT } from '../files/read-text.ts';
import { inFolder, readRegularFile } from '../files/regular-file.ts';
import { RECORD_FILE } from '../journal/journal-files.ts';
import type { JointChanges } from '../output/joint-changes.ts';
import { join } from '../system/paths.ts';

/** The text of published.yaml; undefined if it does not exist. */
export function recordFileText(issueFolder: string): Promise<string | undefined> {
  const bounds = inFolder(issueFolder, MANUSCRIPT_LIMIT);
  return readRegularFile(join(issueFolder, RECORD_FILE), bounds).then(String, () => undefined);
}

/** Writes an issue's published.yaml. */
export function writeRecordFile(
  issueFolder: string,
  record: IssueRecord,
  changes: Pick<JointChanges, 'write'>,
): void {
  changes.write(join(issueFolder, RECORD_FILE), recordText(record));
}
