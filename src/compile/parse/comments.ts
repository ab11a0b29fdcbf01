/**
 * Comments: `{>>…<<}` for editors; `<!--…-->`, `{#…#}` of templates (Jinja, Liquid), a line
 * `[//]: # (…)` and, in MyST, one that begins with `%`, for nobody. They may span paragraphs, so they are blanked before parsing, character by
 * character: every place stays where it was.
 */
import type { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { recordConsumed } from '../../words/consumed.ts';
import { replaceEnclosed } from '../../words/enclosed.ts';
import { withoutHighlights } from './critic-marks.ts';
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
 * `{>>}` is TeX's sign, not a comment: `\operatorname{>>}`. A line is a definition of a link that leads
 * nowhere; its words may have brackets that a title must not have.
 */
const COMMENT =
  /\{>>(?!\s*\})|<!--|\{#(?=[\s#])|^[ ]{0,3}\[(?:\/\/|comment)\]:[ \t]*#[ \t]*[("'][^\n]*/;
const nextComment = outsideCode(COMMENT);
const nextInMyst = outsideCode(new RegExp(`${COMMENT.source}|^%[^\\n]*`));
/** A role, a label or one of the commonest directives: nobody else writes these. */
const MYST =
  /\{[a-z][\w:-]*\}`[^`]|^\([\w:.-]+\)=$|^(?:`{3,}|:{3,})\{(?:figure|math|note|table)\}/m;
/** A template's comment is looked for as far. */
const LONGEST_TEMPLATE = 4_000;

/** @returns the text without comments, and those that are for editors */
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
  text = withoutHighlights(file, { ...source, text: text + source.text.slice(from) });
  return { text: withMarksFirst(text), comments };
}

interface Found extends Range {
  open: keyof typeof KINDS;
  closed: boolean;
}

/** Comments outside of code, in order. */
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
  // An unclosed comment ends with its paragraph: what it hides must not be the rest of the text.
  const end = closing === -1 ? paragraphEnd(text, start) : closing + close.length;
  return { open, start, end, closed: closing !== -1 };
}

function insideOf(text: string, { start, end, open, closed }: Found): string {
  return text.slice(start + open.length, closed ? end - KINDS[open].close.length : end).trim();
}

/**
 * As many characters as the comment had. Whole lines between paragraphs become blank lines; at the
 * end of a line stand tabs, which no syntax minds there (two spaces would break the line);
 * elsewhere a sign stands in that keeps a paragraph together and indents nothing, and the line goes
 * on behind the comment.
 */
function blank(text: string, { start, end }: Found): string {
  if (standsApart(text, start, end)) return text.slice(start, end).replace(/[^\n]/g, ' ');
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
 * What begins a list's item, a heading, a quotation or a table's row begins its line, and a blank
 * follows it, as if the comment before or behind it were not there.
 */
function withMarksFirst(text: string): string {
  if (!text.includes(COMMENT_FILL)) return text;
  return text
    .replace(
      HIDDEN_BEFORE_MARK,
      (_, indent: string, hidden: string, mark: string) =>
        indent + mark + COMMENT_FILL.repeat(hidden.length),
    )
    .replace(HIDDEN_BEHIND_MARK, '$1 ');
}

/** Nothing but blanks and further comments. */
function isBlank(text: string | undefined): boolean {
  return text !== undefined && withoutComments(text).trim() === '';
}

const withoutComments = (text: string): string =>
  [['{>>', '<<}'] as const, ['<!--', '-->'] as const].reduce(
    (rest, marks) => replaceEnclosed(rest, marks, () => ''),
    text,
  );

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
