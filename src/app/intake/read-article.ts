/** Reads files that the editor has named as one article. */
import { isBibliography } from '../../intake/companions.ts';
import { type InputFile, isPictureName } from '../../io/intake/paper-files.ts';
import { lookAround, type Target } from '../../io/intake/target.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { guard, type ReadOptions, readFile, readOne } from './read-files.ts';
import { type Reading, takeSubmission } from './submission.ts';

export interface SortedFiles {
  texts: InputFile[];
  pictures: InputFile[];
  bibliographies: InputFile[];
}

/** By their names. What a text really is shows when it is read. */
export function sortFiles(files: readonly InputFile[]): SortedFiles {
  const pictures = files.filter(({ name }) => isPictureName(name));
  const bibliographies = files.filter(({ name }) => isBibliography(name));
  const texts = files.filter((file) => !pictures.includes(file) && !bibliographies.includes(file));
  return { texts, pictures, bibliographies };
}

export interface ReadArticle {
  /** Absent if the files cannot become an article. */
  article?: Reading;
  /** Files that were not taken, with the reasons. */
  refused: Reading[];
  target: Target;
}

/**
 * @param folder of the article, absolute
 * @param optionsOf by name of the file
 */
export async function readArticle(
  files: readonly InputFile[],
  folder: string,
  optionsOf: (name: string) => ReadOptions,
): Promise<ReadArticle> {
  const target = await lookAround(folder, false);
  const { texts, pictures, bibliographies } = sortFiles(files);
  const readings: Reading[] = [];
  for (const file of texts) readings.push(await readSafely(file, target, optionsOf(file.name)));
  const read = (file: InputFile, more: object) =>
    readFile(file, target, { ...optionsOf(file.name), ...more });
  const joined = await takeSubmission(readings, pictures, { read, guard }, true);
  const all = joined ?? readings;
  const article = all.find(({ result }) => result !== undefined);
  const refused = all.filter((each) => each !== article);
  if (!article?.result || bibliographies.length === 0 || article.result.isManuscript)
    return { ...(article && { article }), refused, target };
  const { addBibliographies } = await import('./add-bibliographies.ts');
  return { article: await addBibliographies(article, bibliographies, target), refused, target };
}

/** A file that was removed since it was dropped refuses only itself. */
export async function readSafely(
  file: InputFile,
  target: Target,
  options: ReadOptions,
): Promise<Reading> {
  try {
    return await readOne(file, target, options);
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isGone) return { input: file, refused: `${file.name} is no longer there. Drop it again.` };
    if (error instanceof SurroundingsError) return { input: file, refused: error.message };
    throw error;
  }
}
