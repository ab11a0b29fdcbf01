/** Finds the phrases of `data/vocabulary/phrases.txt` at the start of a text: greetings of letters, heads of title pages. */
import { escapePattern } from '../words/escape-pattern.ts';
import { once } from '../words/memoize/once.ts';
import { readOwnData } from './own-data.ts';

export type PhraseGroup = 'greeting' | 'review' | 'enclosure' | 'title-page';

/** The pattern of each section. */
const groups = once(
  (): Map<string, RegExp> =>
    new Map(
      readOwnData('vocabulary/phrases.txt')
        .toString()
        .split(/^\[/m)
        .slice(1)
        .map((section) => {
          const [name = '', body = ''] = section.split(/\](.*)/s);
          const phrases = body.split(/[,\n]/).map((phrase) => plain(phrase.trim()));
          return [name, patternOf(phrases.filter(Boolean))];
        }),
    ),
);

/** A space also stands for a hyphen or nothing, and a star for any ending. Chinese and Korean have no spaces behind words. */
function patternOf(phrases: readonly string[]): RegExp {
  const sources = phrases.map((phrase) => {
    const source = escapePattern(phrase).replaceAll(' ', '[\\s-]*').replaceAll('\\*', '\\p{L}*');
    return /[a-zа-я\p{Script=Arabic}]$/u.test(phrase) ? `${source}(?!\\p{L})` : source;
  });
  return new RegExp(`^(?:${sources.join('|')})`, 'u');
}

/** Small letters without accents. */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i').replace(/'/g, '’');

export function startsWithPhrase(group: PhraseGroup, text: string): boolean {
  return groups().get(group)?.test(plain(text)) ?? false;
}
