/** Changes of a YAML document, as a tree beside it. What no change names keeps its bytes. */

/** A value to write: a record becomes a map in one line, a `Map` one with a line for each key. */
export type Written = string | readonly Written[] | WrittenRecord | ReadonlyMap<string, Written>;
export interface WrittenRecord {
  [key: string]: Written;
}

export type Change = WriteChange | MapChange | ListChange;

/** Writes the whole value anew. */
interface WriteChange {
  kind: 'write';
  value: Written;
}
export interface MapChange {
  kind: 'map';
  entries: readonly MapEntry[];
  /** The position of a written key in our order, for the place of new keys; -1 if it has none. */
  rank(key: string): number;
}
export interface MapEntry {
  /** As it is written in the YAML, or is to be written. */
  key: string;
  /** Absent if the key is removed. */
  change?: Change | undefined;
}
export interface ListChange {
  kind: 'list';
  /** All items in their new order. */
  items: readonly ListItem[];
}
export interface ListItem {
  /** The index of the old item. Absent for new items, which have a change that writes them. */
  at?: number | undefined;
  change?: Change | undefined;
}

/** The YAML has a form that cannot be changed without writing it anew. */
export class CannotChange extends Error {}

export function write(value: Written): Change {
  return { kind: 'write', value };
}

/** The value that a change writes where there was none. */
export function newValueOf(change: Change): Written {
  if (change.kind === 'write') return change.value;
  if (change.kind === 'list')
    return change.items.flatMap(({ change }) => (change ? [newValueOf(change)] : []));
  const values = new Map(
    change.entries.flatMap(({ key, change }) =>
      change ? [[key, newValueOf(change)] as const] : [],
    ),
  );
  const isShort = [...values.values()].every(
    (value) => typeof value === 'string' && !value.includes('\n'),
  );
  return isShort ? Object.fromEntries(values) : values;
}
