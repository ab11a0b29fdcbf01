/** Reads authors and affiliations of a front matter in any of its dialects. */
import type { Node } from 'yaml';
import { AFFILIATION } from '../../../compile/metadata/dialects/affiliation.ts';
import { NAME_PARTS } from '../../../compile/metadata/dialects/author-name.ts';
import { AUTHOR } from '../../../compile/metadata/dialects/authors.ts';
import { kebabCase } from '../../../compile/metadata/dialects/rename-keys.ts';
import { splitAuthors } from '../../../compile/metadata/values/author-list.ts';
import { readCountryCode } from '../../../compile/metadata/values/countries.ts';
import { readCreditRole } from '../../../compile/metadata/values/credit.ts';
import { isFault } from '../../../compile/metadata/values/outcome.ts';
import { isGroupName, readPersonName } from '../../../compile/metadata/values/person-name.ts';
import { ownValue } from '../../../words/own-value.ts';
import {
  type AffiliationValues,
  type AuthorValues,
  EMPTY_NAME,
  type NameValues,
} from './details-values.ts';
import { type KeyReader, pairIn, readerOf } from './locate.ts';
import {
  itemsOf,
  keyOf,
  mapAt,
  pairsOf,
  textOf,
  type YamlPair,
  type YamlSource,
} from './yaml/source.ts';

export const authorKey: KeyReader = readerOf(AUTHOR);
export const affiliationKey: KeyReader = readerOf(AFFILIATION);
export const namePart: KeyReader = (written) =>
  written === 'language' ? 'language' : ownValue(NAME_PARTS, kebabCase(written));

export const EMPTY_AUTHOR: AuthorValues = {
  name: EMPTY_NAME,
  collective: '',
  native: EMPTY_NAME,
  email: '',
  orcid: '',
  position: '',
  biography: '',
  id: '',
  corresponding: false,
  equal: false,
  deceased: false,
  affiliations: [],
  roles: [],
};

/** Keys of an author with one text each. */
export const AUTHOR_TEXTS = ['email', 'orcid', 'position', 'biography', 'id'] as const;
/** Keys of an author that are true or absent. */
export const AUTHOR_FLAGS = {
  corresponding: 'corresponding',
  equal: 'equal-contribution',
  deceased: 'deceased',
} as const;
export const AFFILIATION_TEXTS = [
  'department',
  'institution',
  'street',
  'city',
  'region',
  'postal-code',
  'country',
  'ror',
  'text',
] as const;

/** @param language of the article; it decides how a name in one text is split */
export function readAuthors(
  node: Node | null | undefined,
  language: string,
  source: YamlSource,
): AuthorValues[] {
  const list = itemsOf(node, source);
  if (list) return list.map((item, at) => ({ at, ...readAuthor(item, language, source) }));
  const text = textOf(node, source);
  if (text !== undefined)
    return text === '' ? [] : splitAuthors(text).map((name) => fromText(name, language));
  return [{ at: 0, ...readAuthor(node, language, source) }];
}

function readAuthor(node: unknown, language: string, source: YamlSource): AuthorValues {
  const text = textOf(node, source);
  if (text !== undefined) return fromText(text, language);
  const map = mapAt(node, source);
  const value = (key: string) => pairIn(map, key, authorKey, source)?.value;
  const name = nameOf(map, language, source);
  if (!map || !name) return foreign(node, source);
  return {
    ...EMPTY_AUTHOR,
    ...name,
    ...Object.fromEntries(AUTHOR_TEXTS.map((key) => [key, textOf(value(key), source) ?? ''])),
    ...Object.fromEntries(
      Object.entries(AUTHOR_FLAGS).map(([field, key]) => [field, isTrue(value(key), source)]),
    ),
    native: nativeName(value('native-name'), language, source),
    affiliations: labelsOf(value('affiliations'), source),
    roles: rolesOf(value('roles'), source),
  };
}

/** An author that can only be moved or removed. */
function foreign(node: unknown, source: YamlSource): AuthorValues {
  const [first] = pairsOf(mapAt(node, source));
  const collective = (first && (textOf(first.value, source) || keyOf(first))) ?? '?';
  return { ...EMPTY_AUTHOR, collective, isForeign: true };
}

function fromText(text: string, language: string): AuthorValues {
  return isGroupName(text)
    ? { ...EMPTY_AUTHOR, collective: text }
    : { ...EMPTY_AUTHOR, name: partsOf(text, language) };
}

export function partsOf(text: string, language: string): NameValues {
  return text === '' ? EMPTY_NAME : { ...EMPTY_NAME, ...readPersonName(text, language).name };
}

/** The name as one text, in its parts below `name`, or in its parts beside the other keys. */
function nameOf(
  map: unknown,
  language: string,
  source: YamlSource,
): Pick<AuthorValues, 'name' | 'collective'> | undefined {
  const text = (key: string) => textOf(pairIn(map, key, authorKey, source)?.value, source);
  const collective = text('collective');
  if (collective) return { name: EMPTY_NAME, collective };
  const name = pairIn(map, 'name', authorKey, source)?.value;
  const parts = nameParts(mapAt(name, source) ?? map, source);
  if (parts) return { name: parts, collective: '' };
  const whole = textOf(name, source);
  return whole === undefined || whole === ''
    ? undefined
    : { name: partsOf(whole, language), collective: '' };
}

function nameParts(map: unknown, source: YamlSource): NameValues | undefined {
  const entries = pairsOf(mapAt(map, source)).flatMap((pair) => {
    const key = namePart(keyOf(pair));
    return key && key in EMPTY_NAME ? [[key, textOf(pair.value, source) ?? ''] as const] : [];
  });
  const has = entries.some(([key]) => key === 'given' || key === 'family');
  return has ? { ...EMPTY_NAME, ...Object.fromEntries(entries) } : undefined;
}

function nativeName(node: unknown, language: string, source: YamlSource): NameValues {
  return nameParts(node, source) ?? partsOf(textOf(node, source) ?? '', language);
}

export function isTrue(node: unknown, source: YamlSource): boolean {
  const text = textOf(node, source) ?? '';
  // An address or a sentence marks the author, too.
  return /^(?:true|yes|on|y)$/i.test(text) || /[@\s]/.test(text);
}

/**
 * The items of a list, each as one text: a reference in a map is the id that it names, and a text with commas is a list
 * of marks.
 */
export function labelsOf(node: unknown, source: YamlSource): string[] {
  const items = itemsOf(node, source);
  if (items) return items.map((item) => labelOf(item, source));
  const text = textOf(node, source);
  if (text === undefined) return [labelOf(node, source)];
  if (text === '') return [];
  return isMarks(text) ? text.split(',').map((mark) => mark.trim()) : [text];
}

/** Example of JOSS: "1, 2". */
function isMarks(text: string): boolean {
  return text.split(',').every((mark) => mark.trim() !== '' && !/\s/.test(mark.trim()));
}

function labelOf(node: unknown, source: YamlSource): string {
  const text = textOf(node, source);
  if (text !== undefined) return text;
  const pairs = pairsOf(mapAt(node, source));
  const named = (key: string): YamlPair | undefined =>
    pairs.find((pair) => affiliationKey(keyOf(pair)) === key);
  const found = named('id') ?? named('name') ?? named('institution') ?? pairs[0];
  return found ? textOf(found.value, source) || keyOf(found) : '';
}

/** Quarto has a map for a role with its degree: `conceptualization: lead`. */
function rolesOf(node: unknown, source: YamlSource): string[] {
  const items = itemsOf(node, source) ?? (node ? [node] : []);
  return items.flatMap((item) => {
    const [pair] = pairsOf(mapAt(item, source));
    const text = pair ? keyOf(pair) : textOf(item, source);
    return text ? [roleId(text)] : [];
  });
}

function roleId(written: string): string {
  const outcome = readCreditRole(written);
  return isFault(outcome) ? written : outcome.value;
}

export function readAffiliations(
  node: Node | null | undefined,
  source: YamlSource,
): AffiliationValues[] {
  const list = itemsOf(node, source);
  if (list) return list.map((item, at) => ({ at, ...readAffiliation(item, at, source) }));
  const text = textOf(node, source);
  if (text === '') return [];
  return [{ at: 0, ...readAffiliation(node, 0, source), isForeign: true }];
}

function readAffiliation(node: unknown, at: number, source: YamlSource): AffiliationValues {
  const text = textOf(node, source);
  const value = (key: string) => {
    const pair = pairIn(node, key, affiliationKey, source);
    return pair && textOf(pair.value, source);
  };
  const fields = Object.fromEntries(AFFILIATION_TEXTS.map((key) => [key, value(key) ?? '']));
  const name = value('name') ?? '';
  return {
    ...(fields as unknown as AffiliationValues),
    id: value('id') || String(at + 1),
    country: readCountryCode(fields.country ?? '') ?? fields.country ?? '',
    institution: fields.institution || name,
    text: text ?? fields.text ?? '',
  };
}
