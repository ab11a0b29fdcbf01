/** Reports keys that no work has. */

import type { Sources } from '../../article/sources.ts';
import { hasError, report } from '../../messages/report.ts';
import { nearest } from '../../words/nearest.ts';
import { lineWords } from '../../words/pieces.ts';
import type { Place } from '../../words/place.ts';
import type { Metadata } from '../metadata/metadata.ts';
import { isIdentifier } from './find-work.ts';
import type { Library } from './library.ts';
import { isBibliography, isUnread } from './read/unnamed-bibliography.ts';

/** More keys than these without any bibliography have one cause. */
const MISSING_EACH = 4;
const MOST_LINES = 12;

/**
 * Without a bibliography one message says so; else each key is named once, where it stands first.
 * Nothing more is said where a bibliography is not there, where it cannot be read and has the key, or
 * where the front matter cannot be read that names one: that is told already.
 *
 * @param absent the keys, with the places where they stand
 * @param uncited keys of works that nothing cites: they are meant rather than others
 * @returns the uncited that are named as what was meant
 */
export function reportMissing(
  absent: Map<string, (Place | undefined)[]>,
  library: Library,
  { bibliography }: Pick<Metadata, 'bibliography'>,
  { manuscript, files, texts }: Sources,
  uncited: ReadonlySet<string>,
): Set<string> {
  const named = new Set<string>();
  if (isToldAll(bibliography, manuscript, texts)) return named;
  for (const key of toldBefore(absent.keys(), bibliography, texts)) absent.delete(key);
  const paths = bibliography.map(({ path }) => path).join(' or ');
  const [first] = absent.values();
  if (!paths && absent.size > MISSING_EACH) {
    const keys = [...absent.keys()];
    const reason = `Unexpected ${absent.size} keys (${namedKeys(keys.map((key) => `@${key}`))}), expected a bibliography that has them`;
    const advice = adviceOnList(files, keys.some(isIdentifier));
    report(manuscript, 'reference-not-found', reason, first?.[0], advice);
    return named;
  }
  const fetched = [...absent.keys()].filter((key) => isIdentifier(key));
  const together = new Set(fetched.length > MISSING_EACH ? fetched : []);
  if (together.size > 0) reportIdentifiers(absent, together, paths, manuscript);
  for (const [key, [place, ...more]] of absent) {
    if (together.has(key)) continue;
    const lines = [
      ...new Set(more.flatMap((other) => (other ? lineWords(manuscript, other.start.line) : []))),
    ];
    const also = lines.length > 0 ? ` (also in ${linesOf(lines)})` : '';
    const reason = `Unexpected key @${key}${also}, expected one of the bibliography`;
    const whole = wholeKey(key, place, library, manuscript);
    const meant = whole ?? nearest(key, [...uncited, ...library.items.keys()]);
    if (meant && uncited.has(meant)) named.add(meant);
    const advice = meant
      ? adviceOnKey(meant, whole !== undefined)
      : paths
        ? adviceOnEntry(key, paths)
        : `${adviceOnList(files, isIdentifier(key))} Where no citation is meant, write \\@.`;
    report(manuscript, 'reference-not-found', reason, place, advice);
  }
  return named;
}

/** The key of a work that stands there with a sign that ends keys without braces: "@d'Arcy99". */
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

function adviceOnKey(meant: string, isWhole: boolean): string {
  return isWhole ? `Write the key in braces: @{${meant}}.` : `Did you mean @${meant}?`;
}

/** A file is not there, or the front matter that would name one cannot be read. */
function isToldAll(
  bibliography: Metadata['bibliography'],
  manuscript: Sources['manuscript'],
  texts: Sources['texts'],
): boolean {
  return bibliography.length === 0
    ? isUnread(manuscript)
    : bibliography.some(({ path }) => !texts.has(path));
}

/** Keys that stand in a file which cannot be read. */
function toldBefore(
  keys: Iterable<string>,
  bibliography: Metadata['bibliography'],
  texts: Sources['texts'],
): string[] {
  const unread = bibliography.flatMap(({ path }) => texts.get(path) ?? []).filter(hasError);
  return [...keys].filter((key) => unread.some((file) => String(file).includes(key)));
}

/** Manubot and MyST would fetch these: they lack for one cause. */
function reportIdentifiers(
  absent: Map<string, (Place | undefined)[]>,
  keys: ReadonlySet<string>,
  paths: string,
  manuscript: Sources['manuscript'],
): void {
  const [first = ''] = keys;
  const named = namedKeys([...keys].map((key) => `@${key}`));
  const reason = `Unexpected ${keys.size} keys that are identifiers (${named}), expected them in the bibliography`;
  const advice = `Nothing is fetched from the net: add the works to ${paths}, with these identifiers. The keys may stay as they are.`;
  report(manuscript, 'reference-not-found', reason, absent.get(first)?.[0], advice);
}

const MOST_KEYS = 30;

/** The first of them, and how many more there are. */
export function namedKeys(keys: string[]): string {
  const more = keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : '';
  return keys.slice(0, MOST_KEYS).join(', ') + more;
}

function linesOf(lines: string[]): string {
  const more = lines.length > MOST_LINES ? ' and more' : '';
  return `line${lines.length > 1 ? 's' : ''} ${lines.slice(0, MOST_LINES).join(', ')}${more}`;
}

/** Manubot and MyST fetch a work by its identifier; here nothing is fetched. */
function adviceOnEntry(key: string, paths: string): string {
  return isIdentifier(key)
    ? `Nothing is fetched from the net: add the work to ${paths}, with this identifier or under this key.`
    : `Add the work to ${paths}; where no citation is meant, write \\@.`;
}

function adviceOnList(files: Sources['files'], identifiers: boolean): string {
  const likely = [...files.keys()].find(isBibliography);
  const write = `\`bibliography: ${likely ?? 'references.bib'}\` into the front matter.`;
  return identifiers && !likely
    ? `Nothing is fetched from the net: save the works as references.bib (Zotero and other reference managers find them by these identifiers), and write ${write} The keys may stay as they are.`
    : `Write ${write}`;
}
