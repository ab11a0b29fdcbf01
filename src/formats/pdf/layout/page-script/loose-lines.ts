import type { PageArea } from '../../../print/layout.ts';
import { allowBreaksBetween } from './line-break-places.ts';

/** In px of the page. */
interface Line {
  left: number;
  right: number;
  middle: number;
}

/** Parts of the width of the text that the spaces of a line may have to fill. */
const LOOSE = 0.1;
const GAPING = 0.16;
/** Places inside a name of code where a line may end. Example: `code/|run_|model.R`. An ending of three letters stays. */
const BREAKS = /(?<=[_/:])(?=[^\s_/:])|(?<=\w[.-])(?=\w{4})/u;
/** In characters. */
const LONG_NAME = 12;
/** A line may end before these as it may before words. */
const UNBREAKABLE = 'math, img';
/** May be too long for the rest of a line, or may not be hyphenated. */
const STIFF = '.math, code, a[href^="http"], [lang]';

/**
 * Closes the gaps of justified lines. If the theme's `text-wrap: pretty` keeps words for the last line
 * of a paragraph and the line before it gapes, lines are filled one by one, and long names of code may be
 * broken. If a formula or an address cannot be broken, or words of a language are not hyphenated,
 * a line would still be stretched: it ends where its words end, and the other lines of its paragraph
 * stay justified. The article must be as wide as the text of the page.
 *
 * @returns justifies the paragraphs again. Until then their lines end where their words end.
 */
export function openLooseLines(main: HTMLElement, area: PageArea): () => void {
  const paragraphs = [...main.querySelectorAll<HTMLElement>('p, dd')].filter(
    (paragraph) => getComputedStyle(paragraph).textAlign === 'justify',
  );
  for (const paragraph of paragraphs) paragraph.style.textAlign = 'start';
  const loose = paragraphs.filter((paragraph) => widestGap(paragraph, area) > LOOSE);
  for (const paragraph of loose) paragraph.style.setProperty('text-wrap', 'wrap');
  for (const paragraph of loose) if (widestGap(paragraph, area) > LOOSE) breakNames(paragraph);
  for (const paragraph of loose)
    if (paragraph.querySelector(STIFF)) endGapingLines(paragraph, area);
  return () => {
    for (const paragraph of paragraphs) paragraph.style.textAlign = '';
  };
}

function breakNames(paragraph: HTMLElement): void {
  for (const name of paragraph.querySelectorAll('code')) {
    const text = name.textContent ?? '';
    if (name.childElementCount === 0 && text.length >= LONG_NAME)
      allowBreaksBetween(name, text.split(BREAKS));
  }
}

/** The last line of a paragraph is never stretched. */
function widestGap(paragraph: HTMLElement, area: PageArea): number {
  return Math.max(0, ...gapsOf(paragraph, linesOf(paragraph).slice(0, -1), area));
}

/** What the words of each line leave empty, as a part of the width. */
function gapsOf(paragraph: HTMLElement, lines: readonly Line[], area: PageArea): number[] {
  const width = Math.min(paragraph.clientWidth, area.width);
  return lines.map(({ left, right }) => 1 - (right - left) / width);
}

/** Begins with the last line, so that the lines above stay where they are. */
function endGapingLines(paragraph: HTMLElement, area: PageArea): void {
  const lines = linesOf(paragraph);
  const gaps = gapsOf(paragraph, lines, area);
  for (let index = lines.length - 1; index > 0; index--) {
    const [before, line] = [lines[index - 1], lines[index]];
    if (before && line && (gaps[index - 1] ?? 0) > GAPING)
      endLineAbove(paragraph, (before.middle + line.middle) / 2);
  }
}

/** Ends the line in front of the first thing that stands below `y`. */
function endLineAbove(paragraph: HTMLElement, y: number): void {
  const first = firstBelow(paragraph, y);
  if (!first) return;
  const start = first instanceof Text ? startBelow(first, y) : first;
  // The hyphen of a word would not be shown before such an end.
  if (start.previousSibling?.textContent?.endsWith('\u00ad')) return;
  outermost(start, paragraph).before(document.createElement('br'));
}

function firstBelow(paragraph: HTMLElement, y: number): Text | Element | undefined {
  const walker = document.createTreeWalker(paragraph);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text || (node instanceof Element && node.matches(UNBREAKABLE)))) continue;
    if (!node.parentElement?.closest('math') && isBelow(node, y)) return node;
  }
  return undefined;
}

/** Whether some of a text, or of its first characters, or an element stands below `y`. */
function isBelow(node: Text | Element, y: number, length?: number): boolean {
  const range = document.createRange();
  if (node instanceof Text) {
    range.setStart(node, 0);
    range.setEnd(node, length ?? node.data.length);
  }
  const rects = node instanceof Text ? range.getClientRects() : node.getClientRects();
  return [...rects].some(({ top, bottom, width }) => width >= 0.5 && (top + bottom) / 2 > y);
}

/** The part of the text that stands below `y`, as a text of its own. */
function startBelow(text: Text, y: number): Text {
  let [above, below] = [0, text.data.length];
  while (below - above > 1) {
    const middle = (above + below) >> 1;
    if (isBelow(text, y, middle)) below = middle;
    else above = middle;
  }
  return above === 0 ? text : text.splitText(above);
}

/** The largest element of the paragraph that begins with the node. */
function outermost(node: ChildNode, paragraph: HTMLElement): ChildNode {
  let top = node;
  while (top.parentElement && top.parentElement !== paragraph && !top.previousSibling)
    top = top.parentElement;
  return top;
}

function linesOf(paragraph: HTMLElement): Line[] {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
  const rects = [...range.getClientRects()].filter(({ width }) => width >= 0.5);
  return joinIntoLines(rects, height);
}

/** @param height of a line */
export function joinIntoLines(
  rects: readonly Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>[],
  height: number,
): Line[] {
  const lines: Line[] = [];
  for (const { left, right, top, bottom } of rects) {
    const middle = (top + bottom) / 2;
    const line = lines.find((each) => Math.abs(each.middle - middle) < height / 2);
    if (!line) lines.push({ left, right, middle });
    else {
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
    }
  }
  return lines.sort((a, b) => a.middle - b.middle);
}
