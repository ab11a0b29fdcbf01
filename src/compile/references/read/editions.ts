/** Reads the number of an edition. Styles print the word and the ordinal themselves. */

import { wordList } from '../../../words/word-list.ts';

const WORD =
  /(?<!\s)\s+(?:edn?|ed[ií]tion|edición|edição|édition|auflage|aufl|druk|baskı|udg|uppl|utg|vyd|wyd|izd|изд|вид)(?!\p{L})\.?$/iu;
const ORDINAL = /^(\d{1,3})(?:\.?[ªºa]|\.|e|er|[eè]me|st|nd|rd|th|-?(?:е|ое|ге|те))?$/iu;
const WORDS = wordList('first second third fourth fifth sixth seventh eighth ninth tenth');

/**
 * The number of an edition. Text with more information stays unchanged.
 * Examples: "2nd edition", "Second", "3. Aufl."
 */
export function editionOf(text: string): string {
  const words = text.replace(/<[^<>]*>/g, '').replace(WORD, '');
  const number = WORDS.indexOf(words.toLowerCase());
  return number >= 0 ? String(number + 1) : (ORDINAL.exec(words)?.[1] ?? text);
}
