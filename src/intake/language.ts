/** Detects the language of a text by its script, then by its most frequent words. */
import { countMatches } from '../words/count-matches.ts';
import { countValues } from '../words/counts.ts';
import { wordSet } from '../words/word-list.ts';

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
const WORDS: Record<string, ReadonlySet<string>> = {
  en: wordSet('the of and to in that is for with was this are by from which'),
  es: wordSet('el los las que del una por con para como más entre su sus es'),
  pt: wordSet('os que do da uma em por com para não mais dos das são ao'),
  fr: wordSet('les des est une dans que qui pour par sur du au aux cette et'),
  de: wordSet('der die und das den von zu mit ist des nicht auf eine im dem'),
  ca: wordSet('els les amb dels als una que és aquest aquesta també més però del'),
  it: wordSet('il che della di per una con del nel gli sono alla dei le più'),
  tr: wordSet('ve bir bu için ile olarak olan daha çok gibi göre kadar'),
  id: wordSet('yang dan dengan untuk dari pada dalam ini adalah oleh tidak'),
  nl: wordSet('het een van voor niet zijn met op door wordt aan ook'),
  pl: wordSet('w się nie na jest że oraz dla przez jako od tego która który które są z'),
  cs: wordSet('na je že jako pro nebo které při podle jsou také této ale než až'),
  sk: wordSet('že ako pre alebo ktoré pri podľa sú aj tejto ktorý bol medzi môže'),
  sl: wordSet('in je da pri ki ali kot ter tudi bi pa smo kar bo ne'),
  hr: wordSet('je su koji koje koja kao ili te što između biti bi prema iz'),
  hu: wordSet('és az hogy nem egy is volt mint vagy ez meg csak már azonban'),
  ro: wordSet('și în din pe cu care este pentru sau mai prin nu ale unei'),
  sv: wordSet('och att det som är för inte med av till på har om ett den'),
  da: wordSet('og at det som er for ikke med af til på har blev efter mellem'),
  nb: wordSet('og at det som er for ikke med av til på har ble etter mellom'),
  fi: wordSet('ja on ei että se oli joka myös mutta kun sekä tai ovat ole'),
  vi: wordSet('và của các là được trong cho với không những có này để từ khi'),
  sw: wordSet('ya na wa kwa ni katika za kuwa hii hiyo cha yake ambayo'),
};

/** Characters that belong to another script than Latin. */
const OTHER_SCRIPTS = /[^\p{Script=Latin}\p{Script=Common}]+/gu;

/** The smallest share of the letters that decides for a script. Japanese is mostly written in Chinese characters. */
const LEAST_SHARE = 0.1;

/** @param expected the journal's language, used if the text is too short; English by default */
export function languageOf(text: string, expected = 'en'): GuessedLanguage {
  const sample = text.slice(0, 20_000);
  const letters = Math.max(countMatches(sample, /\p{L}/gu), 1);
  const others = sample.match(OTHER_SCRIPTS)?.join('') ?? '';
  if (others.length <= letters * LEAST_SHARE) return byWords(sample, expected);
  for (const { tag, pattern } of SCRIPTS) {
    const share = countMatches(others, pattern) / letters;
    if (share > (tag === 'ja' ? LEAST_SHARE : 0.4))
      return OF_SCRIPT[tag]?.(sample) ?? { tag, sure: true };
  }
  return byWords(sample, expected);
}

/** Distinguishes Urdu, Persian and Arabic by letters that only one of them has. */
function arabicScript(text: string): GuessedLanguage {
  const count = (pattern: RegExp) => countMatches(text, pattern);
  const isUrdu = count(/[ٹڈڑںےۓھ]/g) > count(/[ةىيك]/g) / 4 && count(/[ٹڈڑںے]/g) > 0;
  const isPersian = count(/[گچپژ]/g) > count(/[ةى]/g);
  return { tag: isUrdu ? 'ur' : isPersian ? 'fa' : 'ar', sure: true };
}

/** Languages in Cyrillic script, by letters that few of them have. Russian shares all of its letters with another. */
const CYRILLIC: { tag: string; has: RegExp; lacks?: RegExp }[] = [
  { tag: 'be', has: /ў/giu },
  { tag: 'uk', has: /[їєґ]/giu, lacks: /[ыэъё]/giu },
  { tag: 'kk', has: /[әғқұһ]/giu },
  { tag: 'tt', has: /[җ]/giu },
  { tag: 'ky', has: /ң/giu },
  { tag: 'mn', has: /[өү]/giu },
  { tag: 'mk', has: /[ѓќѕ]/giu, lacks: /[ыэъй]/giu },
  { tag: 'sr', has: /[ђћјљњџ]/giu, lacks: /[ыэъй]/giu },
  { tag: 'bg', has: /ъ/giu, lacks: /[ыэё]/giu },
];

/** At least one letter in 200, because a foreign name has some too. */
const OWN_LETTERS = 0.005;

function cyrillicScript(text: string): GuessedLanguage {
  const count = (pattern: RegExp) => countMatches(text, pattern);
  const letters = count(/\p{Script=Cyrillic}/gu);
  const found = CYRILLIC.find(({ has, lacks }) => {
    const own = count(has);
    return own > letters * OWN_LETTERS && (!lacks || count(lacks) < own / 4);
  });
  return found ? { tag: found.tag, sure: true } : { tag: 'ru', sure: /[ыэё]/iu.test(text) };
}

/** How to distinguish languages that share a script. */
const OF_SCRIPT: Record<string, (text: string) => GuessedLanguage> = {
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
  const counts = countValues(text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
  const hitsOf = (words: ReadonlySet<string>) =>
    [...words].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const hits = Object.entries(WORDS).map(([tag, words]) => [tag, hitsOf(words)] as const);
  return new Map(hits.filter(([, count]) => count > 0));
}

/** The language of a title that stands apart from others: one word decides, if no other language has it. Else empty. */
export function languageOfTitle(text: string): string {
  const [known, ...others] = functionWords(text).keys();
  return languageOf(text, '').tag || (known && others.length === 0 ? known : '');
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
  const scores = [...functionWords(text)]
    .map(([tag, hits]) => ({ tag, hits }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  if (!first || first.hits < FEWEST_HITS) return { tag: byLetters(text) ?? expected, sure: false };
  const sure = first.hits > (second?.hits ?? 0) * 1.3;
  const known = scores.find(({ tag }) => tag === expected);
  return !sure && (known?.hits ?? 0) * 1.3 >= first.hits
    ? { tag: expected, sure }
    : { tag: first.tag, sure };
}
