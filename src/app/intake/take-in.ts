/** Takes in the author's files: reads them, and writes an article's folder for each article. */
import { findInputs } from '../../io/intake/paper-files.ts';
import type { Target } from '../../io/intake/target.ts';
import { basename, join } from '../../io/system/paths.ts';
import { articleName } from './article-name.ts';
import { compareTarget } from './compare-target.ts';
import { readFiles } from './read-files.ts';
import type { Reading } from './submission.ts';
import type { TakenFile } from './taken-file.ts';
import { filesOf, writeArticle } from './write-article.ts';
import { writeSurroundings } from './write-surroundings.ts';

export interface TakeInRequest {
  /** Files, or folders of files. */
  inputs: string[];
  /** Folder of the article, or of the issue if there are several inputs. */
  into: string;
  /** Whether existing files are replaced, after copies of them were made. */
  force?: boolean;
  acceptChanges?: boolean;
}
export interface TakenIn {
  files: TakenFile[];
  /** Absolute paths, also of journal.yaml and issue.yaml. */
  written: string[];
}

/** @throws SurroundingsError if a path does not exist or has no manuscripts */
export async function takeIn({
  inputs,
  into,
  force = false,
  ...options
}: TakeInRequest): Promise<TakenIn> {
  const { all, inIssue, target } = await readFiles(await findInputs(inputs), into, options);
  const files: TakenFile[] = [];
  const names = new Set<string>();
  for (const reading of all) files.push(await writeOne(reading, inIssue, target, names, force));
  const written = [
    ...files.flatMap((file) => file.written),
    ...(await writeSurroundings(files, target, inIssue)),
  ];
  return { files, written };
}

async function writeOne(
  { input: { name: input }, result, companions = [], refused, bug }: Reading,
  inIssue: boolean,
  target: Target,
  names: Set<string>,
  force: boolean,
): Promise<TakenFile> {
  if (!result)
    return { input, written: [], ...(refused !== undefined && { refused }), ...(bug && { bug }) };
  const name = inIssue ? articleName(result, input, (each) => names.has(each)) : undefined;
  if (name !== undefined) names.add(name);
  const folder = name === undefined ? target.folder : join(target.folder, name);
  const article = basename(folder);
  compareTarget(result, target, article);
  const files = filesOf(result, companions);
  return { input, article, result, ...(await writeArticle(folder, input, files, result, force)) };
}
