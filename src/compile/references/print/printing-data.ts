/** What goes to the processor: the data, without what a style would print twice or wrongly. */
import type { CslItem, CslName } from '../../../article/article.ts';
import { ownValue } from '../../../article/own-value.ts';
import { escapePattern } from '../../../words/escape-pattern.ts';
import { APART, OTHERS } from '../output-marks.ts';
import type { Processor } from '../style/engine.ts';
import { markHyphens, markRanges, writeRanges } from '../style/page-ranges.ts';
import { withForeignTitles } from './foreign-titles.ts';

/** A copy of the item for the style. */
export function forPrinting(
  item: CslItem,
  { styleId, types }: Pick<Processor, 'styleId' | 'types'>,
): CslItem {
  const { custom, ...given } = item;
  const copy = withForeignTitles(apart(given));
  copy.type = typeKnown(copy, types);
  for (const role of ['author', 'editor', 'translator'] as const)
    if (copy[role]) copy[role] = copy[role].map(markOthers);
  if (copy.page) copy.page = markRanges(copy.page);
  if (typeof copy.edition === 'string' && COUNTS_ON.test(copy.edition))
    copy.edition = APART + copy.edition;
  if (typeof copy.number === 'string') copy.number = markHyphens(copy.number);
  return /\/apa(?:-|$)/.test(styleId) ? forApa(copy) : copy;
}

/** The processor makes a number of what begins like one: "2014th", "3rd-е изд., перераб. eds." */
const COUNTS_ON = /^\d+(?:\d{3}|\D)/;

/**
 * What stands for types that most styles do not know, as they are older than CSL 1.0.2: there such a work
 * prints as an article whose journal is missing, without publisher, number and version.
 */
const STANDS_FOR: Record<string, string> = {
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

/** The type of a work, or one that the style knows instead; what is part of something else prints as an article. */
export function typeKnown(item: CslItem, types: ReadonlySet<string>): string {
  const other = ownValue(STANDS_FOR, item.type);
  const isKnown = types.has(item.type) || item['container-title'] !== undefined;
  return other !== undefined && types.has(other) && !isKnown ? other : item.type;
}

/**
 * The processor keeps words as keys of plain objects, where "constructor" or "__proto__" finds what
 * every object has: such a word is told apart by a mark.
 */
function apart<Value>(value: Value): Value {
  return deepApart(value) as Value;
}

function deepApart(value: unknown): unknown {
  if (typeof value === 'string') return isObjectKey(value) ? value + APART : withApostrophes(value);
  if (Array.isArray(value)) return value.map(deepApart);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deepApart(inner)]));
}

/**
 * An apostrophe at the end of formatting is a closing quotation mark to the processor, which then
 * prints the tags. A straight one it knows.
 */
function withApostrophes(text: string): string {
  return text.replace(/(<(?:i|b|su[bp]|sc|span)\b[^<>]*>[^<>‘]*)’(?=<\/)/g, "$1'");
}

/** The processor drops full stops and blanks before it looks. */
function isObjectKey(text: string): boolean {
  return text.replace(/[.\s]/g, '') in Object.prototype;
}

/** BibTeX's "and others" stands in the place of names. */
function markOthers(name: CslName): CslName {
  const alone = name.literal ?? (name.given ? undefined : name.family);
  return alone?.toLowerCase() === 'others' ? { literal: OTHERS } : name;
}

/**
 * APA 7: a publisher or site that is the author is not repeated (9.29, 9.32), and "Retrieved" needs
 * its date (9.16), which the style prints where a date of publication is missing.
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

/** Output with the language's words and signs in the place of our marks. */
export function inWords(output: string, { term }: Pick<Processor, 'term'>): string {
  // Some styles have a comma between and one before: "2016, , S. 3".
  const tidy = writeOthers(output, { term }).replace(/, ([\uFDD0-\uFDEF]*), /g, ', $1');
  const words = withoutStraySigns(tidy.replace(LABEL_TWICE, '$1 $2'));
  return writeRanges(words, term('page-range-delimiter') || '–');
}

/** What a style writes before a value that begins with it: "Pub. L. No. Pub. L. No. 91-604", "Version Version 2". */
const LABEL_TWICE =
  /(?<!\p{L})((?:\p{L}+\. ){0,2}(?:[Nn](?:o|os|r|úm|º)?|[Vv]ol|[Cc]h|[Aa]rt)\.|[Vv]ersion) ([\uFDD0-\uFDEF]*)\1 (?=[\uFDD0-\uFDEF]*\S*\d)/gu;

const MARKS = '[\uFDD0-\uFDEF]{0,100}';
/** What follows a full stop that ends something; behind a blank no further one, as in ". . .". */
const AFTER_STOP = `(?=${MARKS}(?: (?!\\.)|$))`;
const STOP_APART = new RegExp(
  `(?<![\\s.,;:–]${MARKS})[,;]?(${MARKS}) (${MARKS})\\.${AFTER_STOP}`,
  'g',
);
const SECOND_STOP = new RegExp(`(?<!\\.${MARKS} ?)\\.(${MARKS}) ?(${MARKS})\\.${AFTER_STOP}`, 'g');

/** What a style writes before the year, where the names that it parts from it are not printed. */
const STRAY_COMMA = new RegExp(`(?<=(?:[([]|; )${MARKS}), (?=${MARKS}\\p{N})`, 'gu');

const SEMICOLON_APART = new RegExp(` ${MARKS};`, 'g');
const STRAY_SEMICOLON = new RegExp(`(?<=\\.${MARKS}) (${MARKS});(?=${MARKS} ${MARKS}\\d{4})`, 'g');

/**
 * Many styles write the signs of a part also where it is empty: "Group. . S.l.", "WHO, .", "Book .",
 * "DLS. ; 2007", "(, 1991)"; or end a part with a full stop that its last word has already: "op. cit.."
 */
export function withoutStraySigns(output: string): string {
  const tidy = output
    .replace(SECOND_STOP, '$1.$2')
    .replace(STOP_APART, '$1$2.')
    .replace(STRAY_COMMA, '');
  // In French a blank stands before every semicolon.
  const isStray = tidy.match(SEMICOLON_APART)?.length === 1;
  return isStray ? tidy.replace(STRAY_SEMICOLON, '$1') : tidy;
}

/** "Smith and others" as the language abbreviates: "Smith et al." */
function writeOthers(output: string, { term }: Pick<Processor, 'term'>): string {
  if (!output.includes(OTHERS)) return output;
  const and = escapePattern(term('and') ?? 'and');
  const etAl = term('et-al') ?? 'et al.';
  // Its full stop is that of the sentence; Chinese "等" has none.
  const stop = etAl.endsWith('.') ? '\\.?' : '';
  return output.replace(
    new RegExp(`(?:(?<!\\s)\\s+)?(?:(?:&|${and})\\s*)?${OTHERS}${stop}`, 'g'),
    ` ${etAl}`,
  );
}
