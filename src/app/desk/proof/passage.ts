/** Finds the place of an answer in the manuscript as it is now. */
import { readSource } from '../../../io/desk/source-store.ts';
import { frontMatterOf } from '../../../words/front-matter.ts';
import type { OpenJournal } from '../open-journal.ts';

/** Lines of a source that belong together: a paragraph of the text, or a line of its front matter. */
export interface Passage {
  /** Path in the journal. */
  path: string;
  /** The line that is meant. */
  line: number;
  /** The first line of `text`. */
  first: number;
  text: string;
  /** The version of the file. */
  base: string;
}

const MOST_LINES = 40;

export interface PassageFinder {
  /**
   * @param file in the article's folder
   * @param line at the time of the proof
   * @param words at the place, because lines may have moved since
   * @returns undefined if the article has no such file
   */
  find(file: string, line: number, words: string): Passage | undefined;
}

/** Reads each file once. */
export function passageFinder({ folder }: OpenJournal, article: string): PassageFinder {
  const files = new Map<string, OpenFile>();
  return {
    find: (file, line, words) => {
      const path = `${article}/${file}`;
      if (!isPathBelow(file)) return undefined;
      const open = files.get(path) ?? openFile(folder, path);
      files.set(path, open);
      if (open.lines.length === 1 && open.lines[0] === '') return undefined;
      const now = lineNow(open, line, words);
      return { path, base: open.base, ...passageAt(open, now) };
    },
  };
}

/** The files of a proof may come from a stranger, and name anything. */
function isPathBelow(path: string): boolean {
  const parts = path.split('/');
  return !/[\\\0]/.test(path) && parts.every((part) => part !== '' && !part.startsWith('.'));
}

interface OpenFile {
  base: string;
  lines: readonly string[];
  /** Words of each line, separated and surrounded by spaces. */
  words: readonly string[];
  /** Number of lines of the front matter. For other files, all lines. */
  frontLines: number;
}

function openFile(folder: string, path: string): OpenFile {
  const { text, version } = readSource(folder, path);
  const lines = text.split('\n');
  const isManuscript = /\.(?:md|markdown|qmd|rmd|txt)$/i.test(path);
  const end = frontMatterOf(text)?.end ?? 0;
  const frontLines = isManuscript
    ? end > 0
      ? text.slice(0, end).split('\n').length
      : 0
    : Infinity;
  return { base: version, lines, words: lines.map((line) => ` ${wordsOf(line)} `), frontLines };
}

function wordsOf(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).join(' ');
}

/** The first words that are looked for. More of them may be on the next line of the source. */
const LOOKED_FOR = 3;

/** The nearest line that has the words; otherwise the line at the time of the proof. */
function lineNow({ words: all }: OpenFile, line: number, words: string): number {
  const wanted = ` ${wordsOf(words).split(' ').slice(0, LOOKED_FOR).join(' ')} `;
  const own = Math.min(line, all.length);
  if (wanted.trim() === '') return own;
  for (let distance = 0; distance < all.length; distance++)
    for (const each of [own - distance, own + distance])
      if (all[each - 1]?.includes(wanted)) return each;
  return own;
}

function passageAt(
  { lines, frontLines }: OpenFile,
  line: number,
): Pick<Passage, 'line' | 'first' | 'text'> {
  if (line <= frontLines) return { line, first: line, text: lines[line - 1] ?? '' };
  const isText = (each: number) => each > frontLines && (lines[each - 1] ?? '').trim() !== '';
  let first = line;
  let last = line;
  while (isText(first - 1) && line - first < MOST_LINES) first -= 1;
  while (isText(last + 1) && last - line < MOST_LINES) last += 1;
  return { line, first, text: lines.slice(first - 1, last).join('\n') };
}
