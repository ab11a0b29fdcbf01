/** Converts works from Crossref's service, whose JSON is almost CSL-JSON. */
import { isObject } from '../../../words/is-object.ts';

type Fields = Record<string, unknown>;

/** Crossref's fields for the date that CSL calls `issued`, by priority. */
const DATES = ['published', 'published-online', 'published-print', 'posted'];
const PARTS_OF_BOOKS =
  /^(?:book-(?:chapter|part|section)|chapter|proceedings-article|paper-conference|reference-entry)$/;

/** Converts an item of Crossref. An item of CSL-JSON stays unchanged. */
export function fromCrossref(item: object): object {
  const source: Fields = { ...item };
  const event = isObject(source.event) ? (source.event as Fields) : undefined;
  const converted: Fields = {
    id: source.id ?? source.DOI,
    issued: source.issued ?? DATES.map((name) => source[name]).find(isObject),
    publisher: source.publisher ?? nameOf(source.institution),
    'publisher-place': source['publisher-place'] ?? source['publisher-location'],
    ...(event && {
      event: undefined,
      'event-title': source['event-title'] ?? event.name,
      'event-place': source['event-place'] ?? event.location,
    }),
    ...bookTitles(source),
  };
  const filled = Object.entries({ ...source, ...converted }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(filled);
}

/** The name of the first institution. Example: `[{"name": "bioRxiv"}]` */
function nameOf(institutions: unknown): unknown {
  const [first] = Array.isArray(institutions) ? institutions : [];
  return isObject(first) ? (first as Fields).name : undefined;
}

/** If a chapter has two container titles, they are those of the series and of the book. */
function bookTitles({
  type,
  'container-title': titles,
  'collection-title': series,
}: Fields): Fields {
  if (!Array.isArray(titles) || titles.length !== 2 || !PARTS_OF_BOOKS.test(String(type)))
    return {};
  return { 'container-title': titles[1], 'collection-title': series ?? titles[0] };
}
