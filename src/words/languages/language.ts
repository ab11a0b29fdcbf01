import type { LabelKind } from '../../article/article.ts';
import type { ENGLISH_THEOREMS, ENGLISH_WORDS } from './english-words.ts';

/** The words that Offprint itself prints, in one language. One file per language in this folder. */
export interface Language {
  /** BCP 47 primary tag: "en". */
  tag: string;
  /** ISO 15924 code of the script in which the words below are: "Latn". */
  script: string;
  /** "Figure", "Table", … before a number. */
  kinds: Record<LabelKind, string>;
  /** "Theorem", "Proof", … before a number or a name. */
  theorems: Record<TheoremKind, string>;
  /** Opening and closing marks, outer then inner: “ ” ‘ ’. */
  quotes: [string, string, string, string];
  /** The digits 0 to 9 as journals in this language print them. */
  digits: string;
  /** January to December, as they stand beside a day. */
  months: readonly string[];
  /** The same without a day, where that differs (Russian). */
  monthsAlone?: readonly string[];
  dates: DateForms;
  /** Regions of the language that write dates otherwise: "GB". */
  datesByRegion?: Record<string, DateForms>;
  /** The first of a month, where it is not a plain 1 (French). */
  firstDay?: string;
  /** What stands between the items of a list. */
  list: {
    /** Between two. */
    two: string;
    /** Between those of a longer list, except the last two. */
    middle: string;
    /** Between the last two of a longer list. */
    last: string;
    /** Other words before a last item that begins with this sound (Spanish: "padres e hijos"). */
    before?: { sound: RegExp; two: string; last: string };
  };
  /** "12 articles", by the plural category of the count (Unicode CLDR). */
  articles: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  words: Record<Word, string>;
  /** "第{number}卷", where the number of a volume does not stand behind the word for it. */
  numbered?: Record<'volume' | 'issue', string> & {
    /** Between volume and issue. */
    between: string;
  };
  /** Nouns keep their capital inside a sentence (German). */
  nounsInCapitals?: true;
}

export type TheoremKind = keyof typeof ENGLISH_THEOREMS;

/** Forms of a date with `{day}`, `{month}` and `{year}`, by how exact it is. */
export interface DateForms {
  day: string;
  month: string;
  year: string;
}

/** Keys of the printed words; a language that lacks one does not compile. */
export type Word = keyof typeof ENGLISH_WORDS;
