/** Names of authors: their parts in one map, one text, or the name of a group. */

import { message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import { byWord } from '../../../words/word-list.ts';
import {
  entryOf,
  isEmpty,
  takeEntry,
  textNode,
  textOfKey,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
} from '../../yaml/tree.ts';
import { INSTITUTION } from '../values/author-list.ts';
import { hoist, kebabCase } from './rename-keys.ts';

/** Reads a name that is a key, as in pandoc-scholar: `- Jane Doe: {email: …}`. */
export function nameAsKey(node: YamlMap): YamlMap | undefined {
  const [entry, ...rest] = node.entries;
  if (!entry || rest.length > 0 || !/\s/.test(entry.key.trim())) return undefined;
  const name: YamlEntry = {
    key: 'name',
    keyPlace: entry.keyPlace,
    value: textNode(entry.key, entry.keyPlace),
  };
  if (entry.value.kind === 'map') {
    // If the map has a name, the key is only an id of the author (pandoc-scholar).
    const hasName = entry.value.entries.some(({ key }) => OWN_NAME.test(kebabCase(key)));
    return { ...entry.value, entries: [...(hasName ? [] : [name]), ...entry.value.entries] };
  }
  return isEmpty(entry.value) ? { ...node, entries: [name] } : undefined;
}

const OWN_NAME = /^(name|full-?name|author)$/;

/** Keys for the parts of a name in all dialects, with our keys. */
export const NAME_PARTS: Record<string, string> = byWord({
  given:
    'given given-name given-names givenname first first-name firstname forename other-names othernames',
  family: 'family family-name family-names familyname last last-name lastname surname',
  suffix: 'suffix name-suffix',
  particle: 'particle dropping-particle non-dropping-particle name-particle',
  literal: 'literal',
});

/** Moves the parts of the name into one map. In JOSS and Pandoc, they are beside the other facts of the author. */
export function gatherNameParts(author: YamlMap, report: Report): void {
  const parts: YamlMap = { kind: 'map', entries: [], place: author.place };
  const name = entryOf(author, 'name');
  if (name?.value.kind === 'map') {
    const map = name.value;
    name.value = { ...map, entries: [] };
    hoistParts(name.value, map, report);
    name.value.entries.push(...map.entries);
    return;
  }
  hoistParts(parts, author, report);
  const [first] = parts.entries;
  if (!first) return;
  // A display name adds nothing to its parts, and the parts are certain.
  if (parts.entries.some(({ key }) => key === 'family' || key === 'given'))
    takeEntry(author, 'name');
  else if (name) return;
  author.entries.unshift({ key: 'name', keyPlace: first.keyPlace, value: parts });
}

/** Moves the parts, and joins a dropping and a non-dropping particle. */
function hoistParts(parts: YamlMap, from: YamlMap, report: Report): void {
  const [first, second] = ['dropping-particle', 'non-dropping-particle'].map((key) =>
    from.entries.find((entry) => kebabCase(entry.key) === key),
  );
  if (first?.value.kind === 'text' && second?.value.kind === 'text') {
    first.value = textNode(`${first.value.text} ${second.value.text}`, first.value.place);
    takeEntry(from, second.key);
  }
  hoist(parts, from, NAME_PARTS, report);
}

/** Reads `name: {literal: …}`: without other parts, it is the name of a group; otherwise it repeats them. */
export function readName(author: YamlMap, report: Report): void {
  const name = entryOf(author, 'name');
  if (name?.value.kind !== 'map') return;
  const literal = takeEntry(name.value, 'literal');
  if (!literal || name.value.entries.some(({ value }) => !isEmpty(value))) return;
  name.value = literal.value;
  if (!entryOf(author, 'collective')) name.key = 'collective';
  else report(message('key-duplicate/group-name'), literal.keyPlace);
}

/** Joins the parts of a name, for the name of a group that is written like a person. */
export function inOneText(name: YamlNode): YamlNode {
  if (name.kind !== 'map') return name;
  const parts = ['literal', 'given', 'particle', 'family'].flatMap(
    (key) => textOfKey(name, key) ?? [],
  );
  return textNode(parts.join(' '), name.place);
}

/**
 * Moves an affiliation out of the name. Examples: `Jane Doe^[University of Oslo, jane@uio.no]` in Pandoc and
 * R Markdown, `Jane Doe (University of Oslo)`, `Jane Doe, University of Oslo`.
 */
export function takeAffiliationNote(author: YamlMap): YamlMap {
  const name = entryOf(author, 'name');
  if (name?.value.kind !== 'text' || entryOf(author, 'affiliations')) return author;
  const { text, place } = name.value;
  if (text.length > LONGEST_NOTE) return author;
  const [note, ...inForms] = NOTE.exec(text) ?? [];
  const words = inForms.find((form) => form !== undefined) ?? '';
  if (
    note === undefined ||
    INSTITUTION.test(text.replace(note, '')) ||
    !INSTITUTION.test(words) ||
    OTHER_NOTE.test(words)
  )
    return author;
  const mail = /(?<![^\s,;(<])([^\s@,;(<]+@[^\s@,;)>]{1,1000}?)[)>.\s]*$/.exec(words);
  const email = mail?.[1];
  name.value = textNode(text.replace(note, ''), place);
  add('affiliations', words.slice(0, mail?.index).replace(/(?<![\s,;(<])[\s,;(<]+$/, ''));
  if (email && !textOfKey(author, 'email')) add('email', email);
  return author;

  function add(key: string, value: string): void {
    author.entries.push({ key, keyPlace: place, value: textNode(value, place) });
  }
}

/** Words in `^[…]`, in brackets at the end, or behind the only comma. */
const NOTE =
  /\s{0,100}\^\[((?:[^[\]]|\[[^[\]]*\]){0,1000})\]|\s{0,100}\(([^()]*)\)$|,(?<=^[^,]+,)\s{0,100}([^,]+)$/;

/** Characters of a name with its note. The time of the patterns grows with the square of the length. */
const LONGEST_NOTE = 2_000;
/** Words of a note that says more than an affiliation. Its parts cannot be separated. */
const OTHER_NOTE = /correspond|contribut|thank|grateful|support|fund|\bdied\b|deceased|https?:/i;
