/** Converts values that are written in several shapes to the shape of the schema. */

import type { Report } from '../../../messages/report-on.ts';
import { ownValue } from '../../../words/own-value.ts';
import { byWord } from '../../../words/word-list.ts';
import {
  entryOf,
  isEmpty,
  itemsOf,
  listOf,
  mapNode,
  takeEntry,
  textNode,
  textOfKey,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
} from '../../yaml/tree.ts';
import type { Ignore } from './ignored-keys.ts';
import { renameKeys, type Vocabulary } from './rename-keys.ts';

type Shape = (node: YamlNode, report: Report, ignore: Ignore) => YamlNode;

const SHAPES: Record<string, Shape> = {
  authors: oneAsList,
  affiliations: oneAsList,
  references: oneAsList,
  bibliography: filesAsList,
  product: convertProduct,
  related: (node, report, ignore) =>
    listOf(
      itemsOf(node).map((item) => convertRelated(item, report, ignore)),
      node.place,
    ),
  translations: convertTranslations,
  abstract: paragraphs,
  abbreviations: joinAbbreviations,
  'data-availability': paragraphs,
};

export function convertShapes(front: YamlMap, report: Report, ignore: Ignore): void {
  for (const entry of front.entries) {
    const shape = isEmpty(entry.value) ? undefined : ownValue(SHAPES, entry.key);
    if (shape) entry.value = shape(entry.value, report, ignore);
  }
}

function oneAsList(node: YamlNode): YamlNode {
  return listOf(itemsOf(node), node.place);
}

/** Joins paragraphs of a list, or of a map by subject. Other values stay: the schema reports them. */
function paragraphs(node: YamlNode): YamlNode {
  const parts = node.kind === 'map' ? node.entries.map(({ value }) => value) : itemsOf(node);
  const texts = parts.flatMap((part) => (part.kind === 'text' ? part.text.trim() : []));
  return node.kind === 'text' || texts.length < parts.length
    ? node
    : textNode(texts.join('\n\n'), node.place);
}

/** Joins a list of texts, or of `short` and `long` forms as in templates of publishers. */
function joinAbbreviations(node: YamlNode): YamlNode {
  if (node.kind !== 'list') return node;
  const texts = node.items.flatMap((item) => {
    if (item.kind === 'text') return item.text.trim().replace(/\.$/, '');
    const forms = item.kind === 'map' ? ['short', 'long'].map((key) => textOfKey(item, key)) : [];
    return forms.length > 0 && forms.every((form) => form !== undefined) ? forms.join(': ') : [];
  });
  return texts.length < node.items.length ? node : textNode(`${texts.join('; ')}.`, node.place);
}

/** Converts one path, several, or a map of names and paths (Pandoc's multiple bibliographies) to a list. */
function filesAsList(node: YamlNode): YamlNode {
  if (node.kind !== 'map') return oneAsList(node);
  return listOf(
    node.entries.flatMap(({ value }) => itemsOf(value)),
    node.place,
  );
}

export const PRODUCT: Vocabulary = {
  owner: 'product',
  keys: new Set(['title', 'authors', 'year', 'publisher', 'place', 'pages', 'isbn', 'price']),
  aliases: byWord({
    authors: 'author editor editors',
    year: 'date published',
    publisher: 'publisher-name',
    place: 'location publisher-loc publisher-place',
    pages: 'page extent number-of-pages',
  }),
  ignored: new Set(['url', 'doi', 'format', 'edition', 'series']),
};

function convertProduct(node: YamlNode, report: Report, ignore: Ignore): YamlNode {
  const only = node.kind === 'list' && node.items.length === 1 ? node.items[0] : undefined;
  const product = only ?? node;
  if (product.kind === 'text') return mapNode({ title: product }, product.place);
  if (product.kind !== 'map') return product;
  renameKeys(product, PRODUCT, report, ignore);
  const authors = entryOf(product, 'authors');
  if (authors?.value.kind === 'list') authors.value = namesAsText(authors.value);
  return product;
}

function namesAsText(node: YamlNode): YamlNode {
  const names = itemsOf(node).map((item) =>
    item.kind === 'map'
      ? ['given', 'particle', 'family', 'name']
          .flatMap((key) => textOfKey(item, key) ?? [])
          .join(' ')
      : item.kind === 'text'
        ? item.text
        : '',
  );
  return names.every((name) => name !== '') ? textNode(names.join(', '), node.place) : node;
}

export const RELATED: Vocabulary = {
  owner: 'related',
  keys: new Set(['type', 'doi', 'url', 'article', 'text']),
  aliases: {
    relation: 'type',
    kind: 'type',
    link: 'url',
    title: 'text',
    citation: 'text',
    id: 'doi',
  },
  ignored: new Set(),
};

/** Converts a text, which may be a DOI, an address or words. */
function convertRelated(node: YamlNode, report: Report, ignore: Ignore): YamlNode {
  if (node.kind === 'map') renameKeys(node, RELATED, report, ignore);
  if (node.kind !== 'text') return node;
  const key = /^(doi:\s*)?10\.|doi\.org\//i.test(node.text)
    ? 'doi'
    : /^https?:/.test(node.text)
      ? 'url'
      : 'text';
  return mapNode({ [key]: node }, node.place);
}

export const TRANSLATION: Vocabulary = {
  owner: 'translations',
  keys: new Set(['title', 'subtitle', 'abstract', 'keywords', 'authors']),
  aliases: { keyword: 'keywords', tags: 'keywords', author: 'authors' },
  ignored: new Set(),
};

function convertTranslations(written: YamlNode, report: Report, ignore: Ignore): YamlNode {
  const node = byLanguage(written);
  for (const { value } of node.kind === 'map' ? node.entries : []) {
    if (value.kind !== 'map') continue;
    renameKeys(value, TRANSLATION, report, ignore);
    const authors = entryOf(value, 'authors');
    if (authors) authors.value = oneAsList(authors.value);
  }
  return node;
}

/** Converts a list of translations with their languages to a map by language. */
function byLanguage(node: YamlNode): YamlNode {
  const entries = itemsOf(node).flatMap((item): YamlEntry[] => {
    const language = item.kind === 'map' && LANGUAGE.find((key) => textOfKey(item, key));
    const entry = language ? takeEntry(item, language) : undefined;
    return entry?.value.kind === 'text'
      ? [{ ...entry, key: entry.value.text.trim(), value: item }]
      : [];
  });
  const isList = node.kind === 'list' || entries.length > 0;
  return isList && entries.length === itemsOf(node).length
    ? { kind: 'map', entries, place: node.place }
    : node;
}

const LANGUAGE = ['language', 'lang'];
