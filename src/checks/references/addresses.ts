import { readIsbn } from '../../compile/metadata/values/identifiers.ts';
import { isFault } from '../../compile/metadata/values/outcome.ts';
import type { LibraryItem } from '../../compile/references/index.ts';
import { told } from '../../messages/told.ts';
import type { Check } from '../check.ts';
import { grouped } from '../lists.ts';
import { shown } from '../nodes.ts';
import { NLM } from '../sources.ts';
import { keysOf } from '../works/compare.ts';
import { areOneWork } from './same-works.ts';
import { usedWorks } from './used-works.ts';

export const APA = {
  source: 'APA Publication Manual, 7th edition, 9.34–9.36',
  date: '2020',
} as const;

export const REFERENCE_ADDRESSES: readonly Check[] = [
  {
    name: 'reference-url-shared',
    receivers: ['crossref', 'readers'],
    ...APA,
    *find(subject) {
      for (const [first, ...others] of sharing(usedWorks(subject))) {
        const last = others.at(-1);
        if (!first || !last || areOneWork([first, ...others])) continue;
        const { DOI, URL } = first.csl;
        yield {
          reason: told`Unexpected ${{ kind: DOI ? 'DOI' : 'address' }} ${{ address: DOI ?? URL ?? '' }} on ${others.length + 1} works (${{ works: keysOf([first, ...others]) }}), expected it on one`,
          at: subject.work(last),
        };
      }
    },
  },
  {
    name: 'reference-url-index',
    receivers: ['readers'],
    ...APA,
    *find(subject) {
      for (const work of usedWorks(subject)) {
        const { DOI, URL } = work.csl;
        if (DOI === undefined && URL !== undefined && INDEX_PAGE.test(URL))
          yield {
            reason: told`Unexpected address ${{ address: URL }} of a page that lists many works, expected the work's own`,
            at: subject.work(work),
          };
      }
    },
  },
  {
    name: 'reference-url-broken',
    receivers: ['readers', 'scholar'],
    ...APA,
    *find(subject) {
      for (const work of usedWorks(subject)) {
        const { URL: url } = work.csl;
        if (url !== undefined && !isWhole(url))
          yield {
            reason: told`Unexpected address "${{ address: url }}", expected one whole public address`,
            at: subject.work(work),
          };
      }
    },
  },
  {
    name: 'reference-identifier-malformed',
    severity: 'error',
    refused: false,
    receivers: ['pmc', 'crossref'],
    ...NLM,
    *find(subject) {
      for (const work of usedWorks(subject)) {
        const isbn = wrongIsbn(work.csl.ISBN);
        if (isbn)
          yield {
            reason: `Unexpected ISBN ${isbn} of ${work.csl.id}, expected one with its check digit`,
            at: subject.work(work),
          };
        const other = otherDoi(work.csl);
        if (other)
          yield {
            reason: `Unexpected DOI ${other} in the address of ${work.csl.id}, expected ${work.csl.DOI} as in its DOI`,
            at: subject.work(work),
          };
        for (const [field, form, wanted] of IDENTIFIERS) {
          const value = String(work.csl[field] ?? '').trim();
          if (value && !form.test(value))
            yield {
              reason: `Unexpected ${field} ${shown(value)} of ${work.csl.id}, expected one like ${wanted}`,
              at: subject.work(work),
              ...(/^10\/\w+$/.test(value) && {
                advice: `This is the short form of a DOI: open https://doi.org/${value}, and write the DOI that stands on the page.`,
              }),
            };
        }
      }
    },
  },
];

/** Of several, parted by commas or blanks, the first whose last digit does not check the others. */
function wrongIsbn(value: unknown): string | undefined {
  const written = typeof value === 'string' ? value : '';
  const numbers = written.match(/(?<![\dX-])\d[\d-]{8,15}[\dX](?![\dX-])/g) ?? [];
  return numbers.find((number) => isFault(readIsbn(number)));
}

/** The DOI of an address that leads to another work than the DOI beside it. */
function otherDoi({ DOI, URL: url = '' }: LibraryItem['csl']): string | undefined {
  const [, found] = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.[^?#]+)$/i.exec(url) ?? [];
  const isOther = DOI !== undefined && found?.toLowerCase() !== DOI.toLowerCase();
  return isOther && !found?.includes('%') ? found : undefined;
}

/** As receivers accept them; "10/abc", the short form of a DOI, opens in a browser only. */
const IDENTIFIERS: readonly [field: string, form: RegExp, wanted: string][] = [
  ['DOI', /^10\.\d{4,9}(?:\.\d+)*\/(?!x+$)\S+$/i, '10.1234/abc'],
  ['PMID', /^\d{1,8}$/, '22927568'],
  ['PMCID', /^PMC\d+$/, 'PMC3427553'],
];

/** Groups of works with one DOI, or, without a DOI, with one address. */
function sharing(works: readonly LibraryItem[]): LibraryItem[][] {
  const withDoi = works.filter(({ csl }) => csl.DOI !== undefined);
  const withUrl = works.filter(({ csl }) => csl.DOI === undefined && csl.URL !== undefined);
  return [
    ...grouped(withDoi, ({ csl }) => String(csl.DOI).toLowerCase()),
    ...grouped(withUrl, ({ csl }) => sameAddress(String(csl.URL))),
  ].filter((group) => group.length > 1 && !areParts(group));
}

function sameAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/(?<![/#?])[/#?]+$/, '');
}

/** Chapters of one book may share its DOI. */
function areParts(works: readonly LibraryItem[]): boolean {
  return works.every(({ csl }) => csl.type === 'chapter' || csl.type === 'entry-encyclopedia');
}

/** Path parts of pages that list, and homepages of search and download; "/download?doi=10.1.1.9" is one work. */
const INDEX_PAGE =
  /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(?:(?<!\/releases\/)tags?|category|categories|topics?|archives?|authors?)\/(?![^/?#]+\.(?:pdf|docx?|html?)(?:[?#]|$))[^/?#]+\/?(?:[?#]|$)|[?&](?:s|q|query|search)=|\/search\/?(?:[?#]|$)|\/[\w-]*downloads?\/?(?:\?(?!(?:doi|id|file|path)=)|#|$)/i;

export function isWhole(url: string): boolean {
  // A sign that was copied along is coded by then; old DOIs have "%3C" and "%3E" inside.
  if (/[…\s<>"]|(?:%3E|%22)$|^[^#]*[.,;:]$|%20\(?(?:accessed|retrieved|last)/i.test(url))
    return false;
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (!/^(?:https?|ftp):$/.test(protocol)) return true;
  return hostname.includes('.') && !/^(?:127\.|10\.|192\.168\.|0\.)/.test(hostname);
}
