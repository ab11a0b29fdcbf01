/**
 * RIS files, read into CSL-JSON that `cleanItem` cleans. A record that cannot be read loses itself.
 * https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 */
import type { Point } from '../../diagnostics.ts';
import { pointsOf } from '../../text/text-points.ts';
import { addToGroup } from '../../values/groups.ts';
import { type RisItem, risItem, type Tags } from './ris-item.ts';

export interface RisProblem {
  reason: string;
  advice: string;
  point: Point;
}
interface RisRecord {
  tags: Tags;
  /** Offset of its first line. */
  start: number;
  /** The tag of the line above, and whether nothing stood behind it. */
  last?: { tag: string; isEmpty: boolean };
}

/** A value may hold U+2028, which parts lines for a pattern without `s`. */
const LINE = /^\s*([A-Z][A-Z0-9])(?:\s{0,2}-(?:\s+|$)|\s{2}-)(.*)$/s;

/** "7.", "Record #7 of 12": tools that write several records count them, and some head them as a message. */
const HEADER =
  /^\s*(?:\d+[.)]?|Record #?\d+ of \d+|(?:Provider|Database|Content|Content-Type)\s?:.*)\s*$/i;

/** Reads a RIS file. Never throws. */
export function readRis(text: string): { items: RisItem[]; problems: RisProblem[] } {
  const items: RisItem[] = [];
  const problems: RisProblem[] = [];
  const taken = new Set<string>();
  const point = pointsOf(text);
  let record: RisRecord | undefined;
  let offset = 0;
  const finish = (end: number) => {
    if (record)
      items.push(risItem(record.tags, { start: point(record.start), end: point(end) }, taken));
    record = undefined;
  };
  for (const line of text.split('\n')) {
    const [, tag = '', value = ''] = LINE.exec(line.trimEnd()) ?? [];
    if (tag === 'TY') {
      if (record) problems.push(unclosed(point(offset)));
      finish(offset);
      record = { tags: new Map([['TY', [value.trim()]]]), start: offset };
    } else if (tag === 'ER') finish(offset + line.length);
    else if (record && tag) addValue(record, tag, value.trim());
    else if (record?.last && line.trim()) continueValue(record, record.last, line.trim());
    else if (line.trim() && !HEADER.test(line)) problems.push(stray(line, point(offset)));
    offset += line.length + 1;
  }
  finish(text.length);
  return { items, problems };
}

function unclosed(point: Point): RisProblem {
  return {
    reason: 'Unexpected TY, expected ER at the end of the record before it',
    advice: 'The record is read as if it ended here; add the line "ER  - ".',
    point,
  };
}

function stray(line: string, point: Point): RisProblem {
  return {
    reason: `Unexpected "${line.trim().slice(0, 40)}", expected a record that begins with TY`,
    advice: 'The line is left out; delete it or complete the record.',
    point,
  };
}

function addValue(record: RisRecord, tag: string, value: string): void {
  if (value) addToGroup(record.tags, tag, value);
  record.last = { tag, isEmpty: !value };
}

/** A line without tag goes on with the value above it, or begins it where nothing stood behind the tag. */
function continueValue(
  record: RisRecord,
  { tag, isEmpty }: { tag: string; isEmpty: boolean },
  line: string,
): void {
  if (isEmpty) {
    addValue(record, tag, line);
    return;
  }
  const values = record.tags.get(tag) ?? [];
  record.tags.set(tag, [...values.slice(0, -1), `${values.at(-1) ?? ''} ${line}`]);
}
