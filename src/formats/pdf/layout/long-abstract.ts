/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Runs in the page. A theme may set the abstract beside the article's information. An abstract that is longer
 * would leave that column empty below the information: it is then set below it, as wide as the text.
 */
export function stackLongAbstract(main: HTMLElement): void {
  /** An abstract may be longer by that many of its lines. */
  const tolerance = 2;
  for (const frame of main.querySelectorAll('.information-and-abstract')) {
    const information = frame.querySelector(':scope > .information > :last-child');
    const abstract = frame.querySelector(':scope > .abstract > :last-child');
    const heading = frame.querySelector(':scope > .abstract > :first-child');
    if (!information || !abstract || !heading) continue;
    const end = information.getBoundingClientRect().bottom;
    const isBeside = heading.getBoundingClientRect().top < end;
    const over = abstract.getBoundingClientRect().bottom - end;
    const line = Number.parseFloat(getComputedStyle(abstract).lineHeight);
    frame.classList.toggle('page-stacked', isBeside && over > tolerance * line);
  }
}
