/** Word lists that come with Offprint: words by what they are a sign of, and the names of people. */
import { brotliDecompressSync } from 'node:zlib';
import { once } from '../words/memoize/once.ts';
import { readOwnData } from './own-data.ts';

/** A class of words: the name of a section. */
export type WordClass = string;

/** The sections of a file in `data/vocabulary/`. */
export function readSections(file: string): Map<WordClass, string[]> {
  return sectionsOf(readOwnData(`vocabulary/${file}`).toString());
}

/** "[name]" above the words of a section; "#" begins a remark. */
function sectionsOf(text: string): Map<WordClass, string[]> {
  return new Map(
    text
      .replace(/^#.*$/gm, '')
      .split(/^\[(?=[\w-]+\]$)/m)
      .slice(1)
      .map((section) => {
        const [name = '', body = ''] = section.split(/\](.*)/s);
        return [name, body.trim().split(/\s+/).filter(Boolean)];
      }),
  );
}

const names = once((): ReadonlySet<string> => {
  const text = brotliDecompressSync(readOwnData('vocabulary/names.br')).toString();
  return new Set([...sectionsOf(text).values()].flat());
});

/** Whether a folded word is a given or a family name somewhere in the world. */
export const isPersonName = (word: string): boolean => names().has(word);
