import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IssueRecord } from '../record/record.ts';
import { recordText } from '../record/write-record.ts';
import { RECORD_FILE } from './folders.ts';

/** published.yaml as it is now; `undefined` where there is none. */
export function recordFileText(issueFolder: string): Promise<string | undefined> {
  return readFile(join(issueFolder, RECORD_FILE), 'utf8').catch(() => undefined);
}

/** Writes an issue's published.yaml: whoever reads it meanwhile finds the old one or the new one, whole. */
export async function writeRecordFile(issueFolder: string, record: IssueRecord): Promise<void> {
  const staging = await mkdtemp(join(issueFolder, '.offprint-'));
  try {
    const path = join(staging, RECORD_FILE);
    await writeFile(path, recordText(record));
    await rename(path, join(issueFolder, RECORD_FILE));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
