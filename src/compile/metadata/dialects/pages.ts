import type { Report } from '../../../messages/report-on.ts';
import {
  entryOf,
  takeEntry,
  textNode,
  textOfKey,
  type YamlEntry,
  type YamlMap,
} from '../../yaml/tree.ts';
import { hoist, kebabCase } from './rename-keys.ts';

const FIRST = ['first-page', 'fpage', 'firstpage', 'start-page'];
const LAST = ['last-page', 'lpage', 'lastpage', 'end-page'];
/** Keys of first and last pages. */
export const PAGE_KEYS: readonly string[] = [...FIRST, ...LAST];

/** Joins first and last page in one key, and reads volume and issue from the maps of MyST. */
export function gatherPages(front: YamlMap, report: Report): void {
  const pages = entryOf(front, 'pages');
  if (pages?.value.kind === 'map') {
    takeEntry(front, 'pages');
    hoist(front, pages.value, { first: 'fpage', last: 'lpage' }, report);
  }
  const first = takeFirst(front, FIRST);
  const last = takeFirst(front, LAST);
  if (first && !entryOf(front, 'pages')) front.entries.push(pagesOf(first, last));
  for (const key of ['volume', 'issue']) useNumber(front, key);
}

function takeFirst(front: YamlMap, keys: string[]): YamlEntry | undefined {
  const found = front.entries.find(({ key }) => keys.includes(kebabCase(key)));
  return found && takeEntry(front, found.key);
}

function pagesOf(first: YamlEntry, last: YamlEntry | undefined): YamlEntry {
  const texts = [first, last].flatMap((entry) =>
    entry?.value.kind === 'text' && entry.value.text ? [entry.value.text] : [],
  );
  const value = texts.length > 0 ? textNode(texts.join('-'), first.value.place) : first.value;
  return { key: 'pages', keyPlace: first.keyPlace, value };
}

function useNumber(front: YamlMap, key: string): void {
  const entry = entryOf(front, key);
  if (entry?.value.kind !== 'map') return;
  const number =
    textOfKey(entry.value, 'number') ??
    textOfKey(entry.value, 'name') ??
    textOfKey(entry.value, 'title');
  if (number) entry.value = textNode(number, entry.value.place);
}
