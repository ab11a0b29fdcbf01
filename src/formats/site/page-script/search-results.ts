/** The list of results. Documents and texts are loaded when their results come into view. */
import type { ShownDocument } from '../search-files.ts';
import { loadText } from './load-script.ts';
import type { Hits } from './search-hits.ts';
import type { SearchIndex } from './search-index.ts';
import { placesOf, type Span, snippetOf } from './search-matches.ts';

/** The most results that are shown. */
const MOST_RESULTS = 50;
/** Results that are shown at once if their documents are in many files. */
const RESULTS_AT_ONCE = 10;

/** What to do when an element comes into view. */
const awaited = new WeakMap<Element, () => void>();
const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      awaited.get(target)?.();
    }
  },
  { rootMargin: '400px' },
);

/**
 * Replaces the list by the first results. The others follow when its end comes into view.
 *
 * @param isLatest whether no other search has begun
 * @returns whether the results were shown
 */
export async function showResults(
  list: Element,
  hits: Hits,
  index: SearchIndex,
  isLatest: () => boolean,
): Promise<boolean> {
  const atOnce = index.blocks > 1 ? RESULTS_AT_ONCE : MOST_RESULTS;
  const shown = hits.documents.slice(0, MOST_RESULTS);
  const items = await nextItems(0);
  if (!isLatest()) return false;
  list.replaceChildren(...items);
  return true;

  async function nextItems(first: number): Promise<HTMLElement[]> {
    const numbers = shown.slice(first, first + atOnce);
    const documents = await Promise.all(numbers.map(index.document));
    const items = documents
      .filter((each) => each !== undefined)
      .map((each) => resultItem(each, hits.isWanted));
    const last = items.at(-1);
    if (last && first + atOnce < shown.length)
      whenInView(last, async () => {
        const more = await nextItems(first + atOnce);
        if (last.isConnected) list.append(...more);
      });
    return items;
  }
}

function whenInView(element: Element, act: () => void): void {
  const before = awaited.get(element);
  awaited.set(element, () => {
    before?.();
    act();
  });
  observer.observe(element);
}

/** An article in the list of results. */
function resultItem(
  [title, url, authors, place]: ShownDocument,
  isWanted: Hits['isWanted'],
): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  const about = document.createElement('p');
  about.textContent = [authors, place].filter(Boolean).join(' · ');
  const snippet = document.createElement('p');
  snippet.className = 'snippet';
  for (const element of [link, about, snippet]) element.dir = 'auto';
  showMarked(link, title, placesOf(title, isWanted));
  item.append(link, about, snippet);
  whenInView(item, () => showSnippet(snippet, url.slice(0, url.lastIndexOf('/')), isWanted));
  return item;
}

/** @param folder the folder of the article */
async function showSnippet(
  element: Element,
  folder: string,
  isWanted: Hits['isWanted'],
): Promise<void> {
  const text = await loadText(folder);
  const places = placesOf(text, isWanted);
  const [from, to] = snippetOf(text, places);
  const before = from > 0 ? '…' : ' ';
  const behind = to < text.length ? '…' : '';
  const shown = places
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]): Span => [start - from + 1, end - from + 1]);
  showMarked(element, before + text.slice(from, to) + behind, shown);
}

function showMarked(element: Element, text: string, places: readonly Span[]): void {
  let last = 0;
  for (const [start, end] of places) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    element.append(text.slice(last, start), mark);
    last = end;
  }
  element.append(text.slice(last));
}
