import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SurroundingsError } from './surroundings.ts';

export interface WrittenNotice {
  folder: string;
  /** Takes back all that was written. */
  undo(): Promise<void>;
}

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
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new SurroundingsError(
      `${path} does not exist. Write the text of the notice there, as Markdown.`,
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
 */
export async function writeNoticeFolder(
  issueFolder: string,
  name: string,
  manuscript: string,
  listed: (issueYaml: string) => string | undefined,
): Promise<WrittenNotice> {
  const folder = join(issueFolder, name);
  const issueFile = join(issueFolder, 'issue.yaml');
  const before = await readFile(issueFile, 'utf8');
  const after = listed(before);
  await mkdir(folder);
  await writeFile(join(folder, 'article.md'), manuscript);
  if (after !== undefined) await writeFile(issueFile, after);
  return {
    folder,
    undo: async () => {
      await rm(folder, { recursive: true, force: true });
      if (after !== undefined) await writeFile(issueFile, before);
    },
  };
}
