/** Changes of authors and affiliations, in the form in which they are written. */
import type { Node } from 'yaml';
import { readPersonName } from '../../../compile/metadata/values/person-name.ts';
import type { AffiliationValues, AuthorValues, NameValues } from './details-values.ts';
import { changeOfStrings, isSame } from './list-changes.ts';
import { type KeyReader, pairIn } from './locate.ts';
import {
  AFFILIATION_TEXTS,
  AUTHOR_FLAGS,
  AUTHOR_TEXTS,
  affiliationKey,
  authorKey,
  namePart,
} from './read-people.ts';
import {
  type Change,
  type MapEntry,
  type Written,
  type WrittenRecord,
  write,
} from './yaml/change.ts';
import { itemsOf, keyOf, mapAt, pairsOf, textOf, type YamlSource } from './yaml/source.ts';

const NAME_PARTS = ['given', 'particle', 'family', 'suffix', 'language'] as const;
const AUTHOR_ORDER = [
  'name',
  'collective',
  'native-name',
  'email',
  'orcid',
  'corresponding',
  'equal-contribution',
  'deceased',
  'position',
  'affiliations',
  'roles',
  'biography',
  'id',
];
const AFFILIATION_ORDER: readonly string[] = ['id', ...AFFILIATION_TEXTS];

/** A new author, with a line for each fact. */
export function newAuthor(author: AuthorValues): Written {
  const { name, collective, native, affiliations, roles } = author;
  const entries: [string, Written][] = [
    ...(collective ? [] : [['name', nameRecord(name)] as [string, Written]]),
    ['collective', collective],
    ['native-name', nameRecord(native)],
    ...['email', 'orcid'].map((key): [string, Written] => [key, author[key as 'email']]),
    ...Object.entries(AUTHOR_FLAGS).map(([field, key]): [string, Written] => [
      key,
      author[field as 'equal'] ? 'true' : '',
    ]),
    ['position', author.position],
    ['affiliations', affiliations],
    ['roles', roles],
    ['biography', author.biography],
    ['id', author.id],
  ];
  return new Map(entries.filter(([, value]) => !isEmptyValue(value)));
}

function isEmptyValue(value: Written): boolean {
  return value === '' || (Array.isArray(value) ? value.length === 0 : false) || isSame(value, {});
}

function nameRecord(name: NameValues): WrittenRecord {
  return Object.fromEntries(NAME_PARTS.flatMap((part) => (name[part] ? [[part, name[part]]] : [])));
}

/** @returns undefined if nothing changes */
export function changeOfAuthor(
  node: Node,
  old: AuthorValues,
  author: AuthorValues,
  language: string,
  source: YamlSource,
): Change | undefined {
  if (old.isForeign || isSame({ ...old, at: 0 }, { ...author, at: 0 })) return undefined;
  const map = mapAt(node, source);
  if (!map) {
    const text = nameText(author, language);
    const isOnlyName = isSame({ ...old, ...names(author), at: 0 }, { ...author, at: 0 });
    return write(text !== undefined && isOnlyName ? text : newAuthor(author));
  }
  const facts = factsOf(map, old, author, source).map(([ours, change]) => ({
    key: writtenKey(map, ours, authorKey, source),
    change,
  }));
  const entries: MapEntry[] = [...nameEntries(map, old, author, language, source), ...facts];
  return { kind: 'map', entries, rank: rankIn(AUTHOR_ORDER, authorKey) };
}

/** Changes of all facts besides the name, by our keys. */
function factsOf(
  map: unknown,
  old: AuthorValues,
  author: AuthorValues,
  source: YamlSource,
): (readonly [key: string, change: Change | undefined])[] {
  const native = write(nameRecord(author.native));
  const flags = Object.entries(AUTHOR_FLAGS) as ['equal', string][];
  return [
    ...(isSame(old.native, author.native)
      ? []
      : [['native-name', orRemoved(author.native, native)] as const]),
    ...AUTHOR_TEXTS.filter((key) => old[key] !== author[key]).map(
      (key) => [key, author[key] ? write(author[key]) : undefined] as const,
    ),
    ...flags
      .filter(([field]) => old[field] !== author[field])
      .map(([field, key]) => [key, author[field] ? write('true') : undefined] as const),
    ...(['affiliations', 'roles'] as const)
      .filter((key) => !isSame(old[key], author[key]))
      .map((key) => [key, labelsChange(map, key, old, author, source)] as const),
  ];
}

function names({ name, collective }: AuthorValues) {
  return { name, collective };
}

function orRemoved(name: NameValues, change: Change): Change | undefined {
  return isSame(nameRecord(name), {}) ? undefined : change;
}

function labelsChange(
  map: unknown,
  key: 'affiliations' | 'roles',
  old: AuthorValues,
  author: AuthorValues,
  source: YamlSource,
): Change | undefined {
  const node = pairIn(map, key, authorKey, source)?.value;
  const isText = node && textOf(node, source) !== undefined;
  if (isText && key === 'affiliations' && author[key].length > 0) {
    const text = author[key].join(', ');
    // "1, 2" stays one text, if it is then read as the same marks.
    const isMarks = author[key].every((mark) => /^[^\s,]+$/.test(mark));
    if (author[key].length === 1 || isMarks) return write(text);
  }
  return changeOfStrings(itemsOf(node, source) ? old[key] : undefined, author[key]);
}

/** The name as one text, if it is read as exactly these parts. */
function nameText({ name, collective }: AuthorValues, language: string): string | undefined {
  if (collective) return undefined;
  const text = [name.given, name.particle, name.family].filter(Boolean).join(' ');
  const read = readPersonName(text, language);
  return !read.guessed && isSame(nameRecord(name), { ...read.name }) ? text : undefined;
}

function nameEntries(
  map: unknown,
  old: AuthorValues,
  author: AuthorValues,
  language: string,
  source: YamlSource,
): MapEntry[] {
  if (isSame(names(old), names(author))) return [];
  const name = pairIn(map, 'name', authorKey, source);
  const key = (ours: string) => writtenKey(map, ours, authorKey, source);
  if (author.collective)
    return [
      ...nameKeys(map, source).map((key) => ({ key })),
      { key: key('collective'), change: write(author.collective) },
    ];
  const text = nameText(author, language);
  if (old.collective) {
    const value = write(nameRecord(author.name));
    return [{ key: key('collective') }, { key: key('name'), change: value }];
  }
  if (name && !mapAt(name.value, source))
    return [{ key: keyOf(name), change: write(text ?? nameRecord(author.name)) }];
  const parts = partEntries(mapAt(name?.value, source) ?? map, old.name, author.name, source);
  if (!name) return parts;
  const change: Change = { kind: 'map', entries: parts, rank: rankIn(NAME_PARTS, namePart) };
  return [{ key: keyOf(name), change }];
}

/** Keys of the name: `name`, or its parts beside the other keys. */
function nameKeys(map: unknown, source: YamlSource): string[] {
  const keys = pairsOf(mapAt(map, source)).map(keyOf);
  return keys.filter((key) => authorKey(key) === 'name' || (namePart(key) && key !== 'language'));
}

function partEntries(
  map: unknown,
  old: NameValues,
  name: NameValues,
  source: YamlSource,
): MapEntry[] {
  return NAME_PARTS.filter((part) => old[part] !== name[part]).map((part) => ({
    key: writtenKey(map, part, namePart, source),
    change: name[part] ? write(name[part]) : undefined,
  }));
}

function writtenKey(map: unknown, key: string, reader: KeyReader, source: YamlSource): string {
  const pair = pairIn(map, key, reader, source);
  return pair ? keyOf(pair) : key;
}

function rankIn(order: readonly string[], reader: KeyReader): (key: string) => number {
  return (key) => order.indexOf(reader(key) ?? key);
}

/** A new affiliation in one line. */
export function newAffiliation(affiliation: AffiliationValues): WrittenRecord {
  return Object.fromEntries(
    AFFILIATION_ORDER.flatMap((key) => {
      const value = affiliation[key as 'id'];
      return value ? [[key, value]] : [];
    }),
  );
}

/** @param needsId whether its position changes, by which authors name an affiliation without an id */
export function changeOfAffiliation(
  node: Node,
  old: AffiliationValues,
  affiliation: AffiliationValues,
  needsId: boolean,
  source: YamlSource,
): Change | undefined {
  const map = mapAt(node, source);
  const hasId = pairIn(map, 'id', affiliationKey, source) !== undefined;
  const isSameText = isSame({ ...old, at: 0 }, { ...affiliation, at: 0 });
  if (isSameText && (hasId || !needsId)) return undefined;
  if (!map) {
    const isOnlyText = isSame({ ...old, text: affiliation.text, at: 0 }, { ...affiliation, at: 0 });
    if (isOnlyText && !needsId && affiliation.text) return write(affiliation.text);
    return write(newAffiliation(affiliation));
  }
  const changed = AFFILIATION_TEXTS.filter((key) => old[key] !== affiliation[key]);
  const entries: MapEntry[] = changed.map((key) => ({
    key: keyOfAffiliation(map, key, source),
    change: affiliation[key] ? write(affiliation[key]) : undefined,
  }));
  if (!hasId && needsId) entries.push({ key: 'id', change: write(affiliation.id) });
  return { kind: 'map', entries, rank: rankIn(AFFILIATION_ORDER, affiliationKey) };
}

/** `name` of other programs is the institution. */
function keyOfAffiliation(map: unknown, key: string, source: YamlSource): string {
  const pair = pairIn(map, key, affiliationKey, source);
  const name = key === 'institution' && pairIn(map, 'name', affiliationKey, source);
  return pair ? keyOf(pair) : name ? keyOf(name) : key;
}
