/** Finds facts in a front matter under all names that their keys may have. */
import type { Node } from 'yaml';
import { DATE_KEYS } from '../../../compile/metadata/dialects/dates.ts';
import { frontMatterKey } from '../../../compile/metadata/dialects/front-matter.ts';
import { COPYRIGHT } from '../../../compile/metadata/dialects/permissions.ts';
import {
  canonicalKey,
  kebabCase,
  type Vocabulary,
} from '../../../compile/metadata/dialects/rename-keys.ts';
import { ownValue } from '../../../words/own-value.ts';
import { keyOf, mapAt, pairsOf, textOf, type YamlPair, type YamlSource } from './yaml/source.ts';

/** A fact in the YAML. */
export interface Found {
  pair: YamlPair;
  /** Keys from the root, as written. */
  keys: readonly string[];
}

/** Our name of a written key; undefined if the key has no meaning. */
export type KeyReader = (written: string) => string | undefined;

export function readerOf(vocabulary: Vocabulary): KeyReader {
  return (written) => canonicalKey(written, vocabulary);
}

export const dateKey: KeyReader = (written) => ownValue(DATE_KEYS, kebabCase(written));

/** The first pair of a map that has our key under any of its names. */
export function pairIn(
  node: unknown,
  key: string,
  reader: KeyReader,
  source: YamlSource,
): YamlPair | undefined {
  return pairsOf(mapAt(node, source)).find((pair) => reader(keyOf(pair)) === key);
}

/**
 * Finds a fact by its path in our keys, such as "dates.received".
 *
 * @returns undefined if the front matter does not have it
 */
export function locate(path: string, source: YamlSource): Found | undefined {
  const [first = '', ...rest] = path.split('.');
  const root = source.document.contents;
  const key = rest.at(-1) ?? '';
  if (first === 'dates') {
    const dates = pairIn(root, 'dates', frontMatterKey, source);
    return below(dates, key, dateKey, source) ?? top(pairIn(root, key, dateKey, source));
  }
  const group = pairIn(root, first, frontMatterKey, source);
  if (rest.length === 0) return top(group);
  if (first === 'copyright') return below(group, key, readerOf(COPYRIGHT), source);
  if (first === 'translations' && rest.length > 1) {
    const language = below(group, rest[0] ?? '', (written) => written, source);
    return below(language?.pair, key, frontMatterKey, source, language?.keys);
  }
  return below(group, key, kebabCase, source);
}

function top(pair: YamlPair | undefined): Found | undefined {
  return pair && { pair, keys: [keyOf(pair)] };
}

function below(
  parent: YamlPair | undefined,
  key: string,
  reader: KeyReader,
  source: YamlSource,
  keys?: readonly string[],
): Found | undefined {
  const pair = parent && pairIn(parent.value, key, reader, source);
  return pair && { pair, keys: [...(keys ?? [keyOf(parent)]), keyOf(pair)] };
}

/** The value of our key in the front matter. */
export function topValue(key: string, source: YamlSource): Node | null | undefined {
  return pairIn(source.document.contents, key, frontMatterKey, source)?.value;
}

/** The text of a key that has only one name. Empty if there is none. */
export function topText(key: string, source: YamlSource): string {
  const pair = pairsOf(mapAt(source.document.contents, source)).find((each) => keyOf(each) === key);
  return textOf(pair?.value, source) ?? '';
}
