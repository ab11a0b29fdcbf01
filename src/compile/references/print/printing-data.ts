/** Prepares items for citeproc, and replaces placeholders in its output. */
import type { CslItem, CslName } from '../../../article/article.ts';
import { escapePattern } from '../../../words/escape-pattern.ts';
import { ownValue } from '../../../words/own-value.ts';
import { APART, OTHERS } from '../output-marks.ts';
import type { Processor } from '../style/engine.ts';
import { markHyphens, markRanges, writeRanges } from '../style/page-ranges.ts';
import { protectForeignTitles } from './foreign-titles.ts';

/** A copy of the item without data that the style would print twice or wrongly. */
export function itemForStyle(
  item: CslItem,
  { styleId, types }: Pick<Processor, 'styleId' | 'types'>,
): CslItem {
  const { custom, ...data } = item;
  const copy = protectForeignTitles(escapeObjectKeys(data) as CslItem);
  copy.type = supportedType(copy, types);
  for (const role of ['author', 'editor', 'translator'] as const)
    if (copy[role]) copy[role] = copy[role].map(markOthers);
  if (copy.page) copy.page = markRanges(copy.page);
  if (typeof copy.edition === 'string' && LONG_ORDINAL.test(copy.edition))
    copy.edition = APART + copy.edition;
  if (typeof copy.number === 'string') copy.number = markHyphens(copy.number);
  return /\/apa(?:-|$)/.test(styleId) ? forApa(copy) : copy;
}

/**
 * Text that citeproc would print as an ordinal, because it begins with digits.
 * Examples: "2014th", "3rd-е изд., перераб. eds."
 */
const LONG_ORDINAL = /^\d+(?:\d{3}|\D)/;

/**
 * Replacements for types that most styles do not know, because they are older than CSL 1.0.2. Such a work would
 * be printed as an article without a journal: without publisher, number and version.
 */
const FALLBACK_TYPES: Record<string, string> = {
  classic: 'book',
  collection: 'book',
  dataset: 'report',
  document: 'report',
  event: 'speech',
  hearing: 'bill',
  performance: 'speech',
  periodical: 'book',
  regulation: 'legislation',
  software: 'book',
  standard: 'report',
};

/**
 * The type of a work, or a fallback that the style knows. A work with a container title stays, because it
 * prints well as an article.
 */
export function supportedType(item: CslItem, types: ReadonlySet<string>): string {
  const fallback = ownValue(FALLBACK_TYPES, item.type);
  const isKnown = types.has(item.type) || item['container-title'] !== undefined;
  return fallback !== undefined && types.has(fallback) && !isKnown ? fallback : item.type;
}

/**
 * Adds a mark to words like "constructor" and "__proto__" in all strings. Citeproc uses words as keys of plain
 * objects, where it would find inherited properties.
 */
function escapeObjectKeys(value: unknown): unknown {
  if (typeof value === 'string')
    return isObjectKey(value) ? value + APART : withStraightApostrophes(value);
  if (Array.isArray(value)) return value.map(escapeObjectKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, escapeObjectKeys(inner)]),
  );
}

/**
 * Writes a straight apostrophe at the end of formatting. Citeproc takes a curly one there for a closing
 * quotation mark, and then prints the tags.
 */
function withStraightApostrophes(text: string): string {
  return text.replace(/(<(?:i|b|su[bp]|sc|span)\b[^<>]*>[^<>‘]*)’(?=<\/)/g, "$1'");
}

/** Whether citeproc would find a property of Object.prototype. It ignores full stops and spaces. */
function isObjectKey(text: string): boolean {
  return text.replace(/[.\s]/g, '') in Object.prototype;
}

/** Marks BibTeX's "and others", which is in the list like a name. */
function markOthers(name: CslName): CslName {
  const alone = name.literal ?? (name.given ? undefined : name.family);
  return alone?.toLowerCase() === 'others' ? { literal: OTHERS } : name;
}

/**
 * Removes the publisher or site if it is the author, which APA 7 does not repeat (9.29, 9.32).
 */
function forApa(item: CslItem): CslItem {
  const author = onlyGroup(item.author);
  const copy = { ...item };
  if (author !== undefined) {
    for (const variable of ['publisher', 'container-title'] as const)
      if (isSame(author, copy[variable])) delete copy[variable];
  }
  return copy;
}

/** A single author who is an organisation. */
function onlyGroup(authors: CslName[] | undefined): string | undefined {
  const [author, ...others] = authors ?? [];
  if (!author || others.length > 0 || author.given) return undefined;
  return author.literal ?? author.family;
}

function isSame(a: string, b: string | undefined): boolean {
  return b !== undefined && fold(a) === fold(b);
}

function fold(text: string): string {
  return text
    .replace(/^the\s/i, '')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
}

/** Replaces placeholders by words and signs of the language, and removes stray punctuation of styles. */
export function tidyOutput(output: string, { term }: Pick<Processor, 'term'>): string {
  // Some styles write a delimiter and a prefix, which are both commas. Example: "2016, , S. 3"
  const tidy = writeOthers(output, { term }).replace(/, ([\uFDD0-\uFDEF]*), /g, ', $1');
  const words = withoutStrayPunctuation(tidy.replace(LABEL_TWICE, '$1 $2'));
  return writeRanges(words, term('page-range-delimiter') || '–');
}

/** A label that the value repeats. Examples: "Pub. L. No. Pub. L. No. 91-604", "Version Version 2" */
const LABEL_TWICE =
  /(?<!\p{L})((?:\p{L}+\. ){0,2}(?:[Nn](?:o|os|r|úm|º)?|[Vv]ol|[Cc]h|[Aa]rt)\.|[Vv]ersion) ([\uFDD0-\uFDEF]*)\1 (?=[\uFDD0-\uFDEF]*\S*\d)/gu;

const MARKS = '[\uFDD0-\uFDEF]{0,100}';
/**
 * What follows a full stop at the end of a part. After a space there is no further full stop, as in ". . .".
 */
const AFTER_STOP = `(?=${MARKS}(?: (?!\\.)|$))`;
const STOP_APART = new RegExp(
  `(?<![\\s.,;:–]${MARKS})[,;]?(${MARKS}) (${MARKS})\\.${AFTER_STOP}`,
  'g',
);
const SECOND_STOP = new RegExp(`(?<!\\.${MARKS} ?)\\.(${MARKS}) ?(${MARKS})\\.${AFTER_STOP}`, 'g');

/** A comma before a year, after names that are not printed. */
const STRAY_COMMA = new RegExp(`(?<=(?:[([]|; )${MARKS}), (?=${MARKS}\\p{N})`, 'gu');

const SEMICOLON_APART = new RegExp(` ${MARKS};`, 'g');
const STRAY_SEMICOLON = new RegExp(`(?<=\\.${MARKS}) (${MARKS});(?=${MARKS} ${MARKS}\\d{4})`, 'g');

/**
 * Removes punctuation of empty parts, and a full stop after a word that already ends with one.
 * Examples: "Group. . S.l.", "WHO, .", "Book .", "DLS. ; 2007", "(, 1991)", "op. cit.."
 */
export function withoutStrayPunctuation(output: string): string {
  const tidy = output
    .replace(SECOND_STOP, '$1.$2')
    .replace(STOP_APART, '$1$2.')
    .replace(STRAY_COMMA, '');
  // French has a space before every semicolon, so only a single one is stray.
  const isStray = tidy.match(SEMICOLON_APART)?.length === 1;
  return isStray ? tidy.replace(STRAY_SEMICOLON, '$1') : tidy;
}

/** Replaces "and others" by the abbreviation of the language. Example: "Smith et al." */
function writeOthers(output: string, { term }: Pick<Processor, 'term'>): string {
  if (!output.includes(OTHERS)) return output;
  const and = escapePattern(term('and') ?? 'and');
  const etAl = term('et-al') ?? 'et al.';
  // A full stop after it is the end of the sentence, except after "et al".
  const stop = etAl.endsWith('.') ? '\\.?' : '';
  return output.replace(
    new RegExp(`(?:(?<!\\s)\\s+)?(?:(?:&|${and})\\s*)?${OTHERS}${stop}`, 'g'),
    ` ${etAl}`,
  );
}
