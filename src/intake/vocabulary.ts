/** What a word may be a sign of: word lists of many languages, and the names of people and places. */
import { brotliDecompressSync } from 'node:zlib';
import { fold } from '../words/fold.ts';
import { once } from '../words/memoize/once.ts';
import { readOwnData } from './own-data.ts';

/** A class of words: a section of `data/vocabulary/words.txt`, or one of the lists of names. */
export type WordClass = string;

/** Whole words, and beginnings of words that may end in any way. */
interface Vocabulary {
  whole: Map<string, WordClass[]>;
  beginnings: Map<string, WordClass[]>;
}

const vocabulary = once((): Vocabulary => {
  const found: Vocabulary = { whole: new Map(), beginnings: new Map() };
  const names = brotliDecompressSync(readOwnData('vocabulary/names.br'));
  for (const [name, words] of [
    ...sectionsOf(readOwnData('vocabulary/words.txt').toString()).map(foldSection),
    // The names are folded already.
    ...sectionsOf(names.toString()),
  ]) {
    const alone = [name];
    for (const word of words) {
      const isBeginning = word.endsWith('*');
      const text = isBeginning ? word.slice(0, -1) : word;
      const map = isBeginning ? found.beginnings : found.whole;
      const known = map.get(text);
      map.set(text, known ? [...known, name] : alone);
    }
  }
  return found;
});

function foldSection([name, words]: [WordClass, string[]]): [WordClass, string[]] {
  return [name, words.map((word) => fold(word.replace('*', '')) + (word.endsWith('*') ? '*' : ''))];
}

/** The sections of a file in `data/vocabulary/`. */
export function readSections(file: string): Map<WordClass, string[]> {
  return new Map(sectionsOf(readOwnData(`vocabulary/${file}`).toString()));
}

/** "[name]" above the words of a section; "#" begins a remark. */
function sectionsOf(text: string): [name: WordClass, words: string[]][] {
  return text
    .replace(/^#.*$/gm, '')
    .split(/^\[(?=[\w-]+\]$)/m)
    .slice(1)
    .map((section) => {
      const [name = '', body = ''] = section.split(/\](.*)/s);
      return [name, body.trim().split(/\s+/).filter(Boolean)];
    });
}

/** Letters of the shortest beginning. */
const SHORTEST = 3;

/** @param word folded; what is joined by a hyphen has the classes that its parts share: "jean-pierre" */
export function classesOf(word: string): readonly WordClass[] {
  const { whole, beginnings } = vocabulary();
  const classes = whole.get(word) ?? sharedClasses(word) ?? classesBySuffix(word);
  for (let length = word.length; length >= SHORTEST; length--) {
    const more = beginnings.get(word.slice(0, length));
    if (more) return classes ? [...new Set([...classes, ...more])] : more;
  }
  return classes ?? NONE;
}

const NONE: readonly WordClass[] = [];

function sharedClasses(word: string): WordClass[] | undefined {
  if (!word.includes('-')) return undefined;
  const [first, ...others] = word.split('-').map((part) => vocabulary().whole.get(part));
  return first?.filter((name) => others.every((classes) => classes?.includes(name)));
}

/** Chinese and Korean write an institution as one word whose end tells its class. Example: "北京大学" (a university) */
function classesBySuffix(word: string): WordClass[] | undefined {
  if (!/^[\p{Script=Han}\p{Script=Hangul}]{4,}$/u.test(word)) return undefined;
  const classes = vocabulary().whole.get(word.slice(-3)) ?? vocabulary().whole.get(word.slice(-2));
  return classes?.filter((name) => name === 'organisation' || name === 'department');
}
