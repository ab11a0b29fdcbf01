/** Citations by number: `[3–5]`, `^3,4^`, `(12)` where the whole text cites so. */
export interface FoundNumbers {
  start: number;
  end: number;
  numbers: number[];
  /** "p. 12" of "[3, p. 12]" */
  locator: string;
}

export type NumberForm = 'square' | 'raised' | 'round';

const LIST = String.raw`\d{1,3}(?:\s?[–—‒-]\s?\d{1,3})?(?:\s?[,;]\s?\d{1,3}(?:\s?[–—‒-]\s?\d{1,3})?)*`;
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const FORMS: Record<NumberForm, RegExp> = {
  square: new RegExp(
    String.raw`\\?\[(${LIST})(?:,\s?(pp?\.\s?[\d–-]+))?\\?\](?![(:[{\u0000])`,
    'g',
  ),
  raised: new RegExp(
    String.raw`\^\[?(${LIST})\]?\^|<sup>\[?(${LIST})\]?</sup>|(?<=(?:\p{L}{3}|[)\].,;:!?”"’])\s?)([${SUPERSCRIPT_DIGITS}]+(?:[,⁻–-]\s?[${SUPERSCRIPT_DIGITS}]+)*)`,
    'gu',
  ),
  round: new RegExp(String.raw`\((${LIST})\)`, 'g'),
};

/**
 * The form in which a text cites by number, if it does: nearly all of that form are numbers of the
 * list, and their first uses go up from 1. Of the forms that pass, the first.
 */
export function numberFormOf(
  masked: string,
  count: number,
  numbered: boolean,
): NumberForm | undefined {
  return (Object.keys(FORMS) as NumberForm[]).find((form) => {
    const found = readForm(masked, FORMS[form]);
    if (form === 'round' && everyParagraphCounts(masked, found)) return false;
    return citesByNumber(found, count, numbered && form !== 'round');
  });
}

/** Numbers of that form; a text of which this is a part is known to cite so. */
export function findNumbers(masked: string, count: number, form: NumberForm): FoundNumbers[] {
  // In square brackets a number that the list lacks is a slip; elsewhere it is an exponent or a count.
  const most = form === 'square' ? Number.POSITIVE_INFINITY : count;
  return readForm(masked, FORMS[form]).filter(
    ({ numbers }) => numbers.length > 0 && numbers.every((number) => number >= 1 && number <= most),
  );
}

function readForm(masked: string, form: RegExp): FoundNumbers[] {
  return [...masked.matchAll(form)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    numbers: expand(match[1] ?? match[3] ?? plainDigits(match[2] ?? '')),
    locator: form === FORMS.square ? (match[2] ?? '') : '',
  }));
}

/** "(1) the sea, (2) the land": lists in sentences begin at 1 in each paragraph, citations in the first. */
function everyParagraphCounts(masked: string, found: readonly FoundNumbers[]): boolean {
  const breaks = [...masked.matchAll(/\n[ \t]*\n/g)].map(({ index }) => index);
  const paragraphs = new Map<number, number[]>();
  for (const { start, numbers } of found) {
    const paragraph = breaks.filter((index) => index < start).length;
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), ...numbers]);
  }
  return [...paragraphs.values()].every((numbers) =>
    [...new Set(numbers)].every((number, index) => number === index + 1),
  );
}

function plainDigits(raised: string): string {
  return raised
    .replace(/⁻/g, '-')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPT_DIGITS.indexOf(digit)));
}

/** "3–5, 8" → 3, 4, 5, 8; empty where a span goes down or is too long to be meant. */
function expand(list: string): number[] {
  const numbers = plainDigits(list)
    .split(/[,;]/)
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
  const inTurn = firsts[0] === 1 && rising >= (firsts.length - 1) * 0.8;
  return inTurn || (numbered && distinct.size >= count * 0.4);
}
