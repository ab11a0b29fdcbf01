import { VFile } from 'vfile';
import { readIssueRecord } from '../record/read-record.ts';
import { planBuild } from '../shell/folders.ts';
import { writeRecordFile } from '../shell/record-file.ts';
import { diagnosticsOf, prettyList } from '../shell/reporter.ts';
import { SurroundingsError } from '../shell/surroundings.ts';

/**
 * Seals records anew that were changed by hand.
 *
 * @returns a sentence for each
 * @throws SurroundingsError where one cannot be read
 */
export async function acceptRecords(paths: string[]): Promise<string[]> {
  const { issues } = await planBuild(paths);
  const edited = issues.filter(({ recordFile, record }) => recordFile && !record);
  const notes: string[] = [];
  for (const { recordFile, folder } of edited) {
    if (!recordFile) continue;
    const file = new VFile({ path: recordFile.path, value: String(recordFile) });
    const record = readIssueRecord(file, false);
    if (!record) throw new SurroundingsError(prettyList(diagnosticsOf([file]), false));
    await writeRecordFile(folder, record);
    notes.push(`${recordFile.path}: accepted as it is`);
  }
  return notes;
}
