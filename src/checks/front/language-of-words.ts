/** The language in which a text is written, told by the small words that every sentence has. */

import { baseLanguage } from '../../words/language-tag.ts';

/** Words that are frequent in one language and rare in the others here. */
const SMALL_WORDS: Record<string, readonly string[]> = {
  en: list('the of and to is that for with was are this by from which were have not'),
  fr: list('le les des et du une est dans que pour qui sur pas par au aux cette sont avec'),
  es: list('el los las del y una es en que por para con se su como más al este fue'),
  pt: list('o os as do da dos das e um uma é em que não para com se por no na foi'),
  de: list('der die das und ist den von mit dem ein eine nicht auf für im des sich auch wird'),
  it: list('il gli dei della che di è un una per non con nel sono del le alla più anche'),
  // Without "de" and "en", which Spanish has as often
  nl: list('het een van is dat op te zijn voor met niet aan er ook werd deze bij'),
  id: list('yang dan di dari untuk dengan pada ini adalah dalam itu tidak oleh sebagai akan'),
  tr: list('ve bir bu için ile olarak olan da de daha çok gibi ise kadar göre'),
};

function list(words: string): string[] {
  return words.split(' ');
}

/** Fewer words say nothing. */
const LEAST_WORDS = 25;
/** Signs that tell the language; more of them would tell the same. */
const ENOUGH = 6_000;
/** The share of small words that a text in its own language has at least. */
const LEAST_SHARE = 0.15;

/**
 * The language of a text in Latin letters, "en"; nothing where it is short, mixed, or none of those
 * that are known.
 */
function languageOfWords(text: string): string | undefined {
  const words =
    text
      .slice(0, ENOUGH)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return undefined;
  const counts = Object.entries(SMALL_WORDS)
    .map(([language, small]) => ({ language, share: shareOf(words, new Set(small)) }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = counts;
  if (!first || first.share < LEAST_SHARE || first.share < 2 * (second?.share ?? 0))
    return undefined;
  return first.language;
}

function shareOf(words: readonly string[], small: ReadonlySet<string>): number {
  return words.filter((word) => small.has(word)).length / words.length;
}

/** The language of a text that is surely not in that of a tag ("pt-BR"). */
export function otherLanguageOf(text: string, tag: string): string | undefined {
  const found = languageOfWords(text);
  return found !== undefined && found !== baseLanguage(tag) && !isNear(found, baseLanguage(tag))
    ? found
    : undefined;
}

/** Sisters whose small words are too much alike: Galician, Afrikaans, Malay. */
const NEAR: Record<string, readonly string[]> = {
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

function isNear(found: string, tag: string): boolean {
  return NEAR[found]?.includes(tag) ?? false;
}
