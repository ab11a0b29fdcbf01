/**
 * Rewrites a line of a page: the ink first, then the words, both in reading order. Each
 * marked-content sequence keeps its content. If a line has several sequences, they are sorted in
 * the order of their tags.
 */
import type { Edit } from '../edits.ts';
import { writtenText } from '../reading/clusters.ts';
import type { Run } from '../reading/runs.ts';
import type { Ink } from './ink.ts';
import type { LayerFont } from './layer-font.ts';
import type { Line, Piece } from './lines.ts';
import type { Place } from './places.ts';
import { type Group, inReadingOrder } from './reading-order.ts';
import { isScrambled } from './scripts.ts';
import { type Direction, leftOf, markAt, rightOf, writtenWords } from './written-words.ts';

export interface Layer {
  ink: Ink;
  font: LayerFont;
  placeOf(run: Run): Place;
}

export function rewrittenLine(line: Line, content: string, layer: Layer): Edit[] {
  const texts = line.map((piece) => rewrittenPiece(piece, content, layer));
  const ranks = line.map(({ runs: [run] }) => layer.placeOf(run).rank);
  const order = [...line.keys()].sort((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0));
  const moved = order.some((from, to) => from !== to);
  const edit = moved ? reordered(line, texts, order, content) : undefined;
  if (edit) return [edit];
  return line.map(({ start, end }, index) => ({ start, end, text: texts[index] ?? '' }));
}

/**
 * Runs with only digits and punctuation are also in visual order if the text around them is
 * right-to-left.
 */
export function isOutOfOrder({ runs }: Piece, placeOf: Layer['placeOf']): boolean {
  if (!runs.every(({ plain }) => plain)) return false;
  return runs.some(isScrambled) || (runs.length > 1 && placeOf(runs[0]).rightToLeft);
}

function rewrittenPiece(piece: Piece, content: string, layer: Layer): string {
  const { runs, start, end } = piece;
  if (!isOutOfOrder(piece, layer.placeOf)) return content.slice(start, end);
  const seen = [...runs].sort((one, other) => middleOf(one) - middleOf(other));
  const { rightToLeft: base } = layer.placeOf(runs[0]);
  const groups = inReadingOrder(seen, base);
  const mixed = groups.some(({ rightToLeft }) => rightToLeft);
  const mark = base ? 'rightToLeft' : 'leftToRight';
  const written = groups.map((group) =>
    group.rightToLeft
      ? writtenOver(group.runs, true, content, layer)
      : writtenFromLeft(group, mixed ? mark : undefined, content, layer),
  );
  return [...written.flatMap(({ ink }) => ink), ...written.map(({ words }) => words)].join('\n');
}

/**
 * The middle of a run, for sorting. A zero-width joiner has the same left edge as the word beside
 * it.
 */
function middleOf(run: Run): number {
  return (leftOf(run) + rightOf(run)) / 2;
}

interface Written {
  ink: string[];
  words: string;
}

function writtenOver(
  runs: Group['runs'],
  rightToLeft: boolean,
  content: string,
  { ink, font }: Layer,
): Written {
  const drawing = runs.map(({ start, end }) => content.slice(start, end)).join('\n');
  const left = Math.min(...runs.map(leftOf));
  return {
    ink: [ink.hide(drawing, left, runs[0].baseline)],
    words: writtenWords(runs, rightToLeft, font),
  };
}

/**
 * Adds direction marks in lines with both directions. Without them, poppler assigns punctuation at
 * the edges to the text of the other direction.
 */
function writtenFromLeft(
  { runs }: Group,
  mark: Direction | undefined,
  content: string,
  layer: Layer,
): Written {
  const parts = runs.map(
    (run): Written =>
      isScrambled(run)
        ? writtenOver([run], false, content, layer)
        : { ink: [], words: content.slice(run.start, run.end) },
  );
  const words = parts.map((part) => part.words);
  const last = runs.at(-1) ?? runs[0];
  if (mark) {
    words.unshift(markAt(runs[0], leftOf(runs[0]) - 0.02, mark, layer.font));
    if (endsInSign(last)) words.push(markAt(last, rightOf(last), 'leftToRight', layer.font));
  }
  return { ink: parts.flatMap((part) => part.ink), words: words.join('\n') };
}

function endsInSign(run: Run): boolean {
  return /[^\p{L}\p{N}\s]\s*$/u.test(writtenText(run));
}

// -------------------------------------------------------------------------- marks

const STATE = String.raw`(?:[\d.][\d.\s]*(?:rg|RG|g|G)\s*|\/\w+ gs\s*)*`;
const OPEN = String.raw`\/\w+\s*<<\s*\/MCID \d+\s*>>\s*BDC`;
const FIRST_MARK = new RegExp(`(${OPEN})\\s*(${STATE})$`);
const NEXT_MARK = new RegExp(`^\\s*(${STATE})EMC\\s*(${STATE})(${OPEN})\\s*(${STATE})$`);
const LAST_MARK = new RegExp(`^\\s*${STATE}EMC`);
/** Maximum length of a marked-content operator with the colour operators before it. */
const NEAR = 500;

/**
 * Whether the content only moves from one marked-content sequence to the next, with at most a
 * change of colour between them.
 */
export function isNextMark(between: string): boolean {
  return NEXT_MARK.test(between);
}

/**
 * Sorts the pieces, each with its marked-content operator and its colour. Undefined if a
 * marked-content sequence contains more than its piece.
 */
function reordered(
  line: Line,
  texts: readonly string[],
  order: readonly number[],
  content: string,
): Edit | undefined {
  const [start, end] = [line[0].start, line.at(-1)?.end ?? line[0].end];
  const first = FIRST_MARK.exec(content.slice(Math.max(0, start - NEAR), start));
  const last = LAST_MARK.exec(content.slice(end, end + NEAR));
  if (!first || !last) return undefined;
  const opens = [first[1] ?? ''];
  const states = [first[2] ?? ''];
  for (const [index, { start: behind }] of line.entries()) {
    const match = NEXT_MARK.exec(content.slice(line[index - 1]?.end ?? behind, behind));
    if (!match) continue;
    const [, atEnd = '', outside = '', open = '', inside = ''] = match;
    opens.push(open);
    states.push(`${states.at(-1)}${atEnd}${outside}${inside}`);
  }
  const pieces = order.map(
    (index) => `q\n${states[index]}\n${opens[index]}\n${texts[index]}\nEMC\nQ`,
  );
  const rest = last[0].replace(/EMC$/, '');
  const text = `${pieces.join('\n')}\n${states.at(-1)}\n${rest}`;
  return { start: start - first[0].length, end: end + last[0].length, text };
}
