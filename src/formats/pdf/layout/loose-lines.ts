/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageArea } from './types.ts';

/** In px of the page. */
interface Line {
  left: number;
  right: number;
  middle: number;
}

/**
 * Runs in the page, while the article is as wide as the page's text. Where the theme's
 * `text-wrap: pretty` keeps words for the last line and the one before it gapes, lines are filled
 * one by one, and long names of code are parted behind their signs. Where a formula or an address
 * cannot be broken, or words of a language are not hyphenated, a line would still be stretched to
 * gaping: it ends where its words end, and the other lines of its paragraph stay justified.
 *
 * @returns justifies the paragraphs again, which until then end their lines where their words end
 */
export function openLooseLines(main: HTMLElement, area: PageArea): () => void {
  /** Parts of the measure that words may have to fill by their spaces. */
  const gap = 0.1;
  const gaping = 0.16;
  /** Where a name of code may be parted: `code/` `run_` `model.R`; an ending of three letters stays. */
  const joint = /(?<=[_/:])(?=[^\s_/:])|(?<=\w[.-])(?=\w{4})/u;
  const longName = 12;
  /** What a line ends in front of, as it does of words. */
  const whole = 'math, img';
  const paragraphs = [...main.querySelectorAll<HTMLElement>('p, dd')].filter(
    (paragraph) => getComputedStyle(paragraph).textAlign === 'justify',
  );
  for (const paragraph of paragraphs) paragraph.style.textAlign = 'start';
  const loose = paragraphs.filter((paragraph) => widestGap(paragraph) > gap);
  for (const paragraph of loose) paragraph.style.setProperty('text-wrap', 'wrap');
  for (const paragraph of loose) if (widestGap(paragraph) > gap) partNames(paragraph);
  for (const paragraph of loose)
    if (paragraph.querySelector('.math, code, a[href^="http"], [lang]')) endGapingLines(paragraph);
  return () => {
    for (const paragraph of paragraphs) paragraph.style.textAlign = '';
  };

  function partNames(paragraph: HTMLElement): void {
    for (const name of paragraph.querySelectorAll('code')) {
      const text = name.textContent ?? '';
      if (name.childElementCount > 0 || text.length < longName) continue;
      const parts = text.split(joint);
      name.replaceChildren(
        ...parts.flatMap((part, index) =>
          index === 0 ? [part] : [document.createElement('wbr'), part],
        ),
      );
    }
  }

  /** The last line is never stretched. */
  function widestGap(paragraph: HTMLElement): number {
    return Math.max(0, ...gapsOf(paragraph, linesOf(paragraph).slice(0, -1)));
  }

  /** What the words of each line leave empty, as a part of the measure. */
  function gapsOf(paragraph: HTMLElement, lines: readonly Line[]): number[] {
    const width = Math.min(paragraph.clientWidth, area.width);
    return lines.map(({ left, right }) => 1 - (right - left) / width);
  }

  /** From the last one, so that the others stay where they were found. */
  function endGapingLines(paragraph: HTMLElement): void {
    const lines = linesOf(paragraph);
    const gaps = gapsOf(paragraph, lines);
    for (let index = lines.length - 1; index > 0; index--) {
      const [before, line] = [lines[index - 1], lines[index]];
      if (before && line && (gaps[index - 1] ?? 0) > gaping)
        endLineAbove(paragraph, (before.middle + line.middle) / 2);
    }
  }

  /** In front of the first thing that stands below `y`. */
  function endLineAbove(paragraph: HTMLElement, y: number): void {
    const walker = document.createTreeWalker(paragraph);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const formula = node.parentElement?.closest('math');
      if (formula || !(node instanceof Text || (node instanceof Element && node.matches(whole))))
        continue;
      if (!isBelow(node, y)) continue;
      const start = node instanceof Text ? startBelow(node, y) : node;
      // In front of such an end the hyphen of a word would not be shown.
      if (!start.previousSibling?.textContent?.endsWith('\u00ad'))
        outermost(start, paragraph).before(document.createElement('br'));
      return;
    }
  }

  /** Whether something of a text, or of its first characters, or an element stands below `y`. */
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
    const lines: Line[] = [];
    const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      if (width < 0.5) continue;
      const middle = (top + bottom) / 2;
      const line = lines.find((one) => Math.abs(one.middle - middle) < height / 2);
      if (!line) lines.push({ left, right, middle });
      else {
        line.left = Math.min(line.left, left);
        line.right = Math.max(line.right, right);
      }
    }
    return lines.sort((a, b) => a.middle - b.middle);
  }
}
