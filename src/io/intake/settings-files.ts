/** Reads journal.yaml and issue.yaml. Intake loads this module only if one of them exists. */
import type { VFile } from 'vfile';
import {
  type IssueFile,
  type JournalFile,
  readIssueFile,
  readJournalFile,
} from '../../compile/metadata/index.ts';
import { MANUSCRIPT_LIMIT, readText } from '../files/read-text.ts';
import { inFolder } from '../files/regular-file.ts';
import { dirname } from '../system/paths.ts';

export async function readJournal(path: string): Promise<JournalFile> {
  return readJournalFile(await readYaml(path));
}

export async function readIssue(path: string): Promise<IssueFile> {
  return readIssueFile(await readYaml(path));
}

function readYaml(path: string): Promise<VFile> {
  return readText(path, path, inFolder(dirname(path), MANUSCRIPT_LIMIT));
}
