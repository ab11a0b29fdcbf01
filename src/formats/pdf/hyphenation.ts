/**
 * Where words may be parted at the end of a line, by the patterns of TeX. The browser is told and
 * not asked: a whole Chrome has no patterns, and a browser on another system has its own.
 */
import { createRequire } from 'node:module';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';

/** Puts soft hyphens into a word. */
type Hyphenate = (word: string) => string;
/** A pattern file of the package `hyphen`, which has no types. */
type Patterns = [levels: unknown, trie: unknown, exceptions?: Record<string, number[]>];

const require = createRequire(import.meta.url);
const createHyphenator: (patterns: Patterns, options: object) => Hyphenate = require('hyphen');

/** Pattern file of each language; a language without one is not hyphenated. */
const PATTERNS: Record<string, string> = {
  de: 'de-1996',
  en: 'en-us',
  'en-us': 'en-us',
  es: 'es',
  fr: 'fr',
  id: 'id',
  it: 'it',
  nl: 'nl',
  pl: 'pl',
  pt: 'pt',
  ru: 'ru',
  tr: 'tr',
};
/** Other Englishes than those of the United States. */
const ENGLISH = 'en-gb';

/** Shorter ones are never parted; longer ones are no words. */
const WORDS = /(?<![\p{L}\p{M}])[\p{L}\p{M}]{4,60}(?![\p{L}\p{M}])/gu;

/**
 * The words of a page, with a soft hyphen wherever one may be parted, for each of the page's
 * languages. Words without such a place are left out.
 */
export function hyphenationsOf(html: string): Record<string, string[]> {
  const languages = new Set([...html.matchAll(/ lang="([^"]*)"/g)].map(([, tag = '']) => tag));
  const words = [...new Set(html.match(WORDS))];
  return Object.fromEntries(
    [...languages].flatMap((language) => {
      const hyphenate = hyphenatorOf(language.toLowerCase());
      if (!hyphenate) return [];
      const parted = words.map((word) => hyphenate(word)).filter((word) => word.includes('\u00ad'));
      return [[language, parted]];
    }),
  );
}

const hyphenators = new Map<string, Hyphenate>();

function hyphenatorOf(language: string): Hyphenate | undefined {
  const [primary = ''] = language.split('-', 1);
  const file = PATTERNS[language] ?? (primary === 'en' ? ENGLISH : PATTERNS[primary]);
  if (!file) return undefined;
  return getOrInsert(hyphenators, file, () => {
    const [levels, trie, exceptions = {}]: Patterns = require(`hyphen/patterns/${file}.js`);
    const words = Object.entries(exceptions).map(([word, breaks]) => [
      word,
      withoutHyphens(breaks),
    ]);
    const options = { html: false, minWordLength: 1 };
    const hyphenate = createHyphenator([levels, trie, Object.fromEntries(words)], options);
    return primary === 'en' ? smallWordsOnly(hyphenate) : hyphenate;
  });
}

/** The package counts the hyphens of an exception among its letters: phil-an-thropic has [4, 7]. */
function withoutHyphens(breaks: readonly number[]): number[] {
  return breaks.map((place, before) => place - before);
}

/** In English a capital begins a name, and a name is not parted. */
function smallWordsOnly(hyphenate: Hyphenate): Hyphenate {
  return (word) => (/^\p{Lu}/u.test(word) ? word : hyphenate(word));
}
