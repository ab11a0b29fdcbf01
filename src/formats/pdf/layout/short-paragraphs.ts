/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Runs in the page, while the article is as wide as the page's text. Two lines and two lines are
 * the least that a paragraph leaves on each of two pages: one of three lines cannot be parted.
 * Chromium parts it all the same, and begins a page with a single line.
 */
export function findShortParagraphs(main: HTMLElement): HTMLElement[] {
  /** Lines, and what formulas and raised signs may add to their height. */
  const most = 3.7;
  return [...main.querySelectorAll<HTMLElement>('p, dd, li')].filter((element) => {
    const line = Number.parseFloat(getComputedStyle(element).lineHeight);
    return element.offsetHeight < most * line;
  });
}
