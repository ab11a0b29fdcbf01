/** Which fields a form shows for a type of work, and how they are typed. */
import { words } from '../../words.ts';

export const NAME_FIELDS = ['author', 'editor', 'translator'] as const;
export const DATE_FIELDS = ['issued', 'accessed', 'original-date'] as const;

/** The fields of most types, in the order in which styles print them. */
const COMMON = ['author', 'issued', 'title'];
const WEB = ['DOI', 'URL'];

/** The fields that matter for a type. */
const FIELDS: Record<string, readonly string[]> = {
  'article-journal': [...COMMON, 'container-title', 'volume', 'issue', 'page', 'number', ...WEB],
  book: [...COMMON, 'edition', 'publisher', 'publisher-place', 'editor', 'ISBN', ...WEB],
  chapter: [
    ...COMMON,
    'container-title',
    'editor',
    'page',
    'publisher',
    'publisher-place',
    'edition',
    ...WEB,
  ],
  'paper-conference': [
    ...COMMON,
    'container-title',
    'event-title',
    'event-place',
    'page',
    'publisher',
    ...WEB,
  ],
  thesis: [...COMMON, 'genre', 'publisher', 'publisher-place', ...WEB],
  report: [...COMMON, 'number', 'publisher', 'publisher-place', ...WEB],
  webpage: [...COMMON, 'container-title', 'URL', 'accessed'],
  'article-newspaper': [...COMMON, 'container-title', 'page', 'URL', 'accessed'],
  'article-magazine': [...COMMON, 'container-title', 'volume', 'issue', 'page', 'URL'],
  dataset: [...COMMON, 'version', 'publisher', ...WEB],
  software: [...COMMON, 'version', 'publisher', ...WEB],
  'entry-encyclopedia': [...COMMON, 'container-title', 'editor', 'page', 'publisher', ...WEB],
  'post-weblog': [...COMMON, 'container-title', 'URL', 'accessed'],
  article: [...COMMON, 'publisher', 'number', ...WEB],
  legislation: [...COMMON, 'container-title', 'number', 'volume', 'page', 'URL'],
  motion_picture: [...COMMON, 'publisher', 'medium', 'URL', 'accessed'],
};
const OTHER_TYPES = [...COMMON, 'container-title', 'publisher', 'page', ...WEB];

/** Labels of the fields of a type, in order. */
export function fieldsOf(type: string): readonly string[] {
  return FIELDS[type] ?? OTHER_TYPES;
}

/** Fields that the form knows but the type does not need. */
export function moreFieldsOf(type: string): readonly string[] {
  const main = new Set(fieldsOf(type));
  return Object.keys(words.references.fields).filter((name) => !main.has(name));
}

export function labelOf(name: string, type: string): string {
  const { fields, fieldsOfType } = words.references;
  return fieldsOfType[type]?.[name] ?? fields[name] ?? name;
}

export function typeLabel(type: string): string {
  return words.references.types[type] ?? type;
}

/** Short texts stand side by side. */
const SHORT = new Set([
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'version',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'language',
  'section',
  'medium',
  'genre',
  'publisher-place',
  'publisher',
]);

export function isShort(name: string): boolean {
  return SHORT.has(name);
}
