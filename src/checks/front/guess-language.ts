/** Guesses the language of a text from its function words. */

import { baseLanguage } from '../../words/language-tag.ts';

/** Words that are frequent in one language and rare in the other languages of this table. */
const FUNCTION_WORDS: Record<string, readonly string[]> = {
  en: splitWords('the of and to is that for with was are this by from which were have not'),
  fr: splitWords('le les des et du une est dans que pour qui sur pas par au aux cette sont avec'),
  es: splitWords('el los las del y una es en que por para con se su como más al este fue'),
  pt: splitWords('o os as do da dos das e um uma é em que não para com se por no na foi'),
  de: splitWords(
    'der die das und ist den von mit dem ein eine nicht auf für im des sich auch wird',
  ),
  it: splitWords('il gli dei della che di è un una per non con nel sono del le alla più anche'),
  // Without "de" and "en", which are as frequent in Spanish.
  nl: splitWords('het een van is dat op te zijn voor met niet aan er ook werd deze bij'),
  id: splitWords('yang dan di dari untuk dengan pada ini adalah dalam itu tidak oleh sebagai akan'),
  tr: splitWords('ve bir bu için ile olarak olan da de daha çok gibi ise kadar göre'),
};

function splitWords(words: string): string[] {
  return words.split(' ');
}

/** A shorter text is not enough to guess its language. */
const MIN_WORDS = 25;
/** Characters that are read; more would not change the result. */
const MAX_CHARACTERS = 6_000;
/** The least share of function words in a text of a known language. */
const MIN_SHARE = 0.15;

/** The language of a text in Latin letters, like "en". Undefined if the text is short, mixed or in another language. */
function guessLanguage(text: string): string | undefined {
  const words =
    text
      .slice(0, MAX_CHARACTERS)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < MIN_WORDS) return undefined;
  const counts = Object.entries(FUNCTION_WORDS)
    .map(([language, small]) => ({ language, share: shareOf(words, new Set(small)) }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = counts;
  if (!first || first.share < MIN_SHARE || first.share < 2 * (second?.share ?? 0)) return undefined;
  return first.language;
}

function shareOf(words: readonly string[], small: ReadonlySet<string>): number {
  return words.filter((word) => small.has(word)).length / words.length;
}

/** The language of a text if it surely differs from that of a tag, like "pt-BR". */
export function findOtherLanguage(text: string, tag: string): string | undefined {
  const found = guessLanguage(text);
  const expected = baseLanguage(tag);
  if (found === undefined || found === expected || areRelated(found, expected)) return undefined;
  return found;
}

/** Related languages with similar function words, like Galician and Portuguese. */
const RELATED_LANGUAGES: Record<string, readonly string[]> = {
  pt: ['gl'],
  es: ['gl', 'ast', 'ca'],
  nl: ['af', 'fy'],
  id: ['ms', 'jv', 'su'],
  de: ['lb', 'gsw', 'nds'],
  it: ['co', 'scn'],
  fr: ['oc', 'ht'],
  tr: ['az', 'crh'],
  en: ['sco'],
};

function areRelated(found: string, expected: string): boolean {
  return RELATED_LANGUAGES[found]?.includes(expected) ?? false;
}
