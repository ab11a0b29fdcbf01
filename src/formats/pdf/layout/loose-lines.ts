/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageArea } from './types.ts';

/**
 * Runs in the page, while the article is as wide as the page's text. Where the theme's
 * `text-wrap: pretty` keeps words for the last line and the one before it gapes, lines are filled
 * one by one, and long names of code are parted behind their signs. Where a formula or an address
 * cannot be broken, or words of a language are not hyphenated, a line would still be stretched to
 * gaping: such a paragraph is not justified.
 *
 * @returns justifies the others again, which until then end their lines where their words end
 */
export function openLooseLines(main: HTMLElement, area: PageArea): () => void {
  /** Parts of the measure that words may have to fill by their spaces. */
  const gap = 0.1;
  const gaping = 0.16;
  /** Where a name of code may be parted: `code/` `run_` `model.R`; an ending of three letters stays. */
  const joint = /(?<=[_/:])(?=[^\s_/:])|(?<=\w[.-])(?=\w{4})/u;
  const longName = 12;
  const paragraphs = [...main.querySelectorAll<HTMLElement>('p, dd')].filter(
    (paragraph) => getComputedStyle(paragraph).textAlign === 'justify',
  );
  for (const paragraph of paragraphs) paragraph.style.textAlign = 'start';
  const loose = paragraphs.filter((paragraph) => widestGap(paragraph) > gap);
  for (const paragraph of loose) paragraph.style.setProperty('text-wrap', 'wrap');
  for (const paragraph of loose) if (widestGap(paragraph) > gap) partNames(paragraph);
  const open = new Set(
    loose.filter(
      (paragraph) =>
        paragraph.querySelector('.math, code, a[href^="http"], [lang]') &&
        widestGap(paragraph) > gaping,
    ),
  );
  return () => {
    for (const paragraph of paragraphs) if (!open.has(paragraph)) paragraph.style.textAlign = '';
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

  /** Of the words that stand on a line with others; the last one is never stretched. */
  function widestGap(paragraph: HTMLElement): number {
    const width = Math.min(paragraph.clientWidth, area.width);
    const lines = linesOf(paragraph).slice(0, -1);
    return Math.max(0, ...lines.map(({ left, right }) => 1 - (right - left) / width));
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
