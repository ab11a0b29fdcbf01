import type { ProofLayout, ProofMark, Spot } from '../../../print/layout.ts';
import type { PageColumns } from './page-columns.ts';

/**
 * Shows the list of queries behind the article, with the numbers of their lines. Each entry links to what
 * it is about.
 */
export function showProofList(
  main: HTMLElement,
  columns: PageColumns,
  spots: readonly Spot[],
  marks: readonly ProofMark[],
): Pick<ProofLayout, 'entries' | 'pages'> {
  const list = main.querySelector<HTMLElement>('.proof-queries');
  if (!list) return { entries: [], pages: columns.lastPage() + 1 };
  list.classList.add('proof-shown');
  const entries = [...list.querySelectorAll<HTMLElement>('[data-entry]')];
  for (const entry of entries) {
    const query = entry.dataset.entry ?? '';
    showLines(entry, query, marks);
    linkEntry(main, entry, query, spots);
  }
  return {
    entries: entries.flatMap((entry) => placeOf(entry, columns)),
    pages: columns.lastPage() + 1,
  };
}

function showLines(entry: HTMLElement, query: string, marks: readonly ProofMark[]): void {
  const own = marks.filter((mark) => mark.query === query);
  const text = linesText(own.flatMap(({ line }) => line ?? []));
  for (const place of entry.querySelectorAll('[data-lines]')) place.textContent = text;
}

/** Examples: " on line 3", " on lines 3, 5 and 8". */
export function linesText(lines: readonly number[]): string {
  const numbers = [...new Set(lines)].sort((a, b) => a - b).map(String);
  const last = numbers.pop();
  if (last === undefined) return '';
  return numbers.length > 0 ? ` on lines ${numbers.join(', ')} and ${last}` : ` on line ${last}`;
}

function linkEntry(
  main: HTMLElement,
  entry: HTMLElement,
  query: string,
  spots: readonly Spot[],
): void {
  const anchor = entry.querySelector<HTMLAnchorElement>('a');
  const own = spots.filter((spot) => spot.query === query);
  const target = findTarget(
    main,
    own.flatMap(({ selectors }) => selectors),
  );
  if (!anchor) return;
  if (!target) {
    anchor.replaceWith(...anchor.childNodes);
    return;
  }
  if (!target.id) target.id = `proof-place-${query}`;
  anchor.href = `#${encodeURIComponent(target.id)}`;
}

/** The element that the first of these selectors finds. */
export function findTarget(main: HTMLElement, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = main.querySelector(selector);
    if (found) return found;
  }
  return undefined;
}

function placeOf(entry: HTMLElement, columns: PageColumns): ProofLayout['entries'] {
  const [rect] = entry.getClientRects();
  const query = entry.dataset.entry ?? '';
  return rect ? [{ query, page: columns.pageOf(rect), top: columns.offsetOnPage(rect.top) }] : [];
}
