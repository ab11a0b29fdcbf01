/** Reads YAML into a tree with places; reports what is no YAML, and what would never end. */
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Report } from '../../messages/report-on.ts';
import type { Place, Point } from '../../words/place.ts';
import { printable } from '../../words/printable.ts';
import { parseYaml } from './document.ts';
import { type PlaceAt, placing } from './placing.ts';
import { reportSyntax, reportUnread } from './syntax.ts';
import { isEmpty, itemsOf, type YamlEntry, type YamlMap, type YamlNode } from './tree.ts';

/** Far above what people write: 500 authors make some 10,000 nodes. */
const MOST_NODES = 100_000;
const MOST_LEVELS = 60;

/**
 * @param start where the text begins in its file
 * @returns `undefined` where the text is empty, or no YAML (then that is reported)
 */
export function readYaml(text: string, start: Point, report: Report): YamlNode | undefined {
  const document = parseYaml(text);
  const placeAt = placing(text, start);
  reportSyntax(document.errors, text, placeAt, report);
  reportUnread(document.warnings, text, placeAt, report);
  if (document.errors.length > 0 || !document.contents) return undefined;
  const reading: Reading = {
    anchors: new Map(),
    open: new Set(),
    nodes: 0,
    exhausted: false,
    placeAt,
    report,
  };
  return readNode(document.contents, reading, 0);
}

interface Reading {
  anchors: Map<string, Node>;
  /** Anchors that are being read: an alias to one of them would contain itself. */
  open: Set<Node>;
  nodes: number;
  exhausted: boolean;
  placeAt: PlaceAt;
  report: Report;
}

function readNode(node: Node, reading: Reading, depth: number): YamlNode | undefined {
  if (isExhausted(node, reading, depth)) return undefined;
  if (isAlias(node)) return readAlias(node, reading, depth);
  keepAnchor(node, reading);
  reading.open.add(node);
  const read = readContents(node, reading, depth);
  reading.open.delete(node);
  return read;
}

function keepAnchor(node: Node, { anchors }: Reading): void {
  const { anchor } = node as { anchor?: string };
  if (anchor) anchors.set(anchor, node);
}

function readContents(node: Node, reading: Reading, depth: number): YamlNode | undefined {
  if (isMap<Node, Node>(node)) return readMap(node, reading, depth);
  if (isSeq<Node>(node)) return readList(node, reading, depth);
  if (isScalar(node)) return readScalar(node, reading);
  return undefined;
}

/** Reports once where the YAML is too deep or too long, aliases written out. */
function isExhausted(node: Node, reading: Reading, depth: number): boolean {
  reading.nodes += 1;
  const tooLong = reading.nodes > MOST_NODES;
  if (!tooLong && depth <= MOST_LEVELS) return false;
  if (!reading.exhausted) {
    const what = tooLong ? `more than ${MOST_NODES} values` : `more than ${MOST_LEVELS} levels`;
    reading.report(
      'yaml-syntax',
      `Unexpected ${what}, expected the facts of one file`,
      placeOf(node, reading),
      'What stands behind it is not read. Write it out, without anchors (&) and aliases (*).',
    );
  }
  reading.exhausted = true;
  return true;
}

/** An alias is read anew: each use has nodes of its own, which later steps may change. */
function readAlias(node: Alias, reading: Reading, depth: number): YamlNode | undefined {
  const target = reading.anchors.get(node.source);
  if (target && !reading.open.has(target)) return readNode(target, reading, depth + 1);
  reading.report(
    'yaml-syntax',
    `Unexpected \`*${node.source}\`, expected a value`,
    placeOf(node, reading),
    'A star at the start of a value is a YAML alias. Put the value in quotes: "*emphasis* …".',
  );
  return undefined;
}

function readMap(map: YAMLMap<Node, Node>, reading: Reading, depth: number): YamlMap {
  const read: YamlMap = { kind: 'map', entries: [], place: placeOf(map, reading) };
  const seen = new Map<string, YamlEntry>();
  // `<<: *defaults`: what the map has itself wins, then the first of several defaults.
  const defaults: YamlEntry[] = [];
  for (const [at, pair] of map.items.entries()) {
    const { name, keyPlace, value } = readPair(pair, reading, depth);
    if (map.flow && at > 0 && !pair.value) reportComma(keyPlace, reading);
    if (name === undefined) reportKey(keyPlace, reading);
    else if (name === '<<' && value && isDefaults(value)) defaults.push(...defaultsOf(value));
    else if (seen.has(name)) reportDuplicate(name, keyPlace, seen, reading);
    else if (value) seen.set(name, { key: name, keyPlace, value });
  }
  for (const entry of defaults) if (!seen.has(entry.key)) seen.set(entry.key, entry);
  read.entries = [...seen.values()];
  return read;
}

/** The name is `undefined` if the key is a list or a map. */
function readPair({ key, value }: Pair<Node, Node>, reading: Reading, depth: number) {
  keepAnchor(key, reading);
  const keyPlace = placeOf(key, reading);
  const written = isAlias(key) ? reading.anchors.get(key.source) : key;
  const name = isScalar(written) ? textIn(written) : undefined;
  const node = value ? readNode(value, reading, depth + 1) : emptyText(keyPlace);
  return { name, keyPlace, value: node };
}

function isDefaults(node: YamlNode): boolean {
  return itemsOf(node).every(({ kind }) => kind === 'map');
}

function defaultsOf(node: YamlNode): YamlEntry[] {
  return itemsOf(node).flatMap((each) => (each.kind === 'map' ? each.entries : []));
}

/** `{city: Peshawar, KP, country: PK}`: YAML takes the words behind the comma for a key without value. */
function reportComma(place: Place, reading: Reading): void {
  reading.report(
    'yaml-syntax',
    'Unexpected comma in a value between braces, expected `key: value` behind it',
    place,
    'Put the whole value in quotes: "…, …".',
  );
}

function reportDuplicate(
  key: string,
  place: Place,
  seen: Map<string, YamlEntry>,
  reading: Reading,
): void {
  reading.report(
    'key-duplicate',
    `Unexpected second \`${key}\`, expected each key once`,
    place,
    `It stands on line ${seen.get(key)?.keyPlace.start.line} already. Remove one of them.`,
  );
}

function reportKey(place: Place, reading: Reading): void {
  reading.report(
    'yaml-syntax',
    'Unexpected list or map as a key, expected a word',
    place,
    'Braces and brackets at the start of a value have a meaning in YAML. Put the value in quotes.',
  );
}

function readList(list: YAMLSeq<Node>, reading: Reading, depth: number): YamlNode {
  const items = list.items.flatMap((item) => readNode(item, reading, depth + 1) ?? []);
  // A dash without a value says nothing.
  const filled = items.filter((item) => !isEmpty(item));
  return { kind: 'list', items: filled, place: placeOf(list, reading) };
}

function readScalar(scalar: Scalar, reading: Reading): YamlNode {
  const plain = scalar.type === Scalar.PLAIN;
  const place = placeOf(scalar, reading);
  const text = withoutControls(textIn(scalar), place, reading);
  const empty = plain && /^(~|null|Null|NULL)$/.test(text);
  return { kind: 'text', text: empty ? '' : text, plain, place };
}

/** As it is written, also where the library takes it for a null. */
function textIn({ value, source }: Scalar): string {
  return String(value ?? source ?? '');
}

/** `"\e[31m"`: in quotes, YAML writes every character by its number. Each kind is told once for a value. */
function withoutControls(text: string, place: Place, { report }: Reading): string {
  const told = new Set<string>();
  return printable(text, ({ rule, what }) => {
    if (!told.has(rule))
      report(rule, `Unexpected ${what}, expected text`, place, 'Delete it from the value.');
    told.add(rule);
  });
}

function emptyText(place: Place): YamlNode {
  return { kind: 'text', text: '', plain: true, place: { start: place.end, end: place.end } };
}

function placeOf(node: Node, { placeAt }: Reading): Place {
  const [start, end] = node.range ?? [0, 0];
  return placeAt(start, end);
}
