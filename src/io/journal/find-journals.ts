/** Finds all journals below folders. */
import { existsSync, statSync } from 'node:fs';
import { textAt } from '../files/if-there.ts';
import { anywhere } from '../files/regular-file.ts';
import { basename, dirname, join, relative, resolve } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { foldersIn } from './subfolders.ts';

export interface FoundJournal {
  /** The path of its folder below the named one, or the name of the folder if it was named itself. */
  name: string;
  /** Absolute. */
  folder: string;
  /** The folder around the named one. Paths in messages are relative to it. */
  base: string;
}

/** How deep journals are searched. */
const MAX_DEPTH = 5;
/** In bytes. */
const LIST_LIMIT = 10_000_000;

/**
 * @param paths folders, or text files with a folder in each line
 * @throws SurroundingsError if there is no journal, or if two of them have the same name
 */
export function findJournals(paths: readonly string[]): FoundJournal[] {
  const found = paths.flatMap(foldersOf).flatMap((folder) => {
    const base = dirname(folder);
    return journalsIn(folder, 0).map((journal) => ({
      name: relative(folder, journal) || basename(folder),
      folder: journal,
      base,
    }));
  });
  const journals = [...new Map(found.map((each) => [each.folder, each])).values()];
  if (journals.length === 0)
    throw new SurroundingsError(
      `There is no journal in ${paths.join(', ')}, because no folder there has a journal.yaml. Name the folder around your journals.`,
    );
  const named = Map.groupBy(journals, ({ name }) => name.toLowerCase());
  for (const [one, other] of named.values())
    if (one && other)
      throw new SurroundingsError(
        `${one.folder} and ${other.folder} would have the same outputs, because both are called ${one.name}. Rename one of them, or name the folder around both.`,
      );
  return journals;
}

function foldersOf(path: string): string[] {
  const absolute = resolve(path);
  const facts = statSync(absolute, { throwIfNoEntry: false });
  if (facts?.isDirectory()) return [absolute];
  const text = facts?.isFile() ? textAt(absolute, anywhere(LIST_LIMIT)) : undefined;
  if (text === undefined || basename(path) === 'journal.yaml')
    throw new SurroundingsError(
      `${path} is not a folder. Name the folder around your journals, or a text file with a folder in each line.`,
    );
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .flatMap((line) => foldersOf(resolve(dirname(absolute), line)));
}

function journalsIn(folder: string, depth: number): string[] {
  if (existsSync(join(folder, 'journal.yaml'))) return [folder];
  return depth < MAX_DEPTH ? foldersIn(folder).flatMap((each) => journalsIn(each, depth + 1)) : [];
}
