/**
 * What the JSON Schema of the front matter takes besides our own keys and shapes: other spellings, and what authors of
 * Quarto, Pandoc (JATS), MyST and JOSS write. It accepts at least what src/compile/metadata/dialects reads without a message.
 */
import { AFFILIATION } from '../src/compile/metadata/dialects/affiliation.ts';
import { NAME_PARTS } from '../src/compile/metadata/dialects/author-name.ts';
import { AUTHOR } from '../src/compile/metadata/dialects/authors.ts';
import { DATE_KEYS } from '../src/compile/metadata/dialects/dates.ts';
import { FRONT_MATTER, GROUPS } from '../src/compile/metadata/dialects/front-matter.ts';
import { AWARD_KEYS, IGNORED_IN_AWARDS } from '../src/compile/metadata/dialects/funding.ts';
import { PAGE_KEYS } from '../src/compile/metadata/dialects/pages.ts';
import { COPYRIGHT } from '../src/compile/metadata/dialects/permissions.ts';
import type { Vocabulary } from '../src/compile/metadata/dialects/rename-keys.ts';
import { PRODUCT, RELATED, TRANSLATION } from '../src/compile/metadata/dialects/shapes.ts';
import { type JsonSchema, mapped } from './json-schemas.ts';

/** @param ours the schema of our own dialect */
export function withDialects(ours: JsonSchema): JsonSchema {
  const properties = changed(ours, SHAPES);
  const others = [...PAGE_KEYS, ...Object.keys(DATE_KEYS), ...GROUPS.map(({ key }) => key)];
  return {
    ...ours,
    properties,
    patternProperties: {
      ...Object.fromEntries(
        Object.keys(properties).map((key) => [
          spellings([key, ...aliasesOf(key)]),
          { $ref: `#/properties/${key}` },
        ]),
      ),
      [spellings([...others, ...FRONT_MATTER.keys].filter((key) => !properties[key]))]: true,
      ...ignoredKeys(FRONT_MATTER.ignored),
    },
    definitions: mapped(DEFINITIONS, (itemOf, name) => itemOf(partOf(ours, name))),
  };
}

/** What `definitions` holds, by the key in which it stands. */
function partOf({ properties = {} }: JsonSchema, name: string): JsonSchema {
  const value = properties[name] ?? {};
  if (typeof value.additionalProperties === 'object') return value.additionalProperties;
  return value.items ?? value;
}

function aliasesOf(key: string): string[] {
  return Object.entries(FRONT_MATTER.aliases).flatMap(([alias, ours]) =>
    ours === key ? alias : [],
  );
}

// ------------------------------------------------------------------------- keys

/** A pattern of keys in any case and with any signs between their letters: "short_title", "shortTitle". */
function spellings(keys: readonly string[]): string {
  const joined = new Set(keys.map((key) => key.replaceAll('-', '')));
  const patterns = [...joined].map((key) =>
    [...key]
      .map((sign) => (/[a-z]/.test(sign) ? `[${sign}${sign.toUpperCase()}]` : sign))
      .join(BETWEEN),
  );
  return `^${BETWEEN}(?:${patterns.join('|')})${BETWEEN}$`;
}

const BETWEEN = '[-_\\s]*';

/** Keys that Offprint names in a message, and leaves to other programs. */
function ignoredKeys(keys: Iterable<string>): Record<string, true> {
  const written = [...keys].map((key) => key.replaceAll('-', '[-_]?'));
  return { [`^(?:${written.join('|')}|[xX]-.*|_.*)$`]: true };
}

/** A map with the keys of other dialects, whose values are not looked at. */
function open(
  schema: JsonSchema,
  { keys, aliases, ignored }: Pick<Vocabulary, 'aliases'> & Partial<Vocabulary>,
  shapes: Shapes = {},
): JsonSchema {
  const known = [...(keys ?? []), ...Object.keys(aliases), ...Object.keys(schema.properties ?? {})];
  return {
    ...schema,
    properties: changed(schema, shapes),
    patternProperties: { [spellings(known)]: true, ...ignoredKeys(ignored ?? []) },
  };
}

// ------------------------------------------------------------------------- shapes

type Shapes = Record<string, (ours: JsonSchema) => JsonSchema>;

const TEXT: JsonSchema = { type: ['string', 'number', 'boolean', 'null'] };
const LIST: JsonSchema = { type: 'array' };
const MAP: JsonSchema = { type: 'object' };

const SHAPES: Shapes = {
  title: (ours) => also(ours, MAP),
  keywords: (ours) => also(ours, MAP),
  authors: (ours) => oneOrMore(ours, 'authors'),
  affiliations: (ours) => oneOrMore(ours, 'affiliations'),
  dates: (ours) => open(everyValue(ours, MAP), { aliases: DATE_KEYS }),
  abstract: (ours) => also(ours, LIST, MAP),
  'data-availability': (ours) => also(ours, LIST, MAP),
  abbreviations: (ours) => also(ours, LIST),
  translations: (ours) =>
    also(
      { ...ours, additionalProperties: ref('translations') },
      { ...LIST, items: ref('translations') },
      {
        allOf: [
          ref('translations'),
          { anyOf: [{ required: ['language'] }, { required: ['lang'] }] },
        ],
      },
    ),
  license: (ours) => also(ours, LIST, MAP),
  copyright: (ours) => also(open(everyValue(ours, LIST), COPYRIGHT, { license: anything }), TEXT),
  pages: (ours) => also(ours, MAP),
  volume: (ours) => also(ours, MAP),
  issue: (ours) => also(ours, MAP),
  funding: (ours) => oneOrMore(ours, 'funding'),
  product: ({ description }) => {
    const product = { anyOf: [ref('product'), TEXT] };
    return also({ description, ...product }, { ...LIST, items: product, maxItems: 1 });
  },
  related: (ours) => oneOrMore(ours, 'related'),
  bibliography: (ours) => also(ours, TEXT, MAP),
};

/** Items of lists and the like, which may stand in several places. */
const DEFINITIONS: Shapes = {
  authors: authorOf,
  affiliations: affiliationOf,
  translations: (ours) =>
    open(
      ours,
      { ...TRANSLATION, aliases: { ...TRANSLATION.aliases, language: '', lang: '' } },
      { authors: (authors) => also(authors, TEXT, MAP) },
    ),
  funding: fundingOf,
  product: (ours) => open(ours, PRODUCT, { authors: (authors) => also(authors, LIST) }),
  related: (ours) => open(ours, RELATED),
};

function ref(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}

function anything({ description }: JsonSchema): JsonSchema {
  return { description };
}

function changed({ properties = {} }: JsonSchema, shapes: Shapes): Record<string, JsonSchema> {
  return mapped(properties, (ours, key) => shapes[key]?.(ours) ?? ours);
}

/** Of several forms, ours is offered first. */
function also({ description, ...ours }: JsonSchema, ...others: JsonSchema[]): JsonSchema {
  return { ...(description !== undefined && { description }), anyOf: [ours, ...others] };
}

function everyValue(ours: JsonSchema, other: JsonSchema): JsonSchema {
  return { ...ours, properties: mapped(ours.properties ?? {}, (value) => also(value, other)) };
}

/** A list of texts, of which each may be a map, too; or one item without the list. */
function anyItems(ours: JsonSchema): JsonSchema {
  return also({ ...ours, items: also(ours.items ?? {}, MAP) }, TEXT, MAP);
}

/** A list, or one item without the list; each may be a text. */
function oneOrMore({ description }: JsonSchema, name: string): JsonSchema {
  const list = { ...LIST, items: { anyOf: [ref(name), TEXT] } };
  return also({ description, ...list }, ref(name), TEXT);
}

function authorOf(ours: JsonSchema): JsonSchema {
  const { patternProperties, ...author } = open(
    ours,
    { ...AUTHOR, aliases: { ...AUTHOR.aliases, ...NAME_PARTS, ...OTHER_KEYS_OF_AUTHORS } },
    {
      name: nameOf,
      affiliations: anyItems,
      roles: anyItems,
      // An address, or words that say it, stand for the mark.
      corresponding: (flag) => also(flag, { type: 'string', pattern: '@' }),
      'equal-contribution': (flag) => also(flag, { type: 'string', pattern: '\\s' }),
    },
  );
  // `- Jane Doe: {email: …}`
  return { ...author, patternProperties: { ...patternProperties, '\\S\\s+\\S': true } };
}

/** Keys that are read before the others are renamed. */
const OTHER_KEYS_OF_AUTHORS = Object.fromEntries(
  ['attributes', 'affil-id', 'affiliation2', 'cor-id', 'funders', 'group', 'collaboration']
    .concat(['is-collective', 'is-group'])
    .map((key) => [key, key]),
);

/** A list is read where it has the parts of one name, and left out beside them. */
function nameOf({ anyOf: [text = {}, parts = {}] = [], ...ours }: JsonSchema): JsonSchema {
  return { ...ours, anyOf: [text, open(parts, { aliases: NAME_PARTS }), LIST] };
}

/** Parts of an affiliation, whose values may be lists of lines; or affiliations by ids, which no key of ours is. */
function affiliationOf(ours: JsonSchema): JsonSchema {
  const parts = open(everyValue(ours, { type: ['array', 'object'] }), {
    ...AFFILIATION,
    aliases: { ...AFFILIATION.aliases, info: '' },
  });
  const known = [...Object.keys(parts.patternProperties ?? {})];
  return {
    anyOf: [
      parts,
      { ...MAP, propertyNames: { not: { anyOf: known.map((pattern) => ({ pattern })) } } },
    ],
  };
}

/** A statement, an award, or both with a list of awards. */
function fundingOf(ours: JsonSchema): JsonSchema {
  const { statement = {}, awards = {} } = ours.properties ?? {};
  const keys = { aliases: AWARD_KEYS, ignored: IGNORED_IN_AWARDS };
  const award = open(awards.items ?? {}, keys, {
    award: anything,
    recipient: anything,
    funder: anything,
  });
  const list = { ...LIST, items: { anyOf: [award, TEXT] } };
  return {
    ...award,
    properties: {
      statement,
      awards: also({ description: awards.description, ...list }, award, TEXT),
      ...award.properties,
    },
  };
}
