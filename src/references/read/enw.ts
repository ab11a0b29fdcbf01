/**
 * EndNote's tagged files (.enw), as Google Scholar, CNKI and the ACL Anthology give them: the tags of
 * RIS under other names. https://en.wikipedia.org/wiki/Refer_(software), and EndNote's "Export" style
 */
import { pointsOf } from '../../text/text-points.ts';
import { addToGroup } from '../../values/groups.ts';
import { wordTable } from '../../values/word-list.ts';
import type { RisProblem } from './ris.ts';
import { type RisItem, risItem, type Tags } from './ris-item.ts';

const TYPES: Record<string, string> = {
  'audiovisual material': 'VIDEO',
  bill: 'BILL',
  blog: 'BLOG',
  book: 'BOOK',
  'book section': 'CHAP',
  case: 'CASE',
  'computer program': 'COMP',
  'conference paper': 'CPAPER',
  'conference proceedings': 'CONF',
  dataset: 'DATA',
  dictionary: 'DICT',
  'edited book': 'EDBOOK',
  'electronic article': 'EJOUR',
  'electronic book': 'EBOOK',
  'electronic book section': 'ECHAP',
  encyclopedia: 'ENCYC',
  'film or broadcast': 'VIDEO',
  'government document': 'GOVDOC',
  'journal article': 'JOUR',
  'legal rule or regulation': 'LEGAL',
  'magazine article': 'MGZN',
  manuscript: 'MANSCPT',
  map: 'MAP',
  'newspaper article': 'NEWS',
  'online database': 'DATA',
  pamphlet: 'PAMP',
  patent: 'PAT',
  'personal communication': 'PCOMM',
  report: 'RPRT',
  standard: 'STAND',
  statute: 'STAT',
  thesis: 'THES',
  'unpublished work': 'UNPB',
  'web page': 'ELEC',
};

const TAGS: Record<string, string> = wordTable(`
  !=ST 7=ET 8=DA 9=M3 @=SN [=Y2 A=AU B=T2 C=CY D=PY E=A2 F=ID G=LA I=PB J=JO K=KW N=IS P=SP R=DO S=T3 T=TI
  U=UR V=VL X=AB Y=A3 Z=N1`);

export interface EnwRecord {
  fields: { tag: string; value: string }[];
  /** Offsets. */
  start: number;
  end: number;
}

/** Reads a .enw file. Never throws. */
export function readEnw(text: string): { items: RisItem[]; problems: RisProblem[] } {
  const point = pointsOf(text);
  const problems: RisProblem[] = [];
  const taken = new Set<string>();
  const records = recordsOf(text, (line, offset) =>
    problems.push({
      reason: `Unexpected "${line.trim().slice(0, 40)}", expected a record that begins with %0`,
      advice: 'The line is left out; delete it or complete the record.',
      point: point(offset),
    }),
  );
  return { items: records.map((record) => itemOf(record, point, taken)), problems };
}

/** @param taken keys that other records have */
export function itemOf(
  record: EnwRecord,
  point: ReturnType<typeof pointsOf>,
  taken: Set<string>,
): RisItem {
  const place = { start: point(record.start), end: point(record.end) };
  return risItem(tagsOf(record), place, taken);
}

function recordsOf(text: string, stray: (line: string, offset: number) => void): EnwRecord[] {
  const records: EnwRecord[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = /^\s*%(\S)(?:\s+(.*))?$/s.exec(line.trimEnd()) ?? [];
    if (tag === '0') records.push({ fields: [{ tag, value }], start: offset, end: offset });
    const record = records.at(-1);
    const last = record?.fields.at(-1);
    if (!record || !last) {
      if (line.trim()) stray(line, offset);
    } else if (tag !== undefined && tag !== '0') record.fields.push({ tag, value });
    // A long value goes on in further lines.
    else if (tag === undefined && line.trim()) last.value = `${last.value} ${line.trim()}`;
    if (record && line.trim()) record.end = offset + line.length;
    offset += line.length + 1;
  }
  return records;
}

function tagsOf({ fields }: EnwRecord): Tags {
  const kind = fields[0]?.value.trim().toLowerCase() ?? '';
  const tags: Tags = new Map([['TY', [TYPES[kind] ?? 'GEN']]]);
  // The ACL Anthology gives the proceedings as a series, and their editors as its.
  const isInSeries = kind === 'conference proceedings' && !fields.some(({ tag }) => tag === 'B');
  const names = isInSeries ? { ...TAGS, S: 'T2', Y: 'A2' } : TAGS;
  for (const { tag, value } of fields) {
    const name = names[tag];
    if (name && value.trim()) addToGroup(tags, name, value.trim());
  }
  return tags;
}
