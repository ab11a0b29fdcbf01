/** The words of a group of runs, with their positions, as the text layer writes them. */
import type { Cluster } from '../reading/clusters.ts';
import { RIGHT_TO_LEFT } from './scripts.ts';

export interface Word {
  /** Strings from left to right. Each gets one code of the layer font. */
  units: string[];
  left: number;
  right: number;
  space: boolean;
}

/** An invisible character that only sets the direction of the text around it. */
export const RIGHT_TO_LEFT_MARK = '\u200f';
const ARABIC_MARK = '\u061c';
export const LEFT_TO_RIGHT_MARK = '\u200e';

/**
 * Returns the words from left to right. The result was tested with poppler, pdf.js, MuPDF and
 * PDFium.
 *
 * @param clusters from left to right
 */
export function wordsFromClusters(
  clusters: readonly Cluster[],
  size: number,
  reversed: boolean,
): Word[] {
  const words = parted(clusters).map(({ texts, ...word }) => ({
    ...word,
    units: word.space ? [' '] : unitsOf(texts, reversed),
  }));
  spread(words, size);
  return reversed && words.some(({ units }) => units.some((unit) => RIGHT_TO_LEFT.test(unit)))
    ? withEdgeSpaces(words)
    : words;
}

type Parted = Omit<Word, 'units'> & { texts: string[] };

function parted(clusters: readonly Cluster[]): Parted[] {
  const words: Parted[] = [];
  for (const { text: meaning, left, right, glyphs } of clusters) {
    const text = meaning.replaceAll('\u2060', '');
    if (glyphs.length === 0 || text === '') continue;
    const space = /^\s+$/.test(text);
    const word = words.at(-1);
    if (word && !word.space && !space) {
      word.texts.push(text);
      word.left = Math.min(word.left, left);
      word.right = Math.max(word.right, right);
    } else words.push({ texts: [text], left, right, space });
  }
  return words;
}

/**
 * In right-to-left words, poppler assigns punctuation and symbols to adjacent Latin text unless an
 * Arabic letter mark precedes them.
 */
function unitsOf(texts: readonly string[], reversed: boolean): string[] {
  if (!reversed) return joined([...texts.join('')]);
  const seen = texts.flatMap((text) => [...text].reverse());
  return joined(seen.map((one) => (/[\p{P}\p{S}]/u.test(one) ? `${ARABIC_MARK}${one}` : one)));
}

/**
 * pdf.js does not advance over format characters, so each shares a code with the character after
 * it.
 */
function joined(characters: readonly string[]): string[] {
  const units: string[] = [];
  for (const one of characters) {
    const before = units.at(-1);
    if (before !== undefined && /^\p{Cf}+$/u.test(before)) units[units.length - 1] = before + one;
    else units.push(one);
  }
  return units;
}

/**
 * Fraction of the font size. pdf.js ends a text item at a space wider than 0.6 (its
 * SPACE_IN_FLOW_MAX_FACTOR). It would then split a line into several items and reverse each of them
 * separately.
 */
const WIDEST_SPACE = 0.5;

/**
 * Makes each word begin where the previous word ends, because Nastaliq letters overlap their
 * neighbours.
 */
function spread(words: Word[], size: number): void {
  const start = Math.min(...words.map(({ left }) => left));
  for (const word of words.slice(1))
    if (word.space) word.left = Math.max(word.left, word.right - WIDEST_SPACE * size);
  words.forEach((word, index) => {
    const [before, after] = [words[index - 1], words[index + 1]];
    if (word.space) {
      const most = Math.min(word.right + 9, after?.left ?? word.right);
      word.right = after ? Math.max(word.left + 0.05 * size, most) : word.right;
      return;
    }
    if (after) word.right = after.left;
    if (before) word.left = Math.max(word.left, before.left + 0.08 * size);
    // MuPDF drops text that begins left of the visible area.
    word.left = Math.max(word.left, start + 0.01, 0.01);
    if (word.right <= word.left) word.right = word.left + 0.2 * size;
  });
}

/** Width of a space that is added before a leading mark, as a fraction of the word's width. */
const THIN = 0.02;

/**
 * pdf.js drops a space at the edge of a string and misplaces a space before a nonspacing mark,
 * unless the space shares its code with another character. It also assigns a mark at the left edge
 * of a line to the previous line, so a space is added before such a mark.
 */
function withEdgeSpaces(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  words.forEach((word, index) => {
    const after = words[index + 1];
    const before = out.at(-1);
    if (word.space && after && !after.space && (index === 0 || startsWithMark(after)))
      out.push({ ...word, units: [`${ARABIC_MARK} `] });
    else if (word.space && !after && before && !before.space) {
      before.units.push(`${before.units.pop() ?? ''} `);
      before.right = word.right;
    } else if (!before && startsWithMark(word)) {
      const left = word.left + THIN * (word.right - word.left);
      out.push({ units: [`${ARABIC_MARK} `], left: word.left, right: left, space: true });
      out.push({ ...word, left });
    } else out.push({ ...word, units: [...word.units] });
  });
  return out;
}

function startsWithMark({ units }: Word): boolean {
  return isMark(units[0] ?? '');
}

/** Whether the unit contains a nonspacing mark. pdf.js gives such a unit no width. */
export function isMark(unit: string): boolean {
  return /\p{Mn}/u.test(unit);
}
