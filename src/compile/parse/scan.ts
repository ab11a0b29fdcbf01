/**
 * Looks for the end of a piece of syntax. Every search has a limit of length and depth, so that a text of
 * many opening brackets takes linear time.
 */

/** Longer bracketed pieces (a thousand words) are not syntax. */
const LONGEST = 8_000;
const DEEPEST = 24;
const BLANK_LINE = /\n[ \t>]*(?=\n|$)/y;

enum Code {
  backslash = 92,
  backtick = 96,
  newline = 10,
}

/**
 * Offset of the bracket that closes the one at `start`. Skips escaped characters and code spans, and stops at
 * a blank line.
 */
export function closing(
  source: string,
  start: number,
  pair: '[]' | '{}' | '()',
): number | undefined {
  const open = pair.charCodeAt(0);
  const close = pair.charCodeAt(1);
  const limit = Math.min(source.length, start + LONGEST);
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const code = source.charCodeAt(at);
    if (code === Code.backslash) at += 1;
    else if (code === Code.backtick && pair === '[]') at = codeSpanEnd(source, at) - 1;
    else if (code === Code.newline && isBlankAfter(source, at)) return undefined;
    else if (code === open && ++depth > DEEPEST) return undefined;
    else if (code === close && --depth === 0) return at;
  }
  return undefined;
}

/** Whether the line after `newline` is blank, apart from the marks of block quotes. */
export function isBlankAfter(source: string, newline: number): boolean {
  BLANK_LINE.lastIndex = newline;
  return BLANK_LINE.test(source);
}

/** Offset after the code span that begins at a backtick; after its backticks if it is never closed. */
export function codeSpanEnd(source: string, start: number): number {
  let open = start;
  while (source.charCodeAt(open) === Code.backtick) open += 1;
  const limit = Math.min(source.length, start + LONGEST);
  let run = 0;
  for (let at = open; at <= limit; at += 1) {
    const code = source.charCodeAt(at);
    if (code === Code.backtick) run += 1;
    else if (run === open - start) return at;
    else {
      run = 0;
      if (code === Code.newline && isBlankAfter(source, at)) break;
    }
  }
  return open;
}

export function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end;
}

export function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/** Whether only white space or marks of containers precede `offset` on its line. */
export function beginsLine(source: string, offset: number): boolean {
  return /^[ \t>]*$/.test(source.slice(lineStart(source, offset), offset));
}

/** The match of a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source);
}

/** Part of a paragraph as one line, without line ends and marks of containers. */
export function oneLine(text: string): string {
  return text.replaceAll(COMMENT_FILL, '').replace(/(?:(?<![ \t])[ \t]+)?\n[ \t>]*/g, ' ');
}

/** Replaces the characters of a comment, so that all offsets stay the same. Never printed. */
export const COMMENT_FILL = '\uFDD0';
