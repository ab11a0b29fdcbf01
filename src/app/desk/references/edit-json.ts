/**
 * Changes the list of works in a JSON text so that it differs well: only the lines of a changed entry change. Unknown
 * fields, the order of entries and fields, and the layout of the rest are kept.
 */
import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../../../words/is-object.ts';
import { type JsonMember, type JsonNode, jsonNodes } from './json-nodes.ts';

/** An entry as the file has it. */
export type Entry = Record<string, unknown>;

/** The entries of a bibliography, and a text with other entries. */
export interface JsonList {
  entries: Entry[];
  /**
   * @param wanted in order: an entry of `entries` that stays or is changed, or a new one
   * @returns the new text
   */
  write(wanted: readonly WantedEntry[]): string;
}
export interface WantedEntry {
  /** Index of the entry that it was; absent if it is new. */
  was?: number;
  entry: Entry;
}

/** Names of the member that can hold the list, as in `readCslJson`. */
const LISTS = ['references', 'items'];

/**
 * @param text a bibliography: an array, or an object with `references` or `items`; empty for a new file
 * @returns undefined if it is neither
 */
export function jsonList(text: string): JsonList | undefined {
  if (text.replace('\uFEFF', '').trim() === '') return jsonList('[]\n');
  const list = listIn(jsonNodes(text));
  if (!list?.items) return undefined;
  const nodes = list.items.filter(({ members }) => members !== undefined);
  // Values that are not entries would be lost.
  if (nodes.length !== list.items.length) return undefined;
  const entries = nodes.map((node) => entryAt(text, node));
  return { entries, write: (wanted) => written(text, list, nodes, wanted) };
}

function listIn(root: JsonNode | undefined): JsonNode | undefined {
  if (root?.items) return root;
  const found = root?.members?.find(({ name, value }) => LISTS.includes(name) && value.items);
  return found?.value;
}

function entryAt(text: string, { start, end }: JsonNode): Entry {
  const value: unknown = JSON.parse(text.slice(start, end));
  return isObject(value) ? (value as Entry) : {};
}

function written(
  text: string,
  list: JsonNode,
  nodes: readonly JsonNode[],
  wanted: readonly WantedEntry[],
): string {
  const indent = `${indentAt(text, list.start)}  `;
  const parts = wanted.map(({ was, entry }) => {
    const node = was === undefined ? undefined : nodes[was];
    return node
      ? { node, text: withFields(text, node, entry) }
      : { text: pretty(entry, indent, text) };
  });
  const inside = rebuilt(text, list, nodes, parts, `,${lineEnd(text)}${indent}`);
  const result = text.slice(0, list.start) + inside + text.slice(list.end);
  return result.endsWith('\n') ? result : result + lineEnd(text);
}

/** An entry with other fields. Fields that are equal keep their layout. */
function withFields(text: string, node: JsonNode, entry: Entry): string {
  const before = entryAt(text, node);
  const members = node.members ?? [];
  const layout = layoutOf(text, node);
  const kept = members
    .filter(({ name }) => entry[name] !== undefined)
    .map((member) => ({
      node: member,
      text: isDeepStrictEqual(before[member.name], entry[member.name])
        ? text.slice(member.start, member.end)
        : changedMember(text, member, entry[member.name], layout),
    }));
  const added = Object.entries(entry)
    .filter(([name, value]) => value !== undefined && !(name in before))
    .map(([name, value]) => ({ text: memberText(name, value, layout) }));
  return rebuilt(text, node, members, [...kept, ...added], layout.between);
}

interface Layout {
  /** What stands between two fields. */
  between: string;
  /** Whether lists and objects are written in one line. */
  isInline: boolean;
  indent: string;
  text: string;
}

function layoutOf(text: string, node: JsonNode): Layout {
  const members = node.members ?? [];
  const last = members.at(-1);
  const isOneLine = !text.slice(node.start, node.end).includes('\n');
  const indent = indentAt(text, last ? last.start : node.start);
  const nested = members.filter(({ value }) => value.members ?? value.items);
  const isInline = nested.some(({ value }) => !text.slice(value.start, value.end).includes('\n'));
  return {
    between: isOneLine ? ', ' : `,${lineEnd(text)}${indent}`,
    isInline: isOneLine || isInline,
    indent,
    text,
  };
}

function changedMember(text: string, member: JsonMember, value: unknown, layout: Layout): string {
  const { start, end } = member.value;
  const isNested = typeof value === 'object' && value !== null;
  const wasNested = member.value.items ?? member.value.members;
  const isInline = isNested && wasNested ? !text.slice(start, end).includes('\n') : layout.isInline;
  const indent = indentAt(text, member.start);
  return text.slice(member.start, start) + valueText(value, { ...layout, isInline, indent });
}

function memberText(name: string, value: unknown, layout: Layout): string {
  return `${JSON.stringify(name)}: ${valueText(value, layout)}`;
}

function valueText(value: unknown, { isInline, indent, text }: Layout): string {
  return isInline ? inline(value) : pretty(value, indent, text);
}

/** Example: `[{"family": "Lee", "given": "Ann"}]` */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, each]) => `${JSON.stringify(name)}: ${inline(each)}`,
  );
  return `{${members.join(', ')}}`;
}

function pretty(value: unknown, indent: string, text: string): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `${lineEnd(text)}${indent}`);
}

interface Part {
  /** What it was; absent if it is new. */
  node?: { start: number; end: number };
  text: string;
}

/** An array or object with other parts. What stands between the parts is kept. */
function rebuilt(
  text: string,
  around: JsonNode,
  children: readonly { start: number; end: number }[],
  parts: readonly Part[],
  between: string,
): string {
  const [first, last] = [children[0], children.at(-1)];
  const end = lineEnd(text);
  if (!first || !last) {
    const inner = parts.map((part) => part.text).join(between);
    const open = between.slice(1);
    return parts.length === 0
      ? text.slice(around.start, around.end)
      : `${text[around.start]}${open}${inner}${end}${indentAt(text, around.start)}${text[around.end - 1]}`;
  }
  const separatorOf = (node: Part['node']): string => {
    const before = node && children[children.indexOf(node) - 1];
    return node && before ? text.slice(before.end, node.start) : between;
  };
  const inner = parts.map((part, index) => (index === 0 ? '' : separatorOf(part.node)) + part.text);
  if (parts.length === 0) return `${text[around.start]}${text[around.end - 1]}`;
  return text.slice(around.start, first.start) + inner.join('') + text.slice(last.end, around.end);
}

/** The white space at the start of the line that contains the offset. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
