import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JointChanges } from './joint-changes.ts';
import { readRegularFile } from './regular-file.ts';
import { SurroundingsError } from './surroundings.ts';

/** Names that a new article's folder cannot have. */
export async function namesIn(issueFolder: string): Promise<Set<string>> {
  return new Set(await readdir(issueFolder));
}

/** Manuscript of an article as it stands on the disk. */
export async function manuscriptText(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8');
}

/** @throws SurroundingsError where it is not there, or says nothing */
export async function noticeText(path: string): Promise<string> {
  const text = await readRegularFile(path).then(String, () => undefined);
  if (text === undefined)
    throw new SurroundingsError(
      `${path} is no file that can be read. Write the text of the notice there, as Markdown.`,
    );
  if (text.trim() === '')
    throw new SurroundingsError(
      `${path} is empty, expected the text of the notice: what is wrong, and what holds instead.`,
    );
  return text;
}

/**
 * Writes a notice's article folder, and its name into issue.yaml.
 *
 * @param listed issue.yaml with the notice in it, made from what it says
 * @returns the folder
 */
export async function writeNoticeFolder(
  issueFolder: string,
  name: string,
  manuscript: string,
  listed: (issueYaml: string) => string | undefined,
  changes: JointChanges,
): Promise<string> {
  const folder = join(issueFolder, name);
  const issueFile = join(issueFolder, 'issue.yaml');
  const text = listed(await readFile(issueFile, 'utf8'));
  changes.willCreate(folder);
  changes.write(join(folder, 'article.md'), manuscript);
  if (text !== undefined) changes.write(issueFile, text);
  return folder;
}
