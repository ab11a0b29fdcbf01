/** The position in a .bib file, and functions that move it. Used for entries and for values. */
import type { MessageOf } from '../../../../messages/message.ts';
import { message } from '../../../../messages/message.ts';
import type { Point } from '../../../../words/place.ts';
import type { ReadProblem } from '../tagged.ts';

export interface BibEntry {
  /** Lower case. */
  type: string;
  key: string;
  /** Values by name in lower case. Values are TeX, with abbreviations replaced. */
  fields: Map<string, string>;
  start: Point;
  end: Point;
}
export interface BibFile {
  entries: BibEntry[];
  problems: ReadProblem[];
  /** Abbreviations that this file and the other files define, by name in lower case. */
  strings: Map<string, string>;
}

export interface Scanner {
  text: string;
  at: number;
  point: (offset: number) => Point;
  file: BibFile;
  /** Offset where the entry must end: the next line that looks like the start of an entry. */
  limit: number;
  /** Whether a comment was not closed. Then the file is not searched again for the end of further comments. */
  unclosed: boolean;
}

/** A syntax error that makes an entry unreadable. */
export class BibSyntaxError extends Error {
  override name = 'BibSyntaxError';
  /**
   * @param at offset of the error
   * @param messageFor the message, if the entry begins in a line
   */
  constructor(
    readonly at: number,
    readonly messageFor: (line: number) => MessageOf<'bibliography-entry'>,
  ) {
    super();
  }
}

/** Skips spaces and comments after a percent sign. */
export function skipSpace(scanner: Scanner): void {
  while (take(scanner, /\s+|%[^\n]*/) !== undefined);
}

/** Matches a pattern at the position, and moves behind the match. */
export function take(scanner: Scanner, pattern: RegExp): string | undefined {
  const sticky = new RegExp(pattern.source, 'y');
  sticky.lastIndex = scanner.at;
  const found = sticky.exec(scanner.text)?.[0];
  if (found !== undefined) scanner.at += found.length;
  return found;
}

export function expectClose(scanner: Scanner, close: string): void {
  skipSpace(scanner);
  if (scanner.text[scanner.at] !== close)
    throw new BibSyntaxError(scanner.at, (line) =>
      message('bibliography-entry/end-missing', { close, line }),
    );
  scanner.at += 1;
}

/**
 * Offset of the brace that closes the one at `start`; undefined if there is none before `limit`.
 *
 * @param escapes whether a brace after a backslash is a character, as in TeX
 */
export function closingBrace(
  text: string,
  start: number,
  limit: number,
  escapes = true,
): number | undefined {
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const char = text[at];
    if (escapes && char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth <= 0) return at;
    }
  }
  return undefined;
}

const ENTRY_LINE = /^[ \t]*@[ \t]*(?:[A-Za-z]+[ \t]*[{(]|\{)/gm;

/** Offset of the next line that looks like the start of an entry. */
export function nextEntry(text: string, from: number): number {
  ENTRY_LINE.lastIndex = from;
  return ENTRY_LINE.exec(text)?.index ?? text.length;
}

/** A line that looks like the start of a field, or that contains only the end of an entry. */
const FIELD_LINE = /[ \t]*(?:[A-Za-z_][\w:.+/-]*[ \t]*=|[})][ \t,]*$)/my;

/**
 * Offset of the next line below that looks like the start of a field or that closes the entry; undefined if
 * there is none before `limit`.
 */
export function nextField(text: string, from: number, limit: number): number | undefined {
  for (let at = from; ; ) {
    const line = text.indexOf('\n', at);
    if (line < 0 || line >= limit) return undefined;
    at = line + 1;
    FIELD_LINE.lastIndex = at;
    if (FIELD_LINE.test(text)) return at;
  }
}
