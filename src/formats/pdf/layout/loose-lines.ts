/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageArea } from './types.ts';

/**
 * Runs in the page, while the article is as wide as the page's text. Where a formula or an address
 * cannot be broken, or words of a language are not hyphenated, a line would be stretched to gaping:
 * such a paragraph is not justified.
 */
export function openLooseLines(main: HTMLElement, area: PageArea): void {
  /** Part of the measure that words may have to fill by their spaces. */
  const loose = 0.16;
  const paragraphs = [...main.querySelectorAll<HTMLElement>('p, dd')].filter(
    (paragraph) =>
      paragraph.querySelector('.math, a[href^="http"], [lang]') &&
      getComputedStyle(paragraph).textAlign === 'justify',
  );
  for (const paragraph of paragraphs) paragraph.style.textAlign = 'start';
  const even = paragraphs.filter((paragraph) => !hasLooseLine(paragraph));
  for (const paragraph of even) paragraph.style.textAlign = '';

  /** Of the words that stand on a line with others; the last one is never stretched. */
  function hasLooseLine(paragraph: HTMLElement): boolean {
    const width = Math.min(paragraph.clientWidth, area.width);
    const lines = linesOf(paragraph).slice(0, -1);
    return lines.some(({ left, right }) => width - (right - left) > loose * width);
  }

  function linesOf(paragraph: HTMLElement): { left: number; right: number; middle: number }[] {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines: { left: number; right: number; middle: number }[] = [];
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
