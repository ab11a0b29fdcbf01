/**
 * Converts the front matter of Quarto, Pandoc (JATS), MyST and JOSS to our keys: keys are renamed, groups are
 * opened, values get one shape. Keys without a meaning here are reported and removed. The schema checks the rest.
 */

import { message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import { nearest } from '../../../words/nearest.ts';
import { byWord } from '../../../words/word-list.ts';
import { entryOf, itemsOf, takeEntry, type YamlMap } from '../../yaml/tree.ts';
import { frontMatter } from '../schema/front-matter.ts';
import { nearestType } from '../values/article-type.ts';
import { AFFILIATION_ALIASES } from './affiliation.ts';
import { convertAffiliations } from './affiliations.ts';
import { dropRepeatedAuthorList } from './author-lists.ts';
import { AUTHOR_ALIASES, convertAuthors } from './authors.ts';
import { DATE_KEYS, gatherDates } from './dates.ts';
import { FOREIGN_KEYS } from './foreign-keys.ts';
import { convertFunding } from './funding.ts';
import { createIgnore, type Ignore } from './ignored-keys.ts';
import { gatherPages } from './pages.ts';
import { convertPermissions } from './permissions.ts';
import { canonicalKey, hoist, kebabCase, renameKeys, type Vocabulary } from './rename-keys.ts';
import { convertShapes } from './shapes.ts';
import { keepOneForm } from './title-forms.ts';

/** @param front is changed in place */
export function convertDialect(front: YamlMap, report: Report): void {
  const ignore = createIgnore(report);
  dropSettings(front, ignore);
  openGroups(front, report, ignore);
  gatherDates(front, report, ignore);
  gatherPages(front, report);
  dropRepeatedAuthorList(front);
  const foreign = front.entries.some(({ key }) => FOREIGN_KEYS.has(kebabCase(key)));
  takeDefinitions(front);
  renameKeys(front, FRONT_MATTER, report, ignore);
  if (foreign) {
    dropUnknown(front, ignore);
    dropForeignType(front, report);
  }
  keepOneForm(front);
  convertShapes(front, report, ignore);
  convertPermissions(front, report, ignore);
  convertAuthors(front, report, ignore);
  convertFunding(front, ignore);
  convertAffiliations(front, report, ignore);
}

/** Removes `header-includes` if it has only commands for formulas, which are read with the text. */
function takeDefinitions(front: YamlMap): void {
  const entry = entryOf(front, 'header-includes');
  const lines = entry
    ? itemsOf(entry.value).flatMap((item) => (item.kind === 'text' ? item.text.split('\n') : ['?']))
    : [];
  if (lines.every((line) => line.trim() === '' || DEFINITION.test(line)))
    takeEntry(front, 'header-includes');
}

const DEFINITION =
  /^\s*\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator|DeclareRobustCommand|def)(?![a-zA-Z])/;

/** Settings of Quarto and MyST whose keys have another meaning here. */
const SETTINGS: Record<string, (map: YamlMap, key: string) => boolean> = {
  // Quarto: words of the page, as a map or a file.
  language: (map, key) => isMap(map, key) || /\.ya?ml$/.test(textAt(map, key)),
  // MyST: what is numbered, and cross-references to other sites.
  numbering: isMap,
  references: isMap,
  // MyST: explanations that the page shows under the pointer.
  abbreviations: isMap,
  // A template: notes on the title and on its authors.
  thanks: (map, key) => entryOf(map, key)?.value.kind !== 'text',
  // Beside `keywords`, tags are for websites.
  tags: (map) => entryOf(map, 'keywords') !== undefined,
};

function dropSettings(front: YamlMap, ignore: Ignore): void {
  for (const [key, isSetting] of Object.entries(SETTINGS)) {
    const entry = entryOf(front, key);
    if (!entry || !isSetting(front, key)) continue;
    takeEntry(front, key);
    ignore(entry, '');
  }
}

function isMap(map: YamlMap, key: string): boolean {
  return entryOf(map, key)?.value.kind === 'map';
}

function textAt(map: YamlMap, key: string): string {
  const value = entryOf(map, key)?.value;
  return value?.kind === 'text' ? value.text : '';
}

const STATEMENTS_IN_GROUPS = {
  acknowledgements: 'acknowledgements',
  acknowledgments: 'acknowledgements',
  acknowledgement: 'acknowledgements',
  acknowledgment: 'acknowledgements',
  ack: 'acknowledgements',
  'data-availability': 'data-availability',
  availability: 'data-availability',
};

/** Maps that only group facts of the article. Their other keys have no meaning here. */
export const GROUPS: { key: string; owner: string; moves: Record<string, string> }[] = [
  {
    // Pandoc's JATS template, inside `article`.
    key: 'author-notes',
    owner: 'author-notes',
    moves: { conflict: 'conflict-of-interest', con: 'author-contributions', corresp: 'corresp' },
  },
  {
    key: 'article',
    owner: 'article',
    moves: {
      type: 'type',
      doi: 'doi',
      'funding-statement': 'funding',
      'elocation-id': 'elocation',
      fpage: 'fpage',
      lpage: 'lpage',
      volume: 'volume',
      issue: 'issue',
    },
  },
  {
    // Quarto: how to cite the document.
    key: 'citation',
    owner: 'citation',
    moves: {
      doi: 'doi',
      page: 'pages',
      'page-first': 'fpage',
      'page-last': 'lpage',
      volume: 'volume',
      issue: 'issue',
      issued: 'date',
    },
  },
  {
    // OpenAlex, in MyST.
    key: 'biblio',
    owner: 'biblio',
    moves: { volume: 'volume', issue: 'issue', 'first-page': 'fpage', 'last-page': 'lpage' },
  },
  { key: 'identifiers', owner: 'identifiers', moves: { doi: 'doi' } },
  { key: 'parts', owner: 'parts', moves: { abstract: 'abstract', ...STATEMENTS_IN_GROUPS } },
  { key: 'part', owner: 'part', moves: { abstract: 'abstract', ...STATEMENTS_IN_GROUPS } },
];

function openGroups(front: YamlMap, report: Report, ignore: Ignore): void {
  openNotesOfAuthors(front);
  for (const { key, owner, moves } of GROUPS) {
    const entry = takeEntry(front, key);
    if (entry?.value.kind === 'map') {
      hoist(front, entry.value, moves, report);
      for (const rest of entry.value.entries) ignore(rest, owner);
    } else if (entry) ignore(entry, '');
  }
}

/** Moves `article: {author-notes: …}` one level up, so that it is opened like the other groups. */
function openNotesOfAuthors(front: YamlMap): void {
  const article = entryOf(front, 'article')?.value;
  const notes = article?.kind === 'map' ? takeEntry(article, 'author-notes') : undefined;
  if (notes && !entryOf(front, 'author-notes')) front.entries.push(notes);
}

export const FRONT_MATTER: Vocabulary = {
  owner: '',
  keys: new Set([...Object.keys(frontMatter.shape), 'references', 'corresp']),
  aliases: byWord({
    title: 'article-title articletitle title-full',
    authors: 'author author-info',
    affiliations:
      'affiliation affil institute institutes institution institutions address addresses',
    'short-title':
      'shorttitle title-short running-title runningtitle running-head runninghead runningheader titlerunning title-running runtitle',
    language: 'lang locale',
    type: 'article-type articletype document-type',
    keywords: 'keyword key-words tags',
    license: 'licence',
    acknowledgements: 'acknowledgments acknowledgement acknowledgment ack thanks',
    'data-availability':
      'availability data-availability-statement dataavailability data-accessibility',
    'conflict-of-interest': `conflicts-of-interest conflict-of-interests conflictsofinterest competing-interests competing-interest
      competinginterests coi coi-statement declaration-of-interest declaration-of-interests disclosure disclosures`,
    'author-contributions':
      'author-contribution authorcontribution authorcontributions contributions credit-statement',
    ethics: 'ethics-statement ethics-approval ethical-approval ethical-statement',
    'supplementary-materials':
      'supplementary supplementary-material supplementary-info supplementary-information',
    funding: 'funding-statement funders grants',
    pages: 'page page-range',
    elocation: 'elocation-id article-number e-locator eid',
    related: 'related-articles related-article',
    product: 'reviewed-work reviewed-book',
    bibliography: 'bib bibliographies cito-bibliography',
    translations: 'translation',
    'number-sections': 'numbering numbersections',
  }),
  ignored: new Set([...FOREIGN_KEYS, 'journal', 'abbreviation']),
};

/** Our key for any spelling of a key of the front matter; undefined if it has no meaning here. */
export function frontMatterKey(written: string): string | undefined {
  return canonicalKey(written, FRONT_MATTER);
}

/** Keys of other dialects in the front matter, with our keys. The documentation lists them. */
export const FRONT_MATTER_ALIASES = FRONT_MATTER.aliases;

/** All spellings at a path of the front matter, besides our own keys. */
export function spellingsAt([key, index, ...deeper]: readonly PropertyKey[]): string[] {
  if (key === undefined) return Object.keys({ ...FRONT_MATTER.aliases, ...DATE_KEYS });
  if (key === 'dates') return Object.keys(DATE_KEYS);
  if (index === undefined || deeper.length > 0) return [];
  if (key === 'authors') return Object.keys(AUTHOR_ALIASES);
  return key === 'affiliations' ? Object.keys(AFFILIATION_ALIASES) : [];
}

/**
 * Removes keys that resemble none of our keys, in front matter for several programs: Quarto and Pandoc let authors
 * and templates add any key.
 */
function dropUnknown(front: YamlMap, ignore: Ignore): void {
  const ours = [...FRONT_MATTER.keys, ...Object.keys(FRONT_MATTER.aliases)];
  for (const entry of [...front.entries]) {
    if (FRONT_MATTER.keys.has(entry.key) || nearest(entry.key, ours)) continue;
    takeEntry(front, entry.key);
    ignore(entry, '');
  }
}

/** Removes a type that resembles none of our types: websites and templates have their own, like `type: post`. */
function dropForeignType(front: YamlMap, report: Report): void {
  const type = entryOf(front, 'type');
  if (type?.value.kind !== 'text' || nearestType(type.value.text)) return;
  takeEntry(front, 'type');
  report(message('key-left-out/article-type', { text: type.value.text }), type.value.place);
}
