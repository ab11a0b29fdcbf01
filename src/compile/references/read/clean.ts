/**
 * Cleans bibliographic data from any source: the result is CSL-JSON 1.0.2 with strings instead of numbers
 * and arrays, bare DOIs, safe addresses, dates as date-parts, CSL's rich text, and composed characters.
 */
import type { CslDate, CslItem, CslName } from '../../../article/article.ts';
import { type MessageOf, message } from '../../../messages/message.ts';
import { nearest } from '../../../words/nearest.ts';
import { richTextWords } from '../rich-text.ts';
import { addressOf, doiOf, isIsiLink, normalizeAddresses } from './clean-addresses.ts';
import { cleanNames } from './clean-names.ts';
import { cleanDate } from './dates.ts';
import { editionOf } from './editions.ts';
import type { EntryProblems } from './entry-problems.ts';
import { languageTag } from './language-tags.ts';
import { cleanPlain, cleanRich, printedToRich } from './markup.ts';
import { printableData } from './printable-data.ts';
import {
  TYPE_ALIASES,
  TYPES,
  VARIABLE_SPELLINGS,
  VARIABLES,
  type VariableKind,
} from './variables.ts';

export interface CleanedItem {
  item: CslItem;
  /** What could not be kept as it was. */
  problems: MessageOf<'reference-field-invalid'>[];
  /** Variables whose values were left out, as `problems` say. */
  refused: string[];
}
type Value = CslItem[string];

/**
 * Cleans one item.
 *
 * @param source an item that should be CSL-JSON
 * @param id key of the item, used unchanged
 */
export function cleanItem(source: object, id: string): CleanedItem {
  const messages: CleanedItem['problems'] = [];
  const problems: EntryProblems = { key: id, add: (problem) => messages.push(problem) };
  reportLostLetters(source, problems);
  const fields = withNoteFields(new Map(Object.entries(printableData(source, problems))));
  const item: CslItem = { id, type: cleanType(fields.get('type'), problems) };
  const refused: string[] = [];
  for (const [name, value] of fields) {
    if (name === 'id' || name === 'type' || isEmpty(value)) continue;
    if (name !== 'title' && isPlaceholder(value)) continue;
    if (name === 'note' && DATABASE_NOTE.test(String(value))) continue;
    const variable = variableNamed(name, problems);
    const before = messages.length;
    const cleaned = variable && cleanVariable(variable, value, problems);
    if (variable && cleaned === undefined && messages.length > before) refused.push(variable);
    if (cleaned !== undefined && item[variable ?? ''] === undefined) item[variable ?? ''] = cleaned;
  }
  normalizeAddresses(item);
  normalizePages(item);
  splitVolume(item);
  splitPubMedIds(item);
  removeFinalStop(item);
  if (typeof item.edition === 'string') item.edition = editionOf(item.edition);
  return { item, problems: messages, refused };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === false;
}

/** Reports the replacement character, which programs write for a letter that they could not read. */
function reportLostLetters(source: object, { key, add }: EntryProblems): void {
  for (const [name, value] of Object.entries(source))
    if (name !== 'abstract' && typeof value === 'string' && value.includes('\uFFFD'))
      add(message('reference-field-invalid/letter-lost', { key, field: name }));
}

/** Whether a value is what databases and programs write for a missing value. */
function isPlaceholder(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\s*(?:null|undefined|none|no[- ](?:pagination )?specified|\[object Object\])\s*$/i.test(value)
  );
}

/** A note of Scopus, the Web of Science or ProQuest about its own record instead of the work. */
const DATABASE_NOTE =
  /^(?:<p>)?\s*(?:Cited By|Copyright -|Date (?:completed|created|revised)|Export Date|Last updated|Times Cited)(?!\p{L})/iu;

function cleanType(source: unknown, { key, add }: EntryProblems): string {
  const name = typeof source === 'string' ? source.trim() : '';
  if (TYPES.has(name)) return name;
  const lower = name.toLowerCase();
  const type = TYPES.has(lower) ? lower : TYPE_ALIASES.get(lower.replace(/[ _]/g, '-'));
  if (type) return type;
  const meant = nearest(name, TYPES);
  if (!name) add(message('reference-field-invalid/type-missing', { key }));
  else if (!meant) add(message('reference-field-invalid/type-unknown', { key, type: name }));
  else add(message('reference-field-invalid/type-misspelled', { key, type: name, meant }));
  return 'document';
}

/** The CSL variable that a name means; undefined if it is unknown. A misspelled one is reported. */
function variableNamed(name: string, { key, add }: EntryProblems): string | undefined {
  if (VARIABLES.has(name)) return name;
  const spelling = VARIABLE_SPELLINGS.get(name.toLowerCase());
  if (spelling) return spelling;
  const meant = name.length > 3 ? nearest(name, VARIABLES.keys()) : undefined;
  if (meant && !name.startsWith('_'))
    add(message('reference-field-invalid/field-misspelled', { key, field: name, meant }));
  return undefined;
}

function cleanVariable(variable: string, value: unknown, problems: EntryProblems): Value {
  const kind = VARIABLES.get(variable);
  return kind && CLEANERS[kind](value, variable, problems);
}

const PAGES_WORD = /(?<=\d)\s*(?:pp?|pages?|pgs?|S|Seiten|págs?|páginas|с|стр)\.?[\s;]*$/iu;
/** The number of pages of a whole work, as libraries write it. Examples: "xii, 507 S.", "xli, 365" */
const EXTENT = new RegExp(`^(?:[ivxlc]+, ?\\d+|(?:[ivxlc]+, ?)?\\d+${PAGES_WORD.source})$`, 'iu');
const WHOLE_WORKS = /^(?:book|classic|collection|pamphlet|thesis)$/;

/** Longer than any title or abstract. With markup in a longer text, citeproc would need minutes. */
const LONGEST_TEXT = 20_000;

/** Year, month and day of a date in CSL's form, as far as the source gives them. */
function sourceDateParts(value: unknown): unknown[] {
  const parts = (value as { 'date-parts'?: unknown } | null)?.['date-parts'];
  const [first] = Array.isArray(parts) ? parts : [];
  return Array.isArray(first) ? first.filter((part) => Number(part) !== 0) : [];
}

/** How many of these parts the cleaned date still has. */
function countKeptParts({ 'date-parts': parts, season }: CslDate): number {
  // In a range, the end may shorten the start.
  if (parts === undefined || parts.length > 1) return Number.POSITIVE_INFINITY;
  return (parts[0]?.length ?? 0) + (season === undefined ? 0 : 1);
}

type Clean = (value: unknown, variable: string, problems: EntryProblems) => Value;

const CLEANERS: Record<VariableKind, Clean> = {
  names: (value, variable, problems) => namesOf(value, variable, problems),
  date: (value, variable, { key, add }) => {
    const date = cleanDate(value);
    if (!date && typeof value !== 'object') return undefined;
    if (!date && /\d/.test(jsonOf(value)))
      add(message('reference-field-invalid/date', { key, field: variable, text: excerpt(value) }));
    const sourceParts = sourceDateParts(value);
    if (date && sourceParts.length > countKeptParts(date))
      add(
        message('reference-field-invalid/date-incomplete', {
          key,
          field: variable,
          date: sourceParts.join('-'),
          kept: date['date-parts']?.[0]?.join('-') ?? '',
        }),
      );
    return date;
  },
  rich: (value, variable, problems) => {
    const { key, add } = problems;
    const source = stringOf(value, variable, problems);
    if (source.length > LONGEST_TEXT) {
      add(
        message('reference-field-invalid/too-long', { key, field: variable, most: LONGEST_TEXT }),
      );
      return undefined;
    }
    const { text, dropped } = cleanRich(source);
    const byTag = new Map(dropped.map((each) => [`${each.tag} ${each.missing}`, each]));
    for (const { tag, missing } of byTag.values())
      if (missing === undefined)
        add(message('reference-field-invalid/tag', { key, field: variable, tag }));
      else
        add(
          message('reference-field-invalid/tag-unpaired', { key, field: variable, tag, missing }),
        );
    return tidyPunctuation(text) || undefined;
  },
  plain: (value, variable, problems) => {
    const text = richTextWords(cleanRich(stringOf(value, variable, problems)).text).trim();
    if (variable === 'language') return (languageTag(text) ?? text) || undefined;
    // Styles print the word for pages themselves. Example: "viii, 342 p."
    const bare = variable === 'number-of-pages' ? text.replace(PAGES_WORD, '') : text;
    return bare || undefined;
  },
  doi: (value, variable, problems) => {
    const text = stringOf(value, variable, problems);
    const doi = doiOf(text);
    if (!doi)
      problems.add(
        message('reference-field-invalid/doi', { key: problems.key, text: excerpt(text) }),
      );
    return doi;
  },
  url: (value, variable, problems) => {
    const text = stringOf(value, variable, problems);
    const url = addressOf(text, problems);
    if (!url && !isIsiLink(text))
      problems.add(
        message('reference-field-invalid/url', { key: problems.key, text: excerpt(text) }),
      );
    return url;
  },
  custom: (value) => {
    const { printed, unstructured } = value as { printed?: unknown; unstructured?: unknown };
    if (typeof printed !== 'string') return undefined;
    return {
      printed: printedToRich(printed),
      ...(unstructured === true && { unstructured }),
    };
  },
  omitted: () => undefined,
};

/**
 * Removes a comma that an export left at the end, and replaces two commas by the German quotation mark they
 * stand for.
 */
function tidyPunctuation(text: string): string {
  return text.replace(/(?<![\s,;])[\s,;]+$/, '').replace(/(?<![,\p{L}\d]),,(?=\p{L})/gu, '„');
}

function namesOf(
  value: unknown,
  variable: string,
  { key, add }: EntryProblems,
): CslName[] | undefined {
  const lifeDates = new Set<string>();
  const markedNames = new Set<string>();
  const names = cleanNames(value, {
    years: (years) => lifeDates.add(years),
    mark: (name) => markedNames.add(name),
  });
  for (const years of lifeDates)
    add(message('reference-field-invalid/life-dates', { key, field: variable, years }));
  for (const name of markedNames)
    add(message('reference-field-invalid/name-mark', { key, field: variable, name }));
  if (names.length === 0)
    add(message('reference-field-invalid/names', { key, field: variable, text: excerpt(value) }));
  return names.length > 0 ? names : undefined;
}

/** The beginning of a value, for a message. */
function excerpt(value: unknown): string {
  return cleanPlain((typeof value === 'string' ? value : jsonOf(value)).slice(0, 60));
}

/** JSON for messages, or "[[…" if the value is nested too deeply. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '[[…';
  }
}

/** Variables of whose arrays only the first item is used: the others are variants of the title. */
const FIRST_ONLY = new Set(['title', 'container-title', 'container-title-short', 'title-short']);

/** The text of a scalar, or of an array, which Crossref and other tools write instead. */
function stringOf(value: unknown, variable: string, { key, add }: EntryProblems): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) {
    const texts = value.filter((part) => typeof part === 'string' || typeof part === 'number');
    return FIRST_ONLY.has(variable) ? String(texts[0] ?? '') : texts.join(', ');
  }
  add(message('reference-field-invalid/text', { key, field: variable, text: excerpt(value) }));
  return '';
}

/**
 * Takes variables out of the note. Zotero and others keep variables that their forms lack as lines like
 * "PMID: 123" at the top of the note, and citeproc would read them there.
 * https://www.zotero.org/support/kb/item_types_and_fields#citing_fields_from_extra
 */
function withNoteFields(fields: Map<string, unknown>): Map<string, unknown> {
  const note = fields.get('note');
  if (typeof note !== 'string') return fields;
  const lines = note.replace(/\{:([^{}]*)\}/g, '$1\n').split('\n');
  const count = lines.findIndex((line) => !noteField(line));
  const taken = (count < 0 ? lines : lines.slice(0, count)).map(noteField);
  const result = new Map([...fields, ['note', lines.slice(taken.length).join('\n')]]);
  for (const [name, value] of taken.flatMap((field) => (field ? [field] : []))) {
    const variable = isIssue(name, fields) ? 'issue' : name;
    if (isEmpty(result.get(variable))) result.set(variable, value);
  }
  return result;
}

/**
 * Whether a number is an issue: that of a paper that has pages. Reference managers copy "Number: 7553" from
 * the publisher's page, and styles would print it as an article number instead of the pages.
 */
function isIssue(variable: string, fields: Map<string, unknown>): boolean {
  return (
    variable === 'number' && /^article-/.test(String(fields.get('type'))) && fields.has('page')
  );
}

function noteField(line: string): [variable: string, value: string] | undefined {
  const [, name = '', value = ''] = /^\s*([a-z][a-z _-]*):\s*(\S.*)$/i.exec(line) ?? [];
  const variable = VARIABLE_SPELLINGS.get(name.trim().toLowerCase().replace(/[ _]/g, '-'));
  return variable && variable !== 'note' ? [variable, value] : undefined;
}

/** Styles print the word for pages themselves. Example: "pp. 36-43" in JSTOR's files. */
const BEFORE_PAGES = /^pp?\.[-\s]*(?=\p{L}?\d)/iu;

/** Writes page ranges with hyphens, as CSL-JSON has them, and without the word for pages. */
function normalizePages(item: CslItem): void {
  if (item.page && WHOLE_WORKS.test(item.type) && EXTENT.test(item.page)) {
    item['number-of-pages'] ??= item.page.replace(PAGES_WORD, '');
    delete item.page;
  }
  if (item.page) item.page = item.page.replace(BEFORE_PAGES, '');
  // Example: "- -" from an empty form.
  if (item.page && !/[\p{L}\p{N}]/u.test(item.page)) delete item.page;
  if (item.page)
    item.page = item.page
      .replace(/(?:(?<!\s)\s+)?[‐‑‒–—−]+\s*|-{2,}/g, '-')
      .replace(/(?<=\d)\s*[.,;]+$/, '');
}

/** Splits a volume that contains the issue. Example: "61(3)" */
function splitVolume(item: CslItem): void {
  const [, volume, issue] = /^(\d+)\s*\((\d+(?:[-–/]\d+)?)\)$/.exec(item.volume ?? '') ?? [];
  if (!volume || item.issue !== undefined || !item.type.startsWith('article-')) return;
  item.volume = volume;
  item.issue = issue;
}

/**
 * PubMed and dblp end each title with a full stop; together with the punctuation of a style it gives
 * "Title.,". It stays after a short word, which may be an abbreviation ("et al.", "Inc.").
 */
function removeFinalStop(item: CslItem): void {
  if (item.title)
    item.title = item.title.replace(/(?<=(?<!\.)\b\p{L}\p{Ll}{4,1000}(?:<\/\w+>)?)\.$/u, '');
}

/** Splits PMID and PMCID, which PubMed prints in one line. Example: "22927568 PMCID: PMC3427553" */
function splitPubMedIds(item: CslItem): void {
  const [, pmid, pmcid] =
    /^(?:PMID:\s*)?(\d+)[\s;,]*PMCID:\s*(PMC\d+)$/i.exec(String(item.PMID ?? '')) ?? [];
  if (!pmid || !pmcid) return;
  item.PMID = pmid;
  item.PMCID ??= pmcid.toUpperCase();
}
