/** Reads files of tagged lines: the formats of RIS, EndNote, PubMed and the Web of Science. */

import { message } from '../../../messages/message.ts';
import type { BuildMessage } from '../../../messages/report.ts';
import { addToGroup } from '../../../words/add-to-group.ts';
import type { Place, Point } from '../../../words/place.ts';
import { pointsOf } from '../../../words/text-points.ts';
import type { RisItem, Tags } from './ris-item.ts';

export interface TaggedField {
  tag: string;
  /** Empty if the tag has no value. */
  value: string;
}
export interface ReadProblem {
  message: BuildMessage;
  point: Point;
}
/** Result of a reader of bibliographies. */
export interface ReadItems {
  items: RisItem[];
  problems: ReadProblem[];
}
/** Makes the item of one record. Its key is not one of `usedKeys`. */
export type ItemOf = (
  fields: TaggedField[],
  place: Place,
  usedKeys: ReadonlySet<string>,
) => RisItem;

/** A file format. */
interface Form {
  /** Matches a line with a tag, and captures the tag and the value. */
  line: RegExp;
  /** Whether a tag begins a record. `inside` is false after the end of another record and at the start. */
  begins(tag: string, inside: boolean): boolean;
  /** Tags that end a record. If undefined, a record ends where the next one begins. */
  ends?: ReadonlySet<string>;
  /** Whether an empty line ends a record. */
  endsAtEmptyLine?: boolean;
  /** Matches lines without a tag that continue the value above. If undefined, all of them do. */
  goesOn?: RegExp;
  /** Tags with one value in each line. */
  lists?: ReadonlySet<string>;
  /** Matches lines between records that are ignored. */
  ignored?: RegExp;
  /** The message about a line outside any record. */
  strayLine(line: string): BuildMessage;
}

export interface TaggedRecord {
  fields: TaggedField[];
  /** Offsets. */
  start: number;
  end: number;
}

/** Reads a file, and reports lines outside records. Never throws. */
export function readTagged(text: string, form: Form, itemOf: ItemOf): ReadItems {
  const point = pointsOf(text);
  const problems: ReadProblem[] = [];
  const records = recordsOf(text, form, (problem, offset) =>
    problems.push({ message: problem, point: point(offset) }),
  );
  return { items: itemsOf(records, point, itemOf), problems };
}

/** @param point converts an offset in the file */
export function itemsOf(
  records: readonly TaggedRecord[],
  point: (offset: number) => Point,
  itemOf: ItemOf,
): RisItem[] {
  const usedKeys = new Set<string>();
  return records.map(({ fields, start, end }) => {
    const item = itemOf(fields, { start: point(start), end: point(end) }, usedKeys);
    usedKeys.add(item.key);
    return item;
  });
}

type AddProblem = (problem: BuildMessage, offset: number) => void;

function recordsOf(text: string, form: Form, addProblem: AddProblem): TaggedRecord[] {
  const records: TaggedRecord[] = [];
  let record: TaggedRecord | undefined;
  let offset = 0;
  for (const line of text.split('\n')) {
    const [, tag, value = line] = form.line.exec(line.trimEnd()) ?? [];
    if (tag !== undefined && form.begins(tag, record !== undefined)) {
      if (record && form.ends) addProblem(message('bibliography-entry/record-end-missing'), offset);
      record = { fields: [], start: offset, end: offset };
      records.push(record);
    }
    if (record && line.trim()) record.end = offset + line.length;
    if (isEnd(form, tag, line)) record = undefined;
    else if (!addLine(form, record, tag, value))
      addProblem(form.strayLine(line.trim().slice(0, 40)), offset);
    offset += line.length + 1;
  }
  return records;
}

function isEnd({ ends, endsAtEmptyLine }: Form, tag: string | undefined, line: string): boolean {
  return tag === undefined ? endsAtEmptyLine === true && !line.trim() : ends?.has(tag) === true;
}

/** Adds a line to its record. Returns false if the line is outside any record and not ignored. */
function addLine(
  { goesOn, lists, ignored }: Form,
  record: TaggedRecord | undefined,
  tag: string | undefined,
  value: string,
): boolean {
  const last = record?.fields.at(-1);
  const words = value.trim();
  if (record && tag !== undefined) record.fields.push({ tag, value: words });
  else if (!words) return true;
  else if (!last || goesOn?.test(value) === false) return ignored?.test(value) === true;
  else if (lists?.has(last.tag)) record?.fields.push({ tag: last.tag, value: words });
  else last.value = `${last.value} ${words}`.trim();
  return true;
}

/** @param names the RIS tag for each tag of another format */
export function tagsOf(fields: readonly TaggedField[], names?: Record<string, string>): Tags {
  const tags: Tags = new Map();
  for (const { tag, value } of fields) {
    const name = names ? names[tag] : tag;
    if (name && value) addToGroup(tags, name, value);
  }
  return tags;
}
