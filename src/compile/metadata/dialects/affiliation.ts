/** Converts one affiliation of any dialect to our keys: a text, or its parts. */

import { message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import { nearest } from '../../../words/nearest.ts';
import { byWord, wordSet } from '../../../words/word-list.ts';
import {
  entryOf,
  isEmpty,
  mapNode,
  takeEntry,
  textNode,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
} from '../../yaml/tree.ts';
import { affiliation as affiliationSchema } from '../schema/front-matter.ts';
import type { Ignore } from './ignored-keys.ts';
import { kebabCase, renameKeys, type Vocabulary } from './rename-keys.ts';

/** Undefined if the node is a list, which is reported. */
export function convertAffiliation(
  node: YamlNode,
  report: Report,
  ignore: Ignore,
): YamlMap | undefined {
  if (node.kind === 'text') return mapNode({ text: joinLines(node) }, node.place);
  if (node.kind !== 'map') {
    report(message('value-invalid/affiliation-is-list'), node.place);
    return undefined;
  }
  const item: YamlMap = { ...node, entries: node.entries.flatMap(openGroup) };
  renameKeys(item, AFFILIATION, report, ignore);
  for (const entry of item.entries) entry.value = joinLines(entry.value);
  item.entries = item.entries.filter(({ value }) => !isEmpty(value));
  nameToField(item);
  addressAsText(item);
  joinUnits(item);
  const code = takeEntry(item, 'country-code');
  if (code && !entryOf(item, 'country')) item.entries.push({ ...code, key: 'country' });
  return item;
}

/** The entries inside Springer's `info` and `address`, which have parts of the affiliation. */
function openGroup(entry: YamlEntry): YamlEntry[] {
  const isGroup = /^(?:info|address)$/i.test(entry.key) && entry.value.kind === 'map';
  const entries = isGroup && entry.value.kind === 'map' ? entry.value.entries : [entry];
  return entries.map((each) => ({ ...each }));
}

/** Joins the lines of a street, and removes the comma that templates leave at the end. */
export function joinLines(node: YamlNode): YamlNode {
  const lines = node.kind === 'list' ? node.items : [node];
  const texts = lines.flatMap((line) => (line.kind === 'text' ? [line.text] : []));
  if (texts.length !== lines.length) return node;
  const text = texts.map((each) => each.trim().replace(/(?<![\s,;])[\s,;]+$/, '')).join(', ');
  return textNode(text, node.place);
}

/**
 * Renames `name`. It is the whole affiliation if it has a comma and there are no other parts, otherwise the
 * institution. Beside an institution, it is the name of a group (MyST).
 */
function nameToField(item: YamlMap): void {
  const name = takeEntry(item, 'name');
  if (!name) return;
  const inParts = PARTS.some((key) => entryOf(item, key));
  const text = name.value.kind === 'text' ? name.value.text : '';
  const whole = !inParts && /,/.test(text) && !entryOf(item, 'text');
  const key = entryOf(item, 'institution') ? 'group' : whole ? 'text' : 'institution';
  item.entries.push({ ...name, key });
}

/** An `address` without other parts is the whole affiliation (ReScience, rticles). */
function addressAsText(item: YamlMap): void {
  const street = entryOf(item, 'street');
  if (street && item.entries.every(({ key }) => key === 'street' || key === 'id'))
    street.key = 'text';
}

/**
 * Joins group, division and department in one field, the smallest first. The schema reports values that are not
 * text.
 */
function joinUnits(item: YamlMap): void {
  const units = ['group', 'department', 'division'].flatMap((key) => takeEntry(item, key) ?? []);
  const [first] = units;
  if (!first) return;
  const other = units.find(({ value }) => value.kind !== 'text');
  const texts = units.flatMap(({ value }) => (value.kind === 'text' ? [value.text] : []));
  item.entries.push({
    ...first,
    key: 'department',
    value: other?.value ?? textNode(texts.join(', '), first.value.place),
  });
}

export const AFFILIATION: Vocabulary = {
  owner: 'affiliation',
  keys: new Set([
    ...Object.keys(affiliationSchema.shape),
    'name',
    'country-code',
    'group',
    'division',
  ]),
  aliases: byWord({
    id: 'index code key ref num',
    institution: 'organization organisation university org org-name institute',
    department: 'dept org-div',
    division: 'faculty school section unit',
    group: 'lab laboratory',
    street: 'address street-address address-line',
    city: 'town locality',
    region: 'state province',
    'postal-code': 'zip zipcode zip-code postcode post-code',
    ror: 'ror-id',
  }),
  ignored: wordSet(`
  url website isni ringgold pid doi wikidata grid email phone tel fax collaboration number letter metadata
    github linkedin twitter x bluesky mastodon label logo author authors`),
};

/** Keys of other dialects in an affiliation, with our keys. The documentation lists them. */
export const AFFILIATION_ALIASES = AFFILIATION.aliases;

/** Keys of an affiliation that is given in parts. */
const PARTS = ['department', 'street', 'city', 'region', 'postal-code', 'country'];

/** Whether a key, or a correctly spelled form of it, is a key of an affiliation. */
export function isKeyOfAffiliation(key: string): boolean {
  const { keys, aliases } = AFFILIATION;
  const near = nearest(kebabCase(key), [...keys, ...Object.keys(aliases)]);
  return isExactKey(key) || near !== undefined;
}

export function isExactKey(key: string): boolean {
  const kebab = kebabCase(key);
  const { keys, aliases, ignored } = AFFILIATION;
  return keys.has(kebab) || Object.hasOwn(aliases, kebab) || ignored.has(kebab);
}
