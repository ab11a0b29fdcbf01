/**
 * Finds where words may be hyphenated at the end of a line, with TeX's patterns. The browser
 * receives the result instead of using its own patterns: a full Chrome has none, and a browser on
 * another system has different ones.
 */
import { createRequire } from 'node:module';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';

/** Inserts soft hyphens into a word. */
type Hyphenate = (word: string) => string;
/** A pattern file of the package `hyphen`, which has no types. */
type Patterns = [levels: unknown, trie: unknown, exceptions?: Record<string, number[]>];

const require = createRequire(import.meta.url);
const createHyphenator: (patterns: Patterns, options: object) => Hyphenate = require('hyphen');

/** Pattern file of each language. Other languages are not hyphenated. */
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
/** Pattern file for all English except that of the United States. */
const ENGLISH = 'en-gb';

/** Shorter words are never hyphenated. */
const WORDS = /[\p{L}\p{M}]{4,}/gu;
/** In code units. What is longer is not a word. */
const LONGEST_WORD = 60;

/**
 * The words of a page with soft hyphens, for each of the page's languages. Words that cannot be
 * hyphenated are left out.
 */
export function hyphenationsOf(html: string): Record<string, string[]> {
  const languages = new Set([...html.matchAll(/ lang="([^"]*)"/g)].map(([, tag = '']) => tag));
  const words = [...new Set(html.match(WORDS))].filter(({ length }) => length <= LONGEST_WORD);
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
    return remembering(primary === 'en' ? smallWordsOnly(hyphenate) : hyphenate);
  });
}

/**
 * The exceptions in the package's files count hyphens as letters. Example: phil-an-thropic has [4,
 * 7].
 */
function withoutHyphens(breaks: readonly number[]): number[] {
  return breaks.map((place, before) => place - before);
}

/** Words of a language in the cache. */
const MOST_WORDS = 50_000;

/** Articles share most of their words, and the package reads each word letter by letter. */
function remembering(hyphenate: Hyphenate): Hyphenate {
  const parted = new Map<string, string>();
  return (word) => {
    if (parted.size >= MOST_WORDS) parted.clear();
    return getOrInsert(parted, word, () => hyphenate(word));
  };
}

/** In English, a word that begins with a capital is a name, and names are not hyphenated. */
function smallWordsOnly(hyphenate: Hyphenate): Hyphenate {
  return (word) => (/^\p{Lu}/u.test(word) ? word : hyphenate(word));
}
