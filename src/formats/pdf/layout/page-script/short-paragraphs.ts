/** In lines: three, and what formulas and superscripts may add to their height. */
const MOST_LINES = 3.7;

/**
 * Finds the paragraphs that a page break must not split. At least two lines of a paragraph stand on each
 * of two pages, so that one of three lines stays whole. Chromium splits it nevertheless, and begins a page
 * with a single line. The article must be as wide as the text of the page.
 */
export function findShortParagraphs(main: HTMLElement): HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>('p, dd, li')].filter((element) => {
    const line = Number.parseFloat(getComputedStyle(element).lineHeight);
    return element.offsetHeight < MOST_LINES * line;
  });
}
