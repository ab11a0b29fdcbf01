/** Ids of an article's parts: unique, valid in XML and HTML, never one that Offprint makes itself. */
import { truncate } from '../../words/truncate.ts';

/** `ref-3`, `cite-1`, `fn-2`, `fnref-2`, `aff-1`: made by the formats and stages. */
const RESERVED = /^(ref|cite|fn|fnref|aff|corresp|author|abstract|keywords|main|contents)(-\d+)?$/;

/** Characters of names that XML 1.0 does not allow, though they are letters or digits: ª, º, ², ½. */
const NOT_IN_XML =
  /[\u00AA\u00B2\u00B3\u00B5\u00B9\u00BA\u00BC-\u00BE\u037E\u2000-\u200B\u2041-\u206F\u2190-\u2BFF]/g;

/**
 * An author's id as it is used: `fig:map` of LaTeX and pandoc-crossref is `fig-map`, and what
 * XML does not allow in a name becomes a hyphen.
 */
export function canonicalId(id: string): string {
  const name = id
    .normalize('NFC')
    .replace(NOT_IN_XML, '-')
    .replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^\p{L}/u.test(name) && !RESERVED.test(name) ? name : `id-${name}`;
}

/** Characters of an id that is made of a heading. */
const LONGEST_SLUG = 60;

/** "The Flow, in Short" → "the-flow-in-short"; a prefix where it would not begin with a letter. */
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
 * Gives out ids, each once.
 *
 * @param given ids of the author's, which are not made a second time
 */
export function newIdentifiers(given: ReadonlySet<string> = new Set()) {
  const taken = new Set<string>();
  /** Where counting on from an id has come to: a thousand headings “Results” are counted once. */
  const counted = new Map<string, number>();
  return {
    /** Whether the id was free; it is taken now. */
    claim(id: string): boolean {
      if (taken.has(id) || RESERVED.test(id)) return false;
      taken.add(id);
      return true;
    },
    /** The id, or the first free one after it: "map", "map-2". */
    unique(wanted: string): string {
      // "abstract-2" is reserved too: counting on from "abstract" would never end.
      const base = RESERVED.test(wanted) ? `id-${wanted}` : wanted;
      for (let count = counted.get(base) ?? 1; ; count++) {
        counted.set(base, count);
        const id = count === 1 ? base : `${base}-${count}`;
        if (!given.has(id) && this.claim(id)) return id;
      }
    },
  };
}
