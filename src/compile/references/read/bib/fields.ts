/** Fields of a .bib entry, their TeX resolved, in the vocabulary that the mapping knows. */

import { withoutDoubleEscapes } from '../../../../markup/tex/double-escapes.ts';
import { withKeptHyphens } from '../../../../markup/tex/symbols.ts';
import { type TexReader, texToRich } from '../../../../markup/tex/tex.ts';
import { collapseWhiteSpace } from '../../../../words/collapse-white-space.ts';
import { editDistance } from '../../../../words/edit-distance.ts';
import { wordSet, wordTable } from '../../../../words/word-list.ts';
import { withoutNameParts } from './names/name-parts.ts';
import { tidyNames, withoutNumbers } from './names/names.ts';
import { ROLE_FIELDS } from './names/roles.ts';

const VERBATIM = new Set(['url', 'doi', 'eprint', 'file', 'pmid', 'pmcid']);
const TITLES = wordSet(`
  title subtitle booktitle booksubtitle booktitleaddon maintitle mainsubtitle maintitleaddon titleaddon journal
  journaltitle series issuetitle eventtitle`);
/** Names are parted into words after this; a mark around several would be torn. */
const NAMES = new Set([
  'author',
  'bookauthor',
  'director',
  'editor',
  'shortauthor',
  'translator',
  ...ROLE_FIELDS,
]);
/** Never printed by any style, often long, sometimes broken. */
const UNUSED = wordSet(`
  abstract annote annotation bdsk-file-1 bdsk-url-1 bdsk-url-2 comment file ids keywords mendeley-groups
  mendeley-tags options owner review timestamp`);

/** Whether nothing is ever read from a field; Scopus's own ones have a low line. */
export function isUnused(name: string): boolean {
  return UNUSED.has(name) || name.includes('_');
}

/** What nearly every work needs, and the other names under which an entry may have it. */
const NEEDED: Record<string, string> = wordTable(`
  author=author booktitle=booktitle editor=editor journal=journaltitle number=number pages=pages publisher=publisher
  title=title volume=volume year=date`);

const SOUND = new Set([...ROLE_FIELDS, 'volumes']);

/** Fields that nothing reads, with the one that each was meant to be: `autor`, `titel`. */
export function misspelt(fields: ReadonlyMap<string, string>): [name: string, meant: string][] {
  const lacking = Object.entries(NEEDED).filter((names) => !names.some((name) => fields.has(name)));
  return lacking.flatMap(([meant]) =>
    [...fields.keys()]
      .filter((name) => !SOUND.has(name) && editDistance(name, meant, 1) === 1)
      .map((name): [string, string] => [name, meant]),
  );
}

/**
 * Resolves the TeX of every field.
 *
 * @param unknown told each command that nothing knows, once
 */
export function prepareFields(
  fields: ReadonlyMap<string, string>,
  unknown: (command: string) => void,
): Map<string, string> {
  const told = new Set<string>();
  const tellOnce = (command: string) => {
    if (!told.has(command)) unknown(command);
    told.add(command);
  };
  const prepared = new Map<string, string>();
  for (const [name, value] of fields) {
    if (isUnused(name) || value === '') continue;
    const read = VERBATIM.has(name)
      ? verbatim(value)
      : texToRich(withoutDoubleEscapes(value), readerOf(name, tellOnce));
    const text = NAMES.has(name) ? withKeptHyphens(withoutNumbers(read)) : read;
    if (text.trim() !== '') prepared.set(name, text);
  }
  return prepared;
}

/**
 * Puts lists of names right that are not parted by "and".
 *
 * @param fields are changed
 * @param tell told the field and its names as they are read
 */
export function settleNames(
  fields: Map<string, string>,
  tell: (name: string, names: string) => void,
): void {
  for (const [name, written] of fields) {
    if (!NAMES.has(name)) continue;
    const value = withoutNameParts(written);
    fields.set(name, value);
    const tidy = tidyNames(value);
    if (tidy === collapseWhiteSpace(value)) continue;
    fields.set(name, tidy);
    if (bare(tidy) !== bare(value)) tell(name, tidy);
  }
}

/** The letters and signs without blanks and letters' cases: "AND" and wrapped lines change nothing. */
function bare(names: string): string {
  return names.replace(/\s+/g, '').toLowerCase();
}

function readerOf(name: string, unknown: TexReader['unknown']): TexReader {
  return { title: TITLES.has(name), plain: NAMES.has(name), unknown };
}

/** Addresses and identifiers: TeX's escapes go, everything else stays. */
function verbatim(source: string): string {
  return source
    .replace(/\\(?:url|nolinkurl|href)\s*\{([^{}]*)\}(?:\{[^{}]*\})?[.,;]?/g, '$1')
    .replace(/\{?\\(?:textasciitilde|string~|~)\s*(?:\{\})?\}?|\$\\sim\$|\\sim\b/g, '~')
    .replace(/\{?\\textunderscore\s*(?:\{\})?\}?/g, '_')
    .replace(/\\([_%&#$~{}-])/g, '$1')
    .replace(/\\(?:slash|allowbreak|\/|-)\s*/g, '')
    .replace(/[{}]/g, '')
    .replace(/\s+(?!https?:)/g, '')
    .trim();
}
