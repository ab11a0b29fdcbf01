/** What no text should hold, and what would cost the parser more than a text is worth. */
import type { VFile } from 'vfile';
import { report } from '../diagnostics.ts';
import type { Source } from './source.ts';
import { placeOf } from './source.ts';

const CONTROL =
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Turn letters round: what is read is not what is written. Marks and isolates do all that a text needs. */
const OVERRIDE = /[\u202D\u202E]/g;
const MOST_REPORTS = 20;
/** Marks of containers at the start of one line: quotations and lists in each other. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;
const MOST_CONTAINERS = 60;
/** A list this far from the margin is the hundredth inside another. */
const DEEP_LIST = /^[ \t]{200,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;
/** The time of the parser grows with the square of blanks in a row. */
const LONGEST_BLANK = 20_000;
/** Brackets that stand open at one point of a paragraph. */
const MOST_OPEN_BRACKETS = 100;
/**
 * Brackets, and other marks, in one paragraph: with their number the time of the parser grows
 * faster than the text.
 */
const MOST_BRACKETS = 4_000;
const MOST_MARKS = 20_000;
/** Lines that make headings of those before them; the same holds for their number in a text. */
const UNDERLINE = /^[ \t]{0,3}(?:=+|-+)[ \t]*$/gm;
const MOST_UNDERLINES = 2_000;
/** The lines between the heads and the bodies of tables, for the same reason; and definitions. */
const TABLE_RULE = /^[ \t>]*(?:\|[ \t]*:?-+:?|:?-+:?[ \t]*\|)[-:| \t]*$/gm;
const MOST_TABLES = 2_000;
const DEFINITION = /^[ \t>]*[:~][ \t]+\S/gm;
const MOST_DEFINITIONS = 5_000;
/** Works cited in one paragraph: the citation processor compares each with all before it. */
const MOST_CITED = 1_000;

/** Reports characters that no output can hold, and blanks them. */
export function withoutControls(file: VFile, source: Source): string {
  const { text } = source;
  let count = 0;
  const said =
    (rule: 'control-character' | 'lone-surrogate', what: string) => (match: string, at: number) => {
      count += 1;
      if (count <= MOST_REPORTS)
        report(
          file,
          rule,
          `Unexpected ${what} U+${match.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}, expected text`,
          placeOf(source, at, at + 1),
          'Delete it; it cannot be seen in most editors.',
        );
      return match === '\u000B' ? ' ' : '\uFFFD';
    };
  return text
    .replace(CONTROL, (match, at: number) => {
      said('control-character', 'control character')(match, at);
      return ' ';
    })
    .replace(OVERRIDE, (match, at: number) => {
      said('control-character', 'override of the writing direction')(match, at);
      return '\u2060';
    })
    .replace(LONE_SURROGATE, said('lone-surrogate', 'half of a character'));
}

/** Whether the text can be parsed in time that grows with its length; reported where it cannot. */
export function isTame(file: VFile, source: Source): boolean {
  const { text } = source;
  const offset =
    tooManyContainers(text) ??
    DEEP_LIST.exec(text)?.index ??
    tooLongBlank(text) ??
    tooManyMarks(text) ??
    tooMany(UNDERLINE, MOST_UNDERLINES, text) ??
    tooMany(TABLE_RULE, MOST_TABLES, text) ??
    tooMany(DEFINITION, MOST_DEFINITIONS, text);
  if (offset === undefined) return true;
  report(
    file,
    'nesting-too-deep',
    `Unexpected number of marks or depth of blocks inside each other, expected at most ${MOST_CONTAINERS} inside each other`,
    placeOf(source, offset, offset + 1),
    'Nothing of the text was read. Look here for marks that are repeated many times.',
  );
  return false;
}

function tooManyContainers(text: string): number | undefined {
  for (const match of text.matchAll(CONTAINERS)) {
    const marks = match[0].match(/>|[-*+](?=[ \t])|\d+[.)](?=[ \t])/g) ?? [];
    if (marks.length > MOST_CONTAINERS) return match.index;
  }
  return undefined;
}

function tooLongBlank(text: string): number | undefined {
  for (const match of text.matchAll(/[ \t]{2,}/g))
    if (match[0].length >= LONGEST_BLANK) return match.index;
  return undefined;
}

const MARK =
  /\n[ \t>]*\n|\\[cC]ite[a-zA-Z]*\*?(?:\[[^[\]\n]*\]){0,2}\{[^{}]*\}|\\.|<[?!]|(?<!\w)@(?=[\w{])|[[\]*_~`<^$@{|]/gs;

/** Brackets and other marks, counted anew in each paragraph. */
function tooManyMarks(text: string): number | undefined {
  let open = 0;
  let brackets = 0;
  let marks = 0;
  let cited = 0;
  for (const match of text.matchAll(MARK)) {
    const [mark] = match;
    if (mark.startsWith('\n')) {
      open = 0;
      brackets = 0;
      marks = 0;
      cited = 0;
    } else if (mark === '[') {
      open += 1;
      brackets += 1;
    } else if (mark === '<?' || mark === '<!') brackets += 1;
    else if (mark === ']') open = Math.max(0, open - 1);
    else if (mark.length === 1) marks += 1;
    if (mark === '@') cited += 1;
    else if (mark.length > 2 && /^\\[cC]/.test(mark)) cited += mark.split(',').length;
    if (
      open > MOST_OPEN_BRACKETS ||
      brackets > MOST_BRACKETS ||
      marks > MOST_MARKS ||
      cited > MOST_CITED
    )
      return match.index;
  }
  return undefined;
}

/** Where the first one stands that is one too many. */
function tooMany(pattern: RegExp, most: number, text: string): number | undefined {
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    count += 1;
    if (count > most) return match.index;
  }
  return undefined;
}
