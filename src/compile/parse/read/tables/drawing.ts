/** Lines of a table drawn with characters, indexed by screen columns. */
import type { Range } from '../../source.ts';

export interface Drawing {
  /** One character per column. A filler follows a character that is two columns wide. */
  lines: string[];
  /** Offset in the text of a column of a line. */
  offset(line: number, column: number): number;
}

const FILLER = '\uFFFF';
/** Characters without width: combining marks, joiners, marks of direction. */
const NARROW = /^[\p{Mn}\p{Me}\u200B-\u200F\u202A-\u202E\u2060-\u2069]/u;
/** Characters two columns wide: East Asian characters, full-width signs, emoji. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** Counts one column for each character, as simple editors do. */
export function drawnByCharacter(text: string, ranges: readonly Range[]): Drawing {
  return {
    lines: ranges.map(({ start, end }) => text.slice(start, end).trimEnd()),
    offset: (line, column) => (ranges[line]?.start ?? 0) + column,
  };
}

/** Counts the width of characters, as Pandoc and terminals do. */
export function drawnByWidth(text: string, ranges: readonly Range[]): Drawing {
  const lines = ranges.map(({ start, end }) => columnsOf(text.slice(start, end).trimEnd(), start));
  return {
    lines: lines.map((columns) => columns.map(({ sign }) => sign).join('')),
    offset: (line, column) => {
      const columns = lines[line] ?? [];
      return columns[column]?.from ?? columns.at(-1)?.to ?? ranges[line]?.start ?? 0;
    },
  };
}

/** A character of a line, with its range in the text, including combining marks. */
interface Column {
  sign: string;
  from: number;
  to: number;
}

function columnsOf(line: string, start: number): Column[] {
  const columns: Column[] = [];
  let at = start;
  for (const character of line) {
    const from = at;
    at += character.length;
    const last = columns.at(-1);
    if (NARROW.test(character) && last) {
      for (const column of columns) if (column.from === last.from) column.to = at;
      continue;
    }
    columns.push({ sign: character.charAt(0), from, to: at });
    if (WIDE.test(character)) columns.push({ sign: FILLER, from: at, to: at });
  }
  return columns;
}
