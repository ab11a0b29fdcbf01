/** Converts the authors of Quarto, Pandoc (JATS), MyST and JOSS to our keys. */

import { message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import { byWord, wordSet } from '../../../words/word-list.ts';
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
  type YamlText,
} from '../../yaml/tree.ts';
import { author as authorSchema } from '../schema/front-matter.ts';
import { joinsLikeSurnames, splitAuthors } from '../values/author-list.ts';
import {
  gatherNameParts,
  inOneText,
  NAME_PARTS,
  nameAsKey,
  readName,
  takeAffiliationNote,
} from './author-name.ts';
import { readRoles } from './author-roles.ts';
import type { Ignore } from './ignored-keys.ts';
import { canonicalKey, hoist, kebabCase, renameKeys, type Vocabulary } from './rename-keys.ts';

export function convertAuthors(front: YamlMap, report: Report, ignore: Ignore): void {
  const authors = entryOf(front, 'authors');
  if (authors) {
    const items = itemsOf(authors.value).flatMap((item) => convertAuthor(item, report, ignore));
    authors.value = listOf(items, authors.value.place);
    addCorrespondence(front, items);
  }
  const corresp = takeEntry(front, 'corresp');
  if (corresp && !authors) ignore(corresp, '');
}

export const AUTHOR: Vocabulary = {
  owner: 'author',
  keys: new Set([...Object.keys(authorSchema.shape), 'literal']),
  aliases: byWord({
    name: 'author full-name fullname',
    affiliations:
      'affiliation affiliation-ref affiliation-refs affil affils institute institutes institution organization',
    'equal-contribution':
      'equal-contrib equal-contributor equal-contributors equal equally-contributing is-equal-contributor',
    corresponding: 'correspondence corresponding-author is-corresponding',
    orcid: 'orcid-id orcidid',
    email: 'e-mail mail email-address',
    roles: 'role credit credit-roles contributor-roles',
    position: 'job-title occupation post',
    biography: 'bio',
    'native-name': 'name-native original-name',
    collective: 'consortium',
    id: 'ref',
  }),
  ignored: wordSet(`
  url website homepage web phone tel telephone fax note notes acknowledgements acknowledgments metadata
    degrees degree number letter github gitlab twitter x mastodon linkedin bluesky threads facebook discord
    youtube discourse slack scholar researchgate osf avatar image photo address city country region state
    current-address initials prefix index user-id name-parsed affiliation-url affiliations-url footnote thanks
    isni contribution contributions bio-url twitter-handle include-in-citation status title postal-code
    ror equal-note membership authorship naturename`),
};

/** Keys of other dialects in an author, with our keys. The documentation lists them. */
export const AUTHOR_ALIASES: Readonly<Record<string, string>> = {
  ...NAME_PARTS,
  ...AUTHOR.aliases,
};

function convertAuthor(node: YamlNode, report: Report, ignore: Ignore): YamlNode[] {
  if (node.kind === 'text') {
    const names = splitAuthors(node.text);
    if (joinsLikeSurnames(node.text)) reportJoined(node, names, report);
    return names.map((name) =>
      takeAffiliationNote(mapNode({ name: textNode(name, node.place) }, node.place)),
    );
  }
  if (node.kind !== 'map') return [node];
  const author = nameAsKey(node) ?? node;
  readNameInList(author);
  joinAffiliations(author);
  dropSecondAddress(author, ignore);
  openAttributes(author, report, ignore);
  readAffiliationId(author);
  gatherNameParts(author, report);
  readMarks(author);
  renameKeys(author, AUTHOR, report, ignore);
  readName(author, report);
  readRoles(author, ignore);
  return [takeAffiliationNote(author)];
}

/** Reads a name that is a list with one item (apaquarto). */
function readNameInList(author: YamlMap): void {
  const name = entryOf(author, 'name');
  if (name?.value.kind !== 'list') return;
  const [only, ...others] = name.value.items;
  if (only?.kind === 'map' && others.length === 0) name.value = only;
}

/**
 * Joins `affiliation2` with the first affiliation. In JSS's template, it has the same words without line breaks.
 */
function joinAffiliations(author: YamlMap): void {
  const first = author.entries.find(({ key }) => /^affiliations?$/i.test(key));
  const second = first && takeEntry(author, 'affiliation2');
  if (first?.value.kind !== 'text' || second?.value.kind !== 'text') return;
  const [one, other] = [first.value, second.value].map(({ text }) => text.replace(/[\s|,]/g, ''));
  first.value =
    one === other ? second.value : listOf([first.value, second.value], first.value.place);
}

/** Drops `institution` beside ids of affiliations. In Frontiers, it is the postal address for correspondence. */
function dropSecondAddress(author: YamlMap, ignore: Ignore): void {
  const hasIds = author.entries.some(({ key }) => /^affiliations?$/i.test(key));
  const second = hasIds ? takeEntry(author, 'institution') : undefined;
  if (second) ignore(second, 'author');
}

function reportJoined({ text, place }: YamlText, names: string[], report: Report): void {
  report(message('name-guessed/several-names', { text, names }), place);
}

/** Opens Quarto's `attributes: {corresponding: true}` or `attributes: [corresponding]`. */
function openAttributes(author: YamlMap, report: Report, ignore: Ignore): void {
  const attributes = takeEntry(author, 'attributes');
  if (!attributes) return;
  const { value } = attributes;
  if (value.kind === 'map') {
    const keys = value.entries.map(({ key }): [string, string] => [kebabCase(key), kebabCase(key)]);
    hoist(author, value, Object.fromEntries(keys), report);
  } else if (value.kind === 'list')
    for (const item of value.items)
      if (item.kind === 'text')
        author.entries.push({ key: item.text, keyPlace: item.place, value: yes(item) });
      else ignore(attributes, 'author');
}

/** Reads `affil-id: 1,2` of Quarto's preprints as the affiliations, unless the author has them anyway. */
function readAffiliationId(author: YamlMap): void {
  const ids = takeEntry(author, 'affil-id');
  const isNamed = author.entries.some(({ key }) => canonicalKey(key, AUTHOR) === 'affiliations');
  if (ids && !isNamed) author.entries.push({ ...ids, key: 'affiliations' });
}

function yes(node: YamlNode): YamlNode {
  return textNode('true', node.place);
}

/** Reads how other dialects mark corresponding authors, equal contributions and groups. */
function readMarks(author: YamlMap): void {
  readAddressAsMark(author);
  readCorrespondenceId(author);
  readEqualInWords(author);
  readGroupFlag(author);
}

/** Reads Springer's `equal_contribution: These authors contributed equally to this work.` */
function readEqualInWords(author: YamlMap): void {
  const equal = author.entries.find(
    ({ key }) => canonicalKey(key, AUTHOR) === 'equal-contribution',
  );
  if (equal?.value.kind === 'text' && /\s/.test(equal.value.text.trim()))
    equal.value = yes(equal.value);
}

/** Reads `corresponding: jane@example.org`. */
function readAddressAsMark(author: YamlMap): void {
  const corresponding = entryOf(author, 'corresponding');
  if (corresponding?.value.kind !== 'text' || !/@/.test(corresponding.value.text)) return;
  if (!textOfKey(author, 'email')) author.entries.push({ ...corresponding, key: 'email' });
  corresponding.value = yes(corresponding.value);
}

/** Reads Pandoc's `cor-id`, which marks a corresponding author. The key stays for `addCorrespondence`. */
function readCorrespondenceId(author: YamlMap): void {
  const id = entryOf(author, 'cor-id');
  if (!id) return;
  if (isEmpty(id.value)) takeEntry(author, 'cor-id');
  else author.entries.push({ ...id, key: 'corresponding', value: yes(id.value) });
}

/** Reads `group: true` and similar keys: the name is the name of a group. */
function readGroupFlag(author: YamlMap): void {
  for (const key of ['group', 'collaboration', 'is-collective', 'is-group']) {
    const flag = takeEntry(author, key);
    const name = entryOf(author, 'name');
    if (!flag || !name || !textIsTrue(flag.value)) continue;
    name.key = 'collective';
    name.value = inOneText(name.value);
  }
}

function textIsTrue(node: YamlNode): boolean {
  return node.kind === 'text' && /^(true|yes)$/i.test(node.text);
}

/** Adds e-mail addresses from Pandoc's `article.author-notes.corresp` to the authors with the same `cor-id`. */
function addCorrespondence(front: YamlMap, authors: YamlNode[]): void {
  const corresp = entryOf(front, 'corresp')?.value;
  const notes = corresp ? itemsOf(corresp).filter((item) => item.kind === 'map') : [];
  for (const author of authors) {
    const id = author.kind === 'map' ? takeEntry(author, 'cor-id')?.value : undefined;
    const note = notes.find((each) => id?.kind === 'text' && textOfKey(each, 'id') === id.text);
    const email = note && entryOf(note, 'email');
    if (author.kind === 'map' && email && !textOfKey(author, 'email')) {
      takeEntry(author, 'email');
      author.entries.push(email);
    }
  }
}
