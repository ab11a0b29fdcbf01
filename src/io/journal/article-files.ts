/**
 * The places of an article's files. They must be in its folder, unless a folder around it is declared as the
 * root. Then its manuscript may name files in that folder by paths with `../`. Every reader uses this module.
 */
import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { decodeAddress } from '../../article/addresses.ts';
import { namesIn, textAt } from '../files/if-there.ts';
import { MANUSCRIPT_LIMIT } from '../files/read-text.ts';
import { inFolder, isRegularFile, leadsInside, realPath } from '../files/regular-file.ts';
import { join, relative } from '../system/paths.ts';

export interface ArticleFiles {
  /** The article's folder. */
  folder: string;
  /** The declared root, around the folder. */
  root?: string;
  /** Only for a kept version: the folder with its files from outside the article's folder. They are sorted by how many folders up they were. */
  above?: string;
}

const UP = /^(?:\.\.\/)+/;
/** Texts that may name other files. */
const NAMING = /\.(?:md|markdown|qmd|rmd|ya?ml)$/i;
const MAX_DEPTH = 6;
const MOST_NAMES = 2_000;

/**
 * The place of a file, and the folder that its links must not leave.
 *
 * @param path relative to the article's folder
 */
export function placeOfFile(
  { folder, root, above }: ArticleFiles,
  path: string,
): { file: string; inside: string } {
  const up = UP.exec(path)?.[0] ?? '';
  if (up === '') return { file: join(folder, path), inside: folder };
  if (above === undefined) return { file: join(folder, path), inside: root ?? folder };
  return { file: join(above, keptPath(path)), inside: above };
}

/** `../../figures/map.png` is kept as `2/figures/map.png`. */
export function keptPath(path: string): string {
  const up = UP.exec(path)?.[0] ?? '';
  return `${up.length / '../'.length}/${path.slice(up.length)}`;
}

/** Files outside the article's folder that its texts name and the root allows. Paths are relative to the folder and sorted. */
export function filesOutside(files: ArticleFiles): string[] {
  if (files.root === undefined && files.above === undefined) return [];
  const found = new Set<string>();
  const waiting = textsIn(files.folder, '', 0);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = textOf(placeOfFile(files, path));
    for (const named of namedOutside(text, path, files)) {
      if (found.has(named) || found.size >= MOST_NAMES) continue;
      found.add(named);
      if (NAMING.test(named)) waiting.push(named);
    }
  }
  return [...found].sort();
}

/** The text of a file. Empty if it may not be read or is too large. */
function textOf({ file, inside }: { file: string; inside: string }): string {
  return textAt(file, inFolder(inside, MANUSCRIPT_LIMIT)) ?? '';
}

function textsIn(folder: string, prefix: string, depth: number): string[] {
  return entriesIn(join(folder, prefix)).flatMap((entry) => {
    const path = prefix + entry.name;
    if (isHidden(entry.name) || depth > MAX_DEPTH) return [];
    if (entry.isDirectory()) return textsIn(folder, `${path}/`, depth + 1);
    return NAMING.test(entry.name) ? [path] : [];
  });
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Paths start from the folder of the text that names them, or from the article's folder. */
function namedOutside(text: string, from: string, files: ArticleFiles): string[] {
  const names = [...namesWithUp(text), ...(UP.test(from) ? namesWithExtension(text) : [])];
  const paths = names.flatMap((name) => [
    posix.normalize(name),
    posix.join(posix.dirname(from), name),
  ]);
  return [...new Set(paths)].flatMap((path) => filesCalled(path, files));
}

/** Everything that starts with `../`, up to a character that cannot be part of a name. */
function namesWithUp(text: string): string[] {
  const written = text.match(/\.\.[/\\][^\n"'`<>(){}|]{1,300}/g) ?? [];
  return written
    .slice(0, MOST_NAMES)
    .flatMap((name) =>
      [name, name.replace(/[\s,;\]#?].*$/s, '')].map((each) =>
        decodeAddress(each.trim()).replaceAll('\\', '/'),
      ),
    );
}

/** Everything that has an extension like a file. */
function namesWithExtension(text: string): string[] {
  return (text.match(/[^\s"'`<>(){}|]{1,300}\.\w{1,8}/g) ?? [])
    .slice(0, MOST_NAMES)
    .map(decodeAddress);
}

/** The files that a path may mean, if its ending or its capitals differ. Hidden files are skipped. */
function filesCalled(path: string, files: ArticleFiles): string[] {
  if (!UP.test(path)) return [];
  const [folder, name] = [posix.dirname(path), posix.basename(path).toLowerCase()];
  const called = namesAt(placeOfFile(files, `${folder}/`)).filter((each) => {
    const small = each.toLowerCase();
    return small === name || small.startsWith(`${name}.`);
  });
  return called.map((each) => `${folder}/${each}`).filter((each) => isVisible(each, files));
}

function namesAt({ file, inside }: { file: string; inside: string }): string[] {
  try {
    return leadsInside(inside, file) ? namesIn(file) : [];
  } catch {
    return [];
  }
}

function isVisible(name: string, files: ArticleFiles): boolean {
  const { file, inside } = placeOfFile(files, name);
  if (!isRegularFile(file, inside)) return false;
  const path = relative(realPath(inside), realPath(file));
  return !path.split('/').some(isHidden);
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
