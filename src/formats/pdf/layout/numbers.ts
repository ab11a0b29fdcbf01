/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Page numbers in the text: `[data-ref="<id>"]` and `[data-page="first|last|count|range"]`. */
export interface Numbers {
  /** Ids of the elements whose page is asked for and that exist. */
  targets: string[];
  fill(pageOf: (id: string) => number | undefined, first: number, last: number): void;
}

/** Runs in the page. */
export function findNumbers(main: HTMLElement, digits: string[]): Numbers {
  const references = [...main.querySelectorAll<HTMLElement>('[data-ref]')];
  const facts = [...main.querySelectorAll<HTMLElement>('[data-page]')];
  const ids = references.map((element) => element.dataset.ref ?? '');
  const targets = [...new Set(ids)].filter((id) => document.getElementById(id) !== null);
  return { targets, fill };

  function fill(pageOf: (id: string) => number | undefined, first: number, last: number): void {
    for (const element of references) {
      const page = pageOf(element.dataset.ref ?? '');
      element.textContent = page === undefined ? '' : shown(page);
    }
    const values: Record<string, number> = { first, last, count: last - first + 1 };
    for (const element of facts) {
      const value = values[element.dataset.page ?? ''];
      if (element.dataset.page === 'range') element.textContent = range(element, first, last);
      else element.textContent = value === undefined ? '' : shown(value);
    }
  }

  /** "Page 15" or "Pages 15–17"; the words, and how the first page is written, stand on the element. */
  function range(element: HTMLElement, first: number, last: number): string {
    const { one, many, from } = element.dataset;
    return last === first ? `${one} ${from}` : `${many} ${from}–${shown(last)}`;
  }

  function shown(page: number): string {
    return String(page).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  }
}
