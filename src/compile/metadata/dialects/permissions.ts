/** Converts `license` and `copyright` of Quarto, Pandoc (JATS) and MyST to our shapes. */
import { message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import {
  entryOf,
  isEmpty,
  itemsOf,
  mapNode,
  takeEntry,
  textNode,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
} from '../../yaml/tree.ts';
import type { Ignore } from './ignored-keys.ts';
import { renameKeys, type Vocabulary } from './rename-keys.ts';

export function convertPermissions(front: YamlMap, report: Report, ignore: Ignore): void {
  const copyright = entryOf(front, 'copyright');
  if (copyright) copyright.value = convertCopyright(copyright.value, front, report, ignore);
  const license = entryOf(front, 'license');
  if (license) license.value = convertLicense(license, report, ignore);
}

export const COPYRIGHT: Vocabulary = {
  owner: 'copyright',
  keys: new Set(['statement', 'year', 'holder', 'license']),
  aliases: {
    years: 'year',
    'copyright-year': 'year',
    holders: 'holder',
    owner: 'holder',
    'copyright-holder': 'holder',
    'copyright-statement': 'statement',
    // In Pandoc, the licence is a part of the copyright.
    link: 'license',
    url: 'license',
  },
  ignored: new Set(['type', 'text']),
};

function convertCopyright(
  node: YamlNode,
  front: YamlMap,
  report: Report,
  ignore: Ignore,
): YamlNode {
  if (node.kind === 'text') return mapNode({ [keyOfText(node.text)]: node }, node.place);
  if (node.kind !== 'map') return node;
  renameKeys(node, COPYRIGHT, report, ignore);
  for (const entry of node.entries) entry.value = inOneText(entry.value);
  const license = takeEntry(node, 'license');
  if (license && !entryOf(front, 'license')) front.entries.push(license);
  return node;
}

function keyOfText(text: string): string {
  return /^\d{4}$/.test(text.trim()) ? 'year' : 'statement';
}

/** Joins several years or holders in one text. */
function inOneText(node: YamlNode): YamlNode {
  if (node.kind !== 'list') return node;
  const texts = node.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  return texts.length === node.items.length ? textNode(texts.join(', '), node.place) : node;
}

const LICENSE: Vocabulary = {
  owner: 'license',
  keys: new Set(['id', 'name', 'text', 'url']),
  aliases: { link: 'url', href: 'url', spdx: 'id', title: 'name' },
  ignored: new Set(['type', 'note', 'code', 'start-date']),
};

/** The licence of the text: its id, or else its name and its address. */
function convertLicense(entry: YamlEntry, report: Report, ignore: Ignore): YamlNode {
  const [first, ...others] = itemsOf(entry.value);
  if (others.length > 0) ignore(entry, '', message('front-matter-ignored/second-license'));
  if (first?.kind !== 'map') return first ?? entry.value;
  const content = entryOf(first, 'content')?.value;
  if (content) return convertLicense({ ...entry, value: content }, report, ignore);
  renameKeys(first, LICENSE, report, ignore);
  const [id, url, name, text] = ['id', 'url', 'name', 'text'].map((key) => filled(first, key));
  if (id) return id;
  return mapNode({ name: name ?? text ?? url, url }, first.place);
}

function filled(map: YamlMap, key: string): YamlNode | undefined {
  const value = entryOf(map, key)?.value;
  return value && !isEmpty(value) ? value : undefined;
}
