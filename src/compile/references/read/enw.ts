/**
 * Reads EndNote's tagged files (.enw), which Google Scholar, CNKI and the ACL Anthology export, too. Their tags
 * are those of RIS under other names. https://en.wikipedia.org/wiki/Refer_(software), and EndNote's "Export"
 * style
 */
import { message } from '../../../messages/message.ts';
import { wordTable } from '../../../words/word-list.ts';
import { risItem } from './ris-item.ts';
import { type ItemOf, type ReadItems, readTagged, tagsOf } from './tagged.ts';

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

const FORM = {
  line: /^\s*%(\S)(?:\s+(.*))?$/s,
  begins: (tag: string) => tag === '0',
  strayLine: (line: string) => message('bibliography-entry/line-stray', { line, tag: '%0' }),
};
/** Files of Refer itself have no types, and separate records by empty lines. */
const REFER_FORM = {
  ...FORM,
  begins: (_: string, inside: boolean) => !inside,
  endsAtEmptyLine: true,
};

/** Reads a .enw file. Never throws. */
export function readEnw(text: string): ReadItems {
  return readTagged(text, /^[ \t\uFEFF]*%0\s/m.test(text) ? FORM : REFER_FORM, enwItem);
}

/** Makes an item of an EndNote record, whose tags are single characters. */
export const enwItem: ItemOf = (fields, place, usedKeys) => {
  const has = (letter: string) => fields.some(({ tag }) => tag === letter);
  const kind = fields.find(({ tag }) => tag === '0')?.value.toLowerCase() ?? '';
  // The ACL Anthology writes the proceedings as a series, and their editors as series editors.
  const isInSeries = kind === 'conference proceedings' && !has('B');
  const tags = tagsOf(fields, isInSeries ? { ...TAGS, S: 'T2', Y: 'A2' } : TAGS);
  const guessedType = has('J') ? 'JOUR' : has('B') ? 'CHAP' : has('I') ? 'BOOK' : 'GEN';
  return risItem(tags.set('TY', [TYPES[kind] ?? (kind ? 'GEN' : guessedType)]), place, usedKeys);
};
