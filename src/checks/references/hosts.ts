/** Whether the address of a reference is that of who published it. */
import { folded } from '../../citations/words.ts';
import type { LibraryItem } from '../../references/index.ts';
import { told } from '../../told.ts';
import { inReferences } from '../changes.ts';
import type { Check } from '../check.ts';
import { APA, isWhole } from './addresses.ts';
import { hostOf } from './compare.ts';
import { usedWorks } from './used-works.ts';

export const REFERENCE_HOSTS: readonly Check[] = [
  {
    name: 'reference-url-host-differs',
    severity: 'info',
    receivers: ['readers'],
    ...APA,
    sentence: 'The address of a work leads to its publisher, or to an archive that is known.',
    advice: 'Open the address: it may belong to another work, or to a copy of this one.',
    examples: {
      breaks: [
        inReferences('"DOI": "10.5555/jt.2019.2"', '"URL": "https://realnews.example/wood"'),
      ],
      keeps: [
        inReferences('"DOI": "10.5555/jt.2019.2"', '"URL": "https://journaloftides.example/wood"'),
        inReferences(
          '"DOI": "10.5555/jt.2019.2"',
          '"URL": "https://www.jstor.org/stable/24779265"',
        ),
        inReferences('"DOI": "10.5555/jt.2019.2"', '"URL": "https://blog.hale.example/wood"'),
        inReferences(
          '"DOI": "10.5555/jt.2019.2"',
          '"URL": "https://ejournal.example/index.php/jt/article/view/12"',
        ),
        inReferences(
          '"container-title": "Journal of Tides",\n    "volume": "7",\n    "issue": "2",\n    "page": "30-41",\n    "DOI": "10.5555/jt.2019.2"',
          '"container-title": "Journal of Statistical Software",\n    "volume": "7",\n    "issue": "2",\n    "page": "30-41",\n    "URL": "https://www.jstatsoft.example/v40/i03/"',
        ),
      ],
    },
    *find(subject) {
      for (const work of usedWorks(subject)) {
        const other = otherHost(work);
        if (other)
          yield {
            reason: told`Unexpected address at ${{ host: other }} for a work in "${{ container: work.csl['container-title'] ?? '' }}", expected one of its publisher`,
            at: subject.work(work),
          };
      }
    },
  },
  {
    name: 'reference-url-proxy',
    receivers: ['readers', 'scholar'],
    ...APA,
    sentence: 'An address opens for everyone, not for the members of one library.',
    advice: 'Write the DOI or the publisher’s own address: this one asks strangers for a password.',
    examples: {
      breaks: [
        inReferences('https://{weather~>www-weather-example.ezproxy.lib}.example/winds'),
        inReferences('https://{~>login.library.example/login?url=https://}weather.example/winds'),
      ],
      keeps: [
        inReferences('https://weather.example/winds', 'https://weather.example/winds?by=proxy'),
      ],
    },
    *find(subject) {
      for (const work of usedWorks(subject))
        if (isProxied(work.csl.URL ?? ''))
          yield {
            reason: `Unexpected address "${work.csl.URL}" through the entrance of a library, expected one that is open to all`,
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

/** "publish.csiro.au", "journals.sfu.ca": who publishes for others says so; a blog has a name of its own. */
const PUBLISHERS = /(?:^|\.)(?:publish(?:ing|ers?)?|journals?|ejournals?|blogs?)\./i;
/** What a library puts before or behind a host so that its members get in: EZproxy, OpenAthens, OCLC. */
const PROXY =
  /(?:^|[.-])(?:ez|lib|web|www-?)?-?prox(?:y|ies)\d*(?:[.-]|$)|(?:^|[.-])(?:ezp\d*|openathens|remotexs)[.-]|\.idm\.oclc\.org$/i;
/** Hosts that carry works of every publisher: archives, aggregators, platforms. */
const PLATFORMS =
  /(?:^|\.)(?:doi\.org|jstor\.org|sciencedirect\.com|springer\.com|springerlink\.com|wiley\.com|tandfonline\.com|sagepub\.com|oup\.com|oxfordjournals\.org|cambridge\.org|muse\.jhu\.edu|ssrn\.com|arxiv\.org|biorxiv\.org|medrxiv\.org|osf\.io|zenodo\.org|figshare\.com|hal\.science|archives-ouvertes\.fr|researchgate\.net|academia\.edu|nih\.gov|europepmc\.org|plos\.org|frontiersin\.org|mdpi\.com|nature\.com|science\.org|cell\.com|bmj\.com|biomedcentral\.com|elsevier\.com|emerald\.com|ieee\.org|acm\.org|aps\.org|iop\.org|acs\.org|rsc\.org|degruyter\.com|brill\.com|scielo(?:sp)?(?:\.\w+){1,3}|cabdirect\.org|cabidigitallibrary\.org|redalyc\.org|dialnet\.unirioja\.es|persee\.fr|cairn\.info|openedition\.org|erudit\.org|hrcak\.srce\.hr|doaj\.org|core\.ac\.uk|proquest\.com|ebscohost\.com|koreascience\.\w+(?:\.\w+)?|jstage\.jst\.go\.jp|cnki\.net|cyberleninka\.ru|elibrary\.ru|archive\.org|books\.google\.\w+|scholar\.google\.\w+|handle\.net|perma\.cc|semanticscholar\.org|ojp\.gov|eric\.ed\.gov|heinonline\.org|annualreviews\.org|jamanetwork\.com|thelancet\.com|nejm\.org|royalsocietypublishing\.org|pnas\.org|mitpressjournals\.org|mit\.edu|ametsoc\.org|agu\.org|copernicus\.org|iospress\.com|igi-global\.com|worldscientific\.com|inderscience\.com|ingentaconnect\.com|bioone\.org|peerj\.com|elifesciences\.org|openreview\.net|aclanthology\.org|mlr\.press|neurips\.cc|aaai\.org|usenix\.org|github\.com|github\.io|cran\.r-project\.org|joss\.theoj\.org|theoj\.org|bvsalud\.org|repec\.org|rclis\.org|bit\.ly|tinyurl\.com|cutt\.ly|goo\.gl)$/i;

/** Journal systems and repositories tell themselves by their paths. */
const JOURNAL_PATH =
  /\/(?:index\.php|article|articles|journals?|ojs|view|handle|bitstream|download|full|abs|pdf|doi|uploads?|publication|record|items?)(?:[/.]|$)/i;

/** The host, where it has nothing to do with what the work appeared in. */
function otherHost({ csl }: LibraryItem): string | undefined {
  const host = hostOf(csl.URL);
  const container = csl['container-title'];
  if (!host || csl.DOI !== undefined || typeof container !== 'string') return undefined;
  if (!isWhole(csl.URL ?? '') || csl.type === 'post-weblog') return undefined;
  if (PLATFORMS.test(host) || PUBLISHERS.test(host) || isScholarly(host)) return undefined;
  if (isProxied(csl.URL ?? '')) return undefined;
  if (!isNewsAddress(csl.URL ?? '') && JOURNAL_PATH.test(csl.URL ?? '')) return undefined;
  const names = [container, csl.publisher, csl['container-title-short'], ...literals(csl.author)];
  return names.some((name) => typeof name === 'string' && belongs(host, name)) ? undefined : host;
}

function literals(authors: LibraryItem['csl']['author']): string[] {
  return (authors ?? []).flatMap(({ literal }) => literal ?? []);
}

/** "/articles/2019/04/09/…": a day in the path is a newspaper's, not a journal's. */
function isNewsAddress(url: string): boolean {
  return /\/(?:19|20)\d\d\/\d\d?\/\d\d?\//.test(url);
}

/** Universities, governments, and institutes publish and archive what they like. */
function isScholarly(host: string): boolean {
  return /(?:^|\.)uni[a-z-]*\.\w\w$|(?:^|\.)(?:uf[a-z]{1,4}|usp|puc[a-z-]*)\.br$|\.(?:edu|gov|int|mil)(?:\.\w\w)?$|\.(?:ac|gob|go|gouv|govt|edu)\.\w\w$/i.test(
    host,
  );
}

/** The host has a word of the name, or its first letters. */
function belongs(host: string, name: string): boolean {
  const letters = host.replace(/\.[^.]+$/, '').replace(/[^\p{L}\p{N}]/gu, '');
  const words = folded(name).split(' ');
  const initials = words.map((word) => word[0]).join('');
  const long = words.flatMap((word) => (word.length > 3 ? word[0] : [])).join('');
  return (
    words.some((word) => word.length > 3 && letters.includes(word)) ||
    letters.includes(words.join('')) ||
    host.split('.').some((label) => isBlend(label, words)) ||
    [initials, long].some((short) => short.length > 2 && letters.includes(short)) ||
    words.some((word) => word.length > 1 && host.split(/[.-]/).includes(word)) ||
    host.split('.').includes(initials)
  );
}

/** "jstatsoft" of "Journal of Statistical Software": beginnings of the words, in order. */
function isBlend(label: string, words: readonly string[]): boolean {
  if (label.length < 4 || label[0] !== words[0]?.[0]) return false;
  let reached = new Set([0]);
  for (const word of words)
    reached = new Set([...reached].flatMap((at) => endsOf(label, at, word)));
  return reached.has(label.length);
}

/** Where beginnings of a word may end that stand in a label at a place; none of it counts too. */
function endsOf(label: string, at: number, word: string): number[] {
  const ends = [at];
  for (let length = 0; length < word.length && label[at + length] === word[length]; length++)
    ends.push(at + length + 1);
  return ends;
}
