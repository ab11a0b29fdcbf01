/** Authors of Quarto, Pandoc (JATS), MyST and JOSS as ours. */
import type { Report } from '../report-on.ts';
import { author as authorSchema } from '../schema/front-matter.ts';
import { splitAuthors } from '../values/author-list.ts';
import {
  entryOf,
  isEmpty,
  itemsOf,
  listOf,
  mapNode,
  takeEntry,
  textNode,
  textOf,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
} from '../yaml/tree.ts';
import type { Ignore } from './ignored-keys.ts';
import { hoist, kebabCase, renameKeys, type Vocabulary } from './rename-keys.ts';

export function ourAuthors(front: YamlMap, report: Report, ignore: Ignore): void {
  const authors = entryOf(front, 'authors');
  if (authors) {
    const items = itemsOf(authors.value).flatMap((item) => ourAuthor(item, report, ignore));
    authors.value = listOf(items, authors.value.place);
    addCorrespondence(front, items);
  }
  const corresp = takeEntry(front, 'corresp');
  if (corresp && !authors) ignore(corresp, '');
}

const NAME_PARTS: Record<string, string> = {
  ...others('given', 'given given-name given-names givenname first first-name firstname forename'),
  ...others('family', 'family family-name family-names last last-name lastname surname'),
  ...others('suffix', 'suffix name-suffix'),
  ...others('particle', 'particle dropping-particle non-dropping-particle name-particle'),
  ...others('literal', 'literal'),
};

const AUTHOR: Vocabulary = {
  owner: 'author',
  keys: new Set([...Object.keys(authorSchema.shape), 'literal']),
  aliases: {
    ...others('name', 'author full-name fullname'),
    ...others(
      'affiliations',
      'affiliation affil affils institute institutes institution organization',
    ),
    ...others(
      'equal-contribution',
      'equal-contrib equal-contributor equal-contributors equal equally-contributing is-equal-contributor',
    ),
    ...others('corresponding', 'correspondence corresponding-author is-corresponding'),
    ...others('orcid', 'orcid-id orcidid'),
    ...others('email', 'e-mail mail email-address'),
    ...others('roles', 'role credit credit-roles contributor-roles'),
    ...others('position', 'job-title occupation post'),
    ...others('biography', 'bio'),
    ...others('native-name', 'name-native original-name'),
    ...others('collective', 'consortium'),
    ref: 'id',
  },
  ignored: new Set(
    `url website homepage web phone tel telephone fax note notes acknowledgements acknowledgments metadata
    degrees degree number letter github gitlab twitter x mastodon linkedin bluesky threads facebook discord
    youtube discourse slack scholar researchgate osf avatar image photo address city country region state
    current-address initials prefix index user-id name-parsed affiliation-url affiliations-url footnote thanks
    isni contribution contributions bio-url twitter-handle include-in-citation status title postal-code
    ror equal-note membership authorship`.split(/\s+/),
  ),
};

/** Every key of other dialects that is read in an author, with ours: for the documentation. */
export const AUTHOR_ALIASES: Readonly<Record<string, string>> = {
  ...NAME_PARTS,
  ...AUTHOR.aliases,
};

function others(ours: string, keys: string): Record<string, string> {
  return Object.fromEntries(keys.split(' ').map((key) => [key, ours]));
}

function ourAuthor(node: YamlNode, report: Report, ignore: Ignore): YamlNode[] {
  if (node.kind === 'text')
    return splitAuthors(node.text).map((name) =>
      mapNode({ name: textNode(name, node.place) }, node.place),
    );
  if (node.kind !== 'map') return [node];
  const author = nameAsKey(node) ?? node;
  openAttributes(author, report, ignore);
  gatherNameParts(author, report);
  readMarks(author);
  renameKeys(author, AUTHOR, report, ignore);
  readName(author, report);
  readRoles(author, ignore);
  return [author];
}

/** pandoc-scholar: `- Jane Doe: {email: …}` */
function nameAsKey(node: YamlMap): YamlMap | undefined {
  const [entry, ...rest] = node.entries;
  if (!entry || rest.length > 0 || !/\s/.test(entry.key.trim())) return undefined;
  const name: YamlEntry = {
    key: 'name',
    keyPlace: entry.keyPlace,
    value: textNode(entry.key, entry.keyPlace),
  };
  if (entry.value.kind === 'map')
    return { ...entry.value, entries: [name, ...entry.value.entries] };
  return isEmpty(entry.value) ? { ...node, entries: [name] } : undefined;
}

/** Quarto: `attributes: {corresponding: true}` or `attributes: [corresponding]`. */
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

function yes(node: YamlNode): YamlNode {
  return textNode('true', node.place);
}

/** JOSS and Pandoc: the parts of the name stand beside the author's other facts. */
function gatherNameParts(author: YamlMap, report: Report): void {
  const parts: YamlMap = { kind: 'map', entries: [], place: author.place };
  const own = entryOf(author, 'name');
  if (own?.value.kind === 'map') {
    const given = own.value;
    own.value = { ...given, entries: [] };
    hoistParts(own.value, given, report);
    own.value.entries.push(...given.entries);
    return;
  }
  hoistParts(parts, author, report);
  const [first] = parts.entries;
  if (!first) return;
  // A display name beside its parts says nothing more, and the parts are sure.
  if (parts.entries.some(({ key }) => key === 'family' || key === 'given'))
    takeEntry(author, 'name');
  else if (own) return;
  author.entries.unshift({ key: 'name', keyPlace: first.keyPlace, value: parts });
}

/** A dropping and a non-dropping particle of one name are one particle. */
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

/** Flags of groups, an address given as the mark of correspondence, and Pandoc's `cor-id`. */
function readMarks(author: YamlMap): void {
  const corresponding = entryOf(author, 'corresponding');
  if (corresponding?.value.kind === 'text' && /@/.test(corresponding.value.text)) {
    if (!textOf(author, 'email')) author.entries.push({ ...corresponding, key: 'email' });
    corresponding.value = yes(corresponding.value);
  }
  const marked = takeEntry(author, 'cor-id');
  if (marked && !isEmpty(marked.value)) {
    author.entries.push({ ...marked, key: 'corresponding', value: yes(marked.value) });
    author.entries.push({ ...marked, key: 'cor-id' });
  }
  for (const key of ['group', 'collaboration', 'is-collective', 'is-group']) {
    const flag = takeEntry(author, key);
    const name = entryOf(author, 'name');
    if (!flag || !name || !textIsTrue(flag.value)) continue;
    name.key = 'collective';
    name.value = inOneText(name.value);
  }
}

/** The name of a group that was written like that of a person. */
function inOneText(name: YamlNode): YamlNode {
  if (name.kind !== 'map') return name;
  const parts = ['literal', 'given', 'particle', 'family'].flatMap(
    (key) => textOf(name, key) ?? [],
  );
  return textNode(parts.join(' '), name.place);
}

function textIsTrue(node: YamlNode): boolean {
  return node.kind === 'text' && /^(true|yes)$/i.test(node.text);
}

/** `name: {literal: …}` alone is the name of a group; beside parts it only repeats them. */
function readName(author: YamlMap, report: Report): void {
  const name = entryOf(author, 'name');
  if (name?.value.kind !== 'map') return;
  const literal = takeEntry(name.value, 'literal');
  if (!literal || name.value.entries.some(({ value }) => !isEmpty(value))) return;
  name.value = literal.value;
  if (!entryOf(author, 'collective')) name.key = 'collective';
  else
    report(
      'key-duplicate',
      'Unexpected `literal` beside `collective`, expected one of the two',
      literal.keyPlace,
      'Keep the one that holds the name of the group.',
    );
}

/** Roles as texts: Quarto `{investigation: lead}`, JOSS `{type: …, degree: …}`, Pandoc `{credit: …}`. */
function readRoles(author: YamlMap, ignore: Ignore): void {
  const roles = entryOf(author, 'roles');
  if (!roles || isEmpty(roles.value)) return;
  const words = itemsOf(roles.value).filter((item) => !isSentence(item, roles, ignore));
  roles.value = listOf(
    words.flatMap((item) => roleTexts(item, ignore)),
    roles.value.place,
  );
}

function roleTexts(node: YamlNode, ignore: Ignore): YamlNode[] {
  if (node.kind === 'text')
    return node.text
      .split(/\s*[,;]\s*/)
      .filter(Boolean)
      .map((text) => textNode(text, node.place));
  if (node.kind === 'list') return [node];
  const named = ['credit', 'type', 'role', 'id', 'vocab-term', 'name'].flatMap(
    (key) => entryOf(node, key) ?? [],
  )[0];
  const degree = entryOf(node, 'degree') ?? (named ? undefined : node.entries[0]);
  if (degree && !isEmpty(degree.value))
    ignore({ ...degree, key: 'degree' }, 'roles', 'The degree of a contribution is not printed.');
  if (named) return [named.value];
  return node.entries.map(({ key, keyPlace }) => textNode(key, keyPlace));
}

/** Quarto lets authors describe in a sentence what they did. */
function isSentence(node: YamlNode, roles: YamlEntry, ignore: Ignore): boolean {
  if (node.kind !== 'text') return false;
  const longest = Math.max(
    ...node.text.split(/[,;]/).map((part) => part.trim().split(/\s+/).length),
  );
  if (longest < 6) return false;
  ignore(
    { ...roles, keyPlace: node.place },
    'author',
    'A sentence is no role. Write it under `author-contributions`, or name the CRediT roles.',
  );
  return true;
}

/** Pandoc: the e-mail of an author with `cor-id: 1` stands in `article.author-notes.corresp`. */
function addCorrespondence(front: YamlMap, authors: YamlNode[]): void {
  const corresp = entryOf(front, 'corresp')?.value;
  const notes = corresp ? itemsOf(corresp).filter((item) => item.kind === 'map') : [];
  for (const author of authors) {
    const id = author.kind === 'map' ? takeEntry(author, 'cor-id')?.value : undefined;
    const note = notes.find((each) => id?.kind === 'text' && textOf(each, 'id') === id.text);
    const email = note && entryOf(note, 'email');
    if (author.kind === 'map' && email && !textOf(author, 'email')) {
      takeEntry(author, 'email');
      author.entries.push(email);
    }
  }
}
