/** Resolves the TeX in the fields of a .bib entry. */

import { withoutDoubleEscapes } from '../../../../markup/tex/double-escapes.ts';
import { withKeptHyphens } from '../../../../markup/tex/symbols.ts';
import { type TexReader, texToRich } from '../../../../markup/tex/tex.ts';
import { collapseWhiteSpace } from '../../../../words/collapse-white-space.ts';
import { editDistance } from '../../../../words/edit-distance.ts';
import { wordSet, wordTable } from '../../../../words/word-list.ts';
import { withoutNameParts } from './names/name-parts.ts';
import { normalizeNameList, withoutNamesakeNumbers } from './names/names.ts';
import { ROLE_FIELDS } from './names/roles.ts';

const VERBATIM = new Set(['url', 'doi', 'eprint', 'file', 'pmid', 'pmcid']);
const TITLES = wordSet(`
  title subtitle booktitle booksubtitle booktitleaddon maintitle mainsubtitle maintitleaddon titleaddon journal
  journaltitle series issuetitle eventtitle`);
/** Fields of names, without formatting: names are split into words later, which would split a pair of tags. */
const NAMES = new Set([
  'author',
  'bookauthor',
  'director',
  'editor',
  'shortauthor',
  'translator',
  ...ROLE_FIELDS,
]);
/** Fields that no style prints. They are often long and sometimes broken. */
const UNUSED = wordSet(`
  abstract annote annotation bdsk-file-1 bdsk-url-1 bdsk-url-2 comment file ids keywords mendeley-groups
  mendeley-tags options owner review timestamp`);

/** Whether a field is never read. Scopus's private fields have an underscore. */
export function isUnused(name: string): boolean {
  return UNUSED.has(name) || name.includes('_');
}

/** Fields that most works have, with another name that an entry may use instead. */
const COMMON_FIELDS: Record<string, string> = wordTable(`
  author=author booktitle=booktitle editor=editor journal=journaltitle number=number pages=pages publisher=publisher
  title=title volume=volume year=date`);

/** Correct names that look like misspellings. */
const CORRECT = new Set([...ROLE_FIELDS, 'volumes']);

/** Misspelled names of fields, with the correct name. Examples: `autor`, `titel` */
export function misspelledFields(
  fields: ReadonlyMap<string, string>,
): [name: string, meant: string][] {
  const missing = Object.entries(COMMON_FIELDS).filter(
    (names) => !names.some((name) => fields.has(name)),
  );
  return missing.flatMap(([meant]) =>
    [...fields.keys()]
      .filter((name) => !CORRECT.has(name) && editDistance(name, meant, 1) === 1)
      .map((name): [string, string] => [name, meant]),
  );
}

/**
 * Resolves the TeX of every field.
 *
 * @param reportUnknown called once with each unknown command
 */
export function resolveTex(
  fields: ReadonlyMap<string, string>,
  reportUnknown: (command: string) => void,
): Map<string, string> {
  const reported = new Set<string>();
  const reportOnce = (command: string) => {
    if (!reported.has(command)) reportUnknown(command);
    reported.add(command);
  };
  const resolved = new Map<string, string>();
  for (const [name, value] of fields) {
    if (isUnused(name) || value === '') continue;
    const rich = VERBATIM.has(name)
      ? resolveVerbatim(value)
      : texToRich(withoutDoubleEscapes(value), readerOf(name, reportOnce));
    const text = NAMES.has(name) ? withKeptHyphens(withoutNamesakeNumbers(rich)) : rich;
    if (text.trim() !== '') resolved.set(name, text);
  }
  return resolved;
}

/**
 * Corrects lists of names that are not separated by "and".
 *
 * @param fields are changed in place
 * @param report called with each corrected field and its new value
 */
export function separateNames(
  fields: Map<string, string>,
  report: (name: string, names: string) => void,
): void {
  for (const [name, written] of fields) {
    if (!NAMES.has(name)) continue;
    const value = withoutNameParts(written);
    fields.set(name, value);
    const tidy = normalizeNameList(value);
    if (tidy === collapseWhiteSpace(value)) continue;
    fields.set(name, tidy);
    if (lettersOf(tidy) !== lettersOf(value)) report(name, tidy);
  }
}

/** The text without spaces and in lower case, so that "AND" and wrapped lines make no difference. */
function lettersOf(names: string): string {
  return names.replace(/\s+/g, '').toLowerCase();
}

function readerOf(name: string, unknown: TexReader['unknown']): TexReader {
  return { title: TITLES.has(name), plain: NAMES.has(name), unknown };
}

/** Removes the TeX escapes of an address or identifier, and nothing else. */
function resolveVerbatim(source: string): string {
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
