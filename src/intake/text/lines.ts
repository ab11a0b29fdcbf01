/** The lines of a text, with their position. */
import { countMatches } from '../../words/count-matches.ts';

export interface Line {
  /** Without white space at its ends. */
  text: string;
  /** Offset of `text` in the source. */
  start: number;
  /** Columns of white space before it; a tab counts as four. */
  indent: number;
  /** 0-based; a form feed starts a new page. */
  page: number;
  /** Index among the lines, including blank ones. */
  row: number;
  /** Whether it follows a blank line, a form feed or the start of the file. */
  blankBefore: boolean;
}

export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  let page = 0;
  let blank = true;
  let row = 0;
  for (const { text, start, feed } of pieces(source)) {
    if (feed) page += 1;
    const trimmed = text.trim();
    if (trimmed === '') blank = true;
    else {
      const lead = text.length - text.trimStart().length;
      const indent = text.slice(0, lead).replace(/\t/g, '    ').length;
      lines.push({
        text: trimmed,
        start: start + lead,
        indent,
        page,
        row,
        blankBefore: blank || feed,
      });
      blank = false;
    }
    row += 1;
  }
  return lines;
}

function* pieces(source: string): Generator<{ text: string; start: number; feed: boolean }> {
  let start = 0;
  let feed = false;
  for (const match of source.matchAll(/[\n\f]|$/g)) {
    yield { text: source.slice(start, match.index), start, feed };
    feed = match[0] === '\f';
    start = match.index + 1;
  }
}

/** Middle value; 0 for an empty list. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function countWords(text: string): number {
  return countMatches(text, /\S+/g);
}
