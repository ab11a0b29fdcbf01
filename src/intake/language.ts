/** The language of a text: by its script, then by its commonest words. */

export interface GuessedLanguage {
  /** BCP 47 primary tag. */
  tag: string;
  sure: boolean;
}

const SCRIPTS: { tag: string; pattern: RegExp }[] = [
  { tag: 'ja', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { tag: 'ko', pattern: /\p{Script=Hangul}/gu },
  { tag: 'zh', pattern: /\p{Script=Han}/gu },
  { tag: 'ru', pattern: /\p{Script=Cyrillic}/gu },
  { tag: 'el', pattern: /\p{Script=Greek}/gu },
  { tag: 'he', pattern: /\p{Script=Hebrew}/gu },
  { tag: 'hi', pattern: /\p{Script=Devanagari}/gu },
  { tag: 'ar', pattern: /\p{Script=Arabic}/gu },
];

/** Function words; each language's list is about equally frequent in running text. */
const WORDS: Record<string, RegExp> = {
  en: /\b(?:the|of|and|to|in|that|is|for|with|was|this|are|by|from|which)\b/giu,
  es: /\b(?:el|los|las|que|del|una|por|con|para|como|más|entre|su|sus|es)\b/giu,
  pt: /\b(?:os|que|do|da|uma|em|por|com|para|não|mais|dos|das|são|ao)\b/giu,
  fr: /\b(?:les|des|est|une|dans|que|qui|pour|par|sur|du|au|aux|cette|et)\b/giu,
  de: /\b(?:der|die|und|das|den|von|zu|mit|ist|des|nicht|auf|eine|im|dem)\b/giu,
  it: /\b(?:il|che|della|di|per|una|con|del|nel|gli|sono|alla|dei|le|più)\b/giu,
  tr: /\b(?:ve|bir|bu|için|ile|olarak|olan|daha|çok|gibi|göre|kadar)\b/giu,
  id: /\b(?:yang|dan|dengan|untuk|dari|pada|dalam|ini|adalah|oleh|tidak)\b/giu,
  nl: /\b(?:het|een|van|voor|niet|zijn|met|op|door|wordt|aan|ook)\b/giu,
};

export function languageOf(text: string): GuessedLanguage {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const { tag, pattern } of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / Math.max(letters, 1);
    if (share > (tag === 'ja' ? 0.1 : 0.4))
      return { tag: OF_SCRIPT[tag]?.(sample) ?? tag, sure: true };
  }
  return byWords(sample);
}

/** Urdu, Persian and Arabic by the letters that only one of them has. */
function arabicScript(text: string): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(/[ٹڈڑںےۓھ]/g) > count(/[ةىيك]/g) / 4 && count(/[ٹڈڑںے]/g) > 0) return 'ur';
  return count(/[گچپژ]/g) > count(/[ةى]/g) ? 'fa' : 'ar';
}

/** Languages of the Cyrillic script by letters that few of them have; Russian has none of its own. */
const CYRILLIC: { tag: string; has: RegExp; lacks?: RegExp }[] = [
  { tag: 'be', has: /ў/giu },
  { tag: 'uk', has: /[їєґ]/giu, lacks: /[ыэъё]/giu },
  { tag: 'kk', has: /[әғқұһ]/giu },
  { tag: 'tt', has: /[җ]/giu },
  { tag: 'ky', has: /[ңөү]/giu },
  { tag: 'mk', has: /[ѓќѕ]/giu, lacks: /[ыэъй]/giu },
  { tag: 'sr', has: /[ђћјљњџ]/giu, lacks: /[ыэъй]/giu },
  { tag: 'bg', has: /ъ/giu, lacks: /[ыэё]/giu },
];

/** Every two hundredth letter at least: a foreign name has one, too. */
const OWN_LETTERS = 0.005;

function cyrillicScript(text: string): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{Script=Cyrillic}/gu);
  const found = CYRILLIC.find(({ has, lacks }) => {
    const own = count(has);
    return own > letters * OWN_LETTERS && (!lacks || count(lacks) < own / 4);
  });
  return found?.tag ?? 'ru';
}

/** How the language is told where several share a script. */
const OF_SCRIPT: Record<string, (text: string) => string> = {
  ar: arabicScript,
  ru: cyrillicScript,
};

/** Languages of the Arabic script that no program puts in by itself. */
const DECLARABLE = new Set(['ckb', 'fa', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur']);

/**
 * Of a few words in a right-to-left script. Letters that Arabic lacks rule it out; between Urdu and
 * Persian only the file can tell where no letter does.
 *
 * @param declared what the file says; of all that nobody asked about, Word says Arabic, LibreOffice Hindi
 */
export function rightToLeftLanguage(text: string, declared = ''): string | undefined {
  const [, primary = ''] = /^([a-z]{2,3})(?:-|$)/.exec(declared) ?? [];
  if (!/\p{Script=Arabic}/u.test(text))
    return languageOf(text).sure ? languageOf(text).tag : undefined;
  if (DECLARABLE.has(primary)) return primary;
  if (/[ٹڈڑںےۓہھۂۃ]/.test(text)) return 'ur';
  if (/[گچپژکی]/.test(text)) return /[گچپژ]/.test(text) ? 'fa' : undefined;
  return 'ar';
}

/** How many function words of each language the text has; only languages with some. */
export function functionWords(text: string): Map<string, number> {
  const counts = Object.entries(WORDS).map(([tag, pattern]): [string, number] => [
    tag,
    text.match(pattern)?.length ?? 0,
  ]);
  return new Map(counts.filter(([, hits]) => hits > 0));
}

function byWords(text: string): GuessedLanguage {
  const scores = Object.entries(WORDS)
    .map(([tag, pattern]) => ({ tag, hits: text.match(pattern)?.length ?? 0 }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  if (!first || first.hits < 3) return { tag: 'en', sure: false };
  return { tag: first.tag, sure: first.hits > (second?.hits ?? 0) * 1.3 };
}
