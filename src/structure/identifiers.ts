/** Ids of an article's parts: unique, valid in XML and HTML, never one that Offprint makes itself. */

/** `ref-3`, `cite-1`, `fn-2`, `fnref-2`, `aff-1`: made by the formats and stages. */
const RESERVED = /^(ref|cite|fn|fnref|aff|corresp|author|abstract|keywords|main|contents)(-\d+)?$/;

/**
 * An author's id as it is used: `fig:map` of LaTeX and pandoc-crossref is `fig-map`, and what
 * XML does not allow in a name becomes a hyphen.
 */
export function canonicalId(id: string): string {
  const name = id
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^\p{L}/u.test(name) ? name : `id-${name}`;
}

/** "The Flow, in Short" → "the-flow-in-short"; a prefix where it would not begin with a letter. */
export function slug(words: string, prefix: string): string {
  const name = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return /^\p{L}/u.test(name) ? name : [prefix, name].filter(Boolean).join('-');
}

/** Gives out ids, each once. */
export function newIdentifiers() {
  const taken = new Set<string>();
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
      for (let count = 1; ; count++) {
        const id = count === 1 ? base : `${base}-${count}`;
        if (this.claim(id)) return id;
      }
    },
  };
}
