import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import type { VFile } from 'vfile';
import { newBudget } from '../../article/budget.ts';
import { drawnPageOf } from '../../article/drawn-page.ts';
import type { FileFacts, Sources } from '../../article/sources.ts';
import { textPictureOf } from '../../article/text-picture.ts';
import { zippedFileOf } from '../../article/zipped-file.ts';
import { isHeaderFile, isProjectFile, isQuartoFile } from '../../compile/metadata/index.ts';
import { VARIABLES } from '../../compile/parse/read/named-values.ts';
import { isLoneBibliography } from '../../compile/references/index.ts';
import { zipFiles } from '../../markup/zip-files.ts';
import { message } from '../../messages/message.ts';
import { hasError, report } from '../../messages/report.ts';
import { frontMatterOf } from '../../words/front-matter.ts';
import { manuscriptAmong } from '../../words/manuscript-names.ts';
import { wordSet } from '../../words/word-list.ts';
import { fileFacts, publishable } from '../files/file-facts.ts';
import {
  BIBLIOGRAPHY_LIMIT,
  MANUSCRIPT_LIMIT,
  readText,
  reportUnreadable,
} from '../files/read-text.ts';
import { ASSET_LIMIT, inFolder, readRegularFile, UnreadableFile } from '../files/regular-file.ts';
import { type ArticleFiles, filesOutside, placeOfFile } from '../journal/article-files.ts';
import { reportFileNames } from '../journal/file-names.ts';
import { UNREAD } from '../journal/folder-names.ts';
import { basename, extname, isInside, join } from '../system/paths.ts';
import { drawnPages, pictureOf } from './drawn-pages.ts';
import { readTextPicture, textPictures } from './text-pictures.ts';
import { includeFiles } from './whole-manuscript.ts';

/** Extensions of texts that a manuscript may name: bibliographies in every format. */
const TEXT_EXTENSIONS = wordSet('.bib .bibtex .ciw .enw .json .nbib .ris .xml .yaml .yml');
/** Deeper folders, and more files, are ignored. */
const MAX_DEPTH = 6;
const MAX_FILES = 5_000;

/** File name of a folder's manuscript, or several names if it is not clear which one is the manuscript. */
export async function findManuscript(folder: string): Promise<string | string[] | undefined> {
  return manuscriptAmong(await readdir(folder));
}

/**
 * Reads an article's folder: the manuscript with the files that it includes, the texts that it names, and
 * the facts of every file. Nothing outside the folder, or the declared root around it, is opened, not even
 * through a symbolic link.
 *
 * @param shown the folder's path in messages
 * @param name of the outputs; by default, the name of the folder
 */
export async function readArticle(
  at: ArticleFiles,
  manuscriptName: string,
  shown: string,
  name = basename(at.folder),
  budget = newBudget(),
): Promise<Sources> {
  const { folder } = at;
  const manuscript = await readText(
    join(folder, manuscriptName),
    join(shown, manuscriptName),
    inFolder(folder, MANUSCRIPT_LIMIT),
  );
  const own = await filesIn(folder, (path, why) => {
    if (why === 'name') report(manuscript, message('file-name-invalid/encoding', { file: path }));
    else if (path === manuscriptName) return;
    else if (why === 'outside') report(manuscript, message('figure-outside-folder/link', { path }));
    else reportUnreadable(manuscript, new UnreadableFile(path, 'special'), path);
  });
  const paths = [...own, ...filesOutside(at)];
  const read = textReader(at, shown);
  const brought = await includeInto(manuscript, manuscriptName, paths, read);
  if (paths.includes('myst.yml')) manuscript.data.isMyst = true;
  reportFileNames(manuscript, own);
  const variables = await readVariables(paths, manuscript, read);
  const named = await readNamedTexts(paths, manuscript, read);
  const texts = new Map([...named, ...variables, ...brought]);
  const facts = await Promise.all(paths.map((path) => factsOf(at, path, manuscript)));
  const files = facts.flatMap((each) => each ?? []);
  const pages = await drawnPages(at, files, String(manuscript), budget);
  const inText = textPictures(writtenTexts(manuscriptName, manuscript, brought));
  return {
    name,
    manuscript,
    texts,
    files: new Map([...files, ...pages, ...inText.files]),
    textPictures: inText.textPictures,
  };
}

/**
 * Reads the front matter of an article, with the project files that complete it, without the text behind it.
 * A manuscript without front matter is read whole, because a title block or a project file may replace it.
 */
export async function readFront(
  at: ArticleFiles,
  manuscriptName: string,
  shown: string,
): Promise<Pick<Sources, 'manuscript' | 'texts'>> {
  const read = textReader(at, shown);
  const manuscript = await read(manuscriptName, MANUSCRIPT_LIMIT);
  const text = String(manuscript);
  const front = frontMatterOf(text);
  manuscript.value = text.slice(0, front?.end);
  const paths = [...(await filesIn(at.folder)), ...(front ? [] : filesOutside(at))];
  await includeInto(manuscript, manuscriptName, paths, read);
  return { manuscript, texts: await projectsAmong(paths, read) };
}

type NamedFacts = [path: string, facts: FileFacts];

/** The texts of the manuscript's own file and of the files that it includes, by path. */
function writtenTexts(
  name: string,
  manuscript: VFile,
  brought: ReadonlyMap<string, VFile>,
): Map<string, string> {
  const others = [...brought].map(([path, file]): [string, string] => [path, String(file)]);
  return new Map([[name, manuscript.data.own ?? String(manuscript)], ...others]);
}

async function factsOf(
  at: ArticleFiles,
  path: string,
  manuscript: VFile,
): Promise<NamedFacts[] | undefined> {
  try {
    const { file, inside } = placeOfFile(at, path);
    return [[path, await fileFacts(file, inside)]];
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    // For the manuscript itself, this was already reported.
    if (path !== manuscript.basename) reportUnreadable(manuscript, error, path);
    return undefined;
  }
}

/** The published bytes of an asset. */
export async function readAsset(at: ArticleFiles, path: string): Promise<Uint8Array> {
  const zipped = zippedFileOf(path);
  if (zipped !== undefined) return readZipped(at, zipped);
  const inText = textPictureOf(path);
  if (inText) return publishable(await readTextPicture(at, inText));
  const drawn = drawnPageOf(path);
  const { file, inside } = placeOfFile(at, path);
  if (!drawn) return publishable(await readRegularFile(file, inFolder(inside, ASSET_LIMIT)));
  const { picture } = await pictureOf(at, drawn);
  if (!picture) throw new UnreadableFile(path, 'changed');
  return publishable(picture);
}

/** The original file in a zip archive. */
async function readZipped(at: ArticleFiles, path: string): Promise<Uint8Array> {
  const { file, inside } = placeOfFile(at, path);
  return zipFiles([[basename(path), await readRegularFile(file, inFolder(inside, ASSET_LIMIT))]]);
}

/** Called for entries of a folder that are skipped: a link out of it, a name that is not in UTF-8, or a device or pipe. */
type Skip = (path: string, why: 'outside' | 'name' | 'special') => void;

/** Relative paths of all files in the folder and its subfolders, sorted, with `/` between the parts. */
export async function filesIn(folder: string, skip: Skip = () => {}): Promise<string[]> {
  const found: string[] = [];
  await collectFiles(await realpath(folder), '', 0, found, skip);
  return found.sort();
}

async function collectFiles(
  root: string,
  prefix: string,
  depth: number,
  found: string[],
  skip: Skip,
): Promise<void> {
  for (const entry of await readdir(join(root, prefix), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (found.length >= MAX_FILES || depth > MAX_DEPTH) return;
    const path = prefix + entry.name;
    const kind = entry.isSymbolicLink() ? await linkKind(root, path) : entry;
    if (entry.name.includes(UNREAD)) skip(path, 'name');
    else if (kind === 'outside') skip(path, kind);
    else if (kind.isDirectory()) await collectFiles(root, `${path}/`, depth + 1, found, skip);
    else if (kind.isFile()) found.push(path);
    else skip(path, 'special');
  }
}

/** The target of a symbolic link. A link to a missing file counts as outside. */
async function linkKind(root: string, path: string): Promise<Stats | 'outside'> {
  const target = await realpath(join(root, path)).catch(() => undefined);
  if (target === undefined || !isInside(root, target)) return 'outside';
  return stat(target);
}

type ReadText = (path: string, limit: number) => Promise<VFile>;

/** @param shown the folder's path in messages */
function textReader(at: ArticleFiles, shown: string): ReadText {
  return (path, limit) => {
    const { file, inside } = placeOfFile(at, path);
    return readText(file, join(shown, path), inFolder(inside, limit));
  };
}

/** Inserts the included files and the facts of Quarto's project files into a manuscript. */
async function includeInto(
  manuscript: VFile,
  manuscriptName: string,
  paths: readonly string[],
  readText: ReadText,
): Promise<Map<string, VFile>> {
  const read = (path: string) => readText(path, MANUSCRIPT_LIMIT);
  const projects = await Promise.all(paths.filter(isQuartoFile).map(read));
  const readable = projects.filter((file) => !hasError(file));
  return includeFiles(manuscript, manuscriptName, { paths, projects: readable, read });
}

/** Quarto's file of variables, if the manuscript uses variables. */
async function readVariables(
  paths: string[],
  manuscript: VFile,
  readText: ReadText,
): Promise<Map<string, VFile>> {
  if (!paths.includes(VARIABLES) || !/\{\{<\s*var\s/.test(String(manuscript))) return new Map();
  const file = await readText(VARIABLES, MANUSCRIPT_LIMIT);
  manuscript.data.variables = String(file);
  return new Map([[VARIABLES, file]]);
}

async function readNamedTexts(
  paths: string[],
  manuscript: VFile,
  readText: ReadText,
): Promise<Map<string, VFile>> {
  const read = (chosen: string[]) => textsAt(chosen, readText);
  const projects = await projectsAmong(paths, readText);
  const text = [manuscript, ...projects.values()].map(String).join('\n');
  const named = paths.filter(
    (path) =>
      TEXT_EXTENSIONS.has(extname(path).toLowerCase()) &&
      text.includes(basename(path)) &&
      !projects.has(path),
  );
  const guessed = [
    ...loneBibliographyOf(paths, text),
    ...namedByStem(paths, String(manuscript)),
    ...paths.filter((path) => isHeaderFile(path) && text.includes(basename(path))),
  ];
  const unnamed = readable(await read(guessed.filter((path) => !named.includes(path))));
  return new Map([...(await read(named)), ...unnamed, ...projects]);
}

function projectsAmong(paths: string[], readText: ReadText): Promise<Map<string, VFile>> {
  return textsAt(paths.filter(isProjectFile), readText).then(readable);
}

async function textsAt(paths: string[], readText: ReadText): Promise<Map<string, VFile>> {
  const read = paths.map(
    async (path): Promise<[string, VFile]> => [path, await readText(path, BIBLIOGRAPHY_LIMIT)],
  );
  return new Map(await Promise.all(read));
}

/** Texts without errors. A file that nobody named must not refuse the article. */
function readable(texts: Map<string, VFile>): Map<string, VFile> {
  return new Map([...texts].filter(([, file]) => !hasError(file)));
}

/** The only bibliography beside a manuscript that names none. */
function loneBibliographyOf(paths: string[], manuscript: string): string[] {
  if (/^bibliography\s*:/m.test(manuscript)) return [];
  const found = paths.filter((path) => !path.startsWith('../') && isLoneBibliography(path));
  return found.length === 1 && !manuscript.includes(basename(found[0] ?? '')) ? found : [];
}

/** Bibliographies that are named without their extension, as in LaTeX. */
function namedByStem(paths: string[], manuscript: string): string[] {
  const keys = manuscript.matchAll(/^bibliography[ \t]*:(.*(?:\n(?:[ \t]+|-).*)*)/gm);
  const names = new Set([...keys].flatMap(([, value = '']) => value.split(/[\s,"'[\]]+/)));
  return paths.filter((path) => {
    const extension = extname(path);
    const stem = path.slice(0, path.length - extension.length);
    return (
      TEXT_EXTENSIONS.has(extension.toLowerCase()) && (names.has(stem) || names.has(`./${stem}`))
    );
  });
}
