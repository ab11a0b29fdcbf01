/**
 * Comments: `{>>…<<}` for editors, `<!--…-->` and a line `[//]: # (…)` for nobody. They may span
 * paragraphs, so they are blanked before parsing, character by character: every place stays where it
 * was.
 */
import type { VFile } from 'vfile';
import { report } from '../diagnostics.ts';
import type { Manuscript } from './manuscript.ts';
import { placeOf, type Range, type Source } from './source.ts';
import { COMMENT_FILL, codeSpanEnd } from './syntax/scan.ts';

type Comments = Manuscript['comments'];
const FENCE = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?!.*`)|~{3,})/;
const KINDS = {
  '{>>': { close: '<<}', keep: true, what: '{>>' },
  '<!--': { close: '-->', keep: false, what: '<!--' },
  '[//]': { close: '', keep: false, what: '[//]' },
} as const;
/** A definition of a link that leads nowhere; its words may have brackets that a title must not have. */
const LINE = /[ ]{0,3}\[(?:\/\/|comment)\]:[ \t]*#[ \t]*[("'][^\n]*/iy;

/** @returns the text without comments, and those that are for editors */
export function takeComments(file: VFile, source: Source): { text: string; comments: Comments } {
  if (!/\{>>|<!--|^[ ]{0,3}\[(?:\/\/|comment)\]:/im.test(source.text))
    return { text: source.text, comments: [] };
  const comments: Comments = [];
  let text = '';
  let from = 0;
  for (const found of commentsOf(source.text)) {
    const place = placeOf(source, found.start, found.end);
    const kind = KINDS[found.open];
    if (!found.closed) reportUnclosed(file, kind, place);
    if (kind.keep) comments.push({ text: insideOf(source.text, found), place });
    text += source.text.slice(from, found.start) + blank(source.text, found);
    from = found.end;
  }
  return { text: text + source.text.slice(from), comments };
}

interface Found extends Range {
  open: keyof typeof KINDS;
  closed: boolean;
}

/** Comments outside of code, in order. */
function* commentsOf(text: string): Generator<Found> {
  let at = 0;
  while (at < text.length) {
    if (at === 0 || text[at - 1] === '\n') {
      const after = fencedCodeEnd(text, at);
      if (after > at) {
        at = after;
        continue;
      }
      LINE.lastIndex = at;
      if (LINE.test(text)) {
        yield { open: '[//]', start: at, end: LINE.lastIndex, closed: true };
        at = endOfLine(text, at);
        continue;
      }
    }
    const next = nextMark(text, at);
    if (next === undefined) return;
    const open = (['{>>', '<!--'] as const).find((mark) => text.startsWith(mark, next));
    if (!open) {
      at = afterMark(text, next);
      continue;
    }
    const { close } = KINDS[open];
    const closing = text.indexOf(close, next + open.length);
    // An unclosed comment ends with its paragraph: what it hides must not be the rest of the text.
    const end = closing === -1 ? paragraphEnd(text, next) : closing + close.length;
    yield { open, start: next, end, closed: closing !== -1 };
    at = end;
  }
}

/** Offset of the next comment, escape, code span or line end. */
function nextMark(text: string, from: number): number | undefined {
  const mark = /\\|`|\n|\{>>|<!--/g;
  mark.lastIndex = from;
  return mark.exec(text)?.index;
}

function afterMark(text: string, at: number): number {
  if (text[at] === '\\') return at + (text[at + 1] === '\n' ? 1 : 2);
  return text[at] === '`' ? codeSpanEnd(text, at) : at + 1;
}

/** Offset after the fenced code that begins on this line; the offset itself where none does. */
function fencedCodeEnd(text: string, lineStart: number): number {
  const lineEnd = endOfLine(text, lineStart);
  const fence = FENCE.exec(text.slice(lineStart, lineEnd))?.[1];
  if (!fence) return lineStart;
  const closing = new RegExp(
    `\\n[ \\t>]*${fence[0] === '~' ? '~' : '`'}{${fence.length},}[ \\t]*(?=\\n|$)`,
    'g',
  );
  closing.lastIndex = lineEnd;
  return closing.test(text) ? closing.lastIndex : text.length;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function paragraphEnd(text: string, at: number): number {
  const match = /\n[ \t>]*\n/g;
  match.lastIndex = at;
  return match.exec(text)?.index ?? text.length;
}

function insideOf(text: string, { start, end, open, closed }: Found): string {
  return text.slice(start + open.length, closed ? end - KINDS[open].close.length : end).trim();
}

/**
 * As many characters as the comment had. Whole lines between paragraphs become blank lines; at the
 * end of a line stand tabs, which no syntax minds there (two spaces would break the line);
 * elsewhere a sign stands in that keeps a paragraph together and indents nothing.
 */
function blank(text: string, { start, end }: Found): string {
  if (standsApart(text, start, end)) return text.slice(start, end).replace(/[^\n]/g, ' ');
  const [first = '', ...rest] = text.slice(start, end).split('\n');
  const opens = isBlank(lineBefore(text, start));
  const ends = rest.length > 0 || isBlank(lineAfter(text, end));
  const fill = ends && !opens ? '\t' : COMMENT_FILL;
  const others = rest.map((line) => COMMENT_FILL.repeat(line.length));
  return [fill.repeat(first.length), ...others].join('\n');
}

/** Nothing but blanks and further comments. */
function isBlank(text: string | undefined): boolean {
  return text !== undefined && text.replace(/\{>>.*?<<\}|<!--.*?-->/g, '').trim() === '';
}

/** No line of nothing but comments is longer: each comment of a line looks as far. */
const LONGEST_LINE = 2_000;

/** What stands before the offset on its line; `undefined` where that is longer than is looked at. */
function lineBefore(text: string, at: number): string | undefined {
  const from = Math.max(0, at - LONGEST_LINE);
  const before = text.slice(from, at);
  const line = before.lastIndexOf('\n');
  return line === -1 && from > 0 ? undefined : before.slice(line + 1);
}

function lineAfter(text: string, at: number): string | undefined {
  const after = text.slice(at, at + LONGEST_LINE);
  const line = after.indexOf('\n');
  return line === -1 && at + LONGEST_LINE < text.length
    ? undefined
    : after.slice(0, line === -1 ? undefined : line);
}

/** Whether nothing else stands on its lines, and a blank line (or an end) is beside it. */
function standsApart(text: string, start: number, end: number): boolean {
  const before = lineBefore(text, start);
  const after = lineAfter(text, end);
  if (before === undefined || after === undefined) return false;
  if (before.trim() !== '' || after.trim() !== '') return false;
  const above = start - before.length - 1;
  const isFirst = above < 0 || /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, above - 200), above));
  const next = endOfLine(text, end) + 1;
  return isFirst || next > text.length || text.slice(next, endOfLine(text, next)).trim() === '';
}

function reportUnclosed(
  file: VFile,
  { what, close }: (typeof KINDS)[keyof typeof KINDS],
  place: Comments[number]['place'],
): void {
  report(
    file,
    'comment-unclosed',
    `Unexpected end of the text in a comment "${what}", expected "${close}"`,
    place,
    `Close the comment with "${close}" where it ends.`,
  );
}
