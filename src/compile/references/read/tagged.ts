/** Files of tagged lines, of which RIS, EndNote, PubMed and the Web of Science each have a form. */

import { message } from '../../../messages/message.ts';
import type { BuildMessage } from '../../../messages/report.ts';
import { addToGroup } from '../../../words/memoize/add-to-group.ts';
import type { Place, Point } from '../../../words/place.ts';
import { pointsOf } from '../../../words/text-points.ts';
import type { RisItem, Tags } from './ris-item.ts';

export interface TaggedField {
  tag: string;
  /** Empty where nothing stood behind the tag. */
  value: string;
}
export interface ReadProblem {
  message: BuildMessage;
  point: Point;
}
/** What a reader of bibliographies gives. */
export interface ReadItems {
  items: RisItem[];
  problems: ReadProblem[];
}
/** The item of one record, whose key is none that others have. */
export type ItemOf = (fields: TaggedField[], place: Place, taken: ReadonlySet<string>) => RisItem;

/** How files of one kind are written. */
interface Form {
  /** A line with its tag, and its value where there is one. */
  line: RegExp;
  /** Whether a tag begins a record; `inside` is false behind the end of another and at the start. */
  begins(tag: string, inside: boolean): boolean;
  /** Tags that end a record; without them, `undefined`, it ends where the next begins. */
  ends?: ReadonlySet<string>;
  /** An empty line ends a record. */
  endsAtEmptyLine?: boolean;
  /** Lines without tag that go on with the value above; all do unless this is given. */
  goesOn?: RegExp;
  /** Tags each of whose lines is a value of its own. */
  lists?: ReadonlySet<string>;
  /** Lines between records that say nothing. */
  idle?: RegExp;
  /** The message about a line outside any record. */
  strayLine(line: string): BuildMessage;
}

export interface TaggedRecord {
  fields: TaggedField[];
  /** Offsets. */
  start: number;
  end: number;
}

/** Reads a file; what stands in no record is told. Never throws. */
export function readTagged(text: string, form: Form, itemOf: ItemOf): ReadItems {
  const point = pointsOf(text);
  const problems: ReadProblem[] = [];
  const records = recordsOf(text, form, (problem, offset) =>
    problems.push({ message: problem, point: point(offset) }),
  );
  return { items: itemsOf(records, point, itemOf), problems };
}

/** @param point of an offset in the file */
export function itemsOf(
  records: readonly TaggedRecord[],
  point: (offset: number) => Point,
  itemOf: ItemOf,
): RisItem[] {
  const taken = new Set<string>();
  return records.map(({ fields, start, end }) => {
    const item = itemOf(fields, { start: point(start), end: point(end) }, taken);
    taken.add(item.key);
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

/** False where the line says something and belongs to no record. */
function addLine(
  { goesOn, lists, idle }: Form,
  record: TaggedRecord | undefined,
  tag: string | undefined,
  value: string,
): boolean {
  const last = record?.fields.at(-1);
  const words = value.trim();
  if (record && tag !== undefined) record.fields.push({ tag, value: words });
  else if (!words) return true;
  else if (!last || goesOn?.test(value) === false) return idle?.test(value) === true;
  else if (lists?.has(last.tag)) record?.fields.push({ tag: last.tag, value: words });
  else last.value = `${last.value} ${words}`.trim();
  return true;
}

/** Values by the tags of RIS, under which `names` has those of another form. */
export function tagsOf(fields: readonly TaggedField[], names?: Record<string, string>): Tags {
  const tags: Tags = new Map();
  for (const { tag, value } of fields) {
    const name = names ? names[tag] : tag;
    if (name && value) addToGroup(tags, name, value);
  }
  return tags;
}
