import { nearest } from '../../text/nearest.ts';
import type { Outcome } from './outcome.ts';

/** A language tag in its canonical form (BCP 47): "en", "pt-BR", "zh-Hant", "ur". */
export function readLanguageTag(text: string): Outcome<string> {
  const tag = canonical(
    text
      .trim()
      .replace(/_/g, '-')
      .replace(/\.utf-?8$/i, ''),
  );
  if (tag && isKnown(tag)) return { value: tag };
  const named = codeOfName(text.trim());
  return {
    fault: `Unexpected language "${text}", expected a language tag`,
    advice: named
      ? `Write ${named}.`
      : 'Write its code of two or three letters, like en, ur or pt-BR (BCP 47).',
  };
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

/** Whether language, script and region have names. */
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

/** ISO 639-1: the languages whose names are recognised for the advice. */
const TWO_LETTERS =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ks ky la lo lt lv mk ml mn mr ms my nb ne nl no or pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te tg th tk tl tr ug uk ur uz vi yo zh zu'.split(
    ' ',
  );

function codeOfName(name: string): string | undefined {
  const english = new Intl.DisplayNames('en', { type: 'language' });
  const codes = new Map(TWO_LETTERS.map((code) => [english.of(code) ?? code, code]));
  const meant = nearest(name, codes.keys());
  return meant && codes.get(meant);
}
