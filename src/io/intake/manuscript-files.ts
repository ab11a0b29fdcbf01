/** Reads a manuscript and the files beside it. Intake of a Word file or a text needs none of this. */
import { readdir, stat } from 'node:fs/promises';
import type { VFile } from 'vfile';
import type { CitationStyle } from '../../article/sources.ts';
import { filePath } from '../../compile/metadata/values/file-path.ts';
import { isLoneBibliography } from '../../compile/references/index.ts';
import { type Companion, isBibliography } from '../../intake/companions.ts';
import { MOST_BYTES } from '../../intake/recognise.ts';
import { MANUSCRIPT_NAMES } from '../../words/manuscript-names.ts';
import { endSentence } from '../../words/sentence.ts';
import { MANUSCRIPT_LIMIT, readText } from '../files/read-text.ts';
import { FOUND_WORDS, inFolder, readRegularFile, UnreadableFile } from '../files/regular-file.ts';
import { findManuscript } from '../manuscript/read-article.ts';
import { loadStyle } from '../styles.ts';
import { dirname, isAbsolute, join, resolve } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import type { InputFile } from './paper-files.ts';
import { journalAround, type Target } from './target.ts';

/** Reads a file beside the manuscript. Files outside its folder are not read, neither with `..` nor through a link. */
export async function readCompanion(manuscript: InputFile, path: string): Promise<Companion> {
  const folder = dirname(resolve(manuscript.path));
  const inside = join(filePath(path));
  if (isAbsolute(inside) || inside.startsWith('..'))
    return { path, problem: 'path out of the folder' };
  const file = join(folder, inside);
  const facts = await stat(file).catch(() => undefined);
  if (!facts) return { path, problem: 'missing' };
  if (facts.size > MOST_BYTES) return { path, problem: `file of ${MOST_BYTES / 1e6} MB or more` };
  try {
    return { path: inside, content: await readRegularFile(file, inFolder(folder, MOST_BYTES)) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { path, problem: FOUND_WORDS[error.found] };
  }
}

/** The files that a manuscript names. If it names no bibliography, the only one beside it is added. */
export async function companionsBeside(
  manuscript: InputFile,
  named: readonly string[],
): Promise<string[]> {
  if (named.some(isBibliography)) return [...named];
  const names = await readdir(dirname(resolve(manuscript.path)));
  const [lone, another] = names.filter(isLoneBibliography);
  return lone !== undefined && another === undefined ? [...named, lone] : [...named];
}

/** The citation style of the journal that the manuscript will belong to, or else of the journal around it now. */
export async function styleAround({ path }: InputFile, { folder }: Target): Promise<CitationStyle> {
  const journal = (await journalAround(folder)) ?? (await journalAround(dirname(resolve(path))));
  const style = journal?.file.style;
  return loadStyle(style ?? 'apa', journal?.folder).catch(() => loadStyle('apa'));
}

/**
 * Reads the manuscript of an article's folder. The file has a message if it is not in UTF-8.
 *
 * @throws SurroundingsError if the folder has no readable manuscript, or several
 */
export async function readManuscript(folder: string): Promise<{ name: string; file: VFile }> {
  const name = await findManuscript(folder).catch(() => undefined);
  if (name === undefined)
    throw new SurroundingsError(
      `${folder} has no ${MANUSCRIPT_NAMES}. Name the folder of an article.`,
    );
  if (Array.isArray(name))
    throw new SurroundingsError(
      `${folder} has several manuscripts (${name.join(', ')}). Name the manuscript article.md, or move the others away.`,
    );
  const file = await readText(join(folder, name), name, inFolder(folder, MANUSCRIPT_LIMIT));
  const problem = file.messages.find(({ fatal }) => fatal === true);
  if (problem)
    throw new SurroundingsError(
      `${join(folder, name)}: ${endSentence(problem.reason)} ${problem.note ?? ''}`,
    );
  return { name, file };
}
