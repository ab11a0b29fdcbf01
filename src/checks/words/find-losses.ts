/** Compares the text of an article with the text of an output. */

import { countOccurrences } from '../../words/count-matches.ts';
import { LANGUAGES } from '../../words/languages/index.ts';
import type { Part } from './article-parts.ts';
import type { Piece } from './article-text.ts';
import { compareWords } from './compare.ts';
import { type Exactness, lettersOfText, type OutputText, wordsOfText } from './words.ts';

export interface Loss {
  /** `doubled`: repeated next to itself, or repeated as a whole. `moved`: before earlier words. */
  kind: 'differs' | 'doubled' | 'moved';
  part: Part['name'];
  /** The node of the article with these words, or after them. */
  owner: object;
  missing: string[];
  extra: string[];
  /** Up to four words before the loss. */
  after: string[];
}

/**
 * The output must contain every part as a whole. It may have more text between the parts (dates, addresses, a
 * table of contents), but not inside one, and no part twice.
 */
export function findLosses(
  parts: readonly Part[],
  { main, notes }: OutputText,
  exactness: Exactness,
): Loss[] {
  const isNotes = ({ name }: Part) => name === 'notes';
  return [
    ...lossesIn(
      parts.filter((part) => !isNotes(part)),
      main,
      exactness,
    ),
    ...lossesIn(parts.filter(isNotes), notes, exactness),
  ];
}

function lossesIn(parts: readonly Part[], text: string, exactness: Exactness): Loss[] {
  const all = lettersOfText(text, exactness);
  const lettersOf = new Map(
    parts.map((part) => [part, lettersOfText(joinPieces(part.pieces), exactness)]),
  );
  return parts.flatMap((part) => {
    const letters = lettersOf.get(part) ?? '';
    if (letters === '') return [];
    const start = all.indexOf(letters);
    if (start < 0)
      return differences(part, { text, all, parts: [...lettersOf.values()] }, exactness);
    const others = parts
      .filter((other) => other !== part)
      .map((other) => lettersOf.get(other) ?? '');
    // A translation that equals the original is printed twice. It is reported by `language-differs`.
    if (others.includes(letters)) return [];
    const around: Around = [all.slice(0, start), all.slice(start + letters.length)];
    return isRepeated(part, letters, all, [...lettersOf.values()]) ||
      isDoubled(part, around, others, exactness) ||
      isDoubledAtEdge(part, around, others)
      ? [doubling(part)]
      : [];
  });
}

function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('\n');
}

// ------------------------------------------------------------------------- twice

/** Shorter texts are repeated by chance. */
const LEAST_DOUBLED = 4;
/** Shorter texts, such as titles, may be repeated elsewhere on the page. */
const LEAST_REPEATED = 60;

/** The text of an output before and after a part. */
type Around = readonly [before: string, after: string];

/** Whether the output has a part more often than the article. A body may begin with its abstract. */
function isRepeated(
  { name }: Part,
  letters: string,
  all: string,
  parts: readonly string[],
): boolean {
  if (name === 'keywords' || name === 'title' || letters.length < LEAST_REPEATED) return false;
  const expected = parts.reduce((sum, part) => sum + countOccurrences(part, letters), 0);
  return countOccurrences(all, letters) > expected;
}

/** Whether the first or last pieces of a part are repeated next to it, and belong to no other part there. */
function isDoubled(
  { name, pieces }: Part,
  [before, after]: Around,
  others: readonly string[],
  exactness: Exactness,
): boolean {
  if (name === 'keywords' || name === 'title') return false;
  return [1, 2, 3].some((count) => {
    const first = lettersOfText(joinPieces(pieces.slice(0, count)), exactness);
    const last = lettersOfText(joinPieces(pieces.slice(-count)), exactness);
    return (
      (first.length >= LEAST_DOUBLED &&
        !HEADINGS.has(first.toLowerCase()) &&
        before.endsWith(first) &&
        !others.some((other) => other.endsWith(first) && before.endsWith(other))) ||
      (last.length >= LEAST_DOUBLED &&
        after.startsWith(last) &&
        !others.some((other) => isBeginningOf(last, other, after)))
    );
  });
}

/**
 * Whether another part follows, with or without its heading, that begins with these letters. Example: an abstract
 * may end with the keywords that are printed below it.
 */
function isBeginningOf(letters: string, other: string, after: string): boolean {
  if (other === '') return false;
  const heading = after.endsWith(other) ? '' : after.slice(0, Math.max(0, after.indexOf(other)));
  const isHeading = heading === '' || HEADINGS.has(heading.toLowerCase());
  return isHeading && after.startsWith(heading + other) && (heading + other).startsWith(letters);
}

/** Headings of the abstract and the keywords, whose text may begin with the same word. */
const HEADINGS: ReadonlySet<string> = new Set(
  Object.values(LANGUAGES).flatMap(({ words }) =>
    [words.abstract, words.keywords].map((word) => word.toLowerCase()),
  ),
);

/**
 * Whether the first or the last word of a part is repeated next to it. The word may belong to another part that
 * ends or begins there. Titles are skipped, because the title of the journal is next to them.
 */
function isDoubledAtEdge(
  { name, pieces }: Part,
  [before, after]: Around,
  others: readonly string[],
): boolean {
  if (name === 'title' || name === 'subtitle') return false;
  const first = firstWord(pieces, (words) => words[0]);
  const last = firstWord(pieces.toReversed(), (words) => words.at(-1));
  return (
    (first.length >= LEAST_DOUBLED &&
      !HEADINGS.has(first) &&
      before.toLowerCase().endsWith(first) &&
      !others.some((other) => other !== '' && before.endsWith(other))) ||
    (last.length >= LEAST_DOUBLED &&
      after.toLowerCase().startsWith(last) &&
      !others.some((other) => other !== '' && after.startsWith(other)))
  );
}

/** A word of the first piece that has words. */
function firstWord(
  pieces: readonly Piece[],
  choose: (words: string[]) => string | undefined,
): string {
  for (const { text } of pieces) {
    const word = choose(wordsOfText(text));
    if (word !== undefined) return word;
  }
  return '';
}

function doubling({ name, pieces }: Part): Loss {
  const first = pieces.find(({ text }) => wordsOfText(text).length > 0);
  const extra = first ? wordsOfText(first.text).slice(0, 12) : [];
  return { kind: 'doubled', part: name, owner: first?.owner ?? {}, missing: [], extra, after: [] };
}

// ------------------------------------------------------------------------ differs

interface Output {
  text: string;
  /** The letters of the text. */
  all: string;
  /** The letters of every part that it should contain. */
  parts: readonly string[];
}

function differences(part: Part, output: Output, exactness: Exactness): Loss[] {
  const { text, all } = output;
  const expected = part.pieces.flatMap(({ text: pieceText, owner }) =>
    wordsOfText(pieceText, exactness).map((word) => ({ word, owner })),
  );
  const found = wordsBetween(wordsOfText(text, exactness), stretchOf(part, all, exactness));
  const changes = compareWords(
    expected.map(({ word }) => word),
    found,
  );
  if (!changes) return lostPieces(part, output, exactness);
  return changes.flatMap(({ at, missing, extra }): Loss[] => {
    const isBeside = missing.length === 0 && (at === 0 || at === expected.length);
    const owner = expected[Math.min(at, expected.length - 1)]?.owner;
    if (isBeside || !owner) return [];
    const after = expected.slice(Math.max(0, at - 4), at).map(({ word }) => word);
    return [{ kind: 'differs', part: part.name, owner, missing, extra, after }];
  });
}

/** Shorter pieces may occur several times. */
const LEAST_ANCHOR = 20;

/** The range of a part in the letters of the output, measured from pieces that occur only once. */
function stretchOf({ pieces }: Part, all: string, exactness: Exactness): [number, number] {
  const letters = pieces.map(({ text }) => lettersOfText(text, exactness));
  const isAnchor = (piece: string) =>
    piece.length >= LEAST_ANCHOR &&
    all.includes(piece) &&
    all.indexOf(piece) === all.lastIndexOf(piece);
  const first = letters.findIndex(isAnchor);
  const last = letters.findLastIndex(isAnchor);
  if (first < 0) return [0, all.length];
  const before = letters.slice(0, first).join('').length;
  const after = letters.slice(last + 1).join('').length;
  const end = all.indexOf(letters[last] ?? '') + (letters[last] ?? '').length;
  return [Math.max(0, all.indexOf(letters[first] ?? '') - before), end + after];
}

function wordsBetween(words: readonly string[], [start, end]: [number, number]): string[] {
  let letters = 0;
  return words.filter((word) => {
    letters += word.length;
    return letters > start && letters - word.length < end;
  });
}

/** For texts that are too different to be aligned: pieces that are missing, doubled, or before earlier ones. */
function lostPieces({ name, pieces }: Part, { all, parts }: Output, exactness: Exactness): Loss[] {
  let [last, after]: [number, string[]] = [0, []];
  return pieces.flatMap(({ text, owner }): Loss[] => {
    const words = wordsOfText(text, exactness);
    const letters = words.join('');
    const at = all.indexOf(letters);
    const loss = { part: name, owner, missing: [], extra: [], after: [] };
    if (at < 0) return [{ ...loss, kind: 'differs', missing: words }];
    if (letters.length < LEAST_REPEATED) return [];
    const times = countOccurrences(all, letters);
    if (times > parts.reduce((sum, part) => sum + countOccurrences(part, letters), 0))
      return [{ ...loss, kind: 'doubled', extra: words }];
    if (times > 1) return [];
    const isMoved = at < last;
    const moved: Loss = { ...loss, kind: 'moved', extra: words, after };
    [last, after] = [at, words.slice(-4)];
    return isMoved ? [moved] : [];
  });
}
