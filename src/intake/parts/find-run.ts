/** Finds a reference list without a heading, where lines that look like entries are densest. */

import { type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';
import { startsWithAuthor } from '../references/index.ts';
import { words } from './block-words.ts';

export interface Run {
  /** Index of its first block. */
  from: number;
  /** Code units of that block's text above the first entry. */
  offset: number;
}

/** Share of the words of a text that stand before any list. */
const EARLY = 0.4;
/** What a line of a list, and one of the text, count for: about every second line of a list has a mark. */
const [LISTED, OTHER] = [1, -0.7];
const FEWEST_ENTRIES = 5;
/** Share of the lines of a list that begin an entry. */
const LEAST_STARTS = 0.2;

export function densestRun(blocks: DraftBlock[]): Run | undefined {
  const lines = lateLines(blocks);
  const { from, to } = densest(lines.map(({ text }) => (hasMark(text) ? LISTED : OTHER)));
  const first = lines.slice(from, to).findIndex(({ text }) => beginsEntry(text));
  const run = lines.slice(from + first, to);
  const top = lines[from + first];
  if (first < 0 || !top || !areDense(run.map(({ text }) => text))) return undefined;
  return { from: top.block, offset: top.offset };
}

/** Number of lines in the paragraphs that begin a dated entry. */
export function entriesIn(paragraphs: Paragraph[]): number {
  return entriesAmong(linesIn(paragraphs));
}

/** Whether enough lines begin entries to recognise the list without a heading. */
export function isDense(paragraphs: Paragraph[]): boolean {
  return areDense(linesIn(paragraphs));
}

function areDense(lines: readonly string[]): boolean {
  const starts = entriesAmong(lines);
  return starts >= FEWEST_ENTRIES && starts >= lines.length * LEAST_STARTS;
}

function linesIn(paragraphs: Paragraph[]): string[] {
  return paragraphs
    .flatMap(({ inlines }) => draftText(inlines).split('\n'))
    .map((text) => text.trim());
}

interface BlockLine {
  text: string;
  block: number;
  /** Code units before it in its block. */
  offset: number;
}

function lateLines(blocks: DraftBlock[]): BlockLine[] {
  const total = blocks.reduce((sum, block) => sum + words(block), 0);
  let seen = 0;
  return blocks.flatMap((block, index): BlockLine[] => {
    seen += words(block);
    if (seen < total * EARLY) return [];
    if (!isParagraph(block)) return [{ text: '', block: index, offset: 0 }];
    let offset = 0;
    return draftText(block.inlines)
      .split('\n')
      .map((text) => {
        const line = { text: text.trim(), block: index, offset };
        offset += text.length + 1;
        return line;
      });
  });
}

const YEAR = /(?<![\d.,])(?:1[6-9]|20)\d\d[a-z]?(?![\d%])/;

/** A year among words, or the beginning of an entry. */
function hasMark(text: string): boolean {
  const named = text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word));
  return named.length > 1 && (YEAR.test(text) || beginsEntry(text));
}

/** Sentences begin with "Goble (2019) says", and paragraphs with all sorts of words before a year: no entry does. */
const NAMED =
  /^(?:[^(]{0,80}?\p{Lu}[\p{L}\p{M}’'-]+,?\s\p{Lu}|[^(]{2,80}\((?:1[6-9]|20)\d\d[a-z]?\)[.:,])/u;
const NUMBER = /^(?:\[\d{1,3}\]|\d{1,3}[.)])\s+(?=\P{Ll})/u;
/** Code units of a line that may be a whole entry; a paragraph is longer. */
const LONGEST = 500;

export function beginsEntry(text: string): boolean {
  if (/^\p{Ll}/u.test(text) || text.length > LONGEST) return false;
  const unnumbered = text.replace(NUMBER, '');
  return startsWithAuthor(unnumbered) && (unnumbered !== text || NAMED.test(text));
}

/** Lines of an entry in a narrow column, down to the year. */
const ENTRY_LINES = 4;

function entriesAmong(lines: readonly string[]): number {
  const isDated = (at: number) => lines.slice(at, at + ENTRY_LINES).some((text) => YEAR.test(text));
  return lines.filter((text, at) => beginsEntry(text) && isDated(at)).length;
}

/** The stretch with the greatest sum. */
function densest(worths: number[]): { from: number; to: number } {
  let best = { from: 0, to: 0, sum: 0 };
  let [from, sum] = [0, 0];
  for (const [index, worth] of worths.entries()) {
    if (sum <= 0) [from, sum] = [index, 0];
    sum += worth;
    if (sum > best.sum) best = { from, to: index + 1, sum };
  }
  return best;
}
