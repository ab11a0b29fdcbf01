/** Finds all journals below folders, and below addresses in S3. */
import { existsSync, statSync } from 'node:fs';
import { textAt } from '../files/if-there.ts';
import { anywhere } from '../files/regular-file.ts';
import { foldersIn } from '../journal/subfolders.ts';
import { basename, dirname, join, relative, resolve } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { addressAround, addressOf, isS3 } from './s3-address.ts';

export interface FoundJournal {
  /** The path of its folder below the named one, or the name of the folder if it was named itself. */
  name: string;
  /** Its address. */
  source: string;
  /** The address around the named one. Paths in messages are relative to it. */
  base: string;
  /** Its folder on this machine. For a journal in S3, only names and settings are there. */
  folder: string;
}

export interface FoundJournals {
  journals: FoundJournal[];
  /** Removes the folders of journals in S3. */
  close(): void;
}

/** How deep journals are searched. */
const MAX_DEPTH = 5;
/** In bytes. */
const LIST_LIMIT = 10_000_000;

/**
 * @param paths folders, addresses in S3, or text files with one of them in each line
 * @throws SurroundingsError if there is no journal, or if two of them have the same name
 */
export async function findJournals(paths: readonly string[]): Promise<FoundJournals> {
  const places: Place[] = [];
  const close = () => {
    for (const { remove } of places) remove?.();
  };
  try {
    for (const address of paths.flatMap(addressesIn)) places.push(await placeOf(address));
    return { journals: distinct(places.flatMap(journalsOf), paths), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** A named address, and its folder on this machine. */
interface Place {
  address: string;
  folder: string;
  remove?(): void;
}

async function placeOf(address: string): Promise<Place> {
  if (!isS3(address)) return { address, folder: address };
  const { bringSkeleton } = await import('./s3-sources.ts');
  return { address, ...(await bringSkeleton(address)) };
}

function journalsOf({ address, folder }: Place): FoundJournal[] {
  return journalsIn(folder, 0).map((journal) => {
    const below = relative(folder, journal);
    return {
      name: below || basename(folder),
      source: below ? `${address}/${below}` : address,
      base: isS3(address) ? addressAround(address) : dirname(address),
      folder: journal,
    };
  });
}

/** @throws SurroundingsError if there is no journal, or if two of them have the same name */
function distinct(found: readonly FoundJournal[], paths: readonly string[]): FoundJournal[] {
  const journals = [...new Map(found.map((each) => [each.source, each])).values()];
  if (journals.length === 0)
    throw new SurroundingsError(
      `There is no journal in ${paths.join(', ')}, because no folder there has a journal.yaml. Name the folder around your journals.`,
    );
  const named = Map.groupBy(journals, ({ name }) => name.toLowerCase());
  for (const [one, other] of named.values())
    if (one && other)
      throw new SurroundingsError(
        `${one.source} and ${other.source} would have the same outputs, because both are called ${one.name}. Rename one of them, or name the folder around both.`,
      );
  return journals;
}

function addressesIn(path: string): string[] {
  const address = addressOf(path);
  if (isS3(address)) return [address];
  const facts = statSync(address, { throwIfNoEntry: false });
  if (facts?.isDirectory()) return [address];
  const text = facts?.isFile() ? textAt(address, anywhere(LIST_LIMIT)) : undefined;
  if (text === undefined || basename(path) === 'journal.yaml')
    throw new SurroundingsError(
      `${path} is not a folder. Name the folder around your journals, or a text file with a folder in each line.`,
    );
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .flatMap((line) => addressesIn(isS3(line) ? line : resolve(dirname(address), line)));
}

function journalsIn(folder: string, depth: number): string[] {
  if (existsSync(join(folder, 'journal.yaml'))) return [folder];
  return depth < MAX_DEPTH ? foldersIn(folder).flatMap((each) => journalsIn(each, depth + 1)) : [];
}
