/** Addresses of references that do not lead to the work but to a news page or to the login of a library. */
import { foldForMatching } from '../../compile/citations/words.ts';
import type { LibraryItem } from '../../compile/references/index.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { hostOf } from '../works/compare.ts';
import { APA, isCompleteAddress } from './addresses.ts';
import { usedWorks } from './used-works.ts';

export const REFERENCE_HOSTS: readonly Check[] = [
  {
    name: 'reference-url-host-differs',
    severity: 'info',
    receivers: ['readers'],
    ...APA,
    *find(subject) {
      for (const work of usedWorks(subject)) {
        const host = newsHostOf(work);
        if (host)
          yield {
            message: message('reference-url-host-differs', {
              work: work.csl.id,
              container: work.csl['container-title'] ?? '',
              host,
            }),
            at: subject.work(work),
          };
      }
    },
  },
  {
    name: 'reference-url-proxy',
    receivers: ['readers', 'scholar'],
    ...APA,
    *find(subject) {
      for (const work of usedWorks(subject))
        if (isProxied(work.csl.URL ?? ''))
          yield {
            message: message('reference-url-proxy', { address: work.csl.URL ?? '' }),
            at: subject.work(work),
          };
    },
  },
];

function isProxied(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, search, pathname } = new URL(url);
  return PROXY.test(hostname) || (/\/login$/.test(pathname) && /[?&]q?url=https?:/i.test(search));
}

/** Hosts of proxies that libraries use for their members: EZproxy, OpenAthens, OCLC. */
const PROXY =
  /(?:^|[.-])(?:ez|lib|web|www-?)?-?prox(?:y|ies)\d*(?:[.-]|$)|(?:^|[.-])(?:ezp\d*|openathens|remotexs)[.-]|\.idm\.oclc\.org$/i;

/**
 * The host of a news page that a journal article is linked to: volumes of a journal do not have dated
 * addresses. The host alone proves nothing, because publishers have hosts with any name.
 */
function newsHostOf({ csl }: LibraryItem): string | undefined {
  const { URL: url = '', 'container-title': container } = csl;
  const host = hostOf(url);
  const isOfVolume = csl.type === 'article-journal' && csl.volume !== undefined;
  if (!host || !isOfVolume || csl.DOI !== undefined || typeof container !== 'string')
    return undefined;
  // A host has Latin letters, so other names cannot be compared with it.
  if (!isCompleteAddress(url) || !DATED.test(url) || !/\p{Script=Latin}/u.test(container))
    return undefined;
  const names = [container, csl.publisher, csl['container-title-short']];
  return names.some((name) => typeof name === 'string' && matchesName(host, name))
    ? undefined
    : host;
}

/** A path with a day, which news pages have. Example: "/articles/2019/04/09/…". */
const DATED = /\/(?:19|20)\d\d\/\d\d?\/\d\d?\//;

/** Whether a host contains a word of a name or its initials. */
function matchesName(host: string, name: string): boolean {
  const letters = host.replace(/\.[^.]+$/, '').replace(/[^\p{L}\p{N}]/gu, '');
  const words = foldForMatching(name).split(' ');
  const initials = words.map((word) => word[0]).join('');
  const long = words.flatMap((word) => (word.length > 3 ? word[0] : [])).join('');
  return (
    words.some((word) => word.length > 3 && letters.includes(word)) ||
    letters.includes(words.join('')) ||
    [initials, long].some((short) => short.length > 2 && letters.includes(short)) ||
    words.some((word) => word.length > 1 && host.split(/[.-]/).includes(word)) ||
    host.split('.').includes(initials)
  );
}
