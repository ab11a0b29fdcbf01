import { matchesOf } from '../../../words/matches.ts';
import { remembering } from '../../../words/memoize/remembering.ts';
import { type Mark, type MarkedText, readMarks } from '../inline-marks.ts';

/** A word and the punctuation around it: `(`, `2019`, `).`. */
export interface WordParts {
  lead: string;
  core: string;
  tail: string;
}

/** A part of a reference string that has one label. */
export interface Token extends WordParts {
  text: string;
  /** Offset in the plain text. */
  start: number;
  end: number;
  /** `none` if the whole string has no italics; their absence is then no evidence. */
  italic: 'yes' | 'no' | 'none';
}

export interface TokenizedReference extends MarkedText {
  tokens: Token[];
}

/** Splits a reference string into tokens, at white space and inside clusters such as `2020;70(3):145–164`. */
export function tokenize(source: string): TokenizedReference {
  const marked = readMarks(source);
  const italics = marked.marks.filter(({ kind }) => kind === 'italic');
  const tokens: Token[] = [];
  for (const { 0: word, index } of matchesOf(WORD, marked.text)) {
    for (const [start, end] of cutWord(word, tokens.at(-1)))
      tokens.push(tokenAt(marked.text, italics, index + start, index + end));
  }
  return { ...marked, tokens };
}

/** A range with spaces around its dash is one word. Example: "12 – 20". */
const WORD = /(?=\p{N})(?<![\p{N}\p{L}])\p{N}{1,6} ?[-–—−‒‐‑] ?(?=\p{N}{1,6}(?!\p{N}))\S+|\S+/gu;

function tokenAt(text: string, italics: Mark[], start: number, end: number): Token {
  const piece = text.slice(start, end);
  const middle = (start + end) / 2;
  const inside = italics.some((mark) => mark.start <= middle && middle <= mark.end);
  return {
    text: piece,
    start,
    end,
    ...partsOf(piece),
    italic: italics.length === 0 ? 'none' : inside ? 'yes' : 'no',
  };
}

/** Splits a word from the punctuation around it. */
export const partsOf = remembering(16384, (piece): WordParts => {
  const before = /^[^\p{L}\p{N}\p{M}]*/u.exec(piece)?.[0] ?? '';
  const bare = before.length === piece.length;
  const closing = bare && !/^[“«„‘(["《「『—–]/.test(piece);
  const lead = closing ? '' : before;
  const tail = closing ? piece : bare ? '' : trailingPunctuation(piece);
  return { lead, core: piece.slice(lead.length, piece.length - tail.length), tail };
});

/** A loop, because `[^x]*$` would be tried at every start. */
function trailingPunctuation(piece: string): string {
  let from = piece.length;
  while (from > 0 && !/[\p{L}\p{N}\p{M}]/u.test(piece[from - 1] ?? '')) from--;
  return isLowSurrogate(piece, from) ? piece.slice(from + 1) : piece.slice(from);
}

/** Letters outside the basic plane have two code units; the pattern does not match the second alone. */
function isLowSurrogate(piece: string, at: number): boolean {
  const unit = piece.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

const ADDRESS = /(?:https?|ftp):\/\/|www\.|10\.\d{4,9}\/|\S@\S/i;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Longer words are not split: they occur in malicious input, not in references. */
const LONGEST_WORD = 2000;

/** Most words need no split: letters, initials or a number, and closing punctuation. */
const PLAIN_WORD =
  /^[("“„]?\p{L}[\p{Ll}’-]*[.,;:)"”]?$|^\p{Lu}\.(?:-?\p{Lu}\.)*,?$|^\d+[.,;:]?$|^\d+[-–]\d+[.,;]?$/u;

function cutWord(word: string, before: Token | undefined): [number, number][] {
  if (word.length > LONGEST_WORD || PLAIN_WORD.test(word)) return [[0, word.length]];
  const cuts = new Set(bordersIn(word));
  if (isSectionAndVolume(word, before)) cuts.add(1);
  if (!before) cuts.add(numberBeforeName(word));
  cuts.delete(0);
  const points = [0, ...[...cuts].sort((a, b) => a - b), word.length];
  return points.slice(1).map((end, index) => [points[index] ?? 0, end]);
}

/** Split points inside a word that do not depend on the word before. */
const bordersIn = remembering(16384, (word): number[] => {
  const limit = ADDRESS.exec(word)?.index ?? word.length;
  const cuts = BORDERS.flatMap(({ pattern, at }) =>
    matchesOf(pattern, word).map(
      ({ index, 0: found }) => index + (at === 'end' ? found.length : 0),
    ),
  ).filter((cut) => cut < limit);
  if (/^(?:JHEP|JCAP)\d/.test(word)) cuts.push(4);
  return IDEOGRAPH.test(word) ? [...cuts, ...ideographCuts(word, limit)] : cuts;
});

/** In "Phys. Rev. D49" the letter belongs to the journal, and the number is the volume. */
function isSectionAndVolume(word: string, before: Token | undefined): boolean {
  if (!before || !/^[A-H]\d{1,3}(?!\d*[-–]|\d*\p{L})/u.test(word)) return false;
  return /^\p{Lu}\p{Ll}{2,}$/u.test(before.core) && /^\.?$/.test(before.tail);
}

/** Length of the entry's number, as in "6-INÁCIO"; otherwise 0. */
const numberBeforeName = (word: string): number =>
  /^\d{1,3}[-–](?=\p{Lu}\p{L})/u.exec(word)?.[0].length ?? 0;

/** Where a new token starts inside a word. Every pattern is bounded. */
const BORDERS: { pattern: RegExp; at: 'start' | 'end' }[] = [
  // 2020;70(3):145–164 and 33(4),12: after the punctuation that closes a number
  { pattern: /\d[a-z]?[;:,](?=[\p{L}\d(]{2})/gu, at: 'end' },
  { pattern: /[)\]][:;,.](?=[\p{L}\d])/gu, at: 'end' },
  // 2009;9
  { pattern: /(?<!\d)(?:1[89]|20)\d\d;(?=\d)/g, at: 'end' },
  // R.C.L.1977.
  { pattern: /\p{Lu}\.(?=(?:1[89]|20)\d\d[a-z]?[.,)]?$)/gu, at: 'end' },
  // 2019(4):
  { pattern: /^(?:19|20)\d\d(?=[(（]\d{1,3}[)）])/g, at: 'end' },
  // Fritz(2001) and 263(1985): before a year in brackets
  { pattern: /[([](?:1[5-9]|20)\d\d[a-z]?[)\]]/g, at: 'start' },
  // (2001)Title and [12]Author
  { pattern: /[)\]](?=\p{Lu}\p{Ll}|\d)/gu, at: 'end' },
  { pattern: /^\[\d+\](?=\p{L})/gu, at: 'end' },
  { pattern: /^\d{1,3}[.)](?=\p{Lu})/gu, at: 'end' },
  // Smith,John and Paris:Gallimard and end.Next
  { pattern: /\p{L}[,;:](?=\p{Lu}\p{Ll})/gu, at: 'end' },
  { pattern: /\p{Ll}{2}\.(?=\p{Lu})/gu, at: 'end' },
  { pattern: /\p{Ll}{3}[?!](?=\p{Lu}\p{Ll})/gu, at: 'end' },
  { pattern: /\d,(?=\p{L}{2})/gu, at: 'end' },
  { pattern: /\p{Ll}{2}[.,;:](?=\d{2}|\d[.)]{1,3}$|\d\()/gu, at: 'end' },
  // 2011.Title and 2011.¿Quién
  { pattern: /^(?:1[5-9]|20)\d\d[a-z]?\.(?=[¿¡“«]?\p{Lu})/gu, at: 'end' },
  // closing quote and what follows: “Title,”Journal
  { pattern: /[.,]["”»](?=\p{L})/gu, at: 'end' },
  // market[J]. and [C]//Proceedings: the type of a work, after its title
  { pattern: /[[［](?:[JMDCRNZSPAG]|EB|DB|CP)(?:\/OL)?[\]］]/g, at: 'start' },
  { pattern: /[[［](?:[JMDCRNZSPAG]|EB|DB|CP)(?:\/OL)?[\]］][.．。]?(?:\/\/)?/g, at: 'end' },
  // CJK punctuation
  { pattern: /[。．；：，、》」』】](?=[^。．；：，、》」』】])/gu, at: 'end' },
];

/**
 * Split points between ideographs, which are written without spaces: each one is a token with the punctuation after it.
 */
function* ideographCuts(word: string, limit: number): Generator<number> {
  let before = '';
  let at = 0;
  for (const character of word) {
    const border =
      (IDEOGRAPH.test(character) && !/^[《「『【（([“"]$/.test(before)) ||
      (IDEOGRAPH.test(before) && /[\p{L}\p{N}《「『【（([“[]/u.test(character));
    if (at > 0 && at < limit && border) yield at;
    before = character;
    at += character.length;
  }
}
