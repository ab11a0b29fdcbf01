import { allowBreaksBetween } from './line-break-places.ts';
import { textNodesIn } from './text-nodes.ts';

/** Words that may be too long for a line. */
const LONG_WORD = /([\p{Script=Latin}\p{N}\p{P}\p{S}]{45,})/u;
/** Found in every text with such a word, and far faster. */
const UNBROKEN = /\S{45}/;
/** Links are broken by a style of their own. */
const NOT_BROKEN = 'a, pre, math, svg, style';
/** Eight characters, or fewer at the end. */
const PIECE = /.{1,8}/gsu;
/** The number of pieces of a long word that a line may end between: enough for some lines. */
const MOST_PIECES = 64;

/** Lets a line end inside a long word, before the word moves to a line of its own and leaves a wide gap. */
export function breakLongWords(main: HTMLElement): void {
  for (const text of longWordTexts(main)) {
    const parts = text.data.split(LONG_WORD);
    // Every second part is a long word.
    allowBreaksBetween(
      text,
      parts.flatMap((part, index) => (index % 2 === 1 ? piecesOf(part) : [part])),
    );
  }
}

function longWordTexts(main: HTMLElement): Text[] {
  return [...textNodesIn(main)].filter(
    ({ data, parentElement }) =>
      UNBROKEN.test(data) && LONG_WORD.test(data) && !parentElement?.closest(NOT_BROKEN),
  );
}

/**
 * The time that Chromium takes to print a paragraph grows with the square of its elements. The rest of
 * a word that fills many lines is therefore one element, which may be broken at every letter.
 */
function piecesOf(word: string): (string | HTMLElement)[] {
  const pieces = word.match(PIECE) ?? [];
  if (pieces.length <= MOST_PIECES) return pieces;
  const rest = document.createElement('span');
  rest.style.wordBreak = 'break-all';
  rest.textContent = pieces.slice(MOST_PIECES).join('');
  return [...pieces.slice(0, MOST_PIECES), rest];
}
