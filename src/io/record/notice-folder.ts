import { readdir } from 'node:fs/promises';
import type { VFile } from 'vfile';
import { hasError } from '../../messages/report.ts';
import { MANUSCRIPT_LIMIT, readText } from '../files/read-text.ts';
import { anywhere, inFolder } from '../files/regular-file.ts';
import type { JointChanges } from '../output/joint-changes.ts';
import { join, resolve } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';

/** Names that a new article's folder cannot have. */
export async function namesIn(issueFolder: string): Promise<Set<string>> {
  return new Set(await readdir(issueFolder));
}

/** Manuscript of an article as it stands on the disk. */
export async function manuscriptText(folder: string, name: string): Promise<string> {
  return String(await readText(join(folder, name), name, inFolder(folder, MANUSCRIPT_LIMIT)));
}

/**
 * @returns with a message where it is not in UTF-8
 * @throws SurroundingsError where it is not there, is no text, or says nothing
 */
export async function noticeText(path: string): Promise<VFile> {
  const file = await readText(resolve(path), path, anywhere(MANUSCRIPT_LIMIT)).catch(
    () => undefined,
  );
  if (!file || hasError(file))
    throw new SurroundingsError(
      `${path} is no text that can be read. Write the text of the notice there, as Markdown.`,
    );
  if (String(file).trim() === '')
    throw new SurroundingsError(
      `${path} is empty, expected the text of the notice: what is wrong, and what holds instead.`,
    );
  return file;
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
  const bounds = inFolder(issueFolder, MANUSCRIPT_LIMIT);
  const text = listed(String(await readText(issueFile, issueFile, bounds)));
  changes.willCreate(folder);
  changes.write(join(folder, 'article.md'), manuscript);
  if (text !== undefined) changes.write(issueFile, text);
  return folder;
}
