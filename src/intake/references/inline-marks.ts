/**
 * A reference string without its inline markup: plain text, and the ranges in italic, bold, superscript or subscript.
 * Italics distinguish a journal from a title, so they are kept.
 */
import { LIGATURES, lettersOfLigature } from '../../words/ligatures.ts';

type MarkKind = 'italic' | 'bold' | 'superscript' | 'subscript' | 'smallCaps';

export interface Mark {
  kind: MarkKind;
  /** Offset in the plain text. */
  start: number;
  end: number;
}

export interface MarkedText {
  text: string;
  marks: Mark[];
}

/** Delimiters in order of precedence: longer ones come first. */
const DELIMITERS: { open: string; close: string; kinds: MarkKind[] }[] = [
  { open: '***', close: '***', kinds: ['bold', 'italic'] },
  { open: '**', close: '**', kinds: ['bold'] },
  { open: '__', close: '__', kinds: ['bold'] },
  { open: '*', close: '*', kinds: ['italic'] },
  { open: '_', close: '_', kinds: ['italic'] },
  { open: '<em>', close: '</em>', kinds: ['italic'] },
  { open: '<italic>', close: '</italic>', kinds: ['italic'] },
  { open: '<i>', close: '</i>', kinds: ['italic'] },
  { open: '<strong>', close: '</strong>', kinds: ['bold'] },
  { open: '<b>', close: '</b>', kinds: ['bold'] },
  { open: '<sup>', close: '</sup>', kinds: ['superscript'] },
  { open: '<sub>', close: '</sub>', kinds: ['subscript'] },
  { open: '^', close: '^', kinds: ['superscript'] },
  { open: '~', close: '~', kinds: ['subscript'] },
];

/** Longest range of a delimiter pair, which bounds the search for a lone asterisk. */
const LONGEST_MARK = 1000;

/** Removes Markdown and simple HTML markup from a string, except inside web addresses. */
export function readMarks(source: string): MarkedText {
  const text = tidy(source);
  if (!SIGN.test(text)) return { text, marks: [] };
  const result: MarkedText = { text: '', marks: [] };
  readInto(result, text);
  return result;
}

/** A character that may begin an escape, a link or markup; most strings contain none. */
const SIGN = /[<[\\*_^~]/;

/** Undoes page layout: ligatures, soft hyphens, spaces before a comma. */
function tidy(source: string): string {
  return source
    .normalize('NFC')
    .replace(LIGATURES, lettersOfLigature)
    .replace(/\u00ad\s?/g, '')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,)\]])| (?=\.(?:[\s\p{Lu}]|$))|(?<=[([]) /gu, '')
    .trim();
}

function readInto(result: MarkedText, source: string): void {
  let at = 0;
  while (at < source.length) {
    const step =
      readPlain(source, at) ??
      readAddress(source, at) ??
      readEscape(source, at) ??
      readLink(source, at);
    if (step) {
      result.text += step.text;
      at = step.end;
      continue;
    }
    at = readMark(result, source, at) ?? readCharacter(result, source, at);
  }
}

function readCharacter(result: MarkedText, source: string, at: number): number {
  result.text += source[at];
  return at + 1;
}

interface Step {
  text: string;
  end: number;
}

/** Text without characters that may begin an address, an escape, a link or markup. */
const PLAIN = /[^hfw1<[\\*_^~]+/iy;

function readPlain(source: string, at: number): Step | undefined {
  PLAIN.lastIndex = at;
  if (!PLAIN.test(source)) return undefined;
  return { text: source.slice(at, PLAIN.lastIndex), end: PLAIN.lastIndex };
}

const ADDRESS = /(?:https?|ftp):\/\/[^\s<>]+|www\.[^\s<>]+|10\.\d{4,9}\/[^\s<>]+/iy;

/** A web address or DOI, with or without angle brackets. Its underscores and tildes are not markup. */
function readAddress(source: string, at: number): Step | undefined {
  if (!/[hfw1<]/i.test(source[at] ?? '')) return undefined;
  const bracket = source[at] === '<' ? 1 : 0;
  ADDRESS.lastIndex = at + bracket;
  const match = ADDRESS.exec(source);
  if (!match) return undefined;
  const end = ADDRESS.lastIndex;
  if (bracket && source[end] !== '>') return undefined;
  if (bracket) return { text: match[0], end: end + 1 };
  const text = withoutClosingMarks(match[0]);
  return { text, end: at + text.length };
}

/** In `*https://example.org*` the last asterisk closes the emphasis. */
function withoutClosingMarks(address: string): string {
  let end = address.length;
  while (end > 0 && '*_'.includes(address[end - 1] ?? '')) end--;
  return address.slice(0, end);
}

function readEscape(source: string, at: number): Step | undefined {
  if (source[at] !== '\\') return undefined;
  const next = source[at + 1] ?? '';
  return /[!-/:-@[-`{-~]/.test(next) ? { text: next, end: at + 2 } : undefined;
}

const LINK = /\[([^[\]]{1,400})\]\(<?((?:https?:|mailto:|doi:)[^\s()<>]{1,800})>?\)/iy;

/** `[text](address)`: keeps both, unless the text repeats the address. */
function readLink(source: string, at: number): Step | undefined {
  if (source[at] !== '[') return undefined;
  LINK.lastIndex = at;
  const match = LINK.exec(source);
  if (!match) return undefined;
  const [, text = '', address = ''] = match;
  const same = address.includes(text.replace(/^https?:\/\//, ''));
  return { text: same ? address : `${text} ${address}`, end: LINK.lastIndex };
}

function readMark(result: MarkedText, source: string, at: number): number | undefined {
  const first = source[at] ?? '';
  if (!'*_<^~'.includes(first)) return undefined;
  const delimiter = DELIMITERS.find(({ open }) => source.startsWith(open, at));
  if (!delimiter) return undefined;
  const from = at + delimiter.open.length;
  const to = closingAt(source, from, delimiter.close);
  if (to === undefined || !opensWell(source, at, from)) return undefined;
  const start = result.text.length;
  readInto(result, source.slice(from, to));
  const end = result.text.length;
  for (const kind of delimiter.kinds) result.marks.push({ kind, start, end });
  return to + delimiter.close.length;
}

/** Underscore emphasis cannot start inside a word, and no markup starts before a space. */
function opensWell(source: string, at: number, from: number): boolean {
  if (/\s/.test(source[from] ?? ' ')) return false;
  return source[at] !== '_' || !/[\p{L}\p{N}]/u.test(source[at - 1] ?? ' ');
}

function closingAt(source: string, from: number, close: string): number | undefined {
  const to = source.slice(from, from + LONGEST_MARK).indexOf(close, 1);
  if (to < 0) return undefined;
  const inside = source.slice(from, from + to);
  const raised = close === '^' || close === '~';
  if (raised && /\s/.test(inside)) return undefined;
  return /\s$/.test(inside) && !close.startsWith('<') ? undefined : from + to;
}
