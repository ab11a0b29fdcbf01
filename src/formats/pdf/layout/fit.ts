/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { markBrokenLines } from './code-lines.ts';
import type { fitTables } from './fit-tables.ts';
import type { Hyphenate } from './hyphenate.ts';
import type { stackLongAbstract } from './long-abstract.ts';
import type { openLooseLines } from './loose-lines.ts';
import type { findShortParagraphs } from './short-paragraphs.ts';
import type { PageArea } from './types.ts';

export interface FitParts {
  fitTables: typeof fitTables;
  stackLongAbstract: typeof stackLongAbstract;
  openLooseLines: typeof openLooseLines;
  markBrokenLines: typeof markBrokenLines;
  findShortParagraphs: typeof findShortParagraphs;
}

/**
 * Runs in the page, before it is laid out. Brings what is wider than the text into its width:
 * tables are set smaller, turned, parted between letters, in this order; formulas go on in further
 * lines, or are set smaller.
 *
 * @returns what remains too wide, or had to become too small to read, in words
 */
export function fitToMeasure(
  main: HTMLElement,
  area: PageArea,
  hyphenate: Hyphenate,
  { fitTables, stackLongAbstract, openLooseLines, markBrokenLines, findShortParagraphs }: FitParts,
): string[] {
  /** Smaller letters than these part of the theme's are reported. */
  const legible = 0.6;
  /** What is higher than this part of the page, and does not float, may be parted. */
  const tall = 0.4;
  const longWord = /([\p{Script=Latin}\p{N}\p{P}\p{S}]{45,})/u;
  /** Of a long word: enough for some lines. */
  const mostPieces = 64;
  const findings: string[] = [];
  const sheet = document.createElement('style');
  sheet.textContent = `
    html, body { margin: 0 !important; padding: 0 !important; width: auto !important; max-width: none !important }
    main { display: block !important; box-sizing: content-box !important; margin: 0 !important; padding: 0 !important;
      border: 0 !important; max-width: none !important; width: ${area.width}px !important; columns: auto !important }`;
  document.head.append(sheet);
  stackLongAbstract(main);
  findings.push(...fitTables(main, area, { legible, tall, hyphenate }));
  for (const math of main.querySelectorAll<MathMLElement>('.formula math')) fitFormula(math);
  for (const math of main.querySelectorAll<HTMLElement>('.math.long')) shrinkInLine(math);
  for (const text of longWords()) openAnywhere(text);
  const justify = openLooseLines(main, area);
  markBrokenLines(main);
  const short = findShortParagraphs(main);
  const boxes = [...main.querySelectorAll<HTMLElement>('.box')];
  const tallBoxes = boxes.filter((box) => box.offsetHeight > area.height * tall);
  findings.push(...remaining());
  // What follows is measured by nobody here: the whole article would be laid out for each of it.
  justify();
  for (const paragraph of short) paragraph.classList.add('page-short');
  for (const box of tallBoxes) box.classList.add('page-tall');
  sheet.remove();
  return findings;

  // ----------------------------------------------------------------------- formulas

  function fitFormula(math: MathMLElement): void {
    const frame = math.closest('.formula');
    if (!frame || widthOf(math) <= frame.clientWidth + 1) return;
    breakIntoLines(math, frame.clientWidth);
    if (widthOf(math) > frame.clientWidth + 1) shrink(math, frame.clientWidth);
  }

  /** Of what it shows: a displayed formula itself is as wide as its place. */
  function widthOf(math: Element): number {
    const rects = [...math.children].map((child) => child.getBoundingClientRect());
    const shown = rects.filter(({ width }) => width > 0);
    if (shown.length === 0) return 0;
    return (
      Math.max(...shown.map(({ right }) => right)) - Math.min(...shown.map(({ left }) => left))
    );
  }

  /** In front of its outermost signs of relation and of sum; the further lines are set in. */
  function breakIntoLines(math: MathMLElement, width: number): void {
    const row = math.querySelector(':scope > mrow, :scope > semantics > mrow');
    const parts = row ? [...row.children] : [];
    const breaks = parts.filter(
      (part, index) => index > 0 && /^[=<>≤≥≈≡→⇒+−±-]$/.test(part.textContent ?? ''),
    );
    if (!row || breaks.length === 0) return;
    const lines: Element[][] = [[]];
    let start = parts[0]?.getBoundingClientRect().left ?? 0;
    for (const piece of pieces(parts, new Set(breaks))) {
      const end = piece.at(-1)?.getBoundingClientRect().right ?? 0;
      const indent = lines.length > 1 ? 30 : 0;
      if ((lines.at(-1)?.length ?? 0) > 0 && end - start > width - indent) {
        lines.push([]);
        start = piece[0]?.getBoundingClientRect().left ?? 0;
      }
      lines.at(-1)?.push(...piece);
    }
    row.replaceChildren(inTable(lines));
  }

  /** What stands between two places to break. */
  function pieces(parts: Element[], breaks: Set<Element>): Element[][] {
    const found: Element[][] = [[]];
    for (const part of parts) {
      if (breaks.has(part)) found.push([]);
      found.at(-1)?.push(part);
    }
    return found.filter((piece) => piece.length > 0);
  }

  function inTable(lines: Element[][]): Element {
    const table = element('mtable');
    lines.forEach((line, index) => {
      const cell = element('mtd');
      cell.setAttribute(
        'style',
        `text-align:left;padding:0.25em 0 0.25em ${index > 0 ? '2em' : '0'}`,
      );
      const row = element('mrow');
      row.append(...line);
      // Else a sign at the beginning of a line would be that of a negative number.
      if (index > 0) line[0]?.setAttribute('form', 'infix');
      const styled = element('mstyle');
      styled.setAttribute('displaystyle', 'true');
      styled.append(row);
      cell.append(styled);
      const tableRow = element('mtr');
      tableRow.append(cell);
      table.append(tableRow);
    });
    return table;
  }

  function element(name: string): Element {
    return document.createElementNS('http://www.w3.org/1998/Math/MathML', name);
  }

  function shrinkInLine(math: HTMLElement): void {
    const block = math.closest('p, li, dd, td, th, figcaption, caption, h1, h2, h3, div');
    const row = math.querySelector('math');
    if (block && row && widthOf(row) > block.clientWidth + 1) shrink(row, block.clientWidth);
  }

  function shrink(math: MathMLElement, width: number): void {
    const ratio = (width - 1) / widthOf(math);
    math.style.fontSize = `${Math.floor(ratio * 1000) / 10}%`;
    const words = (math.textContent ?? '').trim().slice(0, 40);
    if (ratio < legible) findings.push(`the formula “${words}…”`);
  }

  // -------------------------------------------------------------------------- words

  /** Words that may be too long for a line; addresses are broken by their own style. */
  function longWords(): Text[] {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      if (longWord.test(text.data) && !text.parentElement?.closest('a, pre, math, svg, style'))
        found.push(text);
    }
    return found;
  }

  /** A line is filled with its letters, before the word has a line of its own and leaves that one gaping. */
  function openAnywhere(text: Text): void {
    const pieces = text.data.split(longWord).flatMap((part, index) => {
      // Every second part is what the expression caught.
      return index % 2 === 1 ? piecesOf(part) : [part];
    });
    text.replaceWith(
      ...pieces.flatMap((piece, index) =>
        index === 0 ? [piece] : [document.createElement('wbr'), piece],
      ),
    );
  }

  /**
   * The time that Chromium takes to print a paragraph grows with the square of its elements. What fills
   * many lines is therefore one element that may be broken at every letter.
   */
  function piecesOf(word: string): (string | HTMLElement)[] {
    const pieces = word.match(/.{1,8}/gsu) ?? [];
    if (pieces.length <= mostPieces) return pieces;
    const rest = document.createElement('span');
    rest.style.wordBreak = 'break-all';
    rest.textContent = pieces.slice(mostPieces).join('');
    return [...pieces.slice(0, mostPieces), rest];
  }

  // ------------------------------------------------------------------ what remains

  function remaining(): string[] {
    const edges = main.getBoundingClientRect();
    const blocks = main.querySelectorAll<HTMLElement>(
      'p, li, dt, dd, pre, figcaption, caption, td, th, h1, h2, h3, h4, h5, h6, table, img, svg, math',
    );
    return [...blocks].filter((block) => isOutside(block, edges)).map(describe);
  }

  function isOutside(block: Element, edges: DOMRect): boolean {
    if (block.closest('.page-turned')) return false;
    const { left, right, width } = block.getBoundingClientRect();
    const over =
      'scrollWidth' in block && block.clientWidth > 0 ? block.scrollWidth - block.clientWidth : 0;
    return width > 0 && (left < edges.left - 1 || right > edges.right + 1 || over > 1);
  }

  function describe(block: Element): string {
    const words = (block.textContent ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ');
    return `“${words.trim().slice(0, 40)}…”`;
  }
}
