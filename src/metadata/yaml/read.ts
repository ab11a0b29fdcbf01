/** Reads YAML into a tree with places; reports what is no YAML, and what would never end. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Place, Point } from '../../diagnostics.ts';
import { printable } from '../../text/printable.ts';
import type { Report } from '../report-on.ts';
import { type PlaceAt, placing } from './placing.ts';
import { reportSyntax } from './syntax.ts';
import { isEmpty, type YamlEntry, type YamlMap, type YamlNode } from './tree.ts';

/** Far above what people write: 500 authors make some 10,000 nodes. */
const MOST_NODES = 100_000;
const MOST_LEVELS = 60;

/**
 * @param start where the text begins in its file
 * @returns `undefined` where the text is empty, or no YAML (then that is reported)
 */
export function readYaml(text: string, start: Point, report: Report): YamlNode | undefined {
  const document = parse(text);
  const placeAt = placing(text, start);
  reportSyntax(document.errors, text, placeAt, report);
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

/**
 * The parser of most other programs (libyaml) lets a text in quotes go on at the start of the next
 * line; ours wants it indented. There, a line break is a space: put so, the offsets stay.
 */
function parse(text: string): Document.Parsed {
  const strict = parseOnce(text);
  let [document, joined] = [strict, text];
  for (let breaks = 0; breaks < MOST_BREAKS; breaks++) {
    const at = document.errors.find(isOpenQuote)?.pos[0] ?? -1;
    if (joined[at] !== '\n') break;
    joined = `${joined.slice(0, at)} ${joined.slice(at + 1)}`;
    document = parseOnce(joined);
  }
  return document.errors.length === 0 ? document : strict;
}

const MOST_BREAKS = 20;

function isOpenQuote({ message }: YAMLError): boolean {
  return /^Missing closing ["']quote/.test(message);
}

function parseOnce(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'failsafe',
    // Compared below: the library compares each key with each, which takes seconds on long maps.
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
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
  const { anchor } = node as { anchor?: string };
  if (anchor) reading.anchors.set(anchor, node);
  reading.open.add(node);
  const read = readContents(node, reading, depth);
  reading.open.delete(node);
  return read;
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
  // `<<: *defaults`: what the map has itself wins.
  const defaults: YamlEntry[] = [];
  for (const [at, { key, value }] of map.items.entries()) {
    const keyPlace = placeOf(key, reading);
    if (map.flow && at > 0 && !value) reportComma(keyPlace, reading);
    const name = isScalar(key) ? String(key.value) : undefined;
    const node = value ? readNode(value, reading, depth + 1) : emptyText(keyPlace);
    if (name === undefined) reportKey(keyPlace, reading);
    else if (name === '<<' && node?.kind === 'map') defaults.push(...node.entries);
    else if (seen.has(name)) reportDuplicate(name, keyPlace, seen, reading);
    else if (node) seen.set(name, { key: name, keyPlace, value: node });
  }
  read.entries = [...seen.values(), ...defaults.filter(({ key }) => !seen.has(key))];
  return read;
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
  const text = withoutControls(String(scalar.value ?? ''), place, reading);
  const empty = plain && /^(~|null|Null|NULL)$/.test(text);
  return { kind: 'text', text: empty ? '' : text, plain, place };
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
