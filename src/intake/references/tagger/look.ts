import { fold } from '../../../words/fold.ts';
import type { WordClass } from '../../vocabulary.ts';
import { isGivenName, isPlace, keywordClasses } from '../keywords.ts';
import { partsOf, type WordParts } from './tokens.ts';

/** The properties of a token by itself. */
export interface TokenLook {
  folded: string;
  caps: string;
  number: NumberClass;
  keywords: WordClass[];
  /** 0 no, 1 one letter, 2 one letter and full stop, 3 several, as "J.-P.", 4 "AB" without full stops. */
  initial: number;
  place: boolean;
  given: boolean;
  signs: Signs;
}

/** What the punctuation around a token opens and closes. */
interface Signs {
  opensQuote: boolean;
  /** Includes single quotation marks, which may be apostrophes. */
  mayOpenQuote: boolean;
  mayCloseQuote: boolean;
  opensBracket: boolean;
  closesBracket: boolean;
  /** A phrase is the text between strong punctuation. */
  opensPhrase: boolean;
  closesPhrase: boolean;
  endsSentence: boolean;
}

/** @param text the text of a token */
export function lookAt(text: string): TokenLook {
  const parts = partsOf(text);
  const folded = fold(parts.core || text);
  const initial = initialClass(parts);
  return {
    folded,
    caps: capsOf(parts.core),
    number: numberClass(text, parts.core),
    keywords: keywordClasses(folded),
    initial,
    place: isPlace(folded),
    given: isGivenName(folded),
    signs: signsOf(parts, initial > 0),
  };
}

function signsOf({ lead, core, tail }: WordParts, isInitial: boolean): Signs {
  return {
    opensQuote: /["“«„《]/.test(lead),
    mayOpenQuote: /["“«‘„»《]/.test(lead),
    mayCloseQuote: /["”»’“』》']/.test(tail),
    opensBracket: /[([]/.test(lead),
    closesBracket: /[)\]]/.test(tail),
    opensPhrase: /[("“«„[]/.test(lead),
    // A full stop after an initial or a short word ("Rev.") does not end a phrase.
    closesPhrase:
      /[,;:?!)\]”»"]/.test(tail) || (tail.startsWith('.') && !isInitial && core.length > 4),
    endsSentence: /[.?!]/.test(tail) && !isInitial && core.length > 2,
  };
}

const CAPS: [string, RegExp][] = [
  ['small', /^\p{Ll}+$/u],
  ['Name', /^\p{Lu}[\p{Ll}’'-]+$/u],
  ['one', /^\p{Lu}$/u],
  ['CAPS', /^\p{Lu}[\p{Lu}.&’'-]+$/u],
  ['Mixed', /^\p{Lu}/u],
  ['mixed', /^\p{Ll}/u],
  ['letters', /^\p{L}/u],
];

/** A number of four digits after "vol." or "pp." is not a year. */
export function lookInContext(looks: TokenLook[]): TokenLook[] {
  return looks.map((look, index) => {
    const before = looks[index - 1]?.keywords ?? [];
    const counted = before.some((name) => name === 'volume' || name === 'issue' || name === 'page');
    const month = before.includes('month') || before.includes('season');
    return counted && !month && look.number === 'year' ? { ...look, number: '4' } : look;
  });
}

function capsOf(core: string): string {
  for (const [name, pattern] of CAPS) if (pattern.test(core)) return name;
  return 'other';
}

export type NumberClass =
  | '-'
  | 'year'
  | 'years'
  | 'date'
  | 'range'
  | 'volume'
  | 'isbn'
  | '1'
  | '2'
  | '3'
  | '4'
  | 'many'
  | 'code'
  | 'ordinal'
  | 'mixed'
  | 'roman'
  | 'address'
  | 'doi';

/** The first class that matches; all except the last need a digit. */
const NUMBERS: [NumberClass, RegExp][] = [
  ['1', /^\d$/],
  ['2', /^\d\d$/],
  ['3', /^\d{3}$/],
  ['year', /^(?:1[5-9]|20)\d\d[a-z]?$/],
  ['range', /^[A-Za-z]?\d+ ?[-–—−‒‐‑]+ ?[A-Za-z]?\d+$/],
  ['years', /^(?:1[5-9]|20)\d\d[-–—/](?:\d\d)?\d\d$/],
  ['date', /^\d{1,2}[./-]\d{1,2}[./-](?:\d\d)?\d\d$|^\d{4}-\d\d?-\d\d?$/],
  ['volume', /^\d+\(.{1,12}\)?$|^\d+[/.:]\d+$/],
  ['isbn', /^97[89](?:[-–]?\d){10}$|^\d(?:[-–]?\d){8}[-–]?[\dX]$/],
  ['4', /^\d{4}$/],
  ['many', /^\d+$/],
  ['code', /^\p{Lu}{1,4}\d+$|^e\d{3,}$/u],
  ['ordinal', /^\d+(?:st|nd|rd|th|ª|º|a|e|ème)$/],
];

/** Tested first: two years with a dash are not a range of pages. */
const YEARS = /^(?:1[5-9]|20)\d\d[-–—/](?:\d\d)?\d\d$/;

function numberClass(text: string, core: string): NumberClass {
  if (!/\d/.test(core)) {
    if (/(?:https?:|www\.)/i.test(text)) return 'address';
    return /^[IVXLC]{2,}$|^[ivxlc]{2,6}$/.test(core) ? 'roman' : '-';
  }
  if (/(?:https?:|www\.)/i.test(text)) return 'address';
  if (/10\.\d{4,9}\//.test(text)) return 'doi';
  if (YEARS.test(core)) return 'years';
  for (const [name, pattern] of NUMBERS) if (pattern.test(core)) return name;
  return 'mixed';
}

function initialClass({ core, tail }: WordParts): number {
  if (core.length > 12 || !/^\p{Lu}/u.test(core)) return 0;
  if (/^\p{Lu}$/u.test(core)) return tail.startsWith('.') ? 2 : 1;
  if (/^(?:\p{Lu}\p{Ll}?\.[-‐ ]?){1,4}\p{Lu}\p{Ll}?$/u.test(core)) return 3;
  return /^\p{Lu}{2,3}$/u.test(core) ? 4 : 0;
}
