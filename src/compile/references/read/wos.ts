/**
 * Reads files of the Web of Science (.ciw, "Plain text") by converting their tags to those of RIS.
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

/**
 * Tags of conference papers: name, place and dates of the conference, and place of the publisher. RIS has no
 * CD.
 */
const CONFERENCE_TAGS = { CL: 'CY', CT: 'CP', CY: 'CD', PI: 'PP' };

const FORM = {
  line: /^([A-Z][A-Z0-9])(?: (.*))?$/s,
  begins: (tag: string) => tag === 'PT',
  /** Name and version of the file; ends of a record and of the file. */
  ends: new Set(['EF', 'ER', 'FN', 'VR']),
  /** One person in each line. */
  lists: new Set(['AF', 'AU', 'BE', 'BF', 'CA', 'ED', 'GP']),
  strayLine: (line: string) => message('bibliography-entry/line-stray', { line, tag: 'PT' }),
};

/** Whether a file is in this format, regardless of its name. */
export function isWos(text: string): boolean {
  return /^\s*(?:FN |PT [A-Z]\s)/.test(text);
}

/** Never throws. */
export function readWos(text: string): ReadItems {
  return readTagged(text, FORM, (fields, place, usedKeys) =>
    risItem(risTags(fields), place, usedKeys),
  );
}

function risTags(fields: readonly TaggedField[]): Tags {
  const given = new Map(fields.map(({ tag, value }) => [tag, value]));
  const type = typeOf(given);
  const names: Record<string, string> = {
    ...TAGS,
    ...(type === 'CPAPER' && CONFERENCE_TAGS),
    // Full names, if the record has them.
    [given.has('AF') ? 'AF' : 'AU']: 'AU',
    [given.has('BE') ? 'BE' : 'ED']: 'A2',
    CA: 'AU',
    // A work without an issue has only the date of early access.
    [given.has('PY') ? 'PY' : 'EA']: 'PY',
    // A book in a series has an ISBN (BN) and the ISSN of the series (SN).
    ...(given.has('BN') ? { SN: '' } : {}),
  };
  return tagsOf(fields, names).set('TY', [type]);
}

/** The RIS type. A record of a book with two titles is a chapter. */
function typeOf(given: ReadonlyMap<string, string>): string {
  const publication = given.get('PT') ?? '';
  if (/proceedings paper/i.test(given.get('DT') ?? '') && publication !== 'J') return 'CPAPER';
  if (/^[BS]$/.test(publication) && given.has('SO') && given.has('TI')) return 'CHAP';
  return TYPES[publication] ?? 'GEN';
}
