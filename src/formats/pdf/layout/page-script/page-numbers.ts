/** Page numbers in the text: `[data-ref="<id>"]` and `[data-page="first|last|count|range"]`. */
export interface PageNumbers {
  /** Elements that show the page of another element. */
  references: HTMLElement[];
  /** Elements that show the first or last page of the article, or their number. */
  facts: HTMLElement[];
  /** Ids of the elements whose pages are wanted and that exist. */
  targets: string[];
  /** The ten digits of the page's language. */
  digits: readonly string[];
}

export function findPageNumbers(main: HTMLElement, digits: readonly string[]): PageNumbers {
  const references = [...main.querySelectorAll<HTMLElement>('[data-ref]')];
  const facts = [...main.querySelectorAll<HTMLElement>('[data-page]')];
  const ids = references.map((element) => element.dataset.ref ?? '');
  const targets = [...new Set(ids)].filter((id) => document.getElementById(id) !== null);
  return { references, facts, targets, digits };
}

/**
 * @param pageOf the page of the element with this id
 * @param first page of the article
 * @param last page of the article
 */
export function fillPageNumbers(
  { references, facts, digits }: PageNumbers,
  pageOf: (id: string) => number | undefined,
  first: number,
  last: number,
): void {
  for (const element of references) {
    const page = pageOf(element.dataset.ref ?? '');
    element.textContent = page === undefined ? '' : inDigits(page, digits);
  }
  const values: Record<string, number> = { first, last, count: last - first + 1 };
  for (const element of facts) {
    const value = values[element.dataset.page ?? ''];
    if (element.dataset.page === 'range')
      element.textContent = rangeText(element, first, last, digits);
    else element.textContent = value === undefined ? '' : inDigits(value, digits);
  }
}

/** Examples: "Page 15", "Pages 15–17". The words, and how the first page is written, stand on the element. */
function rangeText(
  { dataset }: HTMLElement,
  first: number,
  last: number,
  digits: readonly string[],
): string {
  const { one, many, from } = dataset;
  return last === first ? `${one} ${from}` : `${many} ${from}–${inDigits(last, digits)}`;
}

export function inDigits(page: number, digits: readonly string[]): string {
  return String(page).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
