/** ISO 15924 codes of alphabetic scripts that can occur in one line with scripts of the other direction. */
import { countMatches } from './count-matches.ts';

const LETTERS = {
  Latn: /\p{Script=Latin}/u,
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Syrc: /\p{Script=Syriac}/u,
  Thaa: /\p{Script=Thaana}/u,
  Nkoo: /\p{Script=Nko}/u,
};
export type Script = keyof typeof LETTERS;
export const SCRIPTS = Object.keys(LETTERS) as Script[];

export function hasLettersOf(script: Script, text: string): boolean {
  return LETTERS[script].test(text);
}

/** The script of most letters of a text; undefined if the text has no such letters. */
export function mainScript(text: string): Script | undefined {
  const counted = SCRIPTS.map((script) => ({ script, count: countIn(script, text) }));
  const [most] = counted.sort((one, other) => other.count - one.count);
  return most && most.count > 0 ? most.script : undefined;
}

function countIn(script: Script, text: string): number {
  return countMatches(text, new RegExp(LETTERS[script], 'gu'));
}
