import type { CiteItem } from '../../manuscript.ts';
import { codeSpanEnd, matchAt } from '../../scan.ts';
import { placeOf, type Range, type Source } from '../../source.ts';
import { readLocator } from './locator.ts';
import { richWords } from './plain-words.ts';

/** One cited work and its words, as ranges. */
export interface RawItem {
  prefix: Range;
  key: string;
  keyRange: Range;
  suffix: Range;
  suppressAuthor: boolean;
  /** The work is in the brackets after a narrative citation. */
  beside?: true;
  /** Words before and after the works in a LaTeX command: `\\citep[see][p. 3]{a}`. */
  options?: { before: string; after: string };
  /** Range of a comma that should be a semicolon before this work. */
  unseparated?: Range;
}

/** Scripts without spaces between words. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/** Characters allowed only inside a key; `:` and `/` also before `/`. */
const INSIDE = String.raw`[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/)`;
/** A key ends before a word of a script without spaces: "如@fig-one和@fig-two所示". */
const LATIN_KEY = String.raw`[A-Za-z\d_](?:(?!(?<=[A-Za-z\d])[${UNSPACED}])[\p{L}\p{M}\p{N}_]|${INSIDE})*`;
const OTHER_KEY = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_]|${INSIDE})*`;
const KEY = new RegExp(String.raw`(-?)@(?:\{([^{}\n]{1,400})\}|(${LATIN_KEY}|${OTHER_KEY}))`, 'uy');
/**
 * A word before "@", which makes an e-mail address. Arabic and Hebrew join short words to the next one:
 * "و@fig-one".
 */
const WORD = new RegExp(
  String.raw`(?![\p{Script=Arabic}\p{Script=Hebrew}${UNSPACED}])[\p{L}\p{N}]$`,
  'u',
);
/** Keys of labels. `suppfig-a` has a kind that the author declared to Quarto (`crossref: custom`). */
const CROSS_REFERENCE =
  /^(?:(?:(?:supp?|app|ext|s|e)?(?:fig|tbl|tab)|[Ff]ig|[Tt]bl|[Tt]ab|[Ee]q|[Ee]qn|[Ss]ec|[Ll]st|sup|box|sch|vid)[-:]|(?:nte|tip|wrn|imp|cau|thm|lem|cor|prp|cnj|def|exm|exr|alg|rem)-)./;

/** Whether a key names a part of the article (Quarto, pandoc-crossref) and not a work. */
export function isCrossReferenceKey(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}

/** The key at `offset`; undefined after a word, where it is an e-mail address, unless that word is a key. */
export function keyAt(text: string, offset: number, isBehindKey = false): RawItem | undefined {
  if (!isBehindKey && WORD.test(text.slice(Math.max(0, offset - 2), offset))) return undefined;
  const match = matchAt(KEY, text, offset);
  if (!match) return undefined;
  const [all, dash, strange, plain] = match;
  const end = offset + all.length;
  return {
    prefix: { start: offset, end: offset },
    key: strange ?? plain ?? '',
    keyRange: { start: offset + (dash ? 1 : 0), end },
    suffix: { start: end, end },
    suppressAuthor: dash === '-',
  };
}

const LATEX = /\\[cC]ite[a-zA-Z]*\*?((?:\[[^[\]]*\]){0,2})\{([^{}]*)\}/y;

/** The works of a LaTeX citation at `offset`. Words follow the last of them. */
function latexKeysAt(text: string, offset: number): RawItem[] {
  const match = matchAt(LATEX, text, offset);
  if (!match) return [];
  const end = offset + match[0].length;
  const options = (match[1] ?? '').slice(1, -1).replaceAll('~', '\u00a0').split('][');
  const [before = '', after = ''] = options.length > 1 ? options : ['', ...options];
  const keys = [...(match[2] ?? '').matchAll(/[^\s,]+/g)];
  const first = end - 1 - (match[2] ?? '').length;
  return keys.map(({ 0: key, index }, at) => {
    const isLast = at === keys.length - 1;
    const start = at === 0 ? offset : first + index;
    return {
      prefix: { start, end: start },
      key,
      keyRange: { start: first + index, end: isLast ? end : first + index + key.length },
      suffix: { start: end, end },
      suppressAuthor: false,
      options: { before: at === 0 ? before : '', after: isLast ? after : '' },
    };
  });
}

/**
 * The works between brackets. A part without a key belongs to the work before it, or is the prefix of the
 * first work.
 *
 * @param first a narrative citation before the brackets: leading words are its suffix
 */
export function readItems(text: string, range: Range, first?: RawItem): RawItem[] {
  const items: RawItem[] = [];
  let start = range.start;
  for (const part of partsOf(text, range)) {
    const last = items.at(-1) ?? first;
    const keys = part.keys.map((item, index) => ({
      ...item,
      ...between(text, part, index, start),
    }));
    closeSuffixes(keys, part.end);
    if (keys.length === 0 && last) last.suffix = suffixWith(last, first, start, part.end);
    if (keys.length > 0 || last) start = part.end + 1;
    items.push(...keys);
  }
  return first ? [first, ...items] : items;
}

/** Makes an item with places, plain words and locator. */
export function makeItem(source: Source, raw: RawItem): CiteItem {
  const { text } = source;
  const { before = '', after = '' } = raw.options ?? {};
  const led = `${text.slice(raw.prefix.start, raw.prefix.end).trimEnd()} ${before}`;
  const prefix = richWords(led).trim();
  const follows = text.slice(raw.suffix.start, raw.suffix.end);
  const words = richWords(after ? `, ${after}${follows}` : follows).trimEnd();
  const found = isCrossReferenceKey(raw.key) ? undefined : readLocator(words);
  const suffix = found ? found.rest : words.replace(/^(\s*(?:,\s*)?)\{\s*\}/, '$1');
  const item: CiteItem = {
    key: raw.key,
    place: placeOf(source, raw.keyRange.start, raw.keyRange.end),
    suppressAuthor: raw.suppressAuthor,
  };
  if (raw.beside) item.beside = true;
  if (prefix) item.prefix = prefix;
  if (/[^\s,;]/.test(suffix)) item.suffix = suffix;
  if (found) {
    const { label, locator, term } = found;
    Object.assign(item, { label, locator, ...(term !== undefined && { term }) });
  }
  return item;
}

interface Part extends Range {
  keys: RawItem[];
}

/** Ranges between semicolons, with their keys. Inner brackets and code are skipped. */
function partsOf(text: string, { start, end }: Range): Part[] {
  let part: Part = { start, end, keys: [] };
  const parts = [part];
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const char = text.charAt(at);
    const isBehindKey = part.keys.at(-1)?.keyRange.end === at;
    const keys = depth === 0 ? keysAt(text, at, isBehindKey) : [];
    keys.forEach((key, index) => {
      if (index > 0) part = next(key.keyRange.start);
      part.keys.push(key);
    });
    depth += DEPTH[char] ?? 0;
    if (SEPARATORS.has(char) && depth === 0) part = next(at + 1);
    const last = keys.at(-1);
    at = last ? last.keyRange.end - 1 : afterEscape(text, at);
  }
  return parts;

  function next(from: number): Part {
    part.end = from - 1;
    const made: Part = { start: from, end, keys: [] };
    parts.push(made);
    return made;
  }
}

function keysAt(text: string, at: number, isBehindKey: boolean): RawItem[] {
  const char = text[at];
  if (char === '\\') return latexKeysAt(text, at);
  const key = char === '@' || char === '-' ? keyAt(text, at, isBehindKey) : undefined;
  return key ? [key] : [];
}

/** Latin, Arabic and Chinese semicolons. */
const SEPARATORS = new Set([';', '؛', '；']);
const DEPTH: Record<string, number> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** Last offset of an escape or a code span that begins here; the same offset if none begins. */
function afterEscape(text: string, at: number): number {
  if (text[at] === '\\') return at + 1;
  return text[at] === '`' ? codeSpanEnd(text, at) - 1 : at;
}

/** The prefix of the key at `index`, and the suffix of the key before it. */
function between(text: string, part: Part, index: number, start: number): Partial<RawItem> {
  const key = part.keys[index];
  const before = part.keys[index - 1];
  const end = key ? key.prefix.start : part.end;
  if (!before) return { prefix: { start, end } };
  const gap = { start: before.keyRange.end, end };
  const words = text.slice(gap.start, gap.end);
  const rest = readLocator(words)?.rest ?? words;
  const separators = /^[\s,]*/.exec(rest)?.[0].length ?? 0;
  return { prefix: { start: end - rest.length + separators, end }, unseparated: gap };
}

/** A key's suffix ends at the next key's prefix; the last one ends with the part. */
function closeSuffixes(keys: RawItem[], end: number): void {
  keys.forEach((item, index) => {
    const next = keys[index + 1];
    item.suffix = { start: item.keyRange.end, end: next ? next.prefix.start : end };
  });
}

function suffixWith(last: RawItem, first: RawItem | undefined, start: number, end: number): Range {
  const fresh = last === first && last.suffix.end <= last.keyRange.end;
  return fresh ? { start, end } : { start: last.suffix.start, end };
}
