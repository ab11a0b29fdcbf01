import { message } from '../../../messages/message.ts';
import { once } from '../../../words/memoize/once.ts';
import { nearest } from '../../../words/nearest.ts';
import { wordList } from '../../../words/word-list.ts';
import type { Outcome } from './outcome.ts';

/**
 * Reads a language tag of BCP 47 in its canonical form: "en", "pt-BR", "zh-Hant", "ur". The name of the language is
 * read too, in English or in the language itself: "English", "Deutsch".
 */
export function readLanguageTag(text: string): Outcome<string> {
  const tag = canonical(
    text
      .trim()
      .replace(/_/g, '-')
      .replace(/\.utf-?8$/i, ''),
  );
  if (tag && isKnown(tag)) return { value: tag };
  const tagOfName = tagsByName().get(folded(text));
  if (tagOfName) return { value: tagOfName };
  const meant = nearest(
    text.trim(),
    TWO_LETTERS.map((code) => languageName(code, 'en')),
  );
  const code = meant && tagsByName().get(folded(meant));
  return {
    fault: code
      ? message('language-unknown/misspelled', { text, meant: code })
      : message('language-unknown', { text }),
  };
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

/** Whether language, script and region exist: they have names. */
function isKnown(tag: string): boolean {
  const { language, script, region } = new Intl.Locale(tag);
  return (
    language !== 'und' &&
    hasName('language', language) &&
    (!script || hasName('script', script)) &&
    (!region || /^\d/.test(region) || hasName('region', region))
  );
}

function hasName(type: 'language' | 'script' | 'region', code: string): boolean {
  return new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;
}

/** Languages of ISO 639-1 whose names are recognised. */
const TWO_LETTERS = wordList(
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ks ky la lo lt lv mk ml mn mr ms my nb ne nl no or pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te tg th tk tl tr ug uk ur uz vi yo zh zu',
);
const REGIONAL = ['en-GB', 'en-US', 'pt-BR', 'pt-PT', 'zh-Hans', 'zh-Hant'];

/** Tags of common languages. */
export const LANGUAGE_TAGS: readonly string[] = [...TWO_LETTERS, ...REGIONAL];

const tagsByName = once(() => {
  const tags = new Map<string, string>();
  for (const tag of LANGUAGE_TAGS)
    for (const name of [languageName(tag, 'en'), languageName(tag, tag)])
      if (!tags.has(folded(name))) tags.set(folded(name), tag);
  return tags;
});

/** Example: "British English". */
export function languageName(tag: string, inLanguage: string): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
}

function folded(name: string): string {
  return name.trim().normalize('NFC').toLocaleLowerCase('en');
}
