/** Renames keys of other dialects to our keys. Example: `equal_contributor` to `equal-contribution`. */

import { message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import { ownValue } from '../../../words/own-value.ts';
import { takeEntry, type YamlEntry, type YamlMap } from '../../yaml/tree.ts';
import type { Ignore } from './ignored-keys.ts';

/** The keys of one kind of map, such as an author. All are compared in kebab-case. */
export interface Vocabulary {
  /** What has these keys, for messages. Example: "author". Empty for the front matter itself. */
  owner: string;
  /** Our keys. */
  keys: ReadonlySet<string>;
  /** Our keys by other spellings. */
  aliases: Readonly<Record<string, string>>;
  /** Known keys without a meaning here. */
  ignored: ReadonlySet<string>;
}

/**
 * Renames keys with a meaning, and removes and reports keys without one. Unknown keys stay: the schema reports them.
 */
export function renameKeys(
  map: YamlMap,
  vocabulary: Vocabulary,
  report: Report,
  ignore: Ignore,
): void {
  const renamed = new Map<string, YamlEntry>();
  for (const entry of map.entries) {
    const key = canonicalKey(entry.key, vocabulary);
    if (key === undefined) ignore(entry, vocabulary.owner);
    else {
      const first = renamed.get(key);
      if (first) reportTwice(entry, first, report);
      else renamed.set(key, { ...entry, key });
    }
  }
  map.entries = [...renamed.values()];
}

/** Our name of a key; the key itself if it is unknown; undefined if it has no meaning. */
export function canonicalKey(written: string, vocabulary: Vocabulary): string | undefined {
  const key = kebabCase(written);
  if (vocabulary.keys.has(key)) return key;
  const ours = ownValue(vocabulary.aliases, key) ?? joinedKeys(vocabulary).get(joined(key));
  if (ours !== undefined) return ours;
  const isIgnored = vocabulary.ignored.has(key) || PRIVATE.test(written);
  return isIgnored ? undefined : written;
}

const JOINED = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();

/** Our keys by spellings in one word. Examples: `correspondingauthor`, `addressline`. */
function joinedKeys(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const known = JOINED.get(vocabulary);
  if (known) return known;
  const ourKeys = [...vocabulary.keys].map((key): [string, string] => [key, key]);
  const pairs = [...Object.entries(vocabulary.aliases), ...ourKeys];
  const keys = new Map(pairs.map(([written, ours]) => [joined(written), ours]));
  JOINED.set(vocabulary, keys);
  return keys;
}

function joined(key: string): string {
  return key.replaceAll('-', '');
}

/** Keys that are marked as keys of another program. Examples: `x-event`, `_quarto`. */
const PRIVATE = /^(x-|_)/i;

/** Examples: "short-title" for "short_title" and "shortTitle", "orcid" for "ORCID". */
export function kebabCase(key: string): string {
  return key
    .trim()
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_\s]+/g, '-');
}

function reportTwice(entry: YamlEntry, first: YamlEntry, report: Report): void {
  if (sameText(first, entry)) return;
  const facts = { key: entry.key, line: first.keyPlace.start.line };
  report(message('key-duplicate/same-meaning', facts), entry.keyPlace);
}

function sameText({ value: a }: YamlEntry, { value: b }: YamlEntry): boolean {
  if (b.kind === 'text' && b.text === '') return true;
  return a.kind === 'text' && b.kind === 'text' && a.text === b.text;
}

/**
 * Moves entries of a group (`article: {doi: …}`) one level up, unless the map has them itself.
 *
 * @param moves keys of the map by keys of the group
 */
export function hoist(
  map: YamlMap,
  group: YamlMap,
  moves: Readonly<Record<string, string>>,
  report: Report,
): void {
  for (const entry of [...group.entries]) {
    const key = ownValue(moves, kebabCase(entry.key));
    if (key === undefined) continue;
    takeEntry(group, entry.key);
    const existing = map.entries.find((each) => kebabCase(each.key) === key);
    if (existing) reportTwice(entry, existing, report);
    else map.entries.push({ ...entry, key });
  }
}
