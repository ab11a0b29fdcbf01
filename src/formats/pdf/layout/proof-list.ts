/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageBox } from './page-box.ts';
import type { ProofLayout, ProofMark, Spot } from './types.ts';

/**
 * Runs in the page, laid out. Shows the list of queries behind the article, with the numbers of the
 * lines; each entry links to what it is about.
 */
export function showProofList(
  main: HTMLElement,
  box: PageBox,
  spots: readonly Spot[],
  marks: ProofMark[],
): Pick<ProofLayout, 'entries' | 'pages'> {
  const list = main.querySelector<HTMLElement>('.proof-queries');
  if (!list) return { entries: [], pages: box.lastPage() + 1 };
  list.classList.add('proof-shown');
  const entries = [...list.querySelectorAll<HTMLElement>('[data-entry]')];
  for (const entry of entries) fill(entry, entry.dataset.entry ?? '');
  return { entries: entries.flatMap(placeOf), pages: box.lastPage() + 1 };

  function fill(entry: HTMLElement, query: string): void {
    const own = marks.filter((mark) => mark.query === query);
    const lines = own.flatMap(({ line }) => line ?? []).sort((a, b) => a - b);
    const numbers = [...new Set(lines)].map(String);
    const many = numbers.length > 1;
    const last = numbers.pop();
    const words = numbers.length > 0 ? `${numbers.join(', ')} and ${last}` : last;
    for (const place of entry.querySelectorAll('[data-lines]'))
      place.textContent = words ? ` on ${many ? 'lines' : 'line'} ${words}` : '';
    link(entry, query);
  }

  function link(entry: HTMLElement, query: string): void {
    const anchor = entry.querySelector<HTMLAnchorElement>('a');
    const own = spots.filter((spot) => spot.query === query);
    const selectors = own.flatMap((spot) => spot.selectors);
    const target = selectors.map((each) => main.querySelector(each)).find((each) => each);
    if (!anchor) return;
    if (!target) {
      anchor.replaceWith(...anchor.childNodes);
      return;
    }
    if (!target.id) target.id = `proof-place-${query}`;
    anchor.href = `#${encodeURIComponent(target.id)}`;
  }

  function placeOf(entry: HTMLElement): ProofLayout['entries'] {
    const [rect] = entry.getClientRects();
    const query = entry.dataset.entry ?? '';
    return rect ? [{ query, page: box.pageOf(rect), top: box.below(rect.top) }] : [];
  }
}
