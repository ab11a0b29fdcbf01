import type { ShownDocument } from '../search-files.ts';
import { loadText } from './search-index.ts';
import { placesOf, type Span, snippetOf } from './search-matches.ts';

/** Shows the snippet of a result. */
const snippets = new WeakMap<Element, () => void>();
/** Texts are loaded when their results come into view. */
const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      snippets.get(target)?.();
    }
  },
  { rootMargin: '400px' },
);

/** An article in the list of results. */
export function resultItem(
  [title, url, authors, place]: ShownDocument,
  wanted: ReadonlySet<string>,
): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  const about = document.createElement('p');
  about.textContent = [authors, place].filter(Boolean).join(' · ');
  const snippet = document.createElement('p');
  snippet.className = 'snippet';
  for (const element of [link, about, snippet]) element.dir = 'auto';
  showMarked(link, title, placesOf(title, wanted));
  item.append(link, about, snippet);
  snippets.set(item, () => showSnippet(snippet, url.slice(0, url.lastIndexOf('/')), wanted));
  observer.observe(item);
  return item;
}

/** @param folder the folder of the article */
async function showSnippet(
  element: Element,
  folder: string,
  wanted: ReadonlySet<string>,
): Promise<void> {
  const text = await loadText(folder);
  const places = placesOf(text, wanted);
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
