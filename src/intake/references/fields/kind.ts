import type { CslItem } from '../../../article/article.ts';
import { wordSet } from '../../../words/word-list.ts';
import { hasPhrase, isPhrase } from '../phrases.ts';
import type { Segment } from '../segments/segments.ts';

/** The input for choosing the type of a work. */
interface Known {
  item: CslItem;
  segments: Segment[];
  /** The whole reference string. */
  text: string;
}

/** Texts are lower-case, because compiling a case-insensitive pattern takes several times as long. */
interface Evidence extends Known {
  namesJournal: boolean;
  title: string;
  /** Includes the words of notes. */
  genre: string;
  container: string;
  publisher: string;
}

const small = (value: CslItem[string]): string => String(value ?? '').toLowerCase();

const noteWords = (segments: Segment[]): string =>
  segments
    .filter(({ label }) => label === 'genre' || label === 'note')
    .map(({ text }) => text)
    .join(' ');

const PREPRINT =
  /arxiv|biorxiv|medrxiv|\bssrn\b|preprint|psyarxiv|socarxiv|research square|osf\.io/;

const REPOSITORY =
  /zenodo|dryad|figshare|dataverse|pangaea|\bgesis\b|icpsr|mendeley data|data ?set|datensatz/;

/** Examples: "lei nº 9.394", "regulation (eu) 2016/679", "human rights act 1998". */
function isLaw(title: string): boolean {
  const [, name = '', directive = ''] =
    /^(\p{L}[\p{L} ]{1,30}?)(?: (?:\p{L}+ ){0,3}?(?:n[º°o.]*|nomor)? ?\d|( \(?(?:eu|ec|eec|eg|ce|ue|\d)))/u.exec(
      title,
    ) ?? [];
  if (isPhrase(name, directive ? 'directive' : 'law') || isPhrase(name, 'directive')) return true;
  return /\bact,? (?:1[6-9]|20)\d\d$|федеральный закон/.test(title);
}

const STANDARDS = wordSet(
  'ABNT TS BS DIN ANSI UNE NF ISO IEC EN ASTM NBR GOST ГОСТ Р GB T ÖNORM IEEE Std',
);

/** Examples: "ISO 14001:2015", "NBR 6023". */
export function isStandardNumber(text: string): boolean {
  const [, bodies = ''] = /^(\p{Lu}[\p{L}/ -]{1,30}?)[ -]\p{Lu}?\d[\d.:()/-]*$/u.exec(text) ?? [];
  const [first = '', ...others] = bodies.split(/[ /-]+/);
  return (
    STANDARDS.has(first) && others.every((word) => STANDARDS.has(word) || /^\p{Lu}+$/u.test(word))
  );
}

const isThesis = (genre: string): boolean =>
  hasPhrase(genre, 'thesis') || /学位论文|\[d\]/.test(genre);

const isNewspaper = (name: string): boolean =>
  isPhrase(name.replace(/^the /, ''), 'newspaper') ||
  /\b(?:zeitung|tribune|gazette|newspaper|gazetesi)\b/.test(name);

const isMagazine = (name: string): boolean =>
  isPhrase(name.replace(/^the /, ''), 'magazine') || /\bmagazine\b/.test(name);

const isConference = (name: string): boolean =>
  hasPhrase(name, 'conference') || /会议|论文集|\[c\]/.test(name);

const isReportTitle = (title: string): boolean =>
  hasPhrase(title, 'report-title') || /\breport \d{4}\b|\b\d{4} report\b/.test(title);

const PRESENTATION = /\b(?:conference|paper|poster|oral) presentation\b|bildiri/;

/** Evidence for a type, strongest first. */
const KINDS: [string, (evidence: Evidence) => boolean][] = [
  ['legal_case', ({ item }) => / vs?\.? /.test(item.title ?? '') && isReported(item)],
  ['legislation', ({ title, container }) => isLaw(title) || hasPhrase(container, 'gazette')],
  ['standard', ({ item }) => isStandardNumber(String(item.number ?? ''))],
  ['thesis', (e) => !e.namesJournal && isThesis(`${e.genre} ${e.publisher}`)],
  ['thesis', ({ text }) => /[[［]D[\]］]/.test(text)],
  ['patent', (e) => /\bpatent\b/.test(e.genre)],
  ['post', (e) => /\btweet\b/.test(e.genre)],
  ['paper-conference', (e) => PRESENTATION.test(e.genre)],
  ['motion_picture', (e) => /\b(?:motion picture|film|dvd|movie)\b/.test(e.genre)],
  ['personal_communication', (e) => /personal communication/.test(e.genre)],
  ['manuscript', (e) => /unpublished manuscript|manuskript|unveröff/.test(e.genre)],
  [
    'software',
    (e) => /computer (?:software|program)|^software\b|source code|mobile app/.test(e.genre),
  ],
  ['dataset', (e) => /data ?set|datensatz|data file/.test(e.genre)],
  ['report', (e) => !e.namesJournal && hasPhrase(e.genre, 'report')],
  ['article-newspaper', (e) => isDaily(e) && isNewspaper(e.container)],
  ['article-magazine', (e) => isDaily(e) && isMagazine(e.container)],
  ['article', (e) => isPreprint(e)],
  [
    'paper-conference',
    (e) => isConference(e.container) && !(e.namesJournal && Boolean(e.item.volume)),
  ],
  ['article-journal', (e) => e.namesJournal],
  ['article-journal', (e) => isPeriodical(e)],
  ['chapter', (e) => isPart(e)],
  [
    'dataset',
    (e) =>
      REPOSITORY.test(`${e.publisher} ${small(e.item.URL)}`) &&
      /\bdata\b|survey|census/i.test(e.text),
  ],
  ['report', (e) => isReportTitle(e.title)],
  ['report', (e) => hasPhrase(`${e.title} ${small(e.item['collection-title'])}`, 'report')],
  ['webpage', (e) => Boolean(e.item.URL) && !e.item.publisher && !e.item.DOI && !e.item.ISBN],
  [
    'book',
    (e) => Boolean(e.item.publisher || e.item['publisher-place'] || e.item.edition || e.item.ISBN),
  ],
  [
    'book',
    (e) =>
      Boolean(
        e.item['number-of-pages'] || e.item['collection-title'] || e.item['number-of-volumes'],
      ),
  ],
];

/** The CSL type of a work; `document` if there is no evidence. */
export function kindOf(known: Known): string {
  const { item, segments } = known;
  const evidence: Evidence = {
    ...known,
    namesJournal: segments.some(({ label }) => label === 'journal'),
    title: small(item.title),
    genre: small(`${item.genre ?? ''} ${noteWords(segments)}`),
    container: small(item['container-title']),
    publisher: small(item.publisher),
  };
  return KINDS.find(([, holds]) => holds(evidence))?.[0] ?? 'document';
}

/** A case is printed in a volume of law reports, with a page. */
function isReported(item: CslItem): boolean {
  const reporter = item['container-title'] ?? '';
  const numbered = item.volume || (reporter === reporter.toUpperCase() && item.issued);
  return Boolean(reporter && numbered && item.page && !item.author);
}

function isDaily({ item }: Evidence): boolean {
  return item.volume === undefined || item.issued?.['date-parts']?.[0]?.length === 3;
}

function isPreprint({ item, text, container, genre }: Evidence): boolean {
  if (item.volume || item.page || item.issue) return false;
  return PREPRINT.test(`${container} ${genre} ${small(item.URL)}`) || /arxiv[:.\s]/i.test(text);
}

function isPeriodical({ item, segments }: Evidence): boolean {
  if (!item['container-title'] || item.publisher || item.editor) return false;
  return item.volume !== undefined || item.issue !== undefined
    ? !segments.some(({ label, text }) => label === 'container-title' && /^\s*in\b/i.test(text))
    : false;
}

function isPart({ item, segments }: Evidence): boolean {
  if (!item['container-title']) return false;
  if (item.editor || item.publisher || item.page || item['publisher-place']) return true;
  return segments.some(
    ({ label, text }) => label === 'container-title' && /^\s*(?:in|em)\b/i.test(text),
  );
}
