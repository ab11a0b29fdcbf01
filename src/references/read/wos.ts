/**
 * The Web of Science's own files (.ciw, "Plain text"), as the tags of RIS.
 * https://webofscience.help.clarivate.com/en-us/Content/wos-core-collection/woscc-field-tags.htm
 */
import { pointsOf } from '../../text/text-points.ts';
import { addToGroup } from '../../values/groups.ts';
import { wordTable } from '../../values/word-list.ts';
import type { RisProblem } from './ris.ts';
import { type RisItem, risItem, type Tags } from './ris-item.ts';

/** By the kind of publication. */
const TYPES: Record<string, string> = { B: 'BOOK', C: 'CPAPER', J: 'JOUR', P: 'PAT', S: 'SER' };

const TAGS: Readonly<Record<string, string>> = wordTable(`
  AB=AB AR=AR BN=SN BP=SP DI=DO EP=EP GP=A3 IS=IS JI=J2 LA=LA PD=DA PI=CY PM=PM PU=PB SE=T3 SN=SN SO=T2
  TI=TI UT=ID VL=VL`);

/** The conference's name, place and days, the last under a tag that RIS has not; the publisher's place beside them. */
const OF_CONFERENCES = { CL: 'CY', CT: 'CP', CY: 'CD', PI: 'PP' };

/** A person in each line. */
const PEOPLE = new Set(['AF', 'AU', 'BE', 'BF', 'CA', 'ED', 'GP']);

/** Whether a file is one of these, whatever it is called. */
export function isWos(text: string): boolean {
  return /^\s*(?:FN |PT [A-Z]\s)/.test(text);
}

interface WosRecord {
  fields: { tag: string; value: string }[];
  /** Offsets. */
  start: number;
  end: number;
}

/** Reads such a file. Never throws. */
export function readWos(text: string): { items: RisItem[]; problems: RisProblem[] } {
  const point = pointsOf(text);
  const problems: RisProblem[] = [];
  const taken = new Set<string>();
  const records = recordsOf(text, (line, offset) =>
    problems.push({
      reason: `Unexpected "${line.trim().slice(0, 40)}", expected a record that begins with PT`,
      advice: 'The line is left out; delete it or complete the record.',
      point: point(offset),
    }),
  );
  const items = records.map((record) =>
    risItem(tagsOf(record), { start: point(record.start), end: point(record.end) }, taken),
  );
  return { items, problems };
}

function recordsOf(text: string, stray: (line: string, offset: number) => void): WosRecord[] {
  const records: WosRecord[] = [];
  let record: WosRecord | undefined;
  let offset = 0;
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = /^([A-Z][A-Z0-9])(?: (.*))?$/s.exec(line.trimEnd()) ?? [];
    if (tag === 'PT') {
      record = { fields: [], start: offset, end: offset };
      records.push(record);
    }
    if (tag !== undefined && FRAME.has(tag)) record = undefined;
    else if (line.trim()) {
      if (record) addLine(record, tag, tag ? value : line.trim(), offset + line.length);
      else stray(line, offset);
    }
    offset += line.length + 1;
  }
  return records;
}

/** The file and its version; the ends of a record and of the file. */
const FRAME = new Set(['EF', 'ER', 'FN', 'VR']);

/** Lines without a tag are further people, or the rest of a long value. */
function addLine(record: WosRecord, tag: string | undefined, value: string, end: number): void {
  const { fields } = record;
  const last = fields.at(-1);
  record.end = end;
  if (tag !== undefined) fields.push({ tag, value });
  else if (last && PEOPLE.has(last.tag)) fields.push({ tag: last.tag, value });
  else if (last) last.value = `${last.value} ${value}`;
}

function tagsOf({ fields }: WosRecord): Tags {
  const given = new Map(fields.map(({ tag, value }) => [tag, value.trim()]));
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
  const tags: Tags = new Map([['TY', [type]]]);
  for (const { tag, value } of fields) {
    const name = names[tag];
    if (name && value.trim()) addToGroup(tags, name, value.trim());
  }
  return tags;
}

/** A part of a book is what has a title beside the book's. */
function typeOf(given: ReadonlyMap<string, string>): string {
  const publication = given.get('PT') ?? '';
  if (/proceedings paper/i.test(given.get('DT') ?? '') && publication !== 'J') return 'CPAPER';
  if (/^[BS]$/.test(publication) && given.has('SO') && given.has('TI')) return 'CHAP';
  return TYPES[publication] ?? 'GEN';
}
