import { readdir, stat } from 'node:fs/promises';
import type { OutputFile } from '../../formats/format.ts';
import { figureNumbersIn } from '../../intake/figures/caption-label.ts';
import type { LoosePicture } from '../../intake/figures/loose-pictures.ts';
import { MOST_BYTES } from '../../intake/recognise.ts';
import { refuse } from '../../intake/refusal.ts';
import { printable } from '../../words/terminal-text.ts';
import { wordSet } from '../../words/word-list.ts';
import {
  ASSET_LIMIT,
  anywhere,
  FOUND_WORDS,
  inFolder,
  readRegularFile,
  UnreadableFile,
} from '../files/regular-file.ts';
import { writeChanged, writeFiles } from '../output/write.ts';
import { schemaLine, schemaText } from '../schemas.ts';
import { basename, dirname, extname, join, relative } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';

export interface InputFile {
  path: string;
  /** The file name for messages. Example: "paper.docx". */
  name: string;
  /** The folder in which it was found, if the user did not name the file itself. Links must not leave it. */
  folder?: string;
}

/** Files in a folder that may be manuscripts. Other files are ignored. */
const EXTENSIONS = wordSet('.docx .docm .dotx .txt .text .md .markdown .doc .rtf .odt .pdf');

/** Names of pictures. A PDF is a picture if its name says so: "figure-1.pdf". */
const PICTURE_EXTENSIONS = wordSet(
  '.png .jpg .jpeg .gif .webp .svg .tif .tiff .bmp .emf .wmf .eps .ai .psd .avif .heic',
);

export interface Inputs {
  files: InputFile[];
  pictures: InputFile[];
  /** Whether a folder of files or several files were named, which become an issue if they are not one submission. */
  issue: boolean;
}

/** @throws SurroundingsError if a path does not exist or has no manuscripts */
export async function findInputs(paths: string[]): Promise<Inputs> {
  const all = (await Promise.all(paths.map(inputsAt))).flat();
  const pictures = all.filter(({ path }) => isPictureName(path));
  const files = all.filter((file) => !pictures.includes(file));
  if (files.length === 0)
    throw new SurroundingsError(`${paths.join(', ')} has no Word file and no text.`);
  return { files, pictures, issue: files.length > 1 || files.some(({ folder }) => folder) };
}

/** Whether a file may be a manuscript, by its name. */
export function isPaperName(path: string): boolean {
  return EXTENSIONS.has(extname(path).toLowerCase());
}

/** Whether a file is a loose figure, by its name. */
export function isPictureName(path: string): boolean {
  const extension = extname(path).toLowerCase();
  if (extension === '.pdf') return figureNumbersIn(basename(path)).named.length > 0;
  return PICTURE_EXTENSIONS.has(extension);
}

async function inputsAt(path: string): Promise<InputFile[]> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts)
    throw new SurroundingsError(
      `${path} does not exist. Name a Word file, a text, or a folder of them.`,
    );
  if (!facts.isDirectory()) return [{ path, name: printable(basename(path)) }];
  const names = (await readdir(path)).filter(
    (name) => !/^[.~]/.test(name) && (isPaperName(name) || isPictureName(name)),
  );
  names.sort(new Intl.Collator('en', { numeric: true }).compare);
  return names.map((name) => ({ path: join(path, name), name: printable(name), folder: path }));
}

/**
 * @param most bytes that may still be read
 * @throws Refusal if the picture cannot be read
 */
export async function readPicture(picture: InputFile, most: number): Promise<LoosePicture> {
  const { size } = await stat(picture.path);
  if (size > most)
    refuse('The pictures of this article are too large together. Make them smaller.');
  return { name: picture.name, bytes: await readInput(picture) };
}

/** @throws Refusal if the file is larger than any manuscript */
export async function readInput(file: InputFile): Promise<Uint8Array> {
  const { size } = await stat(file.path);
  if (size > MOST_BYTES)
    refuse(
      `The file has ${Math.round(size / 1e6)} MB; a manuscript has at most ${MOST_BYTES / 1e6} MB.`,
    );
  try {
    const bounds = file.folder ? inFolder(file.folder, MOST_BYTES) : anywhere(MOST_BYTES);
    return await readRegularFile(file.path, bounds);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return refuse(`This is a ${FOUND_WORDS[error.found]}, not a file that can be read.`);
  }
}

/** The paths that already exist. */
export async function existing(folder: string, paths: string[]): Promise<string[]> {
  const facts = await Promise.all(
    paths.map((path) => stat(join(folder, path)).catch(() => undefined)),
  );
  return paths.filter((_, index) => facts[index] !== undefined);
}

/** Removes files that already exist with the same content. */
export async function withoutUnchanged(folder: string, files: OutputFile[]): Promise<OutputFile[]> {
  const same = await Promise.all(
    files.map(async ({ path, content }) => {
      const there = await readRegularFile(join(folder, path), inFolder(folder, ASSET_LIMIT)).catch(
        () => undefined,
      );
      return there?.equals(Buffer.from(content)) ?? false;
    }),
  );
  return files.filter((_, index) => !same[index]);
}

/** Copies of files, which will be written beside them as `name.backup-1`, `-2` and so on. */
export async function backUp(folder: string, paths: string[]): Promise<OutputFile[]> {
  return Promise.all(
    paths.map(async (path) => {
      let number = 1;
      while (await stat(join(folder, `${path}.backup-${number}`)).catch(() => undefined))
        number += 1;
      return {
        path: `${path}.backup-${number}`,
        content: await readRegularFile(join(folder, path), inFolder(folder, ASSET_LIMIT)),
      };
    }),
  );
}

/**
 * Writes a new journal.yaml or issue.yaml. Its first line names its schema, which is written to the journal's hidden folder.
 *
 * @param journal folder of the journal; without it, no schema is named
 */
export async function writeSettings(
  name: 'journal' | 'issue',
  path: string,
  yaml: string,
  journal: string | undefined,
): Promise<string[]> {
  const folder = dirname(path);
  const schema = `.offprint/schemas/${name}.json`;
  if (journal !== undefined)
    await writeChanged(journal, [{ path: schema, content: schemaText(name) }]);
  const head = journal === undefined ? '' : schemaLine(relative(folder, join(journal, schema)));
  return writeAll(folder, [{ path: basename(path), content: head + yaml }]);
}

/** Writes all files or none. */
export function writeAll(folder: string, files: OutputFile[]): Promise<string[]> {
  return writeFiles(folder, files);
}
