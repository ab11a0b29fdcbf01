/** Finds the parts of names and affiliations of a page in the labelled strings. */
import type { DatePart, Field, FieldSpan, LabelledString, SpanOf } from '../labelled-page.ts';

/** Strings with the letters and digits of all of them, to find the words of a page in. */
export interface PartIndex {
  letters: string;
  /** For each character of `letters`: the number of its stretch, −1 if it is in none. */
  stretchAt: Int32Array;
  stretches: SpanOf<Field | DatePart>[];
}

export function indexParts(strings: Iterable<LabelledString>): PartIndex {
  const stretches: PartIndex['stretches'] = [];
  const numbers: number[] = [];
  let letters = '';
  for (const { text, fields } of strings) {
    const first = stretches.length;
    stretches.push(...fields);
    for (const { letter, at } of lettersOf(text)) {
      const stretch = fields.findIndex(({ start, end }) => start <= at && at < end);
      letters += letter;
      numbers.push(stretch === -1 ? -1 : first + stretch);
    }
  }
  return { letters, stretchAt: Int32Array.from(numbers), stretches };
}

/** Shorter strings could be a part of anything. */
const FEWEST_LETTERS = 10;

/** The parts of a stretch of `text`; undefined if its words are not in the index. */
export function partsOf(text: string, whole: FieldSpan, index: PartIndex): FieldSpan[] | undefined {
  const letters = lettersOf(text.slice(whole.start, whole.end));
  const found = index.letters.indexOf(letters.map(({ letter }) => letter).join(''));
  if (found === -1 || letters.length < FEWEST_LETTERS) return undefined;
  const parts: FieldSpan[] = [];
  let open: PartIndex['stretches'][number] | undefined;
  for (const [number, { at, letter }] of letters.entries()) {
    const part = index.stretches[index.stretchAt[found + number] ?? -1];
    const start = whole.start + at;
    const end = start + letter.length + (text[start + letter.length] === '.' ? 1 : 0);
    const last = parts.at(-1);
    if (last && part && part === open) last.end = end;
    else if (part) parts.push({ ...part, start, end, field: part.field as Field });
    open = part;
  }
  const trimmed = parts.map((part) => withoutStop(text, part));
  return withBeginning(withMarks(text, whole, trimmed), whole);
}

/** An affiliation begins with its mark, also if that is a symbol. */
function withBeginning(parts: FieldSpan[], whole: FieldSpan): FieldSpan[] {
  const [first, second, ...others] = parts;
  if (!first || first.begins || whole.field !== 'affiliation') return parts;
  const rest = second ? [spanOf(second), ...others] : [];
  return [{ ...first, begins: true }, ...rest];
}

function spanOf({ start, end, field }: FieldSpan): FieldSpan {
  return { start, end, field };
}

/** The full stop belongs to "J." and "M.D.", but not to the last word of a list. */
function withoutStop(text: string, part: FieldSpan): FieldSpan {
  const keeps = part.field === 'given' || part.field === 'honorific' || part.field === 'suffix';
  return !keeps && text[part.end - 1] === '.' ? { ...part, end: part.end - 1 } : part;
}

/** Symbols are not among the letters; those at names and affiliations are marks. */
function withMarks(text: string, whole: FieldSpan, parts: FieldSpan[]): FieldSpan[] {
  const marks = [...text.slice(whole.start, whole.end).matchAll(/[*∗†‡§¶#]+/g)]
    .map(({ 0: { length }, index }): FieldSpan => {
      const start = whole.start + index;
      return { start, end: start + length, field: 'mark' };
    })
    .filter(({ start }) => !parts.some((part) => part.start <= start && start < part.end));
  return [...parts, ...marks].sort((a, b) => a.start - b.start);
}

/** Letters and digits in lower case, with their places. */
function lettersOf(text: string): { letter: string; at: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].map((match) => ({
    letter: match[0].toLowerCase(),
    at: match.index,
  }));
}
