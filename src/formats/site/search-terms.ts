/** The search terms in texts and queries, normalized so that the keyboard does not matter. */

/** Characters that readers interchange, besides accents. */
const SAME: Record<string, string> = {
  ...Object.fromEntries([...'يى'].map((sign) => [sign, 'ی'])),
  ...Object.fromEntries([...'ہھةۃە'].map((sign) => [sign, 'ه'])),
  ك: 'ک',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Zeros of digits without a compatibility form in Unicode: Arabic, Persian, Indic, Thai, Lao, Khmer, Burmese. */
const NOUGHTS = [...'٠۰०০੦૦୦௦౦೦൦๐໐០၀'].map(codeOf);

/** Scripts without spaces between words, except Han. Their text is split into pairs of letters. */
const UNPARTED = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const RUN = new RegExp(`^${UNPARTED}`, 'u');
/** A term is a Han character, or a word of another script. */
const PARTS = new RegExp(
  String.raw`\p{Script=Han}|${UNPARTED}+|(?:(?!\p{Script=Han}|${UNPARTED})[\p{L}\p{N}])+`,
  'gu',
);

/** Words with their accents. In scripts that do not separate words, runs of characters. */
export const RUNS = new RegExp(
  String.raw`\p{Script=Han}\p{M}*|(?:${UNPARTED}\p{M}*)+|(?:(?!\p{Script=Han}|${UNPARTED})[\p{L}\p{N}]\p{M}*)+`,
  'gu',
);

/** The fast path for most texts. */
const ASCII = /^[\0-\x7f]*$/;

/** Lower-case words without accents, with one form of each letter and digit. */
export function searchTerms(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const folded = bare.replace(/[^\0-\x7f]/gu, (sign) => SAME[sign] ?? digitOf(sign));
  return (folded.match(PARTS) ?? []).flatMap((part) => (RUN.test(part) ? pairsOf(part) : [part]));
}

function digitOf(sign: string): string {
  const nought = NOUGHTS.find((code) => codeOf(sign) >= code && codeOf(sign) < code + 10);
  return nought === undefined ? sign : String(codeOf(sign) - nought);
}

function pairsOf(run: string): string[] {
  const signs = [...run];
  return signs.length < 3 ? [run] : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}
