/** Phrases in references: `data/vocabulary/bibliography.txt`. */
import { once } from '../../words/memoize/once.ts';
import { readSections } from '../vocabulary.ts';

const sections = once(() => readSections('bibliography.txt'));
const patterns = new Map<string, RegExp>();

/** Finds the phrases of a section as whole words, the longest first. */
export function phrasePattern(section: string, flags: 'u' | 'giu'): RegExp {
  const key = `${section} ${flags}`;
  const pattern = patterns.get(key) ?? new RegExp(sourceOf(section), flags);
  patterns.set(key, pattern);
  return pattern;
}

/** @param text in small letters */
export const hasPhrase = (text: string, section: string): boolean =>
  phrasePattern(section, 'u').test(text);

/** @param text in small letters */
export const isPhrase = (text: string, section: string): boolean =>
  phrasePattern(section, 'u').exec(text)?.[0] === text;

function sourceOf(section: string): string {
  const phrases = (sections().get(section) ?? []).toSorted((a, b) => b.length - a.length);
  return `(?<!\\p{L})(?:${phrases.map(asPattern).join('|')})(?!\\p{L})`;
}

/** A star is any word, or any ending of a word. */
function asPattern(phrase: string): string {
  return phrase
    .replaceAll('.', '\\.')
    .replace(/(?<=^|_)\*/g, '\\p{L}+')
    .replace(/\*$/, '\\p{L}*')
    .replaceAll('_', ' ');
}
