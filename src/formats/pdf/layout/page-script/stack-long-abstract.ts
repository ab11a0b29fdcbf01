/** The abstract may be longer than the information beside it by this many lines. */
const TOLERATED_LINES = 2;

/**
 * Sets an abstract below the article's information if a theme sets the two side by side and the abstract
 * is longer. Otherwise the column of the information would be empty below it.
 */
export function stackLongAbstract(main: HTMLElement): void {
  for (const frame of main.querySelectorAll('.information-and-abstract')) {
    const information = frame.querySelector(':scope > .information > :last-child');
    const abstract = frame.querySelector(':scope > .abstract > :last-child');
    const heading = frame.querySelector(':scope > .abstract > :first-child');
    if (!information || !abstract || !heading) continue;
    const end = information.getBoundingClientRect().bottom;
    const isBeside = heading.getBoundingClientRect().top < end;
    const excess = abstract.getBoundingClientRect().bottom - end;
    const line = Number.parseFloat(getComputedStyle(abstract).lineHeight);
    frame.classList.toggle('page-stacked', isBeside && excess > TOLERATED_LINES * line);
  }
}
