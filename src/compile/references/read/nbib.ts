/**
 * Reads PubMed's files for reference managers (.nbib) into CSL-JSON, which `cleanItem` cleans.
 * https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
import { message } from '../../../messages/message.ts';
import { makeKey } from './ris-item.ts';
import { type ReadItems, readTagged, type TaggedField, tagsOf } from './tagged.ts';

const FORM = {
  line: /^([A-Z]{2,4}) {0,2}- ?(.*)$/s,
  begins: (tag: string, inside: boolean) => !inside || tag === 'PMID',
  endsAtEmptyLine: true,
  /** A long value continues in indented lines. */
  goesOn: /^\s/,
  strayLine: (line: string) => message('bibliography-entry/line-stray-nbib', { line }),
};

/** Reads a .nbib file: records between empty lines. Never throws. */
export function readNbib(text: string): ReadItems {
  return readTagged(text, FORM, (fields, place, usedKeys) => {
    const csl = cslOf(fields);
    return { key: makeKey(csl, usedKeys), csl, place };
  });
}

/** CSL types by publication type. The first publication type other than "Journal Article" decides. */
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

/** Tags by variable. The first tag that a record has is used. */
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
  // For works outside journals, ERIC writes the publisher into JT.
  if (csl.type === 'report') [csl.publisher, csl['container-title']] = [first(['JT']), undefined];
  else csl['container-title'] = first(['JT']) ?? (tags.has('TI') ? first(['BTI']) : undefined);
  // For a journal article, PL is the country of the publisher.
  if (!tags.has('JT')) csl['publisher-place'] = first(['PL']);
  csl.page = wholeRange(first(['PG']));
  csl.ISSN = /^\S+/.exec(first(['IS']) ?? '')?.[0];
  csl.DOI = doiOf([...(tags.get('LID') ?? []), ...(tags.get('AID') ?? [])]);
  csl.author = peopleOf(fields, tags.has('FAU') ? 'FAU' : 'AU', 'CN');
  csl.editor = peopleOf(fields, tags.has('FED') ? 'FED' : 'ED');
  return csl;
}

function typeOf(tags: ReadonlyMap<string, string[]>): string {
  const kinds = (tags.get('PT') ?? []).map((kind) => kind.toLowerCase());
  const isPaper = kinds.some((kind) => /^journal article/.test(kind));
  if (!isPaper && kinds.some((kind) => kind.startsWith('reports - '))) return 'report';
  const types = kinds.map((kind) => TYPES[kind]);
  const type = types.find((each) => each !== undefined) ?? 'article-journal';
  return type === 'book' && tags.has('BTI') && tags.has('TI') ? 'chapter' : type;
}

/** Completes a shortened last page of PubMed. Example: "315-30" is 315-330. */
function wholeRange(pages: string | undefined): string | undefined {
  return pages?.replace(/^(\d+)-(\d+)$/, (whole, start: string, end: string) =>
    end.length < start.length ? `${start}-${start.slice(0, -end.length)}${end}` : whole,
  );
}

function doiOf(identifiers: readonly string[]): string | undefined {
  const doi = identifiers.find((each) => /\[doi\]$/i.test(each));
  return doi?.replace(/(?:(?<!\s)\s+)?\[doi\]$/i, '');
}

/** People and groups in the order of the record. */
function peopleOf(fields: readonly TaggedField[], person: string, group?: string): unknown {
  const people = fields.flatMap(({ tag, value }): (string | { literal: string })[] => {
    if (tag === group) return [{ literal: value.replace(/\.$/, '') }];
    if (tag !== person) return [];
    // Without a comma, the initials follow the family name. Example: "Raulic J"
    return [person.startsWith('F') ? value : value.replace(/(?<!\s)\s+(\p{Lu}{1,3})$/u, ', $1')];
  });
  return people.length > 0 ? people : undefined;
}
