/** The work that a key means: by the key, or by an identifier that stands in its place. */

import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { withoutIntent } from './cito.ts';
import { cleanDoi } from './identifiers.ts';
import type { Library, LibraryItem } from './library.ts';

/** Keys of Manubot and MyST that are identifiers: `doi:10.1000/xyz`, `10.1000/xyz`, `pmid:123`, an address, also without its scheme. */
const IDENTIFIER =
  /^(?:(?:(?:dx\.)?doi\.org\/)?10\.\d{4,}\/|(?:doi|pmid|pmcid|arxiv|isbn|url|wikidata|clinicaltrials|https?):)/i;

export function isIdentifier(key: string): boolean {
  return IDENTIFIER.test(key);
}

/**
 * Finds a key's work. A key may say why the work is cited (CiTO), or be an identifier that one entry has,
 * whatever that entry's own key.
 */
export function findWork(key: string, library: Library): LibraryItem | undefined {
  const { items } = library;
  const work = items.get(key) ?? items.get(withoutIntent(key) ?? '');
  if (work || !isIdentifier(key)) return work;
  const name = identifierOf(key);
  return name === undefined ? undefined : identifiersOf(library).get(name);
}

/** Works by identifier; one that two works have means neither. */
const identifiersOf = memoizeWeak((library: Library) => {
  const found = new Map<string, LibraryItem | undefined>();
  for (const work of new Set(library.items.values()))
    for (const name of new Set(namesOf(work))) found.set(name, found.has(name) ? undefined : work);
  return found;
});

function namesOf({ csl }: LibraryItem): string[] {
  const said = [
    csl.DOI && `doi:${csl.DOI}`,
    csl.PMID && `pmid:${csl.PMID}`,
    csl.PMCID && `pmcid:${csl.PMCID}`,
    csl.ISBN && `isbn:${csl.ISBN}`,
    csl.number && `${csl.number}`,
    csl.URL,
  ];
  return said.flatMap((name) => (name ? (identifierOf(name) ?? []) : []));
}

/** One spelling for all that name the same: no scheme of addresses, no versions, letters small. */
function identifierOf(text: string): string | undefined {
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
