/** Finds the phrases of `data/vocabulary/phrases.txt` in a text: events, kinds of articles, terms of licences. */
import { escapePattern } from '../words/escape-pattern.ts';
import { once } from '../words/memoize/once.ts';
import { readOwnData } from './own-data.ts';

export interface PhraseAt {
  /** "received", "book-review"; empty for a group without meanings. */
  meaning: string;
  start: number;
  end: number;
}

export type PhraseGroup =
  | 'history'
  | 'kind'
  | 'licence'
  | 'classification'
  | 'issue'
  | 'title'
  | 'running-title'
  | 'kind-label'
  | 'front-note'
  | 'greeting'
  | 'review'
  | 'enclosure'
  | 'title-page'
  | 'invocation'
  | 'counts'
  | 'sidebar'
  | 'sidebar-line'
  | 'machine-description'
  | 'behind-list'
  | 'about-authors'
  | 'declaration'
  | 'declared'
  | 'code-label'
  | 'source-label'
  | 'panel-verb';

interface Section {
  group: string;
  meaning: string;
  pattern: RegExp;
}

const sections = once((): Section[] =>
  readOwnData('vocabulary/phrases.txt')
    .toString()
    .split(/^\[/m)
    .slice(1)
    .map((section) => {
      const [head = '', body = ''] = section.split(/\](.*)/s);
      const [group = '', meaning = ''] = head.split(' ');
      const phrases = body.split(/[,\n]/).map((phrase) => phrase.trim());
      return { group, meaning, pattern: patternOf(phrases.filter(Boolean)) };
    }),
);

/** The longest phrases first. Chinese, Japanese and Korean have no spaces behind words. */
function patternOf(phrases: readonly string[]): RegExp {
  const sources = phrases
    .map((phrase) => foldInPlace(phrase).text)
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => ({
      isSpaced: /[a-zа-я\p{Script=Arabic}]$/u.test(phrase),
      source: escapePattern(phrase).replaceAll(' ', '[\\s-]*').replaceAll('\\*', '\\p{L}*'),
    }));
  // One lookahead for all: V8 compiles `\p{L}` anew at each place, in a third of a millisecond.
  const oneOf = (isSpaced: boolean) =>
    sources.flatMap((each) => (each.isSpaced === isSpaced ? each.source : [])).join('|') || '(?!)';
  return new RegExp(`(?<!\\p{L})(?:(?:${oneOf(true)})(?!\\p{L})|${oneOf(false)})`, 'gu');
}

/** Phrases of a group in the order of the text. Of two at the same place the longer one counts. */
export function phrasesIn(group: PhraseGroup, text: string): PhraseAt[] {
  const folded = foldInPlace(text);
  const found = sections()
    .filter((section) => section.group === group)
    .flatMap(({ meaning, pattern }) =>
      [...folded.text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
        meaning,
        start: folded.places[index] ?? 0,
        end: folded.places[index + length] ?? text.length,
      })),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((phrase) => {
    const isFree = phrase.start >= end;
    if (isFree) end = phrase.end;
    return isFree;
  });
}

/** Characters in which a phrase at the start of a text is looked for. */
const LONGEST_START = 80;

/** Length of the phrase at the start of a text; 0 if it starts with none. */
export function leadingPhrase(group: PhraseGroup, text: string): number {
  const [first] = phrasesIn(group, text.slice(0, LONGEST_START));
  return first?.start === 0 ? first.end : 0;
}

/** What the whole text says, if it is such a phrase. */
export function phraseOf(group: PhraseGroup, text: string): string | undefined {
  const whole = text.trim();
  return phrasesIn(group, whole).find(({ start, end }) => start === 0 && end === whole.length)
    ?.meaning;
}

/** Small letters without accents, and the place in the text of each of them. */
function foldInPlace(text: string): { text: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character <= '~' ? character : withoutAccents(character);
    folded += plain.toLowerCase().replace(/ı/g, 'i').replace(/'/g, '’');
    for (let count = plain.length; count > 0; count -= 1) places.push(at);
    at += character.length;
  }
  return { text: folded, places };
}

const withoutAccents = (character: string): string =>
  character.normalize('NFKD').replace(/\p{M}/gu, '');

/** Characters in which a label is looked for. */
const LONGEST_LABEL = 40;

/** Length of "Title: ", "[Title]: " or «Title "» at the start of a line; 0 if it has no such label. */
export function labelLength(group: PhraseGroup, text: string): number {
  const [label] = phrasesIn(group, text.slice(0, LONGEST_LABEL));
  if (!label || !/^[[【]?$/u.test(text.slice(0, label.start))) return 0;
  const sign = /^[\]】]?\s*(?:[:：]\s*|(?=[«„“]))/u.exec(text.slice(label.end))?.[0];
  return sign === undefined ? 0 : label.end + sign.length;
}
