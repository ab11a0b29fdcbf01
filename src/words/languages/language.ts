import type { LabelKind } from '../../article/article.ts';
import type { ENGLISH_THEOREMS, ENGLISH_WORDS } from './english-words.ts';

/** The words that Offprint prints in one language. Each language has a file in this folder. */
export interface Language {
  /** BCP 47 primary tag. Example: "en" */
  tag: string;
  /** ISO 15924 code of the script of the words below. Example: "Latn" */
  script: string;
  /** "Figure", "Table", … before a number. */
  kinds: Record<LabelKind, string>;
  /** "Theorem", "Proof", … before a number or a name. */
  theorems: Record<TheoremKind, string>;
  /** Opening and closing marks, outer then inner: “ ” ‘ ’. */
  quotes: [string, string, string, string];
  /** The digits 0 to 9 as journals in this language print them. */
  digits: string;
  /** January to December, in the form next to a day. */
  months: readonly string[];
  /** The form without a day, if it differs (Russian). */
  monthsAlone?: readonly string[];
  dates: DateForms;
  /** Other date forms by region. Example: "GB" */
  datesByRegion?: Record<string, DateForms>;
  /** The first day of a month, if it is not a plain 1 (French). */
  firstDay?: string;
  /** The separators of a list. */
  list: {
    /** Between two items. */
    two: string;
    /** Between the items of a longer list, except the last two. */
    middle: string;
    /** Between the last two items of a longer list. */
    last: string;
    /** Other separators if the last item begins with this sound (Spanish: "padres e hijos"). */
    before?: { sound: RegExp; two: string; last: string };
  };
  /** "12 articles", by plural category of the count (Unicode CLDR). */
  articles: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  words: Record<Word, string>;
  /** Example: "第{number}卷", if the number of a volume does not follow the word. */
  numbered?: Record<'volume' | 'issue', string> & {
    /** The separator of volume and issue. */
    between: string;
  };
  /** Whether nouns keep their capital inside a sentence (German). */
  nounsInCapitals?: true;
}

export type TheoremKind = keyof typeof ENGLISH_THEOREMS;

/** Date formats with `{day}`, `{month}` and `{year}`, by precision. */
export interface DateForms {
  day: string;
  month: string;
  year: string;
}

/** Keys of the printed words. A language without one of them does not compile. */
export type Word = keyof typeof ENGLISH_WORDS;
