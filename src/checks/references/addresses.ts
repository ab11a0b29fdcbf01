import { readIsbn } from '../../compile/metadata/values/identifiers.ts';
import { isFault } from '../../compile/metadata/values/outcome.ts';
import type { LibraryItem } from '../../compile/references/index.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { groupByKey } from '../lists.ts';
import { truncateText } from '../nodes.ts';
import { NLM } from '../sources.ts';
import { workKeys } from '../works/compare.ts';
import { areSameWork } from './same-works.ts';
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
      for (const [first, ...others] of groupByAddress(usedWorks(subject))) {
        const last = others.at(-1);
        if (!first || !last || areSameWork([first, ...others])) continue;
        const { DOI: doi, URL: address = '' } = first.csl;
        const works = workKeys([first, ...others]);
        yield {
          message: doi
            ? message('reference-url-shared/doi', { doi, works })
            : message('reference-url-shared/address', { address, works }),
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
            message: message('reference-url-index', { address: URL }),
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
        if (url !== undefined && !isCompleteAddress(url))
          yield {
            message: message('reference-url-broken', { address: url }),
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
        const at = subject.work(work);
        const { id } = work.csl;
        const isbn = wrongIsbn(work.csl.ISBN);
        if (isbn)
          yield { message: message('reference-identifier-malformed/isbn', { isbn, work: id }), at };
        const found = otherDoi(work.csl);
        if (found) {
          const facts = { found, expected: work.csl.DOI ?? '', work: id };
          yield { message: message('reference-identifier-malformed/doi-in-address', facts), at };
        }
        for (const [field, form, malformed] of IDENTIFIERS) {
          const value = String(work.csl[field] ?? '').trim();
          if (!value || form.test(value)) continue;
          const facts = { text: truncateText(value), work: id };
          yield {
            message: SHORT_DOI.test(value)
              ? message('reference-identifier-malformed/short-doi', facts)
              : message(malformed, facts),
            at,
          };
        }
      }
    },
  },
];

/** The first ISBN with a wrong check digit. A field may have several ISBNs. */
function wrongIsbn(value: unknown): string | undefined {
  const written = typeof value === 'string' ? value : '';
  const numbers = written.match(/(?<![\dX-])\d[\d-]{8,15}[\dX](?![\dX-])/g) ?? [];
  return numbers.find((number) => isFault(readIsbn(number)));
}

/** The DOI in the address of a work, if it differs from the DOI of the work. */
function otherDoi({ DOI, URL: url = '' }: LibraryItem['csl']): string | undefined {
  const [, found] = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.[^?#]+)$/i.exec(url) ?? [];
  const isOther = DOI !== undefined && found?.toLowerCase() !== DOI.toLowerCase();
  return isOther && !found?.includes('%') ? found : undefined;
}

/** Identifiers as receivers accept them, and the message if one is different. */
const IDENTIFIERS = [
  ['DOI', /^10\.\d{4,9}(?:\.\d+)*\/(?!x+$)\S+$/i, 'reference-identifier-malformed/doi'],
  ['PMID', /^\d{1,8}$/, 'reference-identifier-malformed/pmid'],
  ['PMCID', /^PMC\d+$/, 'reference-identifier-malformed/pmcid'],
] as const;

/** "10/abc" opens in a browser only. */
const SHORT_DOI = /^10\/\w+$/;

/** Groups of works that have the same DOI, or no DOI and the same address. */
function groupByAddress(works: readonly LibraryItem[]): LibraryItem[][] {
  const withDoi = works.filter(({ csl }) => csl.DOI !== undefined);
  const withUrl = works.filter(({ csl }) => csl.DOI === undefined && csl.URL !== undefined);
  return [
    ...groupByKey(withDoi, ({ csl }) => String(csl.DOI).toLowerCase()),
    ...groupByKey(withUrl, ({ csl }) => normalizeAddress(String(csl.URL))),
  ].filter((group) => group.length > 1 && !areParts(group));
}

function normalizeAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/(?<![/#?])[/#?]+$/, '');
}

/** Whether all works may be parts of one book, which may share its DOI. */
function areParts(works: readonly LibraryItem[]): boolean {
  return works.every(({ csl }) => csl.type === 'chapter' || csl.type === 'entry-encyclopedia');
}

/** Addresses of lists, searches and downloads. "/download?doi=10.1.1.9" is the address of one work. */
const INDEX_PAGE =
  /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(?:(?<!\/releases\/)tags?|category|categories|topics?|archives?|authors?)\/(?![^/?#]+\.(?:pdf|docx?|html?)(?:[?#]|$))[^/?#]+\/?(?:[?#]|$)|[?&](?:s|q|query|search)=|\/search\/?(?:[?#]|$)|\/[\w-]*downloads?\/?(?:\?(?!(?:doi|id|file|path)=)|#|$)/i;

export function isCompleteAddress(url: string): boolean {
  // A character that was copied with the address is percent-encoded here. Old DOIs contain "%3C" and "%3E".
  if (/[…\s<>"]|(?:%3E|%22)$|^[^#]*[.,;:]$|%20\(?(?:accessed|retrieved|last)/i.test(url))
    return false;
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (!/^(?:https?|ftp):$/.test(protocol)) return true;
  return hostname.includes('.') && !/^(?:127\.|10\.|192\.168\.|0\.)/.test(hostname);
}
