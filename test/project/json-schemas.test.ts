/** The JSON Schemas that text editors use: they know what Offprint knows, and refuse nothing that it reads without a message. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type JsonSchema, jsonSchemas } from '../../scripts/json-schemas.ts';
import type { Article } from '../../src/article/article.ts';
import {
  emptyJournal,
  readIssueFile,
  readJournalFile,
  readMetadata,
} from '../../src/compile/metadata/index.ts';
import { parseThemeYaml, readThemeSettings } from '../../src/io/theme/theme-settings.ts';
import { arbitraryMetadata } from '../support/arbitrary-metadata.ts';
import { casesIn } from '../support/cases.ts';

type Kind = 'front-matter' | 'journal' | 'issue' | 'theme';

const SCHEMAS = jsonSchemas();
const VALIDATE = Object.fromEntries(
  Object.entries(SCHEMAS).map(([name, schema]) => [
    name,
    new Ajv({ strict: false }).compile(schema),
  ]),
) as Record<Kind, ValidateFunction>;

/** What a text editor says of a file, which it reads as YAML 1.2. */
function problemsOf(kind: Kind, yaml: string): string[] {
  const validate = VALIDATE[kind];
  if (validate(parse(yaml, { merge: true, logLevel: 'error' }))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const READERS: Record<Kind, (file: VFile) => unknown> = {
  journal: readJournalFile,
  issue: readIssueFile,
  theme: (file) => {
    const yaml = parseThemeYaml(file);
    return (
      yaml && readThemeSettings(file, yaml, 'based-on' in yaml.values ? themeValues('default') : {})
    );
  },
  'front-matter': (file) => {
    const start = { line: 1, column: 1, offset: 0 };
    const frontMatter = { text: String(file), place: { start, end: start } };
    const context = {
      journal: emptyJournal(),
      issue: {},
      style: { name: 'apa', xml: '', locales: {} },
    };
    readMetadata(
      { frontMatter, tree: { type: 'root', children: [] }, comments: [] },
      file,
      context,
    );
  },
};

/** The rules by which Offprint says something of a file itself, and not of what else there should be. */
function messagesOf(kind: Kind, yaml: string): string[] {
  const file = new VFile({ path: `${kind}.yaml`, value: yaml });
  READERS[kind](file);
  return file.messages
    .map(({ ruleId }) => ruleId ?? '')
    .filter((rule) => !OF_OTHER_THINGS.test(rule));
}

const OF_OTHER_THINGS =
  /-missing$|^name-guessed$|^affiliation-unused$|^equal-contribution-alone$|^corresponding-author-email$|^language-without-words$/;

describe('schemas/', () => {
  test.each(Object.keys(SCHEMAS))(
    '%s.json is made of what reads the file (npm run schemas)',
    async (name) => {
      const text = `${JSON.stringify(SCHEMAS[name], null, 2)}\n`;
      await expect(text).toMatchFileSnapshot(`../../schemas/${name}.json`);
    },
  );

  test('every key has a description, which is whole sentences', () => {
    const keys = Object.entries(SCHEMAS).flatMap(([name, schema]) => keysOf(schema, name));
    expect(keys.length).toBeGreaterThan(200);
    expect(keys.filter(([, about]) => !/^[A-Z`].*\.$/.test(about)).map(([key]) => key)).toEqual([]);
  });

  test('docs/themes.md has the descriptions of theme.yaml (npm run schemas)', async () => {
    const table = Object.entries(SCHEMAS.theme?.properties ?? {}).map(
      ([key, { description, default: value }]) =>
        `| \`${key}\` | ${description}${value === undefined ? '' : ` Without the key: \`${value}\`.`} |\n`,
    );
    const page = readFileSync(new URL('../../docs/themes.md', import.meta.url), 'utf8');
    const renewed = page.replace(
      /(?<=^## theme\.yaml\n\n\| key \| \|\n\|---\|---\|\n)(?:\|.*\n)*/m,
      () => table.join(''),
    );
    await expect(renewed).toMatchFileSnapshot('../../docs/themes.md');
  });
});

/** The keys of a schema at every level, with their descriptions. */
function keysOf(schema: JsonSchema, path: string): [string, string][] {
  const below = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])]
    .concat(Object.values((schema.definitions ?? {}) as Record<string, JsonSchema>))
    .flatMap((inner) => (typeof inner === 'object' ? keysOf(inner, path) : []));
  const own = Object.entries(schema.properties ?? {}).flatMap(
    ([key, inner]): [string, string][] => [
      [`${path}.${key}`, String(inner.description)],
      ...keysOf(inner, `${path}.${key}`),
    ],
  );
  return [...own, ...below];
}

function themeValues(name: string): Record<string, unknown> {
  return parse(
    readFileSync(new URL(`../../templates/${name}/theme.yaml`, import.meta.url), 'utf8'),
  );
}

// ------------------------------------------------------------------------- what is right

const FILES: Record<string, Kind> = {
  'journal.yaml': 'journal',
  'issue.yaml': 'issue',
  'theme.yaml': 'theme',
  'article.md': 'front-matter',
};

/** Every file of this project that an editor could have written, and the examples of the documents. */
function writtenFiles(): [string, Kind, string][] {
  const root = new URL('../../', import.meta.url);
  const files = ['manuscripts/', 'templates/', 'test/clean-journal/', 'test/golden/'].flatMap(
    (folder) =>
      readdirSync(new URL(folder, root), { recursive: true }).map((name) => folder + String(name)),
  );
  const found = files.flatMap((path): [string, Kind, string][] => {
    const kind = FILES[path.replace(/.*[/\\]/, '')];
    return kind ? [[path, kind, yamlOf(readFileSync(new URL(path, root), 'utf8'))]] : [];
  });
  const [journal = '', receivers = '', issue = '', ofDay = ''] = fencesOf('journal.md');
  return [
    ...found,
    ['docs/journal.md', 'journal', journal + receivers],
    ['docs/journal.md', 'issue', issue + ofDay.replace(/^editors:.*$/m, '')],
    ...fencesOf('front-matter.md').flatMap((fence) =>
      alternativesOf(yamlOf(fence)).map((yaml): [string, Kind, string] => [
        'docs/front-matter.md',
        'front-matter',
        yaml,
      ]),
    ),
  ];
}

/** The front matter of a manuscript; another file as it is. */
function yamlOf(text: string): string {
  return /^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? text;
}

function fencesOf(name: string): string[] {
  const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml]) => yaml ?? '');
}

/** An example may show a key in several ways: each once. */
function alternativesOf(yaml: string): string[] {
  const entries = yaml.split(/^(?=[a-z-]+:)/m);
  const keyOf = (entry: string) => entry.split(':')[0];
  const again = entries.filter(
    (entry, at) => entries.findIndex((each) => keyOf(each) === keyOf(entry)) < at,
  );
  return [entries.filter((entry) => !again.includes(entry)).join(''), ...again];
}

test.each(writtenFiles())('%s is right (%s)', (_, kind, yaml) => {
  expect(problemsOf(kind, yaml)).toEqual([]);
});

test('there are files of every kind', () => {
  const kinds = new Set(writtenFiles().map(([, kind]) => kind));
  expect([...kinds].sort()).toEqual(['front-matter', 'issue', 'journal', 'theme']);
});

// ------------------------------------------------------------------------- what is wrong

const WRONG: [Kind, string, string][] = [
  ['journal', 'a misspelt key', 'titel: Journal'],
  ['journal', 'a misspelt key at a deeper level', 'issn: {pirnt: 1234-5679}'],
  ['journal', 'a list for a text', 'title: [Journal]'],
  ['journal', 'a text for a list', 'receivers: crossref'],
  ['journal', 'a text for keys', 'issn: 1234-5679'],
  ['journal', 'an ISSN that is none', 'issn: {print: 1234-56}'],
  ['journal', 'a licence that is no Creative Commons licence', 'license: MIT'],
  ['journal', 'a licence without its version', 'license: CC BY'],
  ['journal', 'a version that Creative Commons has not', 'license: CC-BY-5.0'],
  ['journal', 'another receiver', 'receivers: [crossreff]'],
  ['journal', 'another release of OJS', 'ojs: {version: 2.4}'],
  ['journal', 'neither true nor false', 'smart: perhaps'],
  ['journal', 'an address without its slot', 'article-url: https://journal.example/{issue}'],
  ['journal', 'an editor without a name', 'editors: [{role: Editor}]'],
  ['journal', 'a rule of the house that is none', 'house: {title-length: 4}'],
  ['issue', 'a misspelt key', 'volum: 1'],
  ['issue', 'more than the number', 'volume: Volume 1'],
  ['issue', 'a date that is none', 'date: soon'],
  ['issue', 'neither odd nor any', 'start-on: even'],
  ['issue', 'a path for the name of a folder', 'articles: [../firdous]'],
  ['issue', 'keys for a list', 'articles: {a: b}'],
  ['front-matter', 'a misspelt key', 'titel: Tides'],
  [
    'front-matter',
    'a misspelt key of an author',
    'authors: [{name: Jo Doe, orchid: 0000-0002-1825-0097}]',
  ],
  ['front-matter', 'a misspelt key of an affiliation', 'affiliations: [{id: a, institutoin: B}]'],
  ['front-matter', 'an ORCID iD that is none', 'authors: [{name: Jo Doe, orcid: 0000-0002}]'],
  ['front-matter', 'an e-mail address that is none', 'authors: [{name: Jo Doe, email: jo}]'],
  ['front-matter', 'a type that is none', 'type: reserch-artikel'],
  ['front-matter', 'a DOI that is none', 'doi: 11.5555/x'],
  ['front-matter', 'pages in words', 'pages: first to last'],
  ['front-matter', 'a relation that is none', 'related: [{type: cousin, doi: 10.5555/x}]'],
  ['front-matter', 'a date that is none', 'dates: {received: soon}'],
  ['theme', 'a misspelt key', 'based-on: default\ncolors: {}'],
  ['theme', 'a colour by its name', 'based-on: default\ncolours: {ink: black}'],
  ['theme', 'a text for a number', 'based-on: default\nmargins: {top: 25mm}'],
  ['theme', 'another paper', 'based-on: default\npaper: A3'],
  ['theme', 'another kind of picture', 'based-on: default\nlogo: logo.webp'],
  ['theme', 'no base, and keys that are missing', 'paper: A4'],
];

test.each(WRONG)('%s: %s is found, as Offprint finds it', (kind, _, yaml) => {
  if (!yaml.startsWith('house')) expect(messagesOf(kind, yaml)).not.toEqual([]);
  expect(problemsOf(kind, yaml)).not.toEqual([]);
});

// ------------------------------------------------------------------------- never refused

/** The examples of the stage that reads these files. */
const CASES = ['yaml', 'front-matter', 'dialects', 'names', 'settings'].flatMap((name) =>
  casesIn(new URL(`../../src/compile/metadata/cases/${name}.md`, import.meta.url)).flatMap(
    ({ title, fences: [first] }): { title: string; kind: Kind; yaml: string; value: unknown }[] => {
      const kind = (first?.info.split(' ')[0] ?? '') as Kind;
      const value = first && readAsEditor(first.text);
      return value ? [{ title: `${name}: ${title}`, kind, yaml: first.text, value }] : [];
    },
  ),
);

/** What a text editor reads; undefined if the YAML is broken or contains itself. */
function readAsEditor(yaml: string): unknown {
  try {
    const value = parse(yaml, { merge: true, logLevel: 'error' });
    JSON.stringify(value);
    return value;
  } catch {
    return undefined;
  }
}

const ACCEPTED = CASES.filter(
  ({ kind, yaml, value }) => !isAboutHouse(value) && messagesOf(kind, yaml).length === 0,
);

/** The rules of the house are compared by `offprint check` alone. */
function isAboutHouse(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'house' in value;
}

test('there are cases that Offprint reads without a message', () => {
  expect(ACCEPTED.length).toBeGreaterThan(50);
});

test.each(ACCEPTED)('$title is right', ({ kind, yaml }) => {
  expect(problemsOf(kind, yaml)).toEqual([]);
});

type Tree = Record<string, unknown> | unknown[];

/** Every list and map in a value. */
function treesIn(value: unknown): Tree[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Tree, ...Object.values(value).flatMap(treesIn)];
}

const PIECES = [...new Set(ACCEPTED.flatMap(({ value }) => treesIn(value)))];
const LEAVES = [
  ...PIECES.flatMap((piece) => Object.values(piece)),
  '',
  null,
  0,
  3,
  3.5,
  2023,
  true,
  false,
].concat(['x', 'yes', 'ROMAN', ' odd', '\u200b', 12345679, 'MIT', '..', [], {}, [null]]);
const KEYS = PIECES.flatMap((piece) => (Array.isArray(piece) ? [] : Object.keys(piece)));

/** Ways to write a key that mean the same, and slips. */
const SPELLINGS: ((key: string) => string)[] = [
  (key) => key.replaceAll('-', '_'),
  (key) => key.replaceAll('-', ' '),
  (key) => key.replaceAll('-', ''),
  (key) => key.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
  (key) => key.toUpperCase(),
  (key) => `${key.slice(0, 2)}-${key.slice(2)}`,
  (key) => key.slice(1),
];

/** A file that Offprint reads without a message, with one change. */
const changedFile = fc
  .record({
    file: fc.constantFrom(...ACCEPTED),
    place: fc.nat(),
    key: fc.nat(),
    leaf: fc.constantFrom(...LEAVES),
    other: fc.constantFrom(...KEYS),
    spelling: fc.constantFrom(...SPELLINGS),
    way: fc.constantFrom('value', 'spelling', 'addition'),
  })
  .map(({ file, place, key, leaf, other, spelling, way }) => {
    const value = structuredClone(file.value);
    const trees = treesIn(value);
    const tree = (trees[place % trees.length] ?? {}) as Record<string, unknown>;
    const keys = Object.keys(tree);
    const old = keys[key % keys.length] ?? other;
    if (way === 'value' || Array.isArray(tree)) tree[old] = leaf;
    else if (way === 'spelling') {
      tree[spelling(old)] = tree[old];
      delete tree[old];
    } else tree[other] = leaf;
    return { kind: file.kind, value };
  });

/** A key without a value says nothing to Offprint, also one that it does not know; to a text editor it is a slip. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === null || /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(String(inner))
        ? []
        : [[key, withoutEmpty(inner)]],
    ),
  );
}

test('what Offprint reads without a message is right, also after any change', () => {
  let accepted = 0;
  fc.assert(
    fc.property(changedFile, ({ kind, value }) => {
      const yaml = stringify(value);
      if (messagesOf(kind, yaml).length > 0) return;
      accepted += 1;
      expect(problemsOf(kind, stringify(withoutEmpty(value))), yaml).toEqual([]);
    }),
    { numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(1000);
});

const WORDS = fc.constantFrom(
  'tide',
  'Harbour',
  'naïve',
  'جوار بھاٹا',
  '潮汐',
  'a: b',
  '1.10',
  'yes',
);

/** The front matter that an editor would write for arbitrary facts. */
const frontMatterOfFacts = arbitraryMetadata(WORDS, fc.constant([]), fc.constant([])).chain(
  (facts) =>
    fc
      .record({ title: WORDS, abstract: WORDS })
      .map((texts) => ({ ...texts, ...keysOfFacts(facts) })),
);

function keysOfFacts(
  facts: Omit<
    Article,
    'type' | 'body' | 'back' | 'notes' | 'references' | 'citationFormat' | 'assets'
  >,
) {
  const {
    authors,
    affiliations,
    dates,
    doi,
    license,
    copyright,
    keywords,
    language,
    pages,
    elocation,
    shortTitle,
  } = facts;
  return {
    language,
    authors: authors.map(
      ({
        equalContribution,
        nativeName,
        corresponding,
        deceased,
        orcid,
        email,
        roles,
        position,
        affiliations: ids,
        ...who
      }) => ({
        ...who,
        'native-name': nativeName?.name,
        'equal-contribution': equalContribution,
        corresponding,
        deceased,
        orcid,
        email,
        roles,
        position,
        affiliations: ids,
      }),
    ),
    affiliations: affiliations.map(({ label: _, postalCode, ...rest }) => ({
      ...rest,
      'postal-code': postalCode,
    })),
    dates,
    doi,
    license: license?.spdx ?? license,
    copyright,
    keywords,
    'short-title': shortTitle,
    pages: pages && [pages.first, pages.last].filter(Boolean).join('-'),
    elocation,
    funding: {
      statement: facts.funding.statement,
      awards: facts.funding.awards.map(({ funderId, awardIds, ...award }) => ({
        ...award,
        'funder-id': funderId,
        award: awardIds,
      })),
    },
    product: facts.product && { ...facts.product, isbn: undefined },
    related: facts.related.map(({ type, doi: ofOther, text }) => ({ type, doi: ofOther, text })),
    translations: Object.fromEntries(
      facts.translations.map((each) => [each.language, { keywords: each.keywords }]),
    ),
  };
}

test('front matter of arbitrary facts is right if Offprint has nothing to say of it', () => {
  let accepted = 0;
  fc.assert(
    fc.property(frontMatterOfFacts, (facts) => {
      const yaml = stringify(JSON.parse(JSON.stringify(facts)));
      if (messagesOf('front-matter', yaml).length > 0) return;
      accepted += 1;
      expect(problemsOf('front-matter', yaml), yaml).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(accepted).toBeGreaterThan(50);
});
