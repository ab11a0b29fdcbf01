import { excerptOf } from './find-overflow.ts';
import { LEGIBLE } from './legible.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
/** Signs of relations and sums. */
const OPERATOR = /^[=<>≤≥≈≡→⇒+−±-]$/;
/** Of the further lines of a formula, in px. */
const INDENT = 30;
const BLOCKS = 'p, li, dd, td, th, figcaption, caption, h1, h2, h3, div';

/**
 * Breaks displayed formulas that are wider than the text into lines, or makes them smaller. Formulas in a
 * line of text are made smaller.
 *
 * @returns descriptions of the formulas that became too small to read
 */
export function fitFormulas(main: HTMLElement): string[] {
  const displayed = [...main.querySelectorAll<MathMLElement>('.formula math')];
  const inLine = [...main.querySelectorAll<HTMLElement>('.math.long')];
  return [...displayed.flatMap(fitDisplayed), ...inLine.flatMap(fitInLine)];
}

function fitDisplayed(math: MathMLElement): string[] {
  const frame = math.closest('.formula');
  if (!frame || widthOf(math) <= frame.clientWidth + 1) return [];
  breakIntoLines(math, frame.clientWidth);
  return widthOf(math) > frame.clientWidth + 1 ? shrink(math, frame.clientWidth) : [];
}

function fitInLine(element: HTMLElement): string[] {
  const block = element.closest(BLOCKS);
  const math = element.querySelector('math');
  const isWide = block && math && widthOf(math) > block.clientWidth + 1;
  return isWide ? shrink(math, block.clientWidth) : [];
}

/** Width of what a formula shows. The element itself is as wide as its place. */
function widthOf(math: Element): number {
  const rects = [...math.children].map((child) => child.getBoundingClientRect());
  const shown = rects.filter(({ width }) => width > 0);
  if (shown.length === 0) return 0;
  return Math.max(...shown.map(({ right }) => right)) - Math.min(...shown.map(({ left }) => left));
}

/** Breaks a formula before its outermost signs of relations and sums. */
function breakIntoLines(math: MathMLElement, width: number): void {
  const row = math.querySelector(':scope > mrow, :scope > semantics > mrow');
  const parts = row ? [...row.children] : [];
  const breaks = parts.filter((part, index) => index > 0 && OPERATOR.test(part.textContent ?? ''));
  if (!row || breaks.length === 0) return;
  row.replaceChildren(linesTable(linesOf(piecesOf(parts, new Set(breaks)), width)));
}

/** What stands between two places where a line can end. */
export function piecesOf<Part>(parts: readonly Part[], breaks: ReadonlySet<Part>): Part[][] {
  const pieces: Part[][] = [[]];
  for (const part of parts) {
    if (breaks.has(part)) pieces.push([]);
    pieces.at(-1)?.push(part);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** Fills lines of this width with the pieces, as they stand now beside each other. */
function linesOf(pieces: readonly Element[][], width: number): Element[][] {
  const lines: Element[][] = [[]];
  let start = leftOf(pieces[0]);
  for (const piece of pieces) {
    const end = piece.at(-1)?.getBoundingClientRect().right ?? 0;
    const indent = lines.length > 1 ? INDENT : 0;
    if ((lines.at(-1)?.length ?? 0) > 0 && end - start > width - indent) {
      lines.push([]);
      start = leftOf(piece);
    }
    lines.at(-1)?.push(...piece);
  }
  return lines;
}

function leftOf(piece: readonly Element[] | undefined): number {
  return piece?.[0]?.getBoundingClientRect().left ?? 0;
}

function linesTable(lines: readonly Element[][]): Element {
  const table = mathElement('mtable');
  for (const [index, line] of lines.entries()) {
    // At the beginning of a line, a minus would otherwise look like that of a negative number.
    if (index > 0) line[0]?.setAttribute('form', 'infix');
    const padding = index > 0 ? '2em' : '0';
    const style = `text-align:left;padding:0.25em 0 0.25em ${padding}`;
    const styled = mathElement(
      'mstyle',
      { displaystyle: 'true' },
      mathElement('mrow', {}, ...line),
    );
    table.append(mathElement('mtr', {}, mathElement('mtd', { style }, styled)));
  }
  return table;
}

function mathElement(
  name: string,
  attributes: Record<string, string> = {},
  ...children: Element[]
): Element {
  const element = document.createElementNS(MATHML, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** @returns a description of the formula if it becomes too small to read */
function shrink(math: MathMLElement, width: number): string[] {
  const ratio = (width - 1) / widthOf(math);
  math.style.fontSize = `${Math.floor(ratio * 1000) / 10}%`;
  return ratio < LEGIBLE ? [`the formula “${excerptOf(math.textContent ?? '')}…”`] : [];
}
