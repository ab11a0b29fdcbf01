/**
 * Old PDFs draw a letter and its accent separately, so their text has "M ¨uller", "Ha ¨hnel" or "Mu¨ller".
 * Which neighbour gets the accent depends on the combinations that any language uses.
 */

/** Spacing accents, the letters that can have them, and the equivalent combining characters. */
const ACCENTS: Record<string, { mark: string; letters: string }> = {
  '¨': { mark: '\u0308', letters: 'aeiouyAEIOUY' },
  '´': { mark: '\u0301', letters: 'aeiouycnszAEIOUYCNSZ' },
  ˆ: { mark: '\u0302', letters: 'aeiouAEIOU' },
  '˜': { mark: '\u0303', letters: 'anoANO' },
  ˇ: { mark: '\u030C', letters: 'cszrnedtCSZRNEDT' },
  '¸': { mark: '\u0327', letters: 'cstCST' },
  '˚': { mark: '\u030A', letters: 'auAU' },
  '˘': { mark: '\u0306', letters: 'agAG' },
  '˝': { mark: '\u030B', letters: 'ouOU' },
};

/** "´" without a space is often an apostrophe: "people´s". */
const APART = /(\p{L})(?:( )|)([¨ˆ˜ˇ¸˚˘˝]|(?<= )´)((?<! .) |)(?=(\p{L}))/gu;

export interface Composed {
  text: string;
  /** Number of accents that were put on their letters. */
  accents: number;
}

/** @returns the text with accents on their letters; an accent that fits no neighbour stays */
export function withAccentsOnLetters(text: string): Composed {
  if (!/[¨´ˆ˜ˇ¸˚˘˝]/.test(text)) return { text, accents: 0 };
  const habit = habitOf(text);
  const first = compose(text, habit);
  // In "Dvo ˇr ´ak", the letter between two accents needs a second pass.
  const second = compose(first.text, habit);
  return { text: second.text, accents: first.accents + second.accents };
}

function compose(text: string, habit: Side | undefined): Composed {
  let accents = 0;
  let result = '';
  let at = 0;
  for (const match of text.matchAll(APART)) {
    const [whole, before = '', space, accent = '', , after = ''] = match;
    const side = sideOf(before, accent, after, habit);
    if (!side || match.index < at) continue;
    accents += 1;
    const begin = match.index;
    const end = begin + whole.length;
    const kept = side === 'after' ? before : composed(before, accent);
    // "İnanc ¸Birol" is two words, "Ha ¨hnel" is one.
    const parted = side === 'before' && space && /\p{Lu}/u.test(after) ? ' ' : '';
    const next = side === 'after' ? composed(after, accent) : '';
    result += text.slice(at, begin) + kept + parted + next;
    at = end + (side === 'after' ? after.length : 0);
  }
  return { text: result + text.slice(at), accents };
}

type Side = 'before' | 'after';

/** The side on which most accents that fit only one side have their letters. */
function habitOf(text: string): Side | undefined {
  const counts = { before: 0, after: 0 };
  for (const [, before = '', , accent = '', , after = ''] of text.matchAll(APART)) {
    const [left, right] = [fits(before, accent), fits(after, accent)];
    if (left !== right) counts[left ? 'before' : 'after'] += 1;
  }
  if (counts.before === counts.after) return undefined;
  return counts.before > counts.after ? 'before' : 'after';
}

function sideOf(before: string, accent: string, after: string, habit?: Side): Side | undefined {
  const [left, right] = [fits(before, accent), fits(after, accent)];
  if (left && right) return habit ?? (/[aeiou]/i.test(before) ? 'before' : 'after');
  if (left) return 'before';
  return right ? 'after' : undefined;
}

function fits(letter: string, accent: string): boolean {
  return ACCENTS[accent]?.letters.includes(letter) ?? false;
}

function composed(letter: string, accent: string): string {
  return (letter + (ACCENTS[accent]?.mark ?? '')).normalize('NFC');
}
