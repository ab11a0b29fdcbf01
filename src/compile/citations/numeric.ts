/** Finds citations by number. Examples: `[3–5]`, `^3,4^`, `(12)` */

import { SUPERSCRIPT_DIGITS, superscriptsToDigits } from '../../words/digits.ts';
import { isLoweredCitation, LOWERED } from './lowered-numbers.ts';

export interface FoundNumbers {
  start: number;
  end: number;
  numbers: number[];
  /** Example: "p. 12" of "[3, p. 12]" */
  locator: string;
}

/** `lowered`: superscript in print, but the text has lost superscripts. */
export type NumberForm = 'square' | 'raised' | 'round' | 'lowered';

const LIST = String.raw`\d{1,3}(?:\s?[–—‒-]\s?\d{1,3})?(?:\s?[,;]\s?\d{1,3}(?:\s?[–—‒-]\s?\d{1,3})?)*`;

/** Excludes exponents. Examples: "10^5^", "m^2^", "km^2^", "R^2^" */
const NO_POWER = String.raw`(?<!\d)(?<!(?<![\p{L}\p{N}])(?:\p{L}|[kcdmnµμ]m|ft|yd|kg|ha))`;

const FORMS: Record<NumberForm, RegExp> = {
  square: new RegExp(
    // "[3]–[5]" is one range; "[3]: https://…" at the start of a line defines a link.
    String.raw`(?!(?<=^ {0,3})\[\d+\]:)\\?\[\s?(${LIST})(?:,\s?(pp?\.\s?[\d–-]+)|\s?\\?\]\s?[–—‒-]\s?\\?\[\s?(\d{1,3}))?\s?\\?\](?![([{\u0000])`,
    'gm',
  ),
  raised: new RegExp(
    // The first character is tested first, because a lookbehind at every letter would be slow.
    String.raw`(?=\^)${NO_POWER}\^\[?(${LIST})\]?\^|(?=<)${NO_POWER}<sup>\[?(${LIST})\]?</sup>|(?=[${SUPERSCRIPT_DIGITS}])(?<=(?:\p{L}{3}|[)\].,;:!?”"’])\s?)([${SUPERSCRIPT_DIGITS}]+(?:[,⁻–-]\s?[${SUPERSCRIPT_DIGITS}]+)*)`,
    'gu',
  ),
  round: new RegExp(String.raw`\(\s?(${LIST})\s?\)`, 'g'),
  lowered: LOWERED,
};

/**
 * The form of citations by number in a text. It is the first form in which nearly all numbers are in the list,
 * and their first uses rise from 1; undefined if there is none.
 */
export function numberFormOf(
  masked: string,
  count: number,
  { numbered = false, lowered }: { numbered?: boolean; lowered?: ReadonlySet<string> },
): NumberForm | undefined {
  return (Object.keys(FORMS) as NumberForm[]).find((form) => {
    if (form === 'lowered' && !lowered) return false;
    const found = withoutEquations(masked, readForm(masked, form, lowered));
    if (form === 'round' && everyParagraphEnumerates(masked, found)) return false;
    if (COMMON_FORMS.has(form) && !citesMost(found, count)) return false;
    return citesByNumber(found, count, numbered && !COMMON_FORMS.has(form));
  });
}

/** Forms that are common for other things, so that a text must cite half of its list with them. */
const COMMON_FORMS: ReadonlySet<NumberForm> = new Set(['round', 'lowered']);

/** Citations of a form that the whole text is known to use. */
export function findNumbers(
  masked: string,
  count: number,
  form: NumberForm,
  lowered?: ReadonlySet<string>,
): FoundNumbers[] {
  // A number beyond the list is a mistake in square brackets. In other forms it is an exponent or a count.
  const most = form === 'square' ? Number.POSITIVE_INFINITY : count;
  const found = readForm(masked, form, lowered).filter(
    (each) =>
      each.numbers.length > 0 &&
      each.numbers.every((number) => number >= 1 && number <= most) &&
      !isEquationNumber(masked, each) &&
      !isInterval(masked, each),
  );
  if (form !== 'round') return found;
  return withoutEnumerations(masked, found).filter((each) => !isOnScale(masked, each));
}

/**
 * Whether numbers are an interval or index.
 * Examples: "the interval [1, 2]", "95% CI [3, 7]", "x ∈ [1, 2]", "a[1]"
 */
function isInterval(masked: string, { start, end, numbers }: FoundNumbers): boolean {
  const before = masked.slice(Math.max(0, start - 40), start);
  if (/(?<![\p{L}\p{N}])\p{L}$/u.test(before)) return true;
  const parts = masked.slice(start, end).split(/[,–—-]/).length;
  return parts === 2 && numbers.length > 1 && INTERVAL.test(before);
}

/** Words and signs that introduce an interval or scale. */
const INTERVAL =
  /(?:(?<!\p{L})(?:intervals?|ranges?|CI|IQR|scale|scores?|bounds?|Intervall|Bereich|Skala|intervalles?|échelle|intervalos?|rango|escala|intervallo|scala)(?:\s(?:of|from|is|was|von|de|du|di))?[:,]?|[∈∉=≤≥<>×])\s*$/iu;

/** Whether a number belongs to a scale, which has a 0. Example: "none (0), mild (1-3), severe (4-6)" */
function isOnScale(masked: string, { start }: FoundNumbers): boolean {
  const sentence = masked.slice(Math.max(0, start - 200), start).split(/[.!?\n]\s/);
  return /\(\s?0(?:\s?[–—-]\s?\d+)?\s?\)/.test(sentence.at(-1) ?? '');
}

/**
 * Whether a number is that of an equation: at the end of a line, after a gap or formula.
 * Example: "E = mc²,    (3)"
 */
function isEquationNumber(masked: string, { start, end, numbers }: FoundNumbers): boolean {
  return (
    numbers.length === 1 &&
    /(?:\t|[ \u00A0]{3}|\uFFFC[.,;]?)\s{0,100}$/.test(
      masked.slice(Math.max(0, start - 8), start),
    ) &&
    /^[ \t]*(?:[.,;][ \t]*)?(?:\n|$)/.test(masked.slice(end, end + 40))
  );
}

/** Removes numbers of equations and references to them. */
function withoutEquations(masked: string, found: FoundNumbers[]): FoundNumbers[] {
  const ofEquations = found.filter((each) => isEquationNumber(masked, each));
  const equations = new Set(ofEquations.flatMap(({ numbers }) => numbers));
  return found.filter(({ numbers }) => !numbers.every((number) => equations.has(number)));
}

function citesMost(found: readonly FoundNumbers[], count: number): boolean {
  const distinct = new Set(found.flatMap(({ numbers }) => numbers));
  return [...distinct].filter((number) => number >= 1 && number <= count).length >= count / 2;
}

/**
 * Removes the numbers of enumerations, which rise from 1.
 * Example: "(1) 80 years or older; (2) resident; (3) …"
 */
function withoutEnumerations(masked: string, found: FoundNumbers[]): FoundNumbers[] {
  const inEnumerations = new Set<FoundNumbers>();
  let run: FoundNumbers[] = [];
  for (const each of found) {
    if (!isBeforeItem(masked, each)) continue;
    const last = run.at(-1);
    const isNext = last !== undefined && each.numbers[0] === (last.numbers[0] ?? 0) + 1;
    const isNear = last !== undefined && !/\n\s*\n/.test(masked.slice(last.end, each.start));
    if (each.numbers[0] === 1) run = [each];
    else if (isNext && isNear) run.push(each);
    else run = [];
    if (run.length > 1) for (const member of run) inEnumerations.add(member);
  }
  return found.filter((each) => !inEnumerations.has(each));
}

/** Whether a single number stands after punctuation or "and", and before a word. */
function isBeforeItem(masked: string, { start, end, numbers }: FoundNumbers): boolean {
  const before = masked.slice(Math.max(0, start - 6), start);
  return (
    numbers.length === 1 &&
    /(?:^|[:;,.\n]\s{0,100}|(?:^|\s)(?:and|or|und|oder|y|o|e|ou|et|ve)\s+)$/.test(before) &&
    /^\s+\p{L}|^\s+\d/u.test(masked.slice(end, end + 4))
  );
}

/** @param lowered words that have a number as part of their name */
function readForm(
  masked: string,
  form: NumberForm,
  lowered: ReadonlySet<string> = new Set(),
): FoundNumbers[] {
  const found = [...masked.matchAll(FORMS[form])].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    numbers: expand(form === 'square' ? squareList(match) : otherList(match)),
    locator: form === 'square' ? (match[2] ?? '') : '',
  }));
  if (form === 'round') return found.filter((each) => !isDecimal(masked, each));
  if (form !== 'lowered') return found;
  return found.filter((each) => isLoweredCitation(masked, each, lowered));
}

/**
 * Whether numbers are a value with a decimal comma, because they do not rise.
 * Examples: "33 (63,5)", "(63,5 ± 2)"
 */
function isDecimal(masked: string, { start, end }: FoundNumbers): boolean {
  const [, whole = '', part = ''] =
    /^\(\s?(\d{1,3}),(\d{1,2})\s?\)$/.exec(masked.slice(start, end)) ?? [];
  if (part === '') return false;
  return (
    Number(part) <= Number(whole) || /\d\s?%?\s?$/.test(masked.slice(Math.max(0, start - 4), start))
  );
}

function squareList([, list = '', , last]: RegExpMatchArray): string {
  return last ? `${list}–${last}` : list;
}

function otherList([, list, tagged = '', digits]: RegExpMatchArray): string {
  return list ?? digits ?? plainDigits(tagged);
}

/** Whether the numbers of every paragraph rise from 1, as in lists. Example: "(1) the sea, (2) the land" */
function everyParagraphEnumerates(masked: string, found: readonly FoundNumbers[]): boolean {
  const breaks = [...masked.matchAll(/\n[ \t]*\n/g)].map(({ index }) => index);
  const paragraphs = Map.groupBy(
    found,
    ({ start }) => breaks.filter((index) => index < start).length,
  );
  return [...paragraphs.values()].every((those) =>
    [...new Set(those.flatMap(({ numbers }) => numbers))].every(
      (number, index) => number === index + 1,
    ),
  );
}

function plainDigits(raised: string): string {
  return superscriptsToDigits(raised.replace(/[⁻−]/g, '-'));
}

/** Expands ranges: "3–5, 8" gives 3, 4, 5, 8. The result is empty if a range descends or is too long. */
function expand(list: string): number[] {
  const numbers = plainDigits(list)
    .split(/[,;]|(?<=\d)\s(?=\d)/)
    .flatMap((part) => {
      const [from = 0, to = from] = part.split(/[–—‒-]/).map((number) => Number(number.trim()));
      if (to < from || to - from > 30) return [Number.NaN];
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
  return numbers.some(Number.isNaN) ? [] : numbers;
}

function citesByNumber(found: FoundNumbers[], count: number, numbered: boolean): boolean {
  const numbers = found.flatMap((one) => one.numbers);
  const listed = numbers.filter((number) => number >= 1 && number <= count);
  if (listed.length < 2 || listed.length < numbers.length * 0.9) return false;
  const distinct = new Set(listed);
  if (distinct.size < Math.min(3, count)) return false;
  const firsts = [...distinct];
  const rising = firsts.slice(1).filter((number, index) => number > (firsts[index] ?? 0)).length;
  const isRising = firsts[0] === 1 && rising >= (firsts.length - 1) * 0.8;
  return isRising || (numbered && distinct.size >= count * 0.4);
}
