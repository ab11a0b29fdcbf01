/** A position in a .bib file, and what both entries and values need to move it. */
import type { MessageOf } from '../../../../messages/message.ts';
import { message } from '../../../../messages/message.ts';
import type { Point } from '../../../../words/place.ts';
import type { ReadProblem } from '../tagged.ts';

export interface BibEntry {
  /** Lower case. */
  type: string;
  key: string;
  /** By name in lower case; values as TeX, abbreviations written out. */
  fields: Map<string, string>;
  start: Point;
  end: Point;
}
export interface BibFile {
  entries: BibEntry[];
  problems: ReadProblem[];
  /** Abbreviations that it and the files around it define, by name in lower case. */
  strings: Map<string, string>;
}

export interface Scanner {
  text: string;
  at: number;
  point: (offset: number) => Point;
  file: BibFile;
  /** Where the entry must have ended: the next line that begins like one. */
  limit: number;
  /** A comment was not closed: the file is not searched again for the end of the next ones. */
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

/** Spaces and, between the parts of an entry, remarks after a per cent sign. */
export function skipSpace(scanner: Scanner): void {
  while (take(scanner, /\s+|%[^\n]*/) !== undefined);
}

/** Matches at the position and moves on. */
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
 * Offset of the brace that closes the one at `start`; `undefined` where none does before `limit`.
 *
 * @param escapes whether a brace behind a backslash is a character, as to TeX
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

/** Offset of the next line that begins like an entry. */
export function nextEntry(text: string, from: number): number {
  ENTRY_LINE.lastIndex = from;
  return ENTRY_LINE.exec(text)?.index ?? text.length;
}

/** A line that begins like a field, or that holds the end of an entry only. */
const FIELD_LINE = /[ \t]*(?:[A-Za-z_][\w:.+/-]*[ \t]*=|[})][ \t,]*$)/my;

/** Offset of the next line, below this one, that begins like a field or closes the entry; `undefined` where none does before `limit`. */
export function nextField(text: string, from: number, limit: number): number | undefined {
  for (let at = from; ; ) {
    const line = text.indexOf('\n', at);
    if (line < 0 || line >= limit) return undefined;
    at = line + 1;
    FIELD_LINE.lastIndex = at;
    if (FIELD_LINE.test(text)) return at;
  }
}
