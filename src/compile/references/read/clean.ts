/**
 * Cleans bibliographic data of any source to CSL-JSON 1.0.2: strings instead of numbers and arrays,
 * bare DOIs, safe addresses, dates as date-parts, markup as CSL's rich text, composed characters.
 */
import type { CslDate, CslItem, CslName } from '../../../article/article.ts';
import { nearest } from '../../../words/nearest.ts';
import { richTextWords } from '../rich-text.ts';
import { addressOf, doiOf, leadsNowhere, settleAddresses } from './clean-addresses.ts';
import { cleanNames } from './clean-names.ts';
import { cleanDate } from './dates.ts';
import { editionOf } from './editions.ts';
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

/** Something in an entry that could not be kept as it was. */
interface FieldProblem {
  /** "Unexpected X, expected Y" */
  reason: string;
  advice: string;
}
export interface CleanedItem {
  item: CslItem;
  problems: FieldProblem[];
  /** Variables whose values were nothing that could be kept: a problem says so. */
  refused: string[];
}
type Tell = (reason: string, advice: string) => void;
type Value = CslItem[string];

/**
 * Cleans one item.
 *
 * @param source CSL-JSON, or what should be
 * @param id key of the item, used as it is
 */
export function cleanItem(source: object, id: string): CleanedItem {
  const problems: FieldProblem[] = [];
  const tell: Tell = (reason, advice) => problems.push({ reason, advice });
  tellLostLetters(source, tell);
  const fields = withNoteFields(new Map(Object.entries(printableData(source, tell))));
  const item: CslItem = { id, type: cleanType(fields.get('type'), tell) };
  const refused: string[] = [];
  for (const [name, value] of fields) {
    if (name === 'id' || name === 'type' || isEmpty(value)) continue;
    if (name !== 'title' && isNothing(value)) continue;
    if (name === 'note' && CHATTER.test(String(value))) continue;
    const variable = variableNamed(name, tell);
    const before = problems.length;
    const cleaned = variable && cleanVariable(variable, value, tell);
    if (variable && cleaned === undefined && problems.length > before) refused.push(variable);
    if (cleaned !== undefined && item[variable ?? ''] === undefined) item[variable ?? ''] = cleaned;
  }
  settleAddresses(item);
  settlePages(item);
  settleVolume(item);
  settlePubMed(item);
  settleTitle(item);
  if (typeof item.edition === 'string') item.edition = editionOf(item.edition);
  return { item, problems, refused };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === false;
}

/** The sign that programs write for a letter that they could not read. */
function tellLostLetters(source: object, tell: Tell): void {
  for (const [name, value] of Object.entries(source))
    if (name !== 'abstract' && typeof value === 'string' && value.includes('\uFFFD'))
      tell(
        `Unexpected "\uFFFD" in ${name}, expected the letter that stood there`,
        'It was lost when the file was saved in another encoding: type it again.',
      );
}

/** What databases and programs write where they have nothing. */
function isNothing(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\s*(?:null|undefined|none|no[- ](?:pagination )?specified|\[object Object\])\s*$/i.test(value)
  );
}

/** What Scopus, the Web of Science and ProQuest note of their own record, not of the work. */
const CHATTER =
  /^(?:<p>)?\s*(?:Cited By|Copyright -|Date (?:completed|created|revised)|Export Date|Last updated|Times Cited)(?!\p{L})/iu;

function cleanType(source: unknown, tell: Tell): string {
  const name = typeof source === 'string' ? source.trim() : '';
  if (TYPES.has(name)) return name;
  const lower = name.toLowerCase();
  const type = TYPES.has(lower) ? lower : TYPE_ALIASES.get(lower.replace(/[ _]/g, '-'));
  if (type) return type;
  const guess = nearest(name, TYPES);
  tell(
    name
      ? `Unexpected type ${name}, expected a CSL type${guess ? ` such as ${guess}` : ''}`
      : 'Unexpected entry without a type, expected one',
    'It is printed as a document; the types are listed at https://docs.citationstyles.org.',
  );
  return 'document';
}

/** The CSL variable that a name means; a name that nothing knows is left out, a near miss told. */
function variableNamed(name: string, tell: Tell): string | undefined {
  if (VARIABLES.has(name)) return name;
  const spelling = VARIABLE_SPELLINGS.get(name.toLowerCase());
  if (spelling) return spelling;
  const guess = name.length > 3 ? nearest(name, VARIABLES.keys()) : undefined;
  if (guess && !name.startsWith('_'))
    tell(`Unexpected field ${name}, expected ${guess}`, 'Correct the name of the field.');
  return undefined;
}

function cleanVariable(variable: string, value: unknown, tell: Tell): Value {
  const kind = VARIABLES.get(variable);
  return kind && CLEANERS[kind](value, variable, tell);
}

const PAGES_WORD = /(?<=\d)\s*(?:pp?|pages?|pgs?|S|Seiten|págs?|páginas|с|стр)\.?[\s;]*$/iu;
/** Of a whole work "xii, 507 S." and "xli, 365" say how many pages it has, as libraries do. */
const EXTENT = new RegExp(`^(?:[ivxlc]+, ?\\d+|(?:[ivxlc]+, ?)?\\d+${PAGES_WORD.source})$`, 'iu');
const WHOLES = /^(?:book|classic|collection|pamphlet|thesis)$/;

/** Longer than any title or abstract; markup in it would take the processor minutes. */
const LONGEST_TEXT = 20_000;

/** Year, month and day of a date in CSL's form, as far as they are given. */
function listedParts(value: unknown): unknown[] {
  const parts = (value as { 'date-parts'?: unknown } | null)?.['date-parts'];
  const [first] = Array.isArray(parts) ? parts : [];
  return Array.isArray(first) ? first.filter((part) => Number(part) !== 0) : [];
}

function keptParts({ 'date-parts': parts, season }: CslDate): number {
  // The end of a range shortens its start.
  if (parts === undefined || parts.length > 1) return Number.POSITIVE_INFINITY;
  return (parts[0]?.length ?? 0) + (season === undefined ? 0 : 1);
}

const CLEANERS: Record<VariableKind, (value: unknown, variable: string, tell: Tell) => Value> = {
  names: (value, variable, tell) => namesOf(value, variable, tell),
  date: (value, variable, tell) => {
    const date = cleanDate(value);
    if (!date && typeof value !== 'object') return undefined;
    if (!date && /\d/.test(jsonOf(value))) tellDropped(variable, value, 'a date', tell);
    const given = listedParts(value);
    if (date && given.length > keptParts(date))
      tell(
        `Unexpected ${given.join('-')} in ${variable}, expected a day of the calendar`,
        `Of it, ${date['date-parts']?.[0]?.join('-')} is kept: correct the month or the day.`,
      );
    return date;
  },
  rich: (value, variable, tell) => {
    const source = stringOf(value, variable, tell);
    if (source.length > LONGEST_TEXT) {
      tellDropped(variable, source, `at most ${LONGEST_TEXT} characters`, tell);
      return undefined;
    }
    const { text, dropped } = cleanRich(source);
    for (const tag of new Set(dropped))
      tell(
        `Unexpected ${tag} in ${variable}, expected text or <i>, <b>, <sup>, <sub>`,
        'The mark is left out and its text kept; write the text as it should be printed.',
      );
    return withTidySigns(text) || undefined;
  },
  plain: (value, variable, tell) => {
    const text = richTextWords(cleanRich(stringOf(value, variable, tell)).text).trim();
    if (variable === 'language') return (languageTag(text) ?? text) || undefined;
    // "viii, 342 p.": styles print the word.
    const bare = variable === 'number-of-pages' ? text.replace(PAGES_WORD, '') : text;
    return bare || undefined;
  },
  doi: (value, variable, tell) => {
    const text = stringOf(value, variable, tell);
    const doi = doiOf(text);
    if (!doi) tellDropped('DOI', text, 'a DOI such as 10.1000/xyz123', tell);
    return doi;
  },
  url: (value, variable, tell) => {
    const text = stringOf(value, variable, tell);
    const url = addressOf(text, tell);
    if (!url && !leadsNowhere(text))
      tellDropped('URL', text, 'an address that begins with http:// or https://', tell);
    return url;
  },
  custom: (value) => {
    const { printed } = value as { printed?: unknown };
    return typeof printed === 'string' ? { printed: printedToRich(printed) } : undefined;
  },
  omitted: () => undefined,
};

/** A comma that an export left at the end, and two in the place of a German quotation mark. */
function withTidySigns(text: string): string {
  return text.replace(/(?<![\s,;])[\s,;]+$/, '').replace(/(?<![,\p{L}\d]),,(?=\p{L})/gu, '„');
}

function namesOf(value: unknown, variable: string, tell: Tell): CslName[] | undefined {
  const years = new Set<string>();
  const marked = new Set<string>();
  const names = cleanNames(value, {
    years: (found) => years.add(found),
    mark: (found) => marked.add(found),
  });
  for (const found of years)
    tell(
      `Unexpected years of life "${found}" in a name of ${variable}, expected none`,
      'Libraries tell namesakes apart by them. They are left out.',
    );
  for (const found of marked)
    tell(
      `Unexpected mark behind the name "${found}" of ${variable}, expected the name alone`,
      'It leads to a note on the first page, and is left out.',
    );
  if (names.length === 0) tellDropped(variable, value, 'names', tell);
  return names.length > 0 ? names : undefined;
}

function tellDropped(variable: string, value: unknown, expected: string, tell: Tell): void {
  const shown = (typeof value === 'string' ? value : jsonOf(value)).slice(0, 60);
  tell(
    `Unexpected ${variable} "${cleanPlain(shown)}", expected ${expected}`,
    'The field is left out; correct it in the bibliography.',
  );
}

/** JSON for messages; of values nested too deep only that they are. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '[[…';
  }
}

/** How arrays come together; of titles only the first counts, the others are variants of it. */
const FIRST_ONLY = new Set(['title', 'container-title', 'container-title-short', 'title-short']);

/** Text of a scalar, or of the array that Crossref and other tools write in its place. */
function stringOf(value: unknown, variable: string, tell: Tell): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) {
    const texts = value.filter((part) => typeof part === 'string' || typeof part === 'number');
    return FIRST_ONLY.has(variable) ? String(texts[0] ?? '') : texts.join(', ');
  }
  tellDropped(variable, value, 'text', tell);
  return '';
}

/**
 * Zotero and others keep variables that their forms lack as lines "PMID: 123" on top of the note;
 * the processor would read them, so they are data.
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
 * "Number: 7553" of a paper that has pages is its issue, which managers copy from the publisher's
 * page; styles would print it as an article number in the place of the pages.
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

/** Styles print the word themselves: JSTOR's files have "pp. 36-43". */
const BEFORE_PAGES = /^pp?\.[-\s]*(?=\p{L}?\d)/iu;

/** Every dash between page numbers is a hyphen in CSL-JSON. */
function settlePages(item: CslItem): void {
  if (item.page && WHOLES.test(item.type) && EXTENT.test(item.page)) {
    item['number-of-pages'] ??= item.page.replace(PAGES_WORD, '');
    delete item.page;
  }
  if (item.page) item.page = item.page.replace(BEFORE_PAGES, '');
  // "- -" of an empty form.
  if (item.page && !/[\p{L}\p{N}]/u.test(item.page)) delete item.page;
  if (item.page)
    item.page = item.page
      .replace(/(?:(?<!\s)\s+)?[‐‑‒–—−]+\s*|-{2,}/g, '-')
      .replace(/(?<=\d)\s*[.,;]+$/, '');
}

/** Volume and issue as they are printed: "61(3)". */
function settleVolume(item: CslItem): void {
  const [, volume, issue] = /^(\d+)\s*\((\d+(?:[-–/]\d+)?)\)$/.exec(item.volume ?? '') ?? [];
  if (!volume || item.issue !== undefined || !item.type.startsWith('article-')) return;
  item.volume = volume;
  item.issue = issue;
}

/**
 * PubMed and dblp end each title with a full stop, which styles print themselves, or not: "Title.,".
 * A short last word may be an abbreviation ("et al.", "Inc.").
 */
function settleTitle(item: CslItem): void {
  if (item.title)
    item.title = item.title.replace(/(?<=(?<!\.)\b\p{L}\p{Ll}{4,1000}(?:<\/\w+>)?)\.$/u, '');
}

/** PubMed's citation names both numbers in one line, and managers keep it: "22927568 PMCID: PMC3427553". */
function settlePubMed(item: CslItem): void {
  const [, pmid, pmcid] =
    /^(?:PMID:\s*)?(\d+)[\s;,]*PMCID:\s*(PMC\d+)$/i.exec(String(item.PMID ?? '')) ?? [];
  if (!pmid || !pmcid) return;
  item.PMID = pmid;
  item.PMCID ??= pmcid.toUpperCase();
}
