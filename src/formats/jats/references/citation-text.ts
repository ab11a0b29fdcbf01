/** The characters of a printed reference, and tags upon them. */
import type { Inline } from '../../../article/article.ts';
import { inlineText, rangesOf } from '../body/inline-text.ts';

/** A range that becomes an element; without `name`, one whose parts are rendered as they are. */
export interface Tag {
  start: number;
  end: number;
  name?: string;
  attributes?: Record<string, string | undefined>;
  /** Inside the range. */
  inner?: Tag[];
}
interface Range {
  start: number;
  end: number;
}
export interface CitationText {
  text: string;
  /** As long as `text`: quotation marks, dashes and spaces made one of each kind. */
  folded: string;
  /** `folded` in small letters. */
  cased: string;
  links: (Range & { url: string })[];
  /** Where the look changes. */
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

/** Keeps every character in its place. */
export function fold(text: string): string {
  return text
    .replace(/[‘’‚ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s/g, ' ');
}

/** Whether a letter or digit stands at a place, or before it. */
export function isWordAt(text: string, at: number): boolean {
  return /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2));
}
export function isWordBefore(text: string, at: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Styles print titles in other capitals than the data have. */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** Where `wanted` stands as whole words, if it does so once outside of what is taken. */
export function onlyOccurrence(
  text: CitationText,
  wanted: string,
  taken: readonly Tag[],
): Range | undefined {
  const found = occurrences(text, wanted).filter((range) => free(range, text, taken));
  return found.length === 1 ? found[0] : undefined;
}

/** Every place where `wanted` stands as whole words, in whatever capitals. */
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

/** Whether a range is clear of the others, and neither cuts a link nor would lose it. */
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
    // A range without a name is a link's own.
    return whole && (range.name === undefined || HOLDS_LINKS.has(range.name));
  });
}

const HOLDS_LINKS = new Set(['article-title', 'part-title', 'data-title', 'source']);
/** Elements of a citation that hold formatting; the others are text alone. */
const RICH = new Set([...HOLDS_LINKS, 'series']);

export function isRich(name: string): boolean {
  return RICH.has(name);
}
