/** The characters of a printed reference, and tags upon them. */
import type { Inline } from '../../article.ts';
import { inlineText, rangesOf } from './inline-text.ts';

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
  return { text, folded: fold(text), links, formats: rangesOf(nodes, FORMATS) };
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

/** The text for a regular expression with the flag `u`. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Styles print titles in other capitals than the data have. */
function foldCase(text: string): string {
  return text.replace(/./gsu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}

/** Where `wanted` stands as whole words, if it does so once outside of what is taken. */
export function onlyOccurrence(
  text: CitationText,
  wanted: string,
  taken: readonly Tag[],
): Range | undefined {
  const needle = foldCase(fold(wanted)).trim();
  const hay = foldCase(text.folded);
  const found: Range[] = [];
  if (needle === '') return undefined;
  for (let start = hay.indexOf(needle); start !== -1; start = hay.indexOf(needle, start + 1)) {
    const range = { start, end: start + needle.length };
    if (standsAlone(hay, range) && free(range, text, taken)) found.push(range);
  }
  return found.length === 1 ? found[0] : undefined;
}

function standsAlone(hay: string, { start, end }: Range): boolean {
  const cutsBefore =
    /[\p{L}\p{N}]$/u.test(hay.slice(0, start)) && /^[\p{L}\p{N}]/u.test(hay.slice(start));
  const cutsAfter =
    /[\p{L}\p{N}]$/u.test(hay.slice(0, end)) && /^[\p{L}\p{N}\p{M}]/u.test(hay.slice(end));
  return !cutsBefore && !cutsAfter;
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
    return whole && (range.name === undefined || isRich(range.name));
  });
}

/** Elements of a citation that hold formatting and links; the others are text alone. */
const RICH = new Set(['article-title', 'part-title', 'data-title', 'source', 'series']);

export function isRich(name: string): boolean {
  return RICH.has(name);
}
