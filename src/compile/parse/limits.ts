/** Finds characters that no output can contain, and texts that would take the parser too long. */
import type { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { type BuildMessage, report } from '../../messages/report.ts';
import { printable, type Unprintable } from '../../words/printable.ts';
import type { Source } from './source.ts';
import { placeOf } from './source.ts';

const MOST_REPORTS = 20;
/** Marks of nested quotations and lists at the start of one line. */
const CONTAINER = String.raw`>|(?:[-*+]|\d{1,9}[.)]|\(?[aAiI1][.)])(?=[ \t])`;
const CONTAINERS = new RegExp(String.raw`^(?:[ \t]*(?:${CONTAINER}))+`, 'gm');
const MOST_CONTAINERS = 60;
/** A list item with so much indentation is nested about a hundred levels deep. */
const DEEP_LIST = /^[ \t]{200,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;
/** The parser, and patterns that look for the end of words, need quadratic time for spaces in a row. */
const LONGEST_BLANK = 5_000;
/** Brackets that are open at the same time in a paragraph. */
const MOST_OPEN_BRACKETS = 100;
/** Brackets and other marks in one paragraph. The parser needs more than linear time for them. */
const MOST_BRACKETS = 4_000;
const MOST_MARKS = 20_000;
/** Underlines of headings. The parser needs more than linear time for them. */
const UNDERLINE = /^[ \t]{0,3}(?:=+|-+)[ \t]*$/gm;
const MOST_UNDERLINES = 2_000;
/** Lines between the heads and bodies of tables, and definitions, for the same reason. */
const TABLE_RULE = /^[ \t>]*(?:\|[ \t]*:?-|:?-+:?[ \t]*\|)[-:| \t]*$/gm;
const MOST_TABLES = 2_000;
const DEFINITION = /^[ \t>]*[:~][ \t]+\S/gm;
const MOST_DEFINITIONS = 5_000;
/**
 * Lines, and marks that become a node or an event of the parser. On the way through all outputs, each takes
 * up to 40 kB and a millisecond. A formula, an address or a code span counts as one. A thesis of half a
 * megabyte has 25,000.
 */
const PIECE =
  /\$\$[^$]+\$\$|\$[^$\n]+\$|\\.|&#?\w{1,32};|(?:https?:\/\/|www\.)[^\s<>()[\]]*|`[^`\n]+`|(?=[-*+#\d])(?<=^[ \t>]*)(?:[-*+]|#{1,6}|\d{1,9}[.)])(?=[ \t])|[*_~^]+|[[\]@{|<\n]/gm;
const MOST_PIECES = 50_000;
/** Works cited in one paragraph. The citation processor compares each with all before it. */
const MOST_CITED = 1_000;

/** Reports characters that no output can contain, and replaces them by spaces. */
export function replaceUnprintable(file: VFile, source: Source): string {
  let count = 0;
  return printable(source.text, (found) => {
    count += 1;
    if (count > MOST_REPORTS) return;
    const { offset } = found;
    report(file, unprintableMessage(found, source.text), placeOf(source, offset, offset + 1));
  });
}

function unprintableMessage({ rule, offset }: Unprintable, text: string): BuildMessage {
  const character = text.charAt(offset);
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (rule === 'lone-surrogate') return message('lone-surrogate', { code });
  return /[\u202D\u202E]/.test(character)
    ? message('control-character/direction', { code })
    : message('control-character', { code });
}

/** Where a text exceeds a limit, and the message about it. */
interface Excess {
  offset: number;
  message: BuildMessage;
}

/** Whether the text can be parsed in linear time. Reports a text that cannot. */
export function isWithinLimits(file: VFile, source: Source): boolean {
  const { text } = source;
  const found =
    findDeepNesting(text) ??
    findLongSpace(text) ??
    findTooManyMarks(text) ??
    findTooMany(text, UNDERLINE, MOST_UNDERLINES, TOO_MANY.underlines) ??
    findTooMany(text, TABLE_RULE, MOST_TABLES, TOO_MANY.tables) ??
    findTooMany(text, DEFINITION, MOST_DEFINITIONS, TOO_MANY.definitions) ??
    findTooMany(text, PIECE, MOST_PIECES, TOO_MANY.pieces);
  if (found === undefined) return true;
  report(file, found.message, placeOf(source, found.offset, found.offset + 1));
  return false;
}

function findDeepNesting(text: string): Excess | undefined {
  const findTooMany = message('nesting-too-deep/containers', { most: MOST_CONTAINERS });
  const list = DEEP_LIST.exec(text);
  for (const match of text.matchAll(CONTAINERS)) {
    const marks = match[0].match(new RegExp(CONTAINER, 'g')) ?? [];
    if (marks.length > MOST_CONTAINERS) return { offset: match.index, message: findTooMany };
  }
  return list ? { offset: list.index, message: findTooMany } : undefined;
}

function findLongSpace(text: string): Excess | undefined {
  for (const { 0: blanks, index } of text.matchAll(/[^\S\n]{2,}/g))
    if (blanks.length >= LONGEST_BLANK)
      return {
        offset: index,
        message: message('nesting-too-deep/spaces', {
          spaces: blanks.length,
          most: LONGEST_BLANK,
        }),
      };
  return undefined;
}

const MARK =
  /\n[ \t>]*\n|\\[cC]ite[a-zA-Z]*\*?(?:\[[^[\]\n]*\]){0,2}\{[^{}]*\}|\\.|<[?!]|(?<!\w)@(?=[\w{])|[[\]*_~`<^$@{|]/gs;

const COMMAND = /^\\[a-zA-Z]$/;

/** Counts brackets and other marks by paragraph. */
function findTooManyMarks(text: string): Excess | undefined {
  let [open, brackets, marks, cited] = [0, 0, 0, 0];
  for (const match of text.matchAll(MARK)) {
    const [mark] = match;
    if (mark.startsWith('\n')) [open, brackets, marks, cited] = [0, 0, 0, 0];
    else if (mark === '[') [open, brackets] = [open + 1, brackets + 1];
    else if (mark === '<?' || mark === '<!') brackets += 1;
    else if (mark === ']' && open > 0) open -= 1;
    // A closing bracket without its opening one counts too: the parser looks for it in the whole paragraph.
    else if (mark.length === 1 || COMMAND.test(mark)) marks += 1;
    cited += countWorks(mark);
    const excess = excessMessage({ open, brackets, marks, cited });
    if (excess) return { offset: match.index, message: excess };
  }
  return undefined;
}

/** Number of works that a mark cites. */
function countWorks(mark: string): number {
  if (mark === '@') return 1;
  return mark.length > 2 && /^\\[cC]/.test(mark) ? mark.split(',').length : 0;
}

function excessMessage(
  count: Record<'open' | 'brackets' | 'marks' | 'cited', number>,
): BuildMessage | undefined {
  if (count.open > MOST_OPEN_BRACKETS)
    return message('nesting-too-deep/open-brackets', { most: MOST_OPEN_BRACKETS });
  if (count.brackets > MOST_BRACKETS)
    return message('nesting-too-deep/brackets', { most: MOST_BRACKETS });
  if (count.marks > MOST_MARKS) return message('nesting-too-deep/marks', { most: MOST_MARKS });
  if (count.cited > MOST_CITED) return message('nesting-too-deep/citations', { most: MOST_CITED });
  return undefined;
}

const TOO_MANY = {
  underlines: message('nesting-too-deep/underlined-headings', { most: MOST_UNDERLINES }),
  tables: message('nesting-too-deep/tables', { most: MOST_TABLES }),
  definitions: message('nesting-too-deep/definitions', { most: MOST_DEFINITIONS }),
  pieces: message('nesting-too-deep/pieces', { most: MOST_PIECES }),
};

/** Finds the first match beyond the allowed number. */
function findTooMany(
  text: string,
  pattern: RegExp,
  most: number,
  message: BuildMessage,
): Excess | undefined {
  let count = 0;
  for (const { index } of text.matchAll(pattern)) {
    count += 1;
    if (count > most) return { offset: index, message };
  }
  return undefined;
}
