/**
 * PubMed's files for reference managers (.nbib), read into CSL-JSON that `cleanItem` cleans.
 * https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
import { message } from '../../../messages/message.ts';
import { madeKey } from './ris-item.ts';
import { type ReadItems, readTagged, type TaggedField, tagsOf } from './tagged.ts';

const FORM = {
  line: /^([A-Z]{2,4}) {0,2}- ?(.*)$/s,
  begins: (tag: string, inside: boolean) => !inside || tag === 'PMID',
  endsAtEmptyLine: true,
  /** A long value goes on in indented lines. */
  goesOn: /^\s/,
  strayLine: (line: string) => message('bibliography-entry/line-stray-nbib', { line }),
};

/** Reads a .nbib file: records between empty lines. Never throws. */
export function readNbib(text: string): ReadItems {
  return readTagged(text, FORM, (fields, place, taken) => {
    const csl = cslOf(fields);
    return { key: madeKey(csl, taken), csl, place };
  });
}

/** By the first kind of publication that says more than "Journal Article". */
const TYPES: Record<string, string> = {
  book: 'book',
  'book chapter': 'chapter',
  'study guide': 'book',
  dataset: 'dataset',
  preprint: 'article',
  'newspaper article': 'article-newspaper',
  'technical report': 'report',
  'video-audio media': 'motion_picture',
};

/** Tags of the value of each variable, the first that is there. */
const TEXTS: Record<string, string[]> = {
  'collection-title': ['CTI'],
  'container-title-short': ['TA'],
  volume: ['VI'],
  issue: ['IP'],
  edition: ['EN'],
  publisher: ['PB'],
  language: ['LA'],
  issued: ['DP'],
  PMID: ['PMID'],
  PMCID: ['PMC'],
  ISBN: ['ISBN'],
  abstract: ['AB'],
};

function cslOf(fields: readonly TaggedField[]): Record<string, unknown> {
  const tags = tagsOf(fields);
  const first = (names: string[]) => names.map((name) => tags.get(name)?.[0]).find(Boolean);
  const csl: Record<string, unknown> = { type: typeOf(tags) };
  for (const [variable, names] of Object.entries(TEXTS)) csl[variable] = first(names);
  // PubMed ends every title with a full stop.
  csl.title = first(['TI', 'BTI'])?.replace(/(?<!\.)\.$/, '');
  // ERIC has the publisher of what is in no journal there.
  if (csl.type === 'report') [csl.publisher, csl['container-title']] = [first(['JT']), undefined];
  else csl['container-title'] = first(['JT']) ?? (tags.has('TI') ? first(['BTI']) : undefined);
  // Of a journal it is the country of its publisher.
  if (!tags.has('JT')) csl['publisher-place'] = first(['PL']);
  csl.page = wholeRange(first(['PG']));
  csl.ISSN = /^\S+/.exec(first(['IS']) ?? '')?.[0];
  csl.DOI = doiOf([...(tags.get('LID') ?? []), ...(tags.get('AID') ?? [])]);
  csl.author = peopleOf(fields, tags.has('FAU') ? 'FAU' : 'AU', 'CN');
  csl.editor = peopleOf(fields, tags.has('FED') ? 'FED' : 'ED');
  return csl;
}

function typeOf(tags: ReadonlyMap<string, string[]>): string {
  const given = (tags.get('PT') ?? []).map((kind) => kind.toLowerCase());
  const isPaper = given.some((kind) => /^journal article/.test(kind));
  if (!isPaper && given.some((kind) => kind.startsWith('reports - '))) return 'report';
  const kinds = given.map((kind) => TYPES[kind]);
  const found = kinds.find((kind) => kind !== undefined) ?? 'article-journal';
  return found === 'book' && tags.has('BTI') && tags.has('TI') ? 'chapter' : found;
}

/** "315-30" of PubMed is 315-330. */
function wholeRange(pages: string | undefined): string | undefined {
  return pages?.replace(/^(\d+)-(\d+)$/, (whole, start: string, end: string) =>
    end.length < start.length ? `${start}-${start.slice(0, -end.length)}${end}` : whole,
  );
}

function doiOf(identifiers: readonly string[]): string | undefined {
  const doi = identifiers.find((each) => /\[doi\]$/i.test(each));
  return doi?.replace(/(?:(?<!\s)\s+)?\[doi\]$/i, '');
}

/** People and groups in the order in which they stand. */
function peopleOf(fields: readonly TaggedField[], person: string, group?: string): unknown {
  const people = fields.flatMap(({ tag, value }): (string | { literal: string })[] => {
    if (tag === group) return [{ literal: value.replace(/\.$/, '') }];
    if (tag !== person) return [];
    // "Raulic J" without a comma has its initials behind the family's name.
    return [person.startsWith('F') ? value : value.replace(/(?<!\s)\s+(\p{Lu}{1,3})$/u, ', $1')];
  });
  return people.length > 0 ? people : undefined;
}
