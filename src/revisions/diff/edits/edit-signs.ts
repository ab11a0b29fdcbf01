/** Recognizes edits of numbers, units, signs and symbols. */

import type { Token } from '../tokens.ts';
import { DASH, type Edit, editText, wordsIn } from './edit.ts';
import { NEGATIONS, UNITS } from './word-lists.ts';

/** Describes the change if the items of a kind differ. Example: "a number changed: 12 → 21" */
export function describeExchange(
  { removed, added }: Edit,
  name: string,
  isOne: (token: Token) => boolean,
): string | undefined {
  const [before, after] = [removed, added].map((tokens) =>
    tokens.filter(isOne).map(({ text }) => text),
  );
  if (!before || !after || before.join(' ') === after.join(' ')) return undefined;
  if (before.length === 0) return `${name} was added: ${after.join(' ')}`;
  if (after.length === 0) return `${name} was removed: ${before.join(' ')}`;
  return `${name} changed: ${before.join(' ')} → ${after.join(' ')}`;
}

export function isListed(list: ReadonlySet<string>): (token: Token) => boolean {
  return ({ kind, text }) => kind === 'word' && list.has(text.toLowerCase());
}

/** Units, also with wrong capitals. Single letters are case-sensitive. */
export function isUnit({ kind, text }: Token): boolean {
  return (
    kind === 'word' && (UNITS.has(text) || (text.length > 1 && SMALL_UNITS.has(text.toLowerCase())))
  );
}
const SMALL_UNITS: ReadonlySet<string> = new Set([...UNITS].map((unit) => unit.toLowerCase()));

export function nearNumber({ removed, added, last }: Edit): boolean {
  return [last, ...removed, ...added].some((token) => token?.kind === 'number');
}

/** Punctuation, quotation marks, hyphens and invisible characters. */
const HARMLESS =
  /^[.,;:!?¿¡()[\]{}'"“”„‟‘’‚‛«»‹›`´\-‐‑–—…·،؛؟۔。、，；：！？（）「」『』《》〈〉【】〔〕·।॥\p{Cf}]$/u;

export function isHarmless(sign: string): boolean {
  return HARMLESS.test(sign);
}

export function signAtNumber({ removed, added, last, next }: Edit): string | undefined {
  const tokens = [...removed, ...added];
  const signs = tokens.filter(({ kind }) => kind === 'sign');
  if (signs.length === 0 || next?.kind !== 'number' || tokens.some(({ kind }) => kind === 'word'))
    return undefined;
  const why = `punctuation at a number: ${editText({ removed, added })} before ${next.text}`;
  if (last?.kind === 'number') return why;
  const isMinus = signs.some(
    ({ text, space }) => DASH.test(text) && (space !== '' || !/\p{L}{3}/u.test(last?.text ?? '')),
  );
  return isMinus ? why : undefined;
}

export function isSymbol({ kind, text }: Token): boolean {
  return (
    kind === 'word' && /^\p{Script=Latin}$|^\p{Script=Greek}$/u.test(text) && !/^[aAI]$/.test(text)
  );
}

/** Longer strings are words in capitals. */
const ABBREVIATION = /^\p{Lu}{2,5}$/u;

export function abbreviation({ removed, added }: Edit): string | undefined {
  const [before, after] = [removed, added].map(wordsIn);
  const [one, other] = [before?.[0], after?.[0]];
  if (before?.length !== 1 || after?.length !== 1 || !one || !other || one === other)
    return undefined;
  if (one.toLowerCase() !== other.toLowerCase()) return undefined;
  if (NEGATIONS.has(one.toLowerCase())) return undefined;
  return ABBREVIATION.test(one) || ABBREVIATION.test(other)
    ? `perhaps an abbreviation: ${one} → ${other}`
    : undefined;
}
