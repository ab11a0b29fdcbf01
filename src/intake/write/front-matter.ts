/** Writes the front matter as YAML, in the order that editors read. */
import type { PersonName } from '../../article/article.ts';
import { flowList, flowMap, literal, scalar } from '../../compile/yaml/write-values.ts';
import type { Inline } from '../draft.ts';
import { FIELDS, type FrontAffiliation, piecesText } from '../front/affiliation.ts';
import type { FrontAuthor, FrontMatter, FrontText } from '../front/front-matter.ts';
import { partText } from '../front/lines/lines.ts';
import { escapeText } from './escape.ts';
import { type InlineWriter, writeInlines } from './inline.ts';

export interface ManuscriptSettings {
  /** Set if it differs from the journal's. */
  language?: string;
  numberSections?: false | 'roman';
  bibliography?: string;
  /** Keys of works that are in the list but not cited. */
  nocite?: string[];
}

/** The keys in the order in which they are written. */
export const FRONT_KEYS = [
  'title',
  'subtitle',
  'short-title',
  'type',
  'authors',
  'affiliations',
  'dates',
  'keywords',
  'abstract',
  'translations',
  'license',
  'copyright',
  'doi',
  'pages',
  'elocation',
  'language',
  'number-sections',
  'bibliography',
  'nocite',
] as const;
export type FrontKey = (typeof FRONT_KEYS)[number];

/** Dates in chronological order. */
export const DATE_ORDER = ['received', 'revised', 'accepted', 'published'] as const;

export function writeFrontMatter(
  front: FrontMatter,
  settings: ManuscriptSettings,
  writer: InlineWriter,
): string {
  const line = (inlines: Inline[]) => writeInlines(inlines, writer);
  const lines = [
    ...optional('title', front.title && scalar(line(front.title))),
    ...optional('subtitle', front.subtitle && scalar(line(front.subtitle))),
    ...optional('short-title', front.shortTitle && scalar(line(front.shortTitle))),
    ...optional('type', front.type),
    ...section('authors', front.authors.flatMap(writeAuthor)),
    ...section('affiliations', front.affiliations.flatMap(writeAffiliation)),
    ...optional('dates', writeDates(front)),
    ...optional('keywords', keywordList(front.keywords)),
    ...(front.abstract.length > 0 ? literal('abstract', front.abstract.map(line)) : []),
    ...section(
      'translations',
      front.translations.flatMap((translation) => writeTranslation(translation, line)),
    ),
    ...optional('license', front.license),
    ...optional('copyright', copyrightOf(front)),
    ...optional('doi', front.doi && scalar(front.doi)),
    ...optional('pages', front.pages),
    ...optional('elocation', front.elocation && scalar(front.elocation)),
    ...optional('language', settings.language),
    ...optional('number-sections', settings.numberSections?.toString()),
    ...optional('bibliography', settings.bibliography),
    ...optional('nocite', settings.nocite?.length ? flowList(settings.nocite) : undefined),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

function optional(key: string, value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : [`${key}: ${value}`];
}

function section(key: string, lines: string[]): string[] {
  return lines.length > 0 ? [`${key}:`, ...lines] : [];
}

/** Dates are not quoted. */
function writeDates({ dates }: FrontMatter): string | undefined {
  const given = DATE_ORDER.flatMap((event) => (dates[event] ? [`${event}: ${dates[event]}`] : []));
  return given.length > 0 ? `{${given.join(', ')}}` : undefined;
}

function writeAuthor(author: FrontAuthor): string[] {
  const { nativeName } = author;
  const { given, particle, suffix } = author.name;
  const lines = [
    ...optional(
      'name',
      given || particle || suffix
        ? flowMap(nameParts(author.name))
        : scalar(withoutNoteMarks(author.name.family)),
    ),
    ...optional(
      'native-name',
      nativeName && flowMap({ ...nameParts(nativeName.name), language: nativeName.language }),
    ),
    ...optional('email', author.email && scalar(author.email)),
    ...optional('orcid', author.orcid),
    ...optional('corresponding', author.corresponding ? 'true' : undefined),
    ...optional('equal-contribution', author.equalContribution ? 'true' : undefined),
    ...optional('position', author.position && words(author.position)),
    ...optional(
      'affiliations',
      author.affiliations.length > 0 ? flowList(author.affiliations) : undefined,
    ),
  ];
  return item(lines);
}

/** A text of which Markdown is removed when it is compiled. */
function words(text: string): string {
  return scalar(escapeText(text));
}

/** In reading order. */
function nameParts(name: PersonName) {
  const [given, particle, family, suffix] = [
    name.given,
    name.particle,
    name.family,
    name.suffix,
  ].map((part) => part && withoutNoteMarks(part));
  return { given, particle, family, suffix };
}

/** The compiler takes these signs for the mark of a note, and leaves them out with what they enclose. */
function withoutNoteMarks(name: string): string {
  return name.replace(/[*^~<>]/g, '');
}

/** YAML keys for the parts of an address. */
const KEYS: Record<(typeof FIELDS)[number], string> = {
  department: 'department',
  institution: 'institution',
  street: 'street',
  city: 'city',
  region: 'region',
  postalCode: 'postal-code',
};

function writeAffiliation(affiliation: FrontAffiliation): string[] {
  const unparted = affiliation.institution
    ? undefined
    : affiliation.parts.map(partText).join(' ').trim();
  const fields = affiliation.institution ? FIELDS : [];
  return item([
    `id: ${scalar(affiliation.id)}`,
    ...optional('text', unparted && words(unparted)),
    ...fields.flatMap((field) =>
      optional(
        KEYS[field],
        affiliation[field] && words(affiliation[field].map(piecesText).join(', ')),
      ),
    ),
    ...optional('country', affiliation.institution ? affiliation.country?.code : undefined),
  ]);
}

function item(lines: string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`));
}

function copyrightOf({ copyright }: FrontMatter): string | undefined {
  const { holder, year } = copyright;
  return holder === undefined && year === undefined
    ? undefined
    : flowMap({ year, holder: holder && escapeText(holder) });
}

/** Keywords are parsed as Markdown, so text such as "<!--" and "*p" is escaped. */
function keywordList(keywords: readonly string[] = []): string | undefined {
  return keywords.length > 0 ? flowList(keywords.map((keyword) => escapeText(keyword))) : undefined;
}

function writeTranslation(translation: FrontText, line: (inlines: Inline[]) => string): string[] {
  const lines = [
    ...optional('title', translation.title && scalar(line(translation.title))),
    ...(translation.abstract ? literal('abstract', translation.abstract.map(line)) : []),
    ...optional('keywords', keywordList(translation.keywords)),
  ];
  return [`  ${translation.language}:`, ...lines.map((text) => (text === '' ? '' : `    ${text}`))];
}
