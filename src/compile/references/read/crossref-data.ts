/** Works as Crossref's service gives them, in the words of CSL-JSON: like it, and not quite it. */
import { isObject } from '../../../words/is-object.ts';

type Fields = Record<string, unknown>;

/** Where Crossref keeps the date that CSL calls `issued`, the earliest first. */
const DATES = ['published', 'published-online', 'published-print', 'posted'];
const PARTS_OF_BOOKS =
  /^(?:book-(?:chapter|part|section)|chapter|proceedings-article|paper-conference|reference-entry)$/;

/** An item of CSL-JSON stays as it is. */
export function fromCrossref(item: object): object {
  const given: Fields = { ...item };
  const event = isObject(given.event) ? (given.event as Fields) : undefined;
  const said: Fields = {
    id: given.id ?? given.DOI,
    issued: given.issued ?? DATES.map((name) => given[name]).find(isObject),
    publisher: given.publisher ?? nameOf(given.institution),
    'publisher-place': given['publisher-place'] ?? given['publisher-location'],
    ...(event && {
      event: undefined,
      'event-title': given['event-title'] ?? event.name,
      'event-place': given['event-place'] ?? event.location,
    }),
    ...bookOf(given),
  };
  const known = Object.entries({ ...given, ...said }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known);
}

/** `[{"name": "bioRxiv"}]` */
function nameOf(institutions: unknown): unknown {
  const [first] = Array.isArray(institutions) ? institutions : [];
  return isObject(first) ? (first as Fields).name : undefined;
}

/** Of a chapter two titles are those of the series and of the book. */
function bookOf({ type, 'container-title': titles, 'collection-title': series }: Fields): Fields {
  if (!Array.isArray(titles) || titles.length !== 2 || !PARTS_OF_BOOKS.test(String(type)))
    return {};
  return { 'container-title': titles[1], 'collection-title': series ?? titles[0] };
}
