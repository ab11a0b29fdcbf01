/** Fields that an entry takes over from others: `crossref`, `xref`, `xdata`. */
import { ownValue } from '../../../../article/own-value.ts';
import { wordSet } from '../../../../words/word-list.ts';
import type { BibEntry } from './scanner.ts';

/** Chains of entries longer than this are circles. */
const LONGEST_CHAIN = 5;

/** Never taken over; biblatex manual, section 3.2.3 and appendix B. */
const OWN = wordSet(`
  crossref xref xdata ids entryset entrysubtype label options presort related relatedtype shorthand shorttitle
  sortkey sorttitle`);

/** What a part calls the fields of the whole: the book's title is a chapter's `booktitle`. */
const RENAMED: Record<string, string> = {
  title: 'booktitle',
  subtitle: 'booksubtitle',
  titleaddon: 'booktitleaddon',
};
const PARTS =
  /^(?:in(?:book|collection|proceedings|reference)|bookinbook|suppbook|suppcollection|conference)$/;
const BOOK_PARTS = /^(?:inbook|bookinbook|suppbook)$/;
const PERIODICAL_PARTS = /^(?:article|suppperiodical)$/;

/** The entry's fields with those that it inherits; `entries` are by key in lower case. */
export function withInherited(
  entry: BibEntry,
  entries: ReadonlyMap<string, BibEntry>,
  depth = 0,
): Map<string, string> {
  const fields = new Map(entry.fields);
  if (depth >= LONGEST_CHAIN) return fields;
  const parents = ['xdata', 'crossref'].flatMap((name) => namedEntries(entry, name, entries));
  for (const parent of parents) {
    for (const [name, value] of withInherited(parent, entries, depth + 1)) {
      if (OWN.has(name)) continue;
      for (const own of parent.type === 'xdata' ? [name] : partNames(entry.type, parent.type, name))
        if (!fields.has(own)) fields.set(own, value);
    }
  }
  for (const name of ['crossref', 'xref', 'xdata']) fields.delete(name);
  return fields;
}

function namedEntries(
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

/** A chapter without an author of its own is by the author of the book. */
function partNames(type: string, parent: string, name: string): string[] {
  if (PERIODICAL_PARTS.test(type) && parent === 'periodical')
    return [{ title: 'journaltitle', subtitle: 'journalsubtitle' }[name] ?? name];
  if (BOOK_PARTS.test(type) && name === 'author') return ['author', 'bookauthor'];
  return [PARTS.test(type) ? (ownValue(RENAMED, name) ?? name) : name];
}
