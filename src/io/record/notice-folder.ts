import { readdir } from 'node:fs/promises';
import type { VFile } from 'vfile';
import { hasError } from '../../messages/report.ts';
import { MANUSCRIPT_LIMIT, readText } from '../files/read-text.ts';
import { anywhere, inFolder } from '../files/regular-file.ts';
import type { JointChanges } from '../output/joint-changes.ts';
import { join, resolve } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';

/** Names in an issue's folder, which a new article cannot have. */
export async function namesIn(issueFolder: string): Promise<Set<string>> {
  return new Set(await readdir(issueFolder));
}

/** The manuscript of an article on the disk. */
export async function manuscriptText(folder: string, name: string): Promise<string> {
  return String(await readText(join(folder, name), name, inFolder(folder, MANUSCRIPT_LIMIT)));
}

/**
 * Reads the text of a notice. The file has a message if it is not in UTF-8.
 *
 * @throws SurroundingsError if the file does not exist, is not a text, or is empty
 */
export async function noticeText(path: string): Promise<VFile> {
  const file = await readText(resolve(path), path, anywhere(MANUSCRIPT_LIMIT)).catch(
    () => undefined,
  );
  if (!file || hasError(file))
    throw new SurroundingsError(
      `${path} cannot be read as a text. Write the text of the notice there, in Markdown.`,
    );
  if (String(file).trim() === '')
    throw new SurroundingsError(
      `${path} is empty. Write the text of the notice there: what is wrong, and what is right.`,
    );
  return file;
}

/**
 * Writes a notice's article folder, and its name into issue.yaml.
 *
 * @param addToIssue adds the notice to the text of issue.yaml; undefined if it lists no articles
 * @returns the folder
 */
export async function writeNoticeFolder(
  issueFolder: string,
  name: string,
  manuscript: string,
  addToIssue: (issueYaml: string) => string | undefined,
  changes: JointChanges,
): Promise<string> {
  const folder = join(issueFolder, name);
  const issueFile = join(issueFolder, 'issue.yaml');
  const bounds = inFolder(issueFolder, MANUSCRIPT_LIMIT);
  const text = addToIssue(String(await readText(issueFile, issueFile, bounds)));
  changes.willCreate(folder);
  changes.write(join(folder, 'article.md'), manuscript);
  if (text !== undefined) changes.write(issueFile, text);
  return folder;
}
