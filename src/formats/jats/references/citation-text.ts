/** The characters of a printed reference with tags on ranges. */
import type { Inline } from '../../../article/article.ts';
import { inlineText, rangesOf } from '../body/inline-text.ts';

/** A range that becomes an element. Without `name`, its parts are rendered unchanged. */
export interface Tag {
  start: number;
  end: number;
  name?: string;
  attributes?: Record<string, string | undefined>;
  /** Tags inside the range. */
  inner?: Tag[];
}
interface Range {
  start: number;
  end: number;
}
export interface CitationText {
  text: string;
  /** The text with normalized quotation marks, dashes and spaces. It has the same length as `text`. */
  folded: string;
  /** `folded` in lower case. */
  cased: string;
  links: (Range & { url: string })[];
  /** The offsets where the formatting changes. */
  formats: Range[];
}

export function readCitation(nodes: readonly Inline[]): CitationText {
  const text = inlineText(nodes);
  const links = rangesOf(nodes, ['link']).map(({ start, end, node }) => ({
    start,
    end,
    url: node.url,
  }));
  const folded = fold(text);
  return { text, folded, cased: foldCase(folded), links, formats: rangesOf(nodes, FORMATS) };
}

const FORMATS = [
  'emphasis',
  'strong',
  'deleted',
  'superscript',
  'subscript',
  'smallCaps',
  'underline',
  'span',
  'inlineCode',
  'inlineMath',
  'inlineImage',
  'break',
] as const;

/** Keeps the position of every character. */
export function fold(text: string): string {
  return text
    .replace(/[‘’‚ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s/g, ' ');
}

/** Whether there is a letter or digit at or before an offset. */
export function isWordAt(text: string, at: number): boolean {
  return /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2));
}
export function isWordBefore(text: string, at: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** The comparison ignores case, because styles change the capitals of titles. */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** The position of `wanted` as whole words, if it occurs exactly once outside of existing tags. */
export function onlyOccurrence(
  text: CitationText,
  wanted: string,
  taken: readonly Tag[],
): Range | undefined {
  const found = occurrences(text, wanted).filter((range) => free(range, text, taken));
  return found.length === 1 ? found[0] : undefined;
}

/** All positions of `wanted` as whole words, ignoring case. */
export function occurrences({ cased }: CitationText, wanted: string): Range[] {
  const needle = foldCase(fold(wanted)).trim();
  const found: Range[] = [];
  if (needle === '') return found;
  const [startsWord, endsWord] = [isWordAt(needle, 0), isWordBefore(needle, needle.length)];
  for (let start = cased.indexOf(needle); start !== -1; start = cased.indexOf(needle, start + 1)) {
    const end = start + needle.length;
    const cuts = (startsWord && isWordBefore(cased, start)) || (endsWord && isWordAt(cased, end));
    if (!cuts) found.push({ start, end });
  }
  return found;
}

/** Whether a range overlaps no other tag and neither cuts nor removes a link. */
export function free(
  range: Range & { name?: string; inner?: Tag[] },
  text: CitationText,
  taken: readonly Tag[],
): boolean {
  const clear = taken.every(({ start, end }) => end <= range.start || range.end <= start);
  if (!clear) return false;
  return text.links.every(({ start, end }) => {
    if (end <= range.start || range.end <= start) return true;
    const whole = range.start <= start && end <= range.end;
    // A range without a name belongs to a link.
    return whole && (range.name === undefined || HOLDS_LINKS.has(range.name));
  });
}

const HOLDS_LINKS = new Set(['article-title', 'part-title', 'data-title', 'source']);
/** Elements of a citation that can contain formatting. All others contain only text. */
const RICH = new Set([...HOLDS_LINKS, 'series']);

export function isRich(name: string): boolean {
  return RICH.has(name);
}
