/** Finds the work of a citation key, which may be an identifier. */

import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { withoutIntent } from './cito.ts';
import { cleanDoi } from './identifiers.ts';
import type { Library, LibraryItem } from './library.ts';

/**
 * Identifiers that Manubot and MyST accept as keys. Addresses may lack their scheme.
 * Examples: `doi:10.1000/xyz`, `10.1000/xyz`, `pmid:123`
 */
const IDENTIFIER =
  /^(?:(?:(?:dx\.)?doi\.org\/)?10\.\d{4,}\/|(?:doi|pmid|pmcid|arxiv|isbn|url|wikidata|clinicaltrials|https?):)/i;

export function isIdentifier(key: string): boolean {
  return IDENTIFIER.test(key);
}

/**
 * Finds the work of a key. The key may begin with a purpose (CiTO), or be an identifier of an entry, whose own
 * key does not matter then.
 */
export function findWork(key: string, library: Library): LibraryItem | undefined {
  const { items } = library;
  const work = items.get(key) ?? items.get(withoutIntent(key) ?? '');
  if (work || !isIdentifier(key)) return work;
  const identifier = normalizeIdentifier(key);
  return identifier === undefined ? undefined : worksByIdentifier(library).get(identifier);
}

/** Works by identifier. An identifier that two works share is ambiguous and gives undefined. */
const worksByIdentifier = memoizeWeak((library: Library) => {
  const found = new Map<string, LibraryItem | undefined>();
  for (const work of new Set(library.items.values()))
    for (const identifier of new Set(identifiersOf(work)))
      found.set(identifier, found.has(identifier) ? undefined : work);
  return found;
});

function identifiersOf({ csl }: LibraryItem): string[] {
  const candidates = [
    csl.DOI && `doi:${csl.DOI}`,
    csl.PMID && `pmid:${csl.PMID}`,
    csl.PMCID && `pmcid:${csl.PMCID}`,
    csl.ISBN && `isbn:${csl.ISBN}`,
    csl.number && `${csl.number}`,
    csl.URL,
  ];
  return candidates.flatMap((text) => (text ? (normalizeIdentifier(text) ?? []) : []));
}

/** Normalizes an identifier: no scheme of an address, no version, lower case. */
function normalizeIdentifier(text: string): string | undefined {
  const address = text.replace(/^url:/i, '').replace(/^(?=(?:dx\.)?doi\.org\/)/i, 'https://');
  const doi = cleanDoi(address);
  const arxiv =
    /^(?:arxiv:|(?:https?:\/\/arxiv\.org\/(?:abs|pdf)\/)|10\.48550\/arxiv\.)([a-z\d./-]+?)(?:v\d+)?(?:\.pdf)?$/i.exec(
      doi ?? address,
    )?.[1];
  if (arxiv) return `arxiv:${arxiv.toLowerCase()}`;
  if (doi) return `doi:${doi.toLowerCase()}`;
  if (/^https?:/i.test(address)) return address.replace(/^https?:\/\/|\/$/gi, '').toLowerCase();
  const [, scheme = '', value = ''] = /^(pmid|pmcid|isbn):\s*(\S.*)$/i.exec(address) ?? [];
  return scheme ? `${scheme}:${value.replace(/[\s-]/g, '')}`.toLowerCase() : undefined;
}
