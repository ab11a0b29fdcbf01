/**
 * YAML as a tree of nodes with places.
 *
 * Scalars are never converted to numbers, dates or booleans: `volume: 1.10`, `orcid: 0000-…`, `country: NO` and
 * `pages: 57-67` stay as the author wrote them. The schema defines the type of each key.
 */

import { isInvisible } from '../../words/invisible.ts';
import type { Place } from '../../words/place.ts';

export type YamlNode = YamlText | YamlList | YamlMap;

export interface YamlText {
  kind: 'text';
  /** Empty if there is no value (`key:`, `~`, `null`). */
  text: string;
  /** Written without quotes, in one line or several. */
  plain: boolean;
  place: Place;
}
export interface YamlList {
  kind: 'list';
  items: YamlNode[];
  place: Place;
}
export interface YamlMap {
  kind: 'map';
  entries: YamlEntry[];
  place: Place;
}
export interface YamlEntry {
  key: string;
  keyPlace: Place;
  value: YamlNode;
}

/** Keys and indices from the root: `['authors', 0, 'orcid']`. */
export type YamlPath = readonly PropertyKey[];

export function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}

/** Removes an entry from a map and returns it. */
export function takeEntry(map: YamlMap, key: string): YamlEntry | undefined {
  const entry = entryOf(map, key);
  map.entries = map.entries.filter((each) => each !== entry);
  return entry;
}

/** The text of a key; undefined if it is missing, empty, a list or a map. */
export function textOfKey(map: YamlMap, key: string): string | undefined {
  const value = entryOf(map, key)?.value;
  return value?.kind === 'text' && value.text !== '' ? value.text : undefined;
}

export function isEmpty(node: YamlNode): boolean {
  return node.kind === 'text' && isInvisible(node.text);
}

/** The items of a list; any other node is its only item. */
export function itemsOf(node: YamlNode): YamlNode[] {
  return node.kind === 'list' ? node.items : [node];
}

export function listOf(items: YamlNode[], place: Place): YamlList {
  return { kind: 'list', items, place };
}
export function textNode(text: string, place: Place): YamlText {
  return { kind: 'text', text, plain: false, place };
}
export function mapNode(values: Record<string, YamlNode | undefined>, place: Place): YamlMap {
  const entries = Object.entries(values).flatMap(([key, value]) =>
    value ? [{ key, keyPlace: value.place, value }] : [],
  );
  return { kind: 'map', entries, place };
}

/** The node at a path; undefined if there is none. */
export function nodeAt(root: YamlNode, path: YamlPath): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map') node = entryOf(node, String(step))?.value;
    else if (node?.kind === 'list') node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

/** Removes the node at a path from the tree. Returns false if there is none. */
export function removeAt(root: YamlNode, path: YamlPath): boolean {
  const parent = nodeAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (!parent || last === undefined) return false;
  if (parent.kind === 'map') return takeEntry(parent, String(last)) !== undefined;
  if (parent.kind === 'list') return parent.items.splice(Number(last), 1).length > 0;
  return false;
}

/** The places of all nodes by their paths. Example: "authors.0.orcid". */
export function placesOf(root: YamlNode): Map<string, Place> {
  const places = new Map<string, Place>();
  const visit = (node: YamlNode, path: string[]) => {
    if (path.length > 0) places.set(path.join('.'), node.place);
    for (const [step, child] of childrenOf(node)) visit(child, [...path, step]);
  };
  visit(root, []);
  return places;
}

function childrenOf(node: YamlNode): [string, YamlNode][] {
  if (node.kind === 'map') return node.entries.map(({ key, value }) => [key, value]);
  return node.kind === 'list' ? node.items.map((item, at) => [String(at), item]) : [];
}
