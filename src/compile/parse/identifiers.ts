/**
 * Ids of an article's parts. They are unique, valid in XML and HTML, and differ from the ids that Offprint
 * makes.
 */
import { truncate } from '../../words/truncate.ts';

/** Ids that the formats and stages make: `ref-3`, `cite-1`, `fn-2`, `fnref-2`, `aff-1`. */
const RESERVED = /^(ref|cite|fn|fnref|aff|corresp|author|abstract|keywords|main|contents)(-\d+)?$/;

/** Letters and digits that XML 1.0 does not allow in names: ª, º, ², ½. */
const NOT_IN_XML =
  /[\u00AA\u00B2\u00B3\u00B5\u00B9\u00BA\u00BC-\u00BE\u037E\u2000-\u200B\u2041-\u206F\u2190-\u2BFF]/g;

/**
 * Normalizes an author's id: `fig:map` (LaTeX, pandoc-crossref) becomes `fig-map`, and characters that XML
 * does not allow in a name become hyphens.
 */
export function canonicalId(id: string): string {
  const name = id
    .normalize('NFC')
    .replace(NOT_IN_XML, '-')
    .replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^\p{L}/u.test(name) && !RESERVED.test(name) ? name : `id-${name}`;
}

/** Longest id made from a heading, in characters. */
const LONGEST_SLUG = 60;

/**
 * Makes an id from words, with a prefix if it would not begin with a letter. Example: "The Flow, in Short" →
 * "the-flow-in-short".
 */
export function slug(words: string, prefix: string): string {
  const name = words
    .normalize('NFC')
    .toLowerCase()
    .replace(NOT_IN_XML, '-')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = truncate(name, LONGEST_SLUG).replace(/(?<!-)-+$/, '');
  return /^\p{L}/u.test(short) ? short : [prefix, short].filter(Boolean).join('-');
}

/**
 * Makes unique ids.
 *
 * @param given ids that the author wrote, which are not made again
 */
export function newIdentifiers(given: ReadonlySet<string> = new Set()) {
  const taken = new Set<string>();
  /** The last number tried for an id, so that a thousand headings “Results” are counted only once. */
  const counted = new Map<string, number>();
  return {
    /** Takes an id. Returns false if it was taken already. */
    claim(id: string): boolean {
      if (taken.has(id) || RESERVED.test(id)) return false;
      taken.add(id);
      return true;
    },
    /** Takes the id, or the next free one: "map", "map-2". */
    unique(wanted: string): string {
      // "abstract-2" is reserved as well, so counting up from "abstract" would never end.
      const base = RESERVED.test(wanted) ? `id-${wanted}` : wanted;
      for (let count = counted.get(base) ?? 1; ; count++) {
        counted.set(base, count);
        const id = count === 1 ? base : `${base}-${count}`;
        if (!given.has(id) && this.claim(id)) return id;
      }
    },
  };
}
