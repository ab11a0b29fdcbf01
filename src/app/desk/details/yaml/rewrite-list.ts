/** Moves, removes, adds and changes items of a list. A comment above an item, or behind it, stays with it. */
import type { Node, YAMLSeq } from 'yaml';
import { CannotChange, type ListChange, type ListItem, newValueOf } from './change.ts';
import type { Rewriting } from './rewriting.ts';
import { endOf, endOfLine, indentOf, startOf, startOfLine, type YamlSource } from './source.ts';
import { flowValue, newItem, withLineEnd } from './write-new.ts';

type List = YAMLSeq<Node>;

/** @throws CannotChange if no item would be left, because the caller then removes the whole list */
export function rewriteList(
  rewriting: Rewriting,
  list: List,
  { items }: ListChange,
  isFlow: boolean,
): string {
  if (items.length === 0) throw new CannotChange('an empty list');
  return isFlow || list.flow ? inFlow(rewriting, list, items) : inLines(rewriting, list, items);
}

function inFlow({ source, value }: Rewriting, list: List, items: readonly ListItem[]): string {
  const { text } = source;
  const [first, last] = [list.items[0], list.items.at(-1)];
  const pieces = items.map(({ at, change }, index) => {
    const old = at === undefined ? undefined : list.items[at];
    const before = items[index - 1]?.at;
    const left = before === undefined ? undefined : list.items[before];
    const isNext = old && left && at === (before ?? 0) + 1;
    const separator = isNext ? text.slice(endOf(left, text), startOf(old)) : ', ';
    return `${index === 0 ? '' : separator}${piece(old, change)}`;
  });
  const open = first ? text.slice(startOf(list), startOf(first)) : '[';
  const close = last ? text.slice(endOf(last, text), endOf(list, text)).replace(/^\s*,/, '') : ']';
  return `${open}${pieces.join('')}${close}`;

  function piece(old: Node | undefined, change: ListItem['change']): string {
    if (!old) return change ? flowValue(newValueOf(change)) : '';
    return change ? value(source, old, change, true) : text.slice(startOf(old), endOf(old, text));
  }
}

/** The lines of an item, with the comments above it. Offsets in the text. */
interface Chunk {
  start: number;
  end: number;
}

function inLines({ source, value }: Rewriting, list: List, items: readonly ListItem[]): string {
  const { text } = source;
  const chunks = chunksOf(source, list);
  const indent = indentOf(text, startOf(list));
  const written = items
    .map(({ at, change }) => {
      const old = at === undefined ? undefined : list.items[at];
      const chunk = at === undefined ? undefined : chunks[at];
      if (!old || !chunk) return change ? newItem(newValueOf(change), indent) : '';
      if (!change) return withLineEnd(text.slice(chunk.start, chunk.end));
      const head = text.slice(chunk.start, startOf(old));
      const tail = text.slice(endOf(old, text), chunk.end);
      return withLineEnd(`${head}${value(source, old, change, false)}${tail}`);
    })
    .join('');
  // The indentation of the first dash is no part of the list.
  return written.startsWith(indent) ? written.slice(indent.length) : written;
}

/** @throws CannotChange if a dash does not begin its line */
function chunksOf({ text }: YamlSource, list: List): Chunk[] {
  const indent = indentOf(text, startOf(list));
  if (text.slice(startOf(list) - indent.length, startOf(list)).trim() !== '')
    throw new CannotChange('a list in a list');
  const dashes: number[] = [];
  let from = startOf(list) - indent.length;
  for (const item of list.items) {
    dashes.push(dashAfter(text, from, startOf(item)));
    from = endOfLine(text, endOf(item, text));
  }
  const starts = dashes.map((dash, index) => {
    const before = list.items[index - 1];
    return before ? withComments(text, dash, endOfLine(text, endOf(before, text))) : dash;
  });
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? endOf(list, text) }));
}

/** The start of the line with the dash of an item. */
function dashAfter(text: string, from: number, value: number): number {
  let line = from;
  while (line <= value) {
    const end = endOfLine(text, line + 1);
    if (text.slice(line, end).trimStart().startsWith('-')) return line;
    line = end;
  }
  throw new CannotChange('an item without a dash');
}

/** The start of the comments that stand directly above a line, down to another offset. */
function withComments(text: string, line: number, down: number): number {
  let start = line;
  while (start > down) {
    const above = startOfLine(text, start - 1);
    if (above < down || !text.slice(above, start).trimStart().startsWith('#')) return start;
    start = above;
  }
  return start;
}
