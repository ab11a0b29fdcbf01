/**
 * Collects affiliations in one list with ids, and lets authors name these ids. Dialects write whole affiliations,
 * references, numbers or names inside their authors.
 */

import { message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import { nearest } from '../../../words/nearest.ts';
import { plainOf } from '../../yaml/plain.ts';
import {
  entryOf,
  isEmpty,
  itemsOf,
  listOf,
  mapNode,
  takeEntry,
  textNode,
  textOfKey,
  type YamlMap,
  type YamlNode,
} from '../../yaml/tree.ts';
import { convertAffiliation, isExactKey, isKeyOfAffiliation, joinLines } from './affiliation.ts';
import type { Ignore } from './ignored-keys.ts';
import { markedAffiliations } from './marked-affiliations.ts';
import { kebabCase } from './rename-keys.ts';

interface Affiliations {
  /** In the order of their first occurrence. */
  list: YamlMap[];
  byId: Map<string, YamlMap>;
  /** Ids by content, so that the same text twice is one affiliation. */
  byContent: Map<string, string>;
  report: Report;
  ignore: Ignore;
}

export function convertAffiliations(front: YamlMap, report: Report, ignore: Ignore): void {
  const known: Affiliations = { list: [], byId: new Map(), byContent: new Map(), report, ignore };
  const entry = entryOf(front, 'affiliations');
  const listed = entry ? itemsOf(entry.value).flatMap(markedAffiliations).flatMap(openMap) : [];
  for (const item of listed) addListed(item, known);
  const authors = authorsOf(front);
  // An author may use ids that an author further down defines.
  for (const author of authors) addInline(author, known);
  for (const author of authors) nameIds(author, known, listed.length > 0);
  if (known.list.length === 0) return;
  shareOnly(authors, known, listed);
  const value = listOf(known.list, entry?.value.place ?? known.list[0]?.place ?? front.place);
  if (entry) entry.value = value;
  else front.entries.push({ key: 'affiliations', keyPlace: value.place, value });
}

function authorsOf(front: YamlMap): YamlMap[] {
  const authors = entryOf(front, 'authors')?.value;
  return authors ? itemsOf(authors).filter((item) => item.kind === 'map') : [];
}

/** Opens a map of ids, like `{cmu: Carnegie Mellon University}`. An ordinary affiliation stays as it is. */
function openMap(node: YamlNode): YamlNode[] {
  if (node.kind !== 'map') return [node];
  // A single key that only resembles one of our keys is an id, not a misspelled key like `stat` for `state`.
  const isKey = node.entries.length === 1 ? isExactKey : isKeyOfAffiliation;
  if (node.entries.some(({ key }) => isKey(key))) return [node];
  return node.entries.map(({ key, keyPlace, value }) => {
    const id = { key: 'id', keyPlace, value: textNode(key, keyPlace) };
    if (value.kind === 'map') return { ...value, entries: [id, ...value.entries] };
    const text = { key: 'text', keyPlace: value.place, value };
    return { kind: 'map', entries: [id, text], place: node.place };
  });
}

/** Adds a listed affiliation by its id, or by its number in the list if it has no id (JOSS). */
function addListed(node: YamlNode, known: Affiliations): void {
  const item = convertAffiliation(node, known.report, known.ignore);
  if (!item) return;
  const id = textOfKey(item, 'id') ?? freeId(known, String(known.list.length + 1));
  if (known.byId.has(id)) {
    const place = entryOf(item, 'id')?.value.place ?? item.place;
    known.report(message('key-duplicate/affiliation-id', { id }), place);
    return;
  }
  add(item, id, known);
}

function add(item: YamlMap, id: string, known: Affiliations): void {
  const content = contentOf(item);
  takeEntry(item, 'id');
  item.entries.unshift({ key: 'id', keyPlace: item.place, value: textNode(id, item.place) });
  known.list.push(item);
  known.byId.set(id, item);
  if (!known.byContent.has(content)) known.byContent.set(content, id);
}

function contentOf(item: YamlMap): string {
  const entries = item.entries.filter(({ key }) => key !== 'id');
  return JSON.stringify(plainOf({ ...item, entries })).toLowerCase();
}

function freeId(known: Affiliations, wanted: string): string {
  let id = wanted;
  for (let count = 1; known.byId.has(id); count++) id = `${wanted}-${count}`;
  return id;
}

/** Moves whole affiliations from an author into the list. The author keeps their ids. */
function addInline(author: YamlMap, known: Affiliations): void {
  const entry = entryOf(author, 'affiliations');
  if (!entry || isEmpty(entry.value)) return;
  const items = itemsOf(entry.value).map((node) =>
    node.kind === 'map' ? inlineId(node, known) : node,
  );
  entry.value = listOf(items, entry.value.place);
}

function inlineId(node: YamlMap, known: Affiliations): YamlNode {
  const ref =
    textOfKey(node, 'ref') ?? (node.entries.length === 1 ? textOfKey(node, 'id') : undefined);
  if (ref) return textNode(ref, node.place);
  const item = convertAffiliation(node, known.report, known.ignore);
  if (!item) return node;
  const same = known.byContent.get(contentOf(item));
  const id = same ?? freeId(known, textOfKey(item, 'id') ?? `affiliation-${known.list.length + 1}`);
  if (!same) add(item, id, known);
  return textNode(id, node.place);
}

/** Replaces the texts of an author by ids. A text is "1, 2" (JOSS), an id, or the words of an affiliation. */
function nameIds(author: YamlMap, known: Affiliations, hasList: boolean): void {
  const entry = entryOf(author, 'affiliations');
  if (entry?.value.kind !== 'list') return;
  const ids = entry.value.items.flatMap((node) =>
    node.kind === 'text' ? idsOf(node.text, node, known, hasList) : [node],
  );
  entry.value = listOf(ids, entry.value.place);
}

function idsOf(text: string, node: YamlNode, known: Affiliations, hasList: boolean): YamlNode[] {
  const written = text.trim();
  if (known.byId.has(written)) return [textNode(written, node.place)];
  const parts = written
    .replace(/^\^|\^$/g, '')
    .split(/(?:(?<!\s)\s+)?(?:[,;&]|\band\b)\s*/)
    .filter(Boolean);
  const ids =
    parts.some((part) => known.byId.has(part)) || parts.every((part) => /^\d+$/.test(part));
  if (ids) return withoutMarks(parts, node, known).map((part) => textNode(part, node.place));
  // If there is a list, a short word is an id that the list does not have.
  const looksLikeId =
    hasList && (/^[a-z\d][a-z\d_-]*$/.test(written) || nearest(written, known.byId.keys()));
  return [looksLikeId ? textNode(written, node.place) : textAsAffiliation(written, node, known)];
}

/**
 * Removes digits if the affiliations have letters: PNAS marks correspondence and equal authors with digits.
 * Example: "b" for "b,2".
 */
function withoutMarks(parts: string[], { place }: YamlNode, known: Affiliations): string[] {
  const lettered = [...known.byId.keys()].every((id) => /^[a-z]$/i.test(id));
  const marks = lettered ? parts.filter((part) => /^\d$/.test(part)) : [];
  if (marks.length === 0 || marks.length === parts.length) return parts;
  known.report(message('name-marks/beside-letters', { marks }), place);
  return parts.filter((part) => !marks.includes(part));
}

function textAsAffiliation(text: string, node: YamlNode, known: Affiliations): YamlNode {
  const item = mapNode({ text: joinLines(textNode(text, node.place)) }, node.place);
  const same = known.byContent.get(contentOf(item));
  const id = same ?? freeId(known, `affiliation-${known.list.length + 1}`);
  if (!same) add(item, id, known);
  return textNode(id, node.place);
}

/** If there is only one author and the affiliations have no ids, all are affiliations of this author. */
function shareOnly(authors: YamlMap[], known: Affiliations, listed: YamlNode[]): void {
  const [author, ...others] = authors;
  const without = author && !entryOf(author, 'affiliations') && others.length === 0;
  const anonymous = listed.every(
    (node) => node.kind === 'text' || (node.kind === 'map' && !hasId(node)),
  );
  if (!without || !anonymous) return;
  const ids = [...known.byId].map(([id, item]) => textNode(id, item.place));
  author.entries.push({
    key: 'affiliations',
    keyPlace: author.place,
    value: listOf(ids, author.place),
  });
}

function hasId(node: YamlMap): boolean {
  return node.entries.some(({ key }) => ['id', 'index', 'key', 'num'].includes(kebabCase(key)));
}
