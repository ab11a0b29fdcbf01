import type { PageArea } from '../../../print/layout.ts';
import { markBrokenCodeLines } from './broken-code-lines.ts';
import { findOverflow } from './find-overflow.ts';
import { fitFormulas } from './fit-formulas.ts';
import { fitTables } from './fit-tables.ts';
import type { Hyphenate } from './hyphenate.ts';
import { breakLongWords } from './long-words.ts';
import { openLooseLines } from './loose-lines.ts';
import { findShortParagraphs } from './short-paragraphs.ts';
import { stackLongAbstract } from './stack-long-abstract.ts';

/** What is higher than this part of the page, and does not float, may continue on the next page. */
const TALL = 0.4;

/**
 * Fits the article into the width of the page's text: tables, formulas and long words. Finds the lines with
 * wide gaps, and the blocks that a page break may or must not split.
 *
 * @returns descriptions of what remains too wide, or had to become too small to read
 */
export function fitToWidth(main: HTMLElement, area: PageArea, hyphenate: Hyphenate): string[] {
  const sheet = document.createElement('style');
  sheet.textContent = singlePageStyles(area);
  document.head.append(sheet);
  stackLongAbstract(main);
  const findings = [...fitTables(main, area, TALL, hyphenate), ...fitFormulas(main)];
  breakLongWords(main);
  const justify = openLooseLines(main, area);
  markBrokenCodeLines(main);
  const short = findShortParagraphs(main);
  const boxes = [...main.querySelectorAll<HTMLElement>('.box')];
  const tallBoxes = boxes.filter((box) => box.offsetHeight > area.height * TALL);
  findings.push(...findOverflow(main));
  // Nothing is measured after these changes: each would cost the layout of the whole article.
  justify();
  for (const paragraph of short) paragraph.classList.add('page-short');
  for (const box of tallBoxes) box.classList.add('page-tall');
  sheet.remove();
  return findings;
}

/** The article as one long page. */
function singlePageStyles({ width }: PageArea): string {
  return `
    html, body { margin: 0 !important; padding: 0 !important; width: auto !important; max-width: none !important }
    main { display: block !important; box-sizing: content-box !important; margin: 0 !important; padding: 0 !important;
      border: 0 !important; max-width: none !important; width: ${width}px !important; columns: auto !important }`;
}
