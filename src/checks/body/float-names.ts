/** Words by which texts name figures and tables by number, as sources of patterns. */
import type { Figure, Table } from '../../article/article.ts';
import { escapePattern } from '../../words/escape-pattern.ts';
import { label } from '../../words/languages/index.ts';

export type FloatType = (Figure | Table)['type'];

const ENGLISH: Record<FloatType, string> = {
  figure: 'fig(?:ure|s|ures)?',
  table: 'tab(?:le|s|les)?',
};

/** Letters that a word shares with its plural, its cases and its short form: "Tab", "Рис". */
const STEM = 3;

/** "Figure", "figs", "Tabelas", "рисунке": the words of English, and those of the article's language. */
export function floatPattern(type: FloatType, language: string): string {
  const own = escapePattern(label(language, type, undefined));
  const stem = own.length > STEM ? `${own.slice(0, STEM)}\\p{L}{0,9}` : own;
  const word = `(?<!\\p{L})(?:${ENGLISH[type]}|${stem})(?!\\p{L})`;
  // Scripts without capitals join words: "بالشكل", "见图".
  return own.toLowerCase() === own.toUpperCase() ? `(?:${word}|${own})` : word;
}

/** Tables that have a name and numbers of their own: "Quadro 2". */
const OTHER_TABLES = '(?<!\\p{L})(?:quadro|cuadro)s?';

/** No number of a figure is longer: "S12", "A.3". */
const LONGEST_NUMBER = 12;
/** What stands between two numbers behind one name. */
const GAP = /\d+\p{L}?\s*(?:,|–|-|&|\p{L}{1,4})\s*/uy;

/** "Figure 1", "Figs. 1 and 2", "Tables 1–3": the numbers that are typed, without a link, in small letters. */
export function findTypedNumbers(text: string, type: FloatType, language: string): Set<string> {
  const found = new Set<string>();
  const others = type === 'table' ? `|${OTHER_TABLES}` : '';
  const name = new RegExp(`(?:${floatPattern(type, language)}${others})\\.?\\s*`, 'giu');
  while (name.test(text)) {
    let at = name.lastIndex;
    for (;;) {
      for (const number of numbersAt(text, at)) found.add(number);
      GAP.lastIndex = at;
      if (!GAP.test(text)) break;
      // The last gap may be another name: "Fig. 1 and fig. 2".
      name.lastIndex = at;
      at = GAP.lastIndex;
    }
  }
  return found;
}

/** What may be the number there: of "3a", "3" and "3a". */
function numbersAt(text: string, at: number): string[] {
  const long = text.slice(at, at + LONGEST_NUMBER + 1).toLowerCase();
  return Array.from({ length: LONGEST_NUMBER }, (_, index) => index + 1).flatMap((length) =>
    /\d/.test(long[length] ?? '') ? [] : long.slice(0, length),
  );
}
