/**
 * LaTeX's boxes around pictures, drawings and tables: `\resizebox{\textwidth}{!}{%` to its brace. They
 * say only how large these are, and go before anything is parsed: blank lines may stand inside.
 */
import { outsideCode } from './outside-code.ts';
import { type Range, type Source, withoutStretches } from './source.ts';

const nextBox = outsideCode(
  /\\(?:resizebox\*?\{[^{}\n]{0,80}\}\{[^{}\n]{0,80}\}|scalebox\{[^{}\n]{0,80}\}|adjustbox\{[^{}\n]{0,200}\})\{[ \t]*%?(?=\s{0,40}\\(?:begin|includegraphics)(?![a-z]))/,
);
/** Braces that a box looks past. */
const LONGEST = 50_000;

export function withoutBoxes(source: Source): Source {
  const { text } = source;
  const cuts: Range[] = [];
  for (let box = nextBox(text, 0); box; ) {
    const inside = box.index + box[0].length;
    const close = closeOf(text, inside);
    // Braces that never close belong to no box, nor do those behind them.
    if (close === undefined) break;
    cuts.push({ start: box.index, end: inside }, { start: close, end: close + 1 });
    box = nextBox(text, inside);
  }
  return cuts.length === 0 ? source : withoutStretches(source, cuts);
}

/** Of an open brace before `start`. */
function closeOf(text: string, start: number): number | undefined {
  let depth = 1;
  for (const { 0: sign, index } of text.slice(start, start + LONGEST).matchAll(/\\.|[{}]/g)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth === 0) return start + index;
  }
  return undefined;
}
