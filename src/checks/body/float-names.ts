/** Finds the words and numbers by which texts mention figures and tables. Example: "Figs. 1 and 2". */
import type { Figure, Table } from '../../article/article.ts';
import { escapePattern } from '../../words/escape-pattern.ts';
import { label } from '../../words/languages/index.ts';

export type FloatType = (Figure | Table)['type'];

const ENGLISH: Record<FloatType, string> = {
  figure: 'fig(?:ure|s|ures)?',
  table: 'tab(?:le|s|les)?',
};

/** Letters that a word shares with its plural, its inflected forms and its abbreviation. Examples: "Tab", "Рис". */
const STEM = 3;

/**
 * The source of a pattern for the words of English and of the article's language.
 * Examples: "Figure", "figs", "Tabelas", "рисунке".
 */
export function floatPattern(type: FloatType, language: string): string {
  const localWord = escapePattern(label(language, type, undefined));
  const localForms = localWord.length > STEM ? `${localWord.slice(0, STEM)}\\p{L}{0,9}` : localWord;
  const word = `(?<!\\p{L})(?:${ENGLISH[type]}|${localForms})(?!\\p{L})`;
  // In scripts without capitals the word may be joined with others. Examples: "بالشكل", "见图".
  const hasCapitals = localWord.toLowerCase() !== localWord.toUpperCase();
  return hasCapitals ? word : `(?:${word}|${localWord})`;
}

/** Portuguese and Spanish have a second kind of table, with its own numbers. Example: "Quadro 2". */
const OTHER_TABLES = '(?<!\\p{L})(?:quadro|cuadro)s?';

/** Characters in the number of a figure. Examples: "S12", "A.3". */
const LONGEST_NUMBER = 12;
/** A number and the text between it and the next number of the same mention. */
const GAP = /\d+\p{L}?\s*(?:,|–|-|&|\p{L}{1,4})\s*/uy;

/** The numbers in mentions without a link, in lower case. Examples: "Figure 1", "Figs. 1 and 2", "Tables 1–3". */
export function findTypedNumbers(text: string, type: FloatType, language: string): Set<string> {
  const found = new Set<string>();
  const others = type === 'table' ? `|${OTHER_TABLES}` : '';
  const name = new RegExp(`(?:${floatPattern(type, language)}${others})\\.?\\s*`, 'giu');
  while (name.test(text)) {
    let at = name.lastIndex;
    for (;;) {
      for (const number of possibleNumbers(text, at)) found.add(number);
      GAP.lastIndex = at;
      if (!GAP.test(text)) break;
      // The gap may contain the next mention. Example: "Fig. 1 and fig. 2".
      name.lastIndex = at;
      at = GAP.lastIndex;
    }
  }
  return found;
}

/** All texts that may be the number at an offset. Example: "3" and "3a" in "3a". */
function possibleNumbers(text: string, at: number): string[] {
  const longest = text.slice(at, at + LONGEST_NUMBER + 1).toLowerCase();
  return Array.from({ length: LONGEST_NUMBER }, (_, index) => index + 1).flatMap((length) =>
    /\d/.test(longest[length] ?? '') ? [] : longest.slice(0, length),
  );
}
