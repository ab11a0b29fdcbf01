/** Reads YAML into a tree with places. Reports invalid YAML, and YAML that would take too long. */
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
import { message } from '../../messages/message.ts';
import type { BuildMessage } from '../../messages/report.ts';
import type { Report } from '../../messages/report-on.ts';
import type { Place, Point } from '../../words/place.ts';
import { printable, type Unprintable } from '../../words/printable.ts';
import { parseYaml } from './document.ts';
import { createPlaceAt, type PlaceAt } from './place-at.ts';
import { reportSyntax, reportUnread } from './syntax.ts';
import { isEmpty, itemsOf, type YamlEntry, type YamlMap, type YamlNode } from './tree.ts';

/** Far more than people write: 500 authors make about 10,000 nodes. */
const MOST_NODES = 100_000;
const MOST_LEVELS = 60;

/**
 * @param start where the text begins in its file
 * @returns undefined if the text is empty, or if it is not YAML, which is reported
 */
export function readYaml(text: string, start: Point, report: Report): YamlNode | undefined {
  const document = parseYaml(text);
  const placeAt = createPlaceAt(text, start);
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
  const contents = readContents(node, reading, depth);
  reading.open.delete(node);
  return contents;
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

/** Whether the YAML is too deep or too long, with its aliases written out. It is reported once. */
function isExhausted(node: Node, reading: Reading, depth: number): boolean {
  reading.nodes += 1;
  const tooLong = reading.nodes > MOST_NODES;
  if (!tooLong && depth <= MOST_LEVELS) return false;
  if (!reading.exhausted) {
    const found = tooLong
      ? message('yaml-syntax/too-many-values', { most: MOST_NODES })
      : message('yaml-syntax/too-many-levels', { most: MOST_LEVELS });
    reading.report(found, placeOf(node, reading));
  }
  reading.exhausted = true;
  return true;
}

/** Reads an alias anew for each use, because later steps may change the nodes. */
function readAlias(node: Alias, reading: Reading, depth: number): YamlNode | undefined {
  const target = reading.anchors.get(node.source);
  if (target && !reading.open.has(target)) return readNode(target, reading, depth + 1);
  reading.report(message('yaml-syntax/alias', { name: node.source }), placeOf(node, reading));
  return undefined;
}

function readMap(map: YAMLMap<Node, Node>, reading: Reading, depth: number): YamlMap {
  const result: YamlMap = { kind: 'map', entries: [], place: placeOf(map, reading) };
  const seen = new Map<string, YamlEntry>();
  // `<<: *defaults`: keys of the map itself come first, then keys of the first defaults.
  const defaults: YamlEntry[] = [];
  for (const [at, pair] of map.items.entries()) {
    const { name, keyPlace, value } = readPair(pair, reading, depth);
    const first = seen.get(name ?? '');
    if (map.flow && at > 0 && !pair.value) reportComma(keyPlace, reading);
    if (name === undefined) reading.report(message('yaml-syntax/key-is-collection'), keyPlace);
    else if (name === '<<' && value && isDefaults(value)) defaults.push(...defaultsOf(value));
    else if (first) reportDuplicate(name, keyPlace, first, reading);
    else if (value) seen.set(name, { key: name, keyPlace, value });
  }
  for (const entry of defaults) if (!seen.has(entry.key)) seen.set(entry.key, entry);
  result.entries = [...seen.values()];
  return result;
}

/** The name is undefined if the key is a list or a map. */
function readPair({ key, value }: Pair<Node, Node>, reading: Reading, depth: number) {
  keepAnchor(key, reading);
  const keyPlace = placeOf(key, reading);
  const written = isAlias(key) ? reading.anchors.get(key.source) : key;
  const name = isScalar(written) ? textIn(written) : undefined;
  const node = value ? readNode(value, reading, depth + 1) : emptyText(keyPlace);
  return { name, keyPlace, value: node };
}

function reportDuplicate(key: string, place: Place, first: YamlEntry, { report }: Reading): void {
  report(message('key-duplicate', { key, line: first.keyPlace.start.line }), place);
}

function isDefaults(node: YamlNode): boolean {
  return itemsOf(node).every(({ kind }) => kind === 'map');
}

function defaultsOf(node: YamlNode): YamlEntry[] {
  return itemsOf(node).flatMap((each) => (each.kind === 'map' ? each.entries : []));
}

/**
 * Reports a comma in a value. YAML reads the words behind it as a key without a value.
 * Example: `{city: Peshawar, KP, country: PK}`.
 */
function reportComma(place: Place, { report }: Reading): void {
  report(message('yaml-syntax/comma-in-braces'), place);
}

function readList(list: YAMLSeq<Node>, reading: Reading, depth: number): YamlNode {
  const items = list.items.flatMap((item) => readNode(item, reading, depth + 1) ?? []);
  // A dash without a value is left out.
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

/** The written text, even if the library reads it as null. */
function textIn({ value, source }: Scalar): string {
  return String(value ?? source ?? '');
}

/**
 * Text without control characters, which YAML can write by their numbers. Each rule is reported once for a
 * value. Example: `"\e[31m"`.
 */
function withoutControls(text: string, place: Place, { report }: Reading): string {
  const reported = new Set<string>();
  return printable(text, (found) => {
    if (!reported.has(found.rule)) report(messageOf(found), place);
    reported.add(found.rule);
  });
}

function messageOf({ rule, kind, code }: Unprintable): BuildMessage {
  if (rule === 'lone-surrogate') return message('lone-surrogate/in-value', { code });
  return kind === 'control character'
    ? message('control-character/in-value', { code })
    : message('control-character/direction-in-value', { code });
}

function emptyText(place: Place): YamlNode {
  return { kind: 'text', text: '', plain: true, place: { start: place.end, end: place.end } };
}

function placeOf(node: Node, { placeAt }: Reading): Place {
  const [start, end] = node.range ?? [0, 0];
  return placeAt(start, end);
}
