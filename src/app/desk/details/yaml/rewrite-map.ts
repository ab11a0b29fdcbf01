/** Changes keys of a map: in one line, or with a line for each key. */
import type { Node, YAMLMap } from 'yaml';
import { CannotChange, type MapChange, type MapEntry, newValueOf } from './change.ts';
import type { Rewriting } from './rewriting.ts';
import {
  endOf,
  endOfLine,
  endOfPair,
  indentOf,
  isBlockScalar,
  keyOf,
  pairsOf,
  startOf,
  startOfLine,
  type YamlPair,
} from './source.ts';
import { flowValue, newPair, withLineEnd } from './write-new.ts';

type Map = YAMLMap<Node, Node | null>;

/** An old pair, or the entry of a new one. */
type Part =
  | { pair: YamlPair; entry?: MapEntry | undefined }
  | { pair?: undefined; entry: MapEntry };

/** @throws CannotChange if no key would be left, because the caller then removes the whole map */
export function rewriteMap(
  rewriting: Rewriting,
  map: Map,
  change: MapChange,
  isFlow: boolean,
): string {
  const parts = partsOf(map, change);
  if (parts.every(isRemoved)) throw new CannotChange('an empty map');
  return isFlow || map.flow ? inFlow(rewriting, map, parts) : inLines(rewriting, map, parts);
}

function isRemoved({ pair, entry }: Part): boolean {
  return pair !== undefined && entry !== undefined && entry.change === undefined;
}

/** Old pairs in their order, and new ones where the order of keys has them. */
function partsOf(map: Map, { entries, rank }: MapChange): Part[] {
  const changed = new Map<string, MapEntry>(entries.map((entry) => [entry.key, entry]));
  const pairs = pairsOf(map);
  const parts: Part[] = pairs.map((pair) => ({ pair, entry: changed.get(keyOf(pair)) }));
  const old = new Set(pairs.map(keyOf));
  const added = entries
    .filter(({ key, change }) => change && !old.has(key))
    .sort((a, b) => rank(a.key) - rank(b.key));
  for (const entry of added) {
    const ranks = parts.map(({ pair, entry }) => rank(pair ? keyOf(pair) : entry.key));
    const before = ranks.findLastIndex((each) => each >= 0 && each <= rank(entry.key));
    const after = ranks.findIndex((each) => each > rank(entry.key));
    parts.splice(before >= 0 ? before + 1 : after >= 0 ? after : parts.length, 0, { entry });
  }
  return parts;
}

function inFlow({ source, pair: rewritePair }: Rewriting, map: Map, parts: readonly Part[]) {
  const { text } = source;
  const pairs = pairsOf(map);
  const kept = parts.filter((part) => !isRemoved(part));
  const pieces = kept.map(({ pair, entry }, index) => {
    const before = kept[index - 1]?.pair;
    const isNext = pair && before && pairs.indexOf(pair) === pairs.indexOf(before) + 1;
    const separator = isNext ? text.slice(endOfPair(before, text), startOf(pair.key)) : ', ';
    return `${index === 0 ? '' : separator}${piece(pair, entry)}`;
  });
  const [first, last] = [pairs[0], pairs.at(-1)];
  const open = first ? text.slice(startOf(map), startOf(first.key)) : '{';
  const close = last
    ? text.slice(endOfPair(last, text), endOf(map, text)).replace(/^\s*,/, '')
    : '}';
  return `${open}${pieces.join('')}${close}`;

  function piece(pair: YamlPair | undefined, entry: MapEntry | undefined): string {
    if (!pair) return entry?.change ? `${entry.key}: ${flowValue(newValueOf(entry.change))}` : '';
    return entry?.change
      ? rewritePair(source, pair, entry.change, true)
      : text.slice(startOf(pair.key), endOfPair(pair, text));
  }
}

/** Comments and empty lines between two keys stay, also if a key is removed. */
function inLines({ source, pair: rewritePair }: Rewriting, map: Map, parts: readonly Part[]) {
  const { text } = source;
  const indent = indentOf(text, startOf(map));
  const pairs = pairsOf(map);
  for (const { key } of pairs.slice(1))
    if (text.slice(startOfLine(text, startOf(key)), startOf(key)) !== indent)
      throw new CannotChange('keys that do not begin their lines');
  const written = parts.map((part) => lines(part)).join('');
  // The indentation of the first key, or the dash before it, is no part of the map.
  return written.startsWith(indent) ? written.slice(indent.length) : written;

  function lines({ pair, entry }: Part): string {
    if (!pair) return entry.change ? newPair(entry.key, newValueOf(entry.change), indent) : '';
    const end = endOfLine(text, endOfPair(pair, text));
    const next = pairs[pairs.indexOf(pair) + 1];
    const gap = next ? text.slice(end, startOfLine(text, startOf(next.key))) : '';
    if (entry === undefined) return `${indent}${text.slice(startOf(pair.key), end)}${gap}`;
    if (!entry.change) return gap;
    return `${indent}${withTail(rewritePair(source, pair, entry.change, false), text, pair)}${gap}`;
  }
}

/** Adds what stands behind the value: a comment and the line end, or the empty lines that end a block of text. */
function withTail(written: string, text: string, pair: YamlPair): string {
  const end = endOfPair(pair, text);
  const tail = text.slice(end, endOfLine(text, end)).replace(/\n$/, '');
  if (isBlockScalar(pair.value)) return `${withLineEnd(written)}${emptyLinesBefore(text, end)}`;
  if (!written.endsWith('\n')) return withLineEnd(`${written}${tail}`);
  if (tail.trim() === '') return written;
  const first = written.indexOf('\n');
  return `${written.slice(0, first)}${tail}${written.slice(first)}`;
}

function emptyLinesBefore(text: string, end: number): string {
  let start = end;
  for (;;) {
    const line = startOfLine(text, start - 1);
    if (start === 0 || text.slice(line, start).trim() !== '') return text.slice(start, end);
    start = line;
  }
}
