/**
 * Comments: `{>>…<<}` for editors; `<!--…-->`, `{#…#}` of templates (Jinja, Liquid), a line `[//]: # (…)`,
 * and in MyST a line that begins with `%`. Comments may span paragraphs, so they are blanked before parsing.
 * The text keeps its length, so that all offsets stay the same.
 */
import type { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { recordConsumed } from '../../words/consumed.ts';
import { replaceEnclosed } from '../../words/enclosed.ts';
import { removeHighlights } from './critic-marks.ts';
import type { Manuscript } from './manuscript.ts';
import { outsideCode, paragraphEnd } from './outside-code.ts';
import { COMMENT_FILL, lineEnd } from './scan.ts';
import { placeOf, type Range, type Source } from './source.ts';

type Comments = Manuscript['comments'];
const KINDS = {
  '{>>': { close: '<<}', keep: true, what: '{>>' },
  '<!--': { close: '-->', keep: false, what: '<!--' },
  line: { close: '', keep: false, what: '[//]' },
  '{#': { close: '#}', keep: false, what: '{#' },
} as const;
/**
 * `{>>}` is TeX and no comment: `\operatorname{>>}`. The `[//]` line is a link definition that leads nowhere.
 * Unlike a title, its words may contain brackets.
 */
const COMMENT =
  /\{>>(?!\s*\})|<!--|\{#(?=[\s#])|^[ ]{0,3}\[(?:\/\/|comment)\]:[ \t]*#[ \t]*[("'][^\n]*/;
const nextComment = outsideCode(COMMENT);
const nextInMyst = outsideCode(new RegExp(`${COMMENT.source}|^%[^\\n]*`));
/** Syntax that only MyST has. */
const MYST =
  /\{[a-z][\w:-]*\}`[^`]|^\([\w:.-]+\)=$|^(?:`{3,}|:{3,})\{(?:figure|math|note|table)\}/m;
/** Characters in which the end of a template comment is looked for. */
const LONGEST_TEMPLATE = 4_000;

/** @returns the text without comments, and the comments for editors */
export function takeComments(file: VFile, source: Source): { text: string; comments: Comments } {
  const comments: Comments = [];
  let text = '';
  let from = 0;
  for (const found of commentsOf(source.text)) {
    const place = placeOf(source, found.start, found.end);
    const kind = KINDS[found.open];
    if (!found.closed) reportUnclosed(file, kind, place);
    recordConsumed(file, 'gap', place);
    if (kind.keep) comments.push({ text: insideOf(source.text, found), place });
    text += source.text.slice(from, found.start) + blank(source.text, found);
    from = found.end;
  }
  text = removeHighlights(file, { ...source, text: text + source.text.slice(from) });
  return { text: moveMarksFirst(text), comments };
}

interface Found extends Range {
  open: keyof typeof KINDS;
  closed: boolean;
}

/** Comments outside code, in document order. */
function* commentsOf(text: string): Generator<Found> {
  const nextIn = MYST.test(text) ? nextInMyst : nextComment;
  for (let next = nextIn(text, 0); next; ) {
    const found = commentAt(text, next.index, next[0]);
    if (found) yield found;
    next = nextIn(text, found?.end ?? next.index + 1);
  }
}

function commentAt(text: string, start: number, mark: string): Found | undefined {
  const open = (['{>>', '<!--', '{#'] as const).find((each) => each === mark);
  if (!open) return { open: 'line', start, end: start + mark.length, closed: true };
  const { close } = KINDS[open];
  if (open === '{#') {
    const inside = /^\{#(?:(?!\{#)[\s\S])*?#\}/.exec(text.slice(start, start + LONGEST_TEMPLATE));
    return inside ? { open, start, end: start + inside[0].length, closed: true } : undefined;
  }
  const closing = text.indexOf(close, start + open.length);
  // An unclosed comment ends with its paragraph, so that it does not hide the rest of the text.
  const end = closing === -1 ? paragraphEnd(text, start) : closing + close.length;
  return { open, start, end, closed: closing !== -1 };
}

function insideOf(text: string, { start, end, open, closed }: Found): string {
  return text.slice(start + open.length, closed ? end - KINDS[open].close.length : end).trim();
}

/**
 * Replaces a comment by the same number of characters. Whole lines between paragraphs become blank lines. At
 * the end of a line, tabs are used, because two spaces would break the line. Elsewhere, a fill character
 * keeps the paragraph together and adds no indentation, and the line continues after the comment.
 */
function blank(text: string, { start, end }: Found): string {
  if (isSeparate(text, start, end)) return text.slice(start, end).replace(/[^\n]/g, ' ');
  const isLast = isBlank(lineAfter(text, end)) && !isBlank(lineBefore(text, start));
  return (isLast ? '\t' : COMMENT_FILL).repeat(end - start);
}

const HIDDEN_BEFORE_MARK = new RegExp(
  `^([ \\t>]*)(${COMMENT_FILL}[ \\t${COMMENT_FILL}]*)((?:#{1,6}|[-*+]|\\d{1,9}[.)])[ \\t]|[>|])`,
  'gm',
);
const HIDDEN_BEHIND_MARK = new RegExp(
  `^([ \\t>]*(?:#{1,6}|[-*+]|\\d{1,9}[.)]))${COMMENT_FILL}(?=${COMMENT_FILL}*(?:[ \\t]|$))`,
  'gm',
);

/**
 * Moves marks of list items, headings, quotations and table rows to the start of their line, as if the
 * comment beside them were not there.
 */
function moveMarksFirst(text: string): string {
  if (!text.includes(COMMENT_FILL)) return text;
  return text
    .replace(
      HIDDEN_BEFORE_MARK,
      (_, indent: string, hidden: string, mark: string) =>
        indent + mark + COMMENT_FILL.repeat(hidden.length),
    )
    .replace(HIDDEN_BEHIND_MARK, '$1 ');
}

/** Whether a text has only spaces and comments. */
function isBlank(text: string | undefined): boolean {
  return text !== undefined && withoutComments(text).trim() === '';
}

const withoutComments = (text: string): string =>
  [['{>>', '<<}'] as const, ['<!--', '-->'] as const].reduce(
    (rest, marks) => replaceEnclosed(rest, marks, () => ''),
    text,
  );

/** Longest line that may consist only of comments. It bounds the search of each comment. */
const LONGEST_LINE = 2_000;

/** The text before an offset on its line; undefined if it is longer than `LONGEST_LINE`. */
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

/** Whether a comment has its lines for itself, next to a blank line or an end of the text. */
function isSeparate(text: string, start: number, end: number): boolean {
  const before = lineBefore(text, start);
  const after = lineAfter(text, end);
  if (before === undefined || after === undefined) return false;
  if (before.trim() !== '' || after.trim() !== '') return false;
  const above = start - before.length - 1;
  const isFirst = above < 0 || /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, above - 200), above));
  const next = lineEnd(text, end) + 1;
  return isFirst || next > text.length || text.slice(next, lineEnd(text, next)).trim() === '';
}

function reportUnclosed(
  file: VFile,
  { what: open, close }: (typeof KINDS)[keyof typeof KINDS],
  place: Comments[number]['place'],
): void {
  report(file, message('comment-unclosed', { open, close }), place);
}
