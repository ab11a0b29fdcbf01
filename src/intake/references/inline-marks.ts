/**
 * A reference string with its inline mark-up taken off: plain text, and where in it something
 * was italic, bold, raised or lowered. Italics tell a journal from a title, so they are kept as data.
 */
import { LIGATURES, lettersOfLigature } from '../../words/ligatures.ts';

type MarkKind = 'italic' | 'bold' | 'superscript' | 'subscript' | 'smallCaps';

export interface Mark {
  kind: MarkKind;
  /** Offsets in the plain text. */
  start: number;
  end: number;
}

export interface MarkedText {
  text: string;
  marks: Mark[];
}

/** What opens and closes a mark; the order decides, longer delimiters stand first. */
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

/** A mark never reaches further than this, so that a lone asterisk costs nothing. */
const LONGEST_MARK = 1000;

/** Takes Markdown and simple HTML mark-up off a string. Never looks into web addresses. */
export function readMarks(source: string): MarkedText {
  const text = tidy(source);
  if (!SIGN.test(text)) return { text, marks: [] };
  const result: MarkedText = { text: '', marks: [] };
  readInto(result, text);
  return result;
}

/** Begins an escape, a link or a mark; most strings have none. */
const SIGN = /[<[\\*_^~]/;

/** What a page layout did to the text is undone: ligatures, soft hyphens, spaces before a comma. */
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

/** Without a sign that may open an address, an escape, a link or a mark. */
const PLAIN = /[^hfw1<[\\*_^~]+/iy;

function readPlain(source: string, at: number): Step | undefined {
  PLAIN.lastIndex = at;
  if (!PLAIN.test(source)) return undefined;
  return { text: source.slice(at, PLAIN.lastIndex), end: PLAIN.lastIndex };
}

const ADDRESS = /(?:https?|ftp):\/\/[^\s<>]+|www\.[^\s<>]+|10\.\d{4,9}\/[^\s<>]+/iy;

/** A web address or DOI, with or without angle brackets: its underscores and tildes are its own. */
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

/** `*https://example.org*`: the last asterisk closes the emphasis. */
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

/** `[text](address)`: both are kept, but for an address that is its own text. */
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

/** Emphasis by underscores does not start inside a word; no mark opens before a space. */
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
