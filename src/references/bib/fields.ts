/** Fields of a .bib entry, their TeX resolved, in the vocabulary that the mapping knows. */
import { withoutDoubleEscapes } from './double-escapes.ts';
import { type TexReader, texToRich } from './tex.ts';
import { withKeptHyphens } from './tex-symbols.ts';

const VERBATIM = new Set(['url', 'doi', 'eprint', 'file', 'pmid', 'pmcid']);
const TITLES = new Set([
  'title',
  'subtitle',
  'booktitle',
  'booksubtitle',
  'maintitle',
  'journal',
  'journaltitle',
  'series',
  'issuetitle',
  'eventtitle',
]);
/** Names are parted into words after this; a mark around several would be torn. */
const NAMES = new Set(['author', 'bookauthor', 'director', 'editor', 'shortauthor', 'translator']);
/** Never printed by any style, often long, sometimes broken. */
const UNUSED = new Set([
  'abstract',
  'annote',
  'annotation',
  'bdsk-file-1',
  'bdsk-url-1',
  'bdsk-url-2',
  'comment',
  'file',
  'ids',
  'keywords',
  'mendeley-groups',
  'mendeley-tags',
  'options',
  'owner',
  'review',
  'timestamp',
]);

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
    if (UNUSED.has(name) || value === '') continue;
    const read = VERBATIM.has(name)
      ? verbatim(value)
      : texToRich(withoutDoubleEscapes(value), readerOf(name, tellOnce));
    const text = NAMES.has(name) ? withKeptHyphens(read) : read;
    if (text.trim() !== '') prepared.set(name, text);
  }
  return prepared;
}

/**
 * "Doe, Jane; Roe, John" is one name to BibTeX: what no name holds parts a list that has no "and".
 *
 * @param fields whose lists of names are put right
 * @returns the fields that were
 */
export function partNames(fields: Map<string, string>): string[] {
  return [...fields].flatMap(([name, value]) => {
    if (!NAMES.has(name) || /[{}]|\sand\s/i.test(value)) return [];
    const separator = /\p{Script=Han}/u.test(value) ? /[;；、]/ : /(?<!&#?\w{1,8});/;
    const names = value.split(separator).flatMap((each) => each.trim() || []);
    if (names.length < 2 && !separator.test(value)) return [];
    fields.set(name, names.join(' and '));
    return [name];
  });
}

function readerOf(name: string, unknown: TexReader['unknown']): TexReader {
  return { title: TITLES.has(name), plain: NAMES.has(name), unknown };
}

/** Addresses and identifiers: TeX's escapes go, everything else stays. */
function verbatim(source: string): string {
  return source
    .replace(/\\(?:url|nolinkurl|href)\s*\{([^{}]*)\}(?:\{[^{}]*\})?/g, '$1')
    .replace(/\{?\\(?:textasciitilde|string~|~)\s*(?:\{\})?\}?|\\sim\b/g, '~')
    .replace(/\{?\\textunderscore\s*(?:\{\})?\}?/g, '_')
    .replace(/\$\\sim\$/g, '~')
    .replace(/\\([_%&#$~{}-])/g, '$1')
    .replace(/\\(?:slash|allowbreak|\/|-)\s*/g, '')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, '')
    .trim();
}
