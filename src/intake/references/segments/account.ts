import type { CslDate, CslItem, CslName } from '../../../article/article.ts';
import { countValues, takeOne } from '../../../words/counts.ts';
import { latinDigits } from '../../../words/digits.ts';
import { fold } from '../../../words/fold.ts';
import { monthOf } from '../../months.ts';
import type { WordClass } from '../../vocabulary.ts';
import { keywordClasses } from '../keywords.ts';
import { KIND_CODE, MEDIUM_MARK } from '../trim.ts';

/** Classes of words that a style generates or that only introduce a field. */
const GLUE_CLASSES = new Set<WordClass>([
  'and',
  'etal',
  'editor',
  'translator',
  'edition',
  'in',
  'page',
  'volume',
  'issue',
  'season',
  'accessed',
  'locator',
]);

const GLUE = new Set(
  'by u von par por cura di at on the am le el il em de du del und website web vom bei to of a www org com dx full text via as und an st nd rd th pubmed crossref google scholar link medline scopus free article isi online cited update original originally work published icinde date tarihi дата y la da do den herausgegeben retrieved first published ff sq sqq bs'.split(
    ' ',
  ),
);

/**
 * Words of the printed string found neither in a field nor among glue words. Uses only the result, not how it was made,
 * so that a mistake elsewhere cannot hide a loss.
 */
export function unaccountedWords(printed: string, item: CslItem): string[] {
  const { text, rest } = withoutAddresses(printed, item);
  const available = countValues(wordsOfItem(rest));
  return wordsOf(withoutGlue(text, item)).filter(
    (word) => !takeOne(available, word) && !isGlue(word, item),
  );
}

/** Removes a DOI or URL printed unchanged, so that its digits do not account for other words. */
function withoutAddresses(printed: string, item: CslItem): { text: string; rest: CslItem } {
  let text = printed;
  const rest = { ...item };
  for (const name of ['DOI', 'URL'] as const) {
    const at = item[name] ? text.toLowerCase().indexOf(item[name].toLowerCase()) : -1;
    if (at === -1) continue;
    text = `${text.slice(0, at)} ${text.slice(at + (item[name]?.length ?? 0))}`;
    delete rest[name];
  }
  return { text, rest };
}

function withoutGlue(text: string, { issued }: CslItem): string {
  const bare = GLUE_PHRASES.reduce((rest, phrase) => rest.replace(phrase, ' '), text);
  return issued ? bare : bare.replace(NO_DATE, ' ');
}

/** Glue of several words or characters whose parts could belong to other fields. */
const GLUE_PHRASES = [
  // GB/T 7714 prints the type of a work: `[J]`, `[EB/OL]`.
  KIND_CODE,
  MEDIUM_MARK,
  // "In: Ders., …": the editor is the author, whose name the entry repeats anyway.
  /(?<=\bin:?\s)(?:ders|dies|id|idem|eadem)\b/gi,
  // Spanish and Portuguese "n.º 2", often copied as "n.o 2"
  /(?<!\p{L})n\.?\s?o(?:s|\.)?(?=\s?\d)/giu,
  // MLA style ends with the medium in which a work was read.
  /(?<=[\d.)]\s)(?:Print|Web)\.?\s*$/g,
  // "s.l.", "s.n.": no place, no publisher
  /[[(]?(?<!\p{L})s\.\s?(?:l|n)\.?[\])]?(?=[\s,.:;]|$)/giu,
];

/** Examples: "(n.d.)", "s.f.,". */
const NO_DATE =
  /(?<![\p{L}.])(?:n\.\s?d|s\.\s?[fda]|o\.\s?J|t\.\s?y|б\.\s?г)\.?(?=[\s,.:;)\]]|$)|[([](?:nd|sf)[)\]]/giu;

function wordsOf(text: string): string[] {
  const ascii = /^[ -~]*$/.test(text);
  if (ascii) return (text.toLowerCase().match(/\d+|[a-z]+/g) ?? []).map(withoutZeros);
  const words = latinDigits(text)
    .normalize('NFC')
    .match(/\p{N}+|[\p{L}\p{M}]+/gu);
  return (words ?? []).map((word) => (/^\d+$/.test(word) ? withoutZeros(word) : fold(word)));
}

const withoutZeros = (word: string): string =>
  word.startsWith('0') ? word.replace(/^0+(?=\d)/, '') : word;

function isGlue(word: string, item: CslItem): boolean {
  if (yearsOf(item).includes(word)) return true;
  if (GLUE.has(word) || keywordClasses(word).some((name) => GLUE_CLASSES.has(name))) return true;
  if (word === 'author' && item.publisher === item.author?.[0]?.literal) return true;
  const month = monthOf(word);
  if (month !== undefined && monthsOf(item).includes(month)) return true;
  return /^[a-z]$/.test(word) && item['year-suffix'] === word;
}

/** Years, which may be printed twice. */
function yearsOf(item: CslItem): string[] {
  return (item.issued?.['date-parts'] ?? []).map(([year]) => String(year));
}

function monthsOf(item: CslItem): number[] {
  return [item.issued, item.accessed].flatMap((date) =>
    (date?.['date-parts'] ?? []).flatMap((part) => part[1] ?? []),
  );
}

function wordsOfItem(item: CslItem): string[] {
  return Object.entries(item).flatMap(([name, value]) => {
    if (name === 'id' || name === 'type' || name === 'custom') return [];
    if (typeof value === 'string')
      return wordsOf(value.includes('<') ? value.replace(/<\/?(?:i|b|sup|sub)>/g, '') : value);
    if (Array.isArray(value)) return value.flatMap(wordsOfName);
    return value && typeof value === 'object' ? wordsOfDate(value as CslDate) : [];
  });
}

/** Initials also joined: "J. J." may be printed as "JJ". */
function wordsOfName(name: CslName): string[] {
  const { family = '', given = '', literal = '', suffix = '' } = name;
  const particles = `${name['dropping-particle'] ?? ''} ${name['non-dropping-particle'] ?? ''}`;
  const words = wordsOf(`${family} ${given} ${literal} ${suffix} ${particles}`);
  const initials = given.replace(/[^\p{L}\p{M}]/gu, '');
  const runs = [
    initials.toLowerCase(),
    ...given.split(/[^\p{L}\p{M}.]+/u).map((part) => fold(part.replace(/\./g, ''))),
  ];
  return [...words, ...runs.filter((run) => run.length > 1), `${fold(family)}${fold(given)}`];
}

function wordsOfDate(date: CslDate): string[] {
  const numbers = (date['date-parts'] ?? []).flat();
  const short = (date['date-parts'] ?? []).map(([year]) => String((year ?? 0) % 100));
  return [...numbers, ...short].map(String).concat(wordsOf(date.literal ?? ''));
}
