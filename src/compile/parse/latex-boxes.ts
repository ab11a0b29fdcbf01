/**
 * Removes LaTeX's boxes around pictures, drawings and tables: `\resizebox{\textwidth}{!}{%` and its closing
 * brace. They only say how large something is. They are removed before parsing, because they may contain
 * blank lines.
 */
import { outsideCode } from './outside-code.ts';
import { type Range, type Source, withoutStretches } from './source.ts';

const nextBox = outsideCode(
  /\\(?:resizebox\*?\{[^{}\n]{0,80}\}\{[^{}\n]{0,80}\}|scalebox\{[^{}\n]{0,80}\}|adjustbox\{[^{}\n]{0,200}\})\{[ \t]*%?(?=\s{0,40}\\(?:begin|includegraphics)(?![a-z]))/,
);
/** Characters in which the closing brace is looked for. */
const LONGEST = 50_000;

export function removeBoxes(source: Source): Source {
  const { text } = source;
  const cuts: Range[] = [];
  for (let box = nextBox(text, 0); box; ) {
    const inside = box.index + box[0].length;
    const close = closeOf(text, inside);
    // If the brace is never closed, no later brace can be matched either.
    if (close === undefined) break;
    cuts.push({ start: box.index, end: inside }, { start: close, end: close + 1 });
    box = nextBox(text, inside);
  }
  return cuts.length === 0 ? source : withoutStretches(source, cuts);
}

/** Offset of the brace that closes one before `start`. */
function closeOf(text: string, start: number): number | undefined {
  let depth = 1;
  for (const { 0: sign, index } of text.slice(start, start + LONGEST).matchAll(/\\.|[{}]/g)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth === 0) return start + index;
  }
  return undefined;
}
