/** Numbers of sections: "2.1", or in law and engineering "II", inside it "B", inside that "1". */
import type { Inline, Section } from '../../../article/article.ts';
import { letterNumber, outlineFigure } from '../../../words/list-marks.ts';
import { backMatterKind } from './back-matter.ts';

/** A heading and its number, removed from the words. */
export interface Numbered extends Pick<Section, 'number' | 'label'> {
  title: Inline[];
  /** Counter of the sections inside it. */
  below?: SectionCounter;
}
/** Called with the headings of one level in order. */
export type SectionCounter = (title: Inline[]) => Numbered;

type Write = (count: number) => string;

const TYPED = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\S)/;
/** A typed letter: "A." and "A.1". */
const TYPED_LETTER = /^([A-Z](?:\.\d{1,2})+|[A-Z](?=[.):])|\d{1,2}(?:\.\d{1,2})*)[.):]?\s+(?=\S)/;

/** Appendices whose headings do not say so: A, inside it A.1, …. */
export function letterCounter(): SectionCounter {
  return decimalCounter((count) => letterNumber(count).toUpperCase(), '', TYPED_LETTER);
}

const LETTER = /^\p{L}{1,1000}?\s?([A-Z]|[IVX]+|\d{1,2})(?![\p{L}\p{N}])/u;

/** Appendices with a letter in their heading, such as "Appendix B: Tables". Their sections are B.1, B.2. */
export const namedAppendix: SectionCounter = (title) => {
  const [first] = title;
  const words = first?.type === 'text' ? first.value : '';
  const letter = backMatterKind(words, []) === 'appendix' ? LETTER.exec(words)?.[1] : undefined;
  return {
    title,
    below: letter ? decimalCounter(String, `${letter}.`, TYPED_LETTER) : namedAppendix,
  };
};

/** Numbers such as 1, inside it 1.1; or A, inside it A.1. */
export function decimalCounter(
  write: Write = String,
  prefix = '',
  pattern = TYPED,
): SectionCounter {
  let count = 0;
  return (title) => {
    count += 1;
    const number = prefix + write(count);
    const below = decimalCounter(String, `${number}.`, pattern);
    if (isBareNumber(title)) return { title, below };
    const typed = typedNumber(title, pattern);
    if (!typed) return { title, number, below };
    if (typed.number === number) return { title: typed.rest, number, below };
    // If the author's number differs, it is kept and ours is not printed. "12 Angry Men" has no number.
    return typed.mark.includes('.') ? { title, below } : { title, number, below };
  };
}

/**
 * Numbers such as I, inside it A, inside it 1, inside it a. A heading prints the last part, a reference all
 * parts.
 *
 * @param all whether headings without a typed number get one, too
 */
export function romanCounter(all: boolean, level = 0, prefix = ''): SectionCounter {
  let count = 0;
  return (title) => {
    const typed = typedNumber(
      title,
      /^\(?([A-Z]|[IVXLC]{1,6}|\d{1,2}|[a-z]|[ivx]{1,5})[.):]\s+(?=\S)/,
    );
    if ((!typed && !all) || isBareNumber(title))
      return { title, below: romanCounter(all, level + 1) };
    const label = outlineFigure(count + 1, level);
    const number = prefix + label;
    const below = romanCounter(all, level + 1, `${number}.`);
    if (typed && typed.number !== label) return { title, below };
    count += 1;
    const shown = prefix === '' ? { number } : { number, label };
    return { title: typed?.rest ?? title, ...shown, below };
  };
}

/** Whether headings of the first level have Roman numbers: "I. …", and "II. …" next if others do. */
export function isRoman(headings: readonly string[]): boolean {
  const typed = headings.flatMap((text) => /^([IVXLC]{1,6})[.:]\s+\S/.exec(text)?.[1] ?? []);
  return typed.length > 1 && typed.every((number, index) => number === outlineFigure(index + 1, 0));
}

/** Whether a title is only a number, as in essays and cantos: "1", "II.", "§ 3". It is not printed twice. */
function isBareNumber([only, ...rest]: Inline[]): boolean {
  if (only?.type !== 'text' || rest.length > 0) return false;
  return /^(?:§\s*)?(?:\d{1,2}(?:\.\d{1,3})*|[IVX]|[IVXLC]{2,7})[.)]?$/.test(only.value.trim());
}

function typedNumber(
  [first, ...rest]: Inline[],
  pattern: RegExp,
): { mark: string; number: string; rest: Inline[] } | undefined {
  if (first?.type !== 'text') return undefined;
  const [mark, number] = pattern.exec(first.value) ?? [];
  if (mark === undefined || number === undefined) return undefined;
  return { mark, number, rest: [{ ...first, value: first.value.slice(mark.length) }, ...rest] };
}
