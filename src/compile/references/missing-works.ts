/** Reports cited keys that no work of the bibliography has. */

import type { Sources } from '../../article/sources.ts';
import { message } from '../../messages/message.ts';
import { type BuildMessage, hasError, report } from '../../messages/report.ts';
import { nearest } from '../../words/nearest.ts';
import { lineWords } from '../../words/pieces.ts';
import type { Place } from '../../words/place.ts';
import type { Metadata } from '../metadata/metadata.ts';
import { isIdentifier } from './find-work.ts';
import type { Library } from './library.ts';
import { isBibliography, isUnread } from './read/unnamed-bibliography.ts';

/** More missing keys than this probably have one cause, and are reported together. */
const MOST_SINGLE_KEYS = 4;
const MOST_LINES = 12;

/** Missing keys, with the places where they are cited. */
type MissingKeys = Map<string, (Place | undefined)[]>;

/**
 * Reports each missing key once, where it is first cited. Many keys without a bibliography, and many
 * identifiers, are one message. Keys that are missing because of a fault that is already reported are
 * skipped: a bibliography does not exist or cannot be read, or the front matter cannot be read.
 *
 * @param missing is emptied of the keys that are skipped
 * @param uncited keys of works that are never cited: a misspelled key probably means one of them
 * @returns the uncited keys that messages suggest
 */
export function reportMissing(
  missing: MissingKeys,
  library: Library,
  { bibliography }: Pick<Metadata, 'bibliography'>,
  { manuscript, files, texts }: Sources,
  uncited: ReadonlySet<string>,
): Set<string> {
  const suggested = new Set<string>();
  if (isUnreadableReported(bibliography, manuscript, texts)) return suggested;
  for (const key of keysInBrokenFiles(missing.keys(), bibliography, texts)) missing.delete(key);
  const paths = bibliography.map(({ path }) => path);
  const likelyFile = [...files.keys()].find(isBibliography);
  if (paths.length === 0 && missing.size > MOST_SINGLE_KEYS) {
    const [firstPlaces] = missing.values();
    report(manuscript, noBibliography([...missing.keys()], likelyFile), firstPlaces?.[0]);
    return suggested;
  }
  const identifiers = [...missing.keys()].filter(isIdentifier);
  const reported = new Set(identifiers.length > MOST_SINGLE_KEYS ? identifiers : []);
  if (reported.size > 0) reportIdentifiers(missing, identifiers, paths, manuscript);
  for (const [key, [place, ...furtherPlaces]] of missing) {
    if (reported.has(key)) continue;
    const lines = linesOf(furtherPlaces, manuscript);
    const whole = wholeKey(key, place, library, manuscript);
    const meant = whole ?? nearest(key, [...uncited, ...library.items.keys()]);
    if (meant && uncited.has(meant)) suggested.add(meant);
    const misspelled = meant && misspelledKey({ key, lines, meant }, whole !== undefined);
    report(manuscript, misspelled || missingWork({ key, lines }, paths, likelyFile), place);
  }
  return suggested;
}

/** The lines of some places without duplicates, as many as a message prints. */
function linesOf(
  places: readonly (Place | undefined)[],
  manuscript: Sources['manuscript'],
): string[] {
  const lines = places.flatMap((place) => (place ? lineWords(manuscript, place.start.line) : []));
  return [...new Set(lines)].slice(0, MOST_LINES);
}

/**
 * The key of a work that stands at a place but contains a character that ends keys without braces.
 * Example: "@d'Arcy99" is read as "@d".
 */
function wholeKey(
  key: string,
  place: Place | undefined,
  { items }: Library,
  manuscript: Sources['manuscript'],
): string | undefined {
  const from = String(manuscript).indexOf(`@${key}`, place?.start.offset);
  return [...items.keys()].find(
    (whole) => whole.length > key.length && String(manuscript).startsWith(`@${whole}`, from),
  );
}

/** Whether a bibliography does not exist, or the front matter that would name it cannot be read. */
function isUnreadableReported(
  bibliography: Metadata['bibliography'],
  manuscript: Sources['manuscript'],
  texts: Sources['texts'],
): boolean {
  return bibliography.length === 0
    ? isUnread(manuscript)
    : bibliography.some(({ path }) => !texts.has(path));
}

/** Keys that occur in a bibliography with errors. */
function keysInBrokenFiles(
  keys: Iterable<string>,
  bibliography: Metadata['bibliography'],
  texts: Sources['texts'],
): string[] {
  const broken = bibliography.flatMap(({ path }) => texts.get(path) ?? []).filter(hasError);
  return [...keys].filter((key) => broken.some((file) => String(file).includes(key)));
}

/** Manubot and MyST download works by their identifiers. Offprint does not, so all are missing. */
function reportIdentifiers(
  missing: MissingKeys,
  identifiers: readonly string[],
  files: readonly string[],
  manuscript: Sources['manuscript'],
): void {
  const [first = ''] = identifiers;
  const keys = identifiers.map((key) => `@${key}`);
  report(
    manuscript,
    message('reference-not-found/several-identifiers', { keys, files }),
    missing.get(first)?.[0],
  );
}

interface MissingKey {
  key: string;
  /** Further lines where it is cited. */
  lines: string[];
}

function misspelledKey(facts: MissingKey & { meant: string }, isWhole: boolean): BuildMessage {
  return isWhole
    ? message('reference-not-found/braces-missing', facts)
    : message('reference-not-found/misspelled', facts);
}

/** @param likelyFile a file in the folder that looks like a bibliography */
function missingWork(
  facts: MissingKey,
  files: readonly string[],
  likelyFile: string | undefined,
): BuildMessage {
  const hasIdentifier = isIdentifier(facts.key);
  if (files.length > 0)
    return hasIdentifier
      ? message('reference-not-found/identifier', { ...facts, files })
      : message('reference-not-found', { ...facts, files });
  return hasIdentifier && likelyFile === undefined
    ? message('reference-not-found/identifier-no-bibliography', facts)
    : message('reference-not-found/no-bibliography', {
        ...facts,
        path: likelyFile ?? DEFAULT_FILE,
      });
}

/** @param likelyFile a file in the folder that looks like a bibliography */
function noBibliography(missing: readonly string[], likelyFile: string | undefined): BuildMessage {
  const keys = missing.map((key) => `@${key}`);
  return missing.some(isIdentifier) && likelyFile === undefined
    ? message('reference-not-found/several-identifiers-no-bibliography', { keys })
    : message('reference-not-found/several-no-bibliography', {
        keys,
        path: likelyFile ?? DEFAULT_FILE,
      });
}

/** The name that messages suggest for a bibliography. */
const DEFAULT_FILE = 'references.bib';
