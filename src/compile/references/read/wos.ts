/**
 * The Web of Science's own files (.ciw, "Plain text"), as the tags of RIS.
 * https://webofscience.help.clarivate.com/en-us/Content/wos-core-collection/woscc-field-tags.htm
 */
import { message } from '../../../messages/message.ts';
import { wordTable } from '../../../words/word-list.ts';
import { risItem, type Tags } from './ris-item.ts';
import { type ReadItems, readTagged, type TaggedField, tagsOf } from './tagged.ts';

/** By the kind of publication. */
const TYPES: Record<string, string> = { B: 'BOOK', C: 'CPAPER', J: 'JOUR', P: 'PAT', S: 'SER' };

const TAGS: Readonly<Record<string, string>> = wordTable(`
  AB=AB AR=AR BN=SN BP=SP DI=DO EP=EP GP=A3 IS=IS JI=J2 LA=LA PD=DA PI=CY PM=PM PU=PB SE=T3 SN=SN SO=T2
  TI=TI UT=ID VL=VL`);

/** The conference's name, place and days, the last under a tag that RIS has not; the publisher's place beside them. */
const OF_CONFERENCES = { CL: 'CY', CT: 'CP', CY: 'CD', PI: 'PP' };

const FORM = {
  line: /^([A-Z][A-Z0-9])(?: (.*))?$/s,
  begins: (tag: string) => tag === 'PT',
  /** The file and its version; the ends of a record and of the file. */
  ends: new Set(['EF', 'ER', 'FN', 'VR']),
  /** A person in each line. */
  lists: new Set(['AF', 'AU', 'BE', 'BF', 'CA', 'ED', 'GP']),
  strayLine: (line: string) => message('bibliography-entry/line-stray', { line, tag: 'PT' }),
};

/** Whether a file is one of these, whatever it is called. */
export function isWos(text: string): boolean {
  return /^\s*(?:FN |PT [A-Z]\s)/.test(text);
}

/** Reads such a file. Never throws. */
export function readWos(text: string): ReadItems {
  return readTagged(text, FORM, (fields, place, taken) => risItem(risTags(fields), place, taken));
}

function risTags(fields: readonly TaggedField[]): Tags {
  const given = new Map(fields.map(({ tag, value }) => [tag, value]));
  const type = typeOf(given);
  const names: Record<string, string> = {
    ...TAGS,
    ...(type === 'CPAPER' && OF_CONFERENCES),
    // Names in full where they are given.
    [given.has('AF') ? 'AF' : 'AU']: 'AU',
    [given.has('BE') ? 'BE' : 'ED']: 'A2',
    CA: 'AU',
    // The day on which it came out early, of what has no issue yet.
    [given.has('PY') ? 'PY' : 'EA']: 'PY',
    // Books with a number in a series have both.
    ...(given.has('BN') ? { SN: '' } : {}),
  };
  return tagsOf(fields, names).set('TY', [type]);
}

/** A part of a book is what has a title beside the book's. */
function typeOf(given: ReadonlyMap<string, string>): string {
  const publication = given.get('PT') ?? '';
  if (/proceedings paper/i.test(given.get('DT') ?? '') && publication !== 'J') return 'CPAPER';
  if (/^[BS]$/.test(publication) && given.has('SO') && given.has('TI')) return 'CHAP';
  return TYPES[publication] ?? 'GEN';
}
