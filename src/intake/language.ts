/** Detects the language of a text by its script, then by its most frequent words. */
import { countMatches } from '../words/count-matches.ts';

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
  { tag: 'th', pattern: /\p{Script=Thai}/gu },
  { tag: 'lo', pattern: /\p{Script=Lao}/gu },
  { tag: 'km', pattern: /\p{Script=Khmer}/gu },
  { tag: 'my', pattern: /\p{Script=Myanmar}/gu },
  { tag: 'bn', pattern: /\p{Script=Bengali}/gu },
  { tag: 'pa', pattern: /\p{Script=Gurmukhi}/gu },
  { tag: 'gu', pattern: /\p{Script=Gujarati}/gu },
  { tag: 'or', pattern: /\p{Script=Oriya}/gu },
  { tag: 'ta', pattern: /\p{Script=Tamil}/gu },
  { tag: 'te', pattern: /\p{Script=Telugu}/gu },
  { tag: 'kn', pattern: /\p{Script=Kannada}/gu },
  { tag: 'ml', pattern: /\p{Script=Malayalam}/gu },
  { tag: 'si', pattern: /\p{Script=Sinhala}/gu },
  { tag: 'ka', pattern: /\p{Script=Georgian}/gu },
  { tag: 'hy', pattern: /\p{Script=Armenian}/gu },
  { tag: 'am', pattern: /\p{Script=Ethiopic}/gu },
];

/** Function words; each list is about equally frequent in running text of its language. */
const WORDS: Record<string, RegExp> = {
  en: wholeWords('the of and to in that is for with was this are by from which'),
  es: wholeWords('el los las que del una por con para como más entre su sus es'),
  pt: wholeWords('os que do da uma em por com para não mais dos das são ao'),
  fr: wholeWords('les des est une dans que qui pour par sur du au aux cette et'),
  de: wholeWords('der die und das den von zu mit ist des nicht auf eine im dem'),
  ca: wholeWords('els les amb dels als una que és aquest aquesta també més però del'),
  it: wholeWords('il che della di per una con del nel gli sono alla dei le più'),
  tr: wholeWords('ve bir bu için ile olarak olan daha çok gibi göre kadar'),
  id: wholeWords('yang dan dengan untuk dari pada dalam ini adalah oleh tidak'),
  nl: wholeWords('het een van voor niet zijn met op door wordt aan ook'),
  pl: wholeWords('w się nie na jest że oraz dla przez jako od tego która który które są z'),
  cs: wholeWords('na je že jako pro nebo které při podle jsou také této ale než až'),
  sk: wholeWords('že ako pre alebo ktoré pri podľa sú aj tejto ktorý bol medzi môže'),
  sl: wholeWords('in je da pri ki ali kot ter tudi bi pa smo kar bo ne'),
  hr: wholeWords('je su koji koje koja kao ili te što između biti bi prema iz'),
  hu: wholeWords('és az hogy nem egy is volt mint vagy ez meg csak már azonban'),
  ro: wholeWords('și în din pe cu care este pentru sau mai prin nu ale unei'),
  sv: wholeWords('och att det som är för inte med av till på har om ett den'),
  da: wholeWords('og at det som er for ikke med af til på har blev efter mellem'),
  nb: wholeWords('og at det som er for ikke med av til på har ble etter mellom'),
  fi: wholeWords('ja on ei että se oli joka myös mutta kun sekä tai ovat ole'),
  vi: wholeWords('và của các là được trong cho với không những có này để từ khi'),
  sw: wholeWords('ya na wa kwa ni katika za kuwa hii hiyo cha yake ambayo'),
};

/** `\b` only knows English letters, so "più" and "için" would have no end. */
function wholeWords(words: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${words.replaceAll(' ', '|')})(?![\\p{L}\\p{M}])`,
    'giu',
  );
}

/** @param expected the journal's language, used if the text is too short; English by default */
export function languageOf(text: string, expected = 'en'): GuessedLanguage {
  const sample = text.slice(0, 20_000);
  const letters = countMatches(sample, /\p{L}/gu);
  for (const { tag, pattern } of SCRIPTS) {
    const share = countMatches(sample, pattern) / Math.max(letters, 1);
    if (share > (tag === 'ja' ? 0.1 : 0.4))
      return { tag: OF_SCRIPT[tag]?.(sample) ?? tag, sure: true };
  }
  return byWords(sample, expected);
}

/** Distinguishes Urdu, Persian and Arabic by letters that only one of them has. */
function arabicScript(text: string): string {
  const count = (pattern: RegExp) => countMatches(text, pattern);
  if (count(/[ٹڈڑںےۓھ]/g) > count(/[ةىيك]/g) / 4 && count(/[ٹڈڑںے]/g) > 0) return 'ur';
  return count(/[گچپژ]/g) > count(/[ةى]/g) ? 'fa' : 'ar';
}

/** Languages in Cyrillic script, by letters that few of them have. Russian has no such letter. */
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

/** At least one letter in 200, because a foreign name has some too. */
const OWN_LETTERS = 0.005;

function cyrillicScript(text: string): string {
  const count = (pattern: RegExp) => countMatches(text, pattern);
  const letters = count(/\p{Script=Cyrillic}/gu);
  const found = CYRILLIC.find(({ has, lacks }) => {
    const own = count(has);
    return own > letters * OWN_LETTERS && (!lacks || count(lacks) < own / 4);
  });
  return found?.tag ?? 'ru';
}

/** How to distinguish languages that share a script. */
const OF_SCRIPT: Record<string, (text: string) => string> = {
  ar: arabicScript,
  ru: cyrillicScript,
};

/** Languages in Arabic script that no program declares by default. */
const DECLARABLE = new Set(['ckb', 'fa', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur']);

/**
 * The language of a few words in a right-to-left script. Letters that Arabic lacks exclude Arabic. If no
 * letter decides between Urdu and Persian, only the file can.
 *
 * @param declared language in the file; by default, Word declares Arabic and LibreOffice Hindi
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

/** Number of function words of each language; languages without any are left out. */
export function functionWords(text: string): Map<string, number> {
  const counts = Object.entries(WORDS).map(([tag, pattern]): [string, number] => [
    tag,
    countMatches(text, pattern),
  ]);
  return new Map(counts.filter(([, hits]) => hits > 0));
}

/** Fewer also occur in the title of a book. */
const FEWEST_HITS = 3;

/** Latin letters that are nearly unique to one of these languages. */
const LETTERS: { tag: string; has: RegExp }[] = [
  { tag: 'tr', has: /[ığĞİ]/gu },
  { tag: 'pl', has: /[ąęłśżź]/giu },
  { tag: 'cs', has: /[ěřů]/giu },
  { tag: 'hu', has: /[őű]/giu },
  { tag: 'vi', has: /[ơưạảấầậắặẹếềệịọốồộớờợụứừự]/giu },
];

/** One letter in 50. A short text with foreign names has fewer. */
const MANY_LETTERS = 0.02;

function byLetters(text: string): string | undefined {
  const letters = countMatches(text, /\p{L}/gu);
  return LETTERS.find(({ has }) => countMatches(text, has) > letters * MANY_LETTERS)?.tag;
}

/** @param expected the journal's language, used if there are too few words */
function byWords(text: string, expected: string): GuessedLanguage {
  const scores = Object.entries(WORDS)
    .map(([tag, pattern]) => ({ tag, hits: countMatches(text, pattern) }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  if (!first || first.hits < FEWEST_HITS) return { tag: byLetters(text) ?? expected, sure: false };
  const sure = first.hits > (second?.hits ?? 0) * 1.3;
  const known = scores.find(({ tag }) => tag === expected);
  return !sure && (known?.hits ?? 0) * 1.3 >= first.hits
    ? { tag: expected, sure }
    : { tag: first.tag, sure };
}
