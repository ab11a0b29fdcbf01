/** Writes changes into the text of a YAML document. All lines that no change concerns stay byte for byte. */
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { CannotChange, type Change, type MapChange, newValueOf, type Written } from './change.ts';
import { rewriteList } from './rewrite-list.ts';
import { rewriteMap } from './rewrite-map.ts';
import { blockText, canBeBlock, inlineText } from './scalars.ts';
import {
  endOf,
  indentOf,
  isBlockScalar,
  leadingSpace,
  startOf,
  type YamlPair,
  type YamlSource,
} from './source.ts';
import { flowValue, newPair, valueBehindKey } from './write-new.ts';

/** @returns the new text of the document */
export function rewrite(source: YamlSource, change: MapChange): string {
  const { text, document } = source;
  const root = document.contents as Node | null;
  if (isMap(root)) {
    const body = rewriteValue(source, root, change, false);
    return `${text.slice(0, startOf(root))}${body}${text.slice(endOf(root, text))}`;
  }
  if (root && !(isScalar(root) && root.source === '')) throw new CannotChange('no map');
  const value = newValueOf(change);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return `${text}${entries.map(([key, each]) => newPair(key, each as Written, '')).join('')}`;
}

/** The new text of a node, from its start to its end. */
function rewriteValue(source: YamlSource, node: Node, change: Change, isFlow: boolean): string {
  const rewriting = { source, value: rewriteValue, pair: rewritePair };
  if (change.kind === 'map' && isMap<Node, Node | null>(node))
    return rewriteMap(rewriting, node, change, isFlow);
  if (change.kind === 'list' && isSeq<Node>(node))
    return rewriteList(rewriting, node, change, isFlow);
  const value = newValueOf(change);
  if (typeof value !== 'string' || isBlockScalar(node)) return flowValue(value);
  return inlineText(value, isScalar(node) ? node.type : undefined, isFlow);
}

/** The new text of a key and its value. It ends with a line end if the value has lines of its own. */
function rewritePair(source: YamlSource, pair: YamlPair, change: Change, isFlow: boolean): string {
  const { text } = source;
  const { key, value } = pair;
  const keyEnd = endOf(key, text);
  const colon = text.indexOf(':', keyEnd) + 1;
  if (text.slice(keyEnd, colon).trim() !== ':') throw new CannotChange('a key without a colon');
  const old = value?.range && endOf(value, text) > startOf(value) ? value : undefined;
  if (old && isAlias(old) && change.kind !== 'write') throw new CannotChange('an alias');
  const head = text.slice(startOf(key), colon);
  if (old && (isFlow || isKeptInPlace(old, change)))
    return `${text.slice(startOf(key), startOf(old))}${rewriteValue(source, old, change, isFlow)}`;
  const written = newValueOf(change);
  if (isFlow) return `${head} ${flowValue(written)}`;
  if (isBlockScalar(old) && typeof written === 'string' && canBeBlock(written))
    return `${head}${sameBlock(text, colon, old, written)}`;
  return `${head}${valueBehindKey(written, indentOf(text, startOf(key)))}`;
}

/** Whether only a part of a value changes, or a text in one line. */
function isKeptInPlace(value: Node, change: Change): boolean {
  if (change.kind === 'map') return isMap(value);
  if (change.kind === 'list') return isSeq(value);
  const isOneLine = typeof change.value === 'string' && !change.value.includes('\n');
  return isOneLine && isScalar(value) && !isBlockScalar(value);
}

/** Writes a block of text with the header and the indentation of the old one. */
function sameBlock(text: string, colon: number, old: Node, written: string): string {
  const lineEnd = text.indexOf('\n', colon);
  const header = text.slice(colon, lineEnd).trim().replace(/^>/, '|');
  const lines = text.slice(lineEnd + 1, endOf(old, text)).split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const indent = leadingSpace(first);
  // A digit in the header says how far the text is indented.
  if (/^\|[+-]?\d/.test(header) || indent === '') return blockText(written, '|', indent || '  ');
  return blockText(written, header, indent);
}
