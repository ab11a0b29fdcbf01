/** Inherits fields from other entries by `crossref` and `xdata`. */
import { ownValue } from '../../../../words/own-value.ts';
import { wordSet } from '../../../../words/word-list.ts';
import type { BibEntry } from './scanner.ts';

/** A longer chain of entries is a cycle. */
const LONGEST_CHAIN = 5;

/** Fields that are never inherited; biblatex manual, section 3.2.3 and appendix B. */
const NOT_INHERITED = wordSet(`
  crossref xref xdata ids entryset entrysubtype label options presort related relatedtype shorthand shorttitle
  sortkey sorttitle`);

/**
 * Names in a part for fields of the whole work.
 * Example: the title of a book is the `booktitle` of a chapter.
 */
const RENAMED: Record<string, string> = {
  title: 'booktitle',
  subtitle: 'booksubtitle',
  titleaddon: 'booktitleaddon',
};
const PARTS =
  /^(?:in(?:book|collection|proceedings|reference)|bookinbook|suppbook|suppcollection|conference)$/;
const BOOK_PARTS = /^(?:inbook|bookinbook|suppbook)$/;
const PERIODICAL_PARTS = /^(?:article|suppperiodical)$/;

/**
 * The fields of an entry including the inherited ones.
 *
 * @param entries by key in lower case
 */
export function inheritFields(
  entry: BibEntry,
  entries: ReadonlyMap<string, BibEntry>,
  depth = 0,
): Map<string, string> {
  const fields = new Map(entry.fields);
  if (depth >= LONGEST_CHAIN) return fields;
  const parents = ['xdata', 'crossref'].flatMap((name) => referencedEntries(entry, name, entries));
  for (const parent of parents) {
    for (const [name, value] of inheritFields(parent, entries, depth + 1)) {
      if (NOT_INHERITED.has(name)) continue;
      for (const partName of parent.type === 'xdata'
        ? [name]
        : partNames(entry.type, parent.type, name))
        if (!fields.has(partName)) fields.set(partName, value);
    }
  }
  for (const name of ['crossref', 'xref', 'xdata']) fields.delete(name);
  return fields;
}

function referencedEntries(
  entry: BibEntry,
  field: string,
  entries: ReadonlyMap<string, BibEntry>,
): BibEntry[] {
  const keys = (entry.fields.get(field) ?? '').split(',').map((key) => key.trim().toLowerCase());
  return keys.flatMap((key) => {
    const parent = entries.get(key);
    return parent && parent !== entry ? [parent] : [];
  });
}

/** The names in the part for a field of its parent. A chapter without an author has the author of the book. */
function partNames(type: string, parent: string, name: string): string[] {
  if (PERIODICAL_PARTS.test(type) && parent === 'periodical')
    return [{ title: 'journaltitle', subtitle: 'journalsubtitle' }[name] ?? name];
  if (BOOK_PARTS.test(type) && name === 'author') return ['author', 'bookauthor'];
  return [PARTS.test(type) ? (ownValue(RENAMED, name) ?? name) : name];
}
