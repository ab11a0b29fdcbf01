/**
 * Entry numbers printed apart from their entries: text extraction from a PDF may return the column of numbers ("1.",
 * "2.", "3." on separate lines) before the entries.
 */
import type { ListLine } from './list-lines.ts';

const ALONE = /^\[?([1-9]\d{0,2})[.)\]]?$/;

/** Every line contains only a number. */
export function areNumbers(text: string): boolean {
  return text.split('\n').every((line) => ALONE.test(line.trim()));
}

/** Fewer numbers may be pages or parts of a volume. */
const FEWEST = 3;

export interface Apart {
  /** The list without the numbers. */
  list: ListLine[];
  /** Numbers were removed, so the other entries have no number. */
  apart: boolean;
  /** The removed numbers if they ascend; otherwise empty. */
  labels: number[];
}

export function withoutApartNumbers(list: ListLine[]): Apart {
  const alone = list.flatMap(({ text }) => ALONE.exec(text)?.[1] ?? []).map(Number);
  if (alone.length < FEWEST || !standsApart(list)) return { list, apart: false, labels: [] };
  const rest = list.filter(({ text }) => !ALONE.test(text));
  const rising = alone.every((value, index) => value > (alone[index - 1] ?? 0));
  return { list: rest, apart: true, labels: rising ? alone : [] };
}

/** Some numbers directly follow their predecessor. If each number is above its entry, none do. */
function standsApart(list: ListLine[]): boolean {
  const values = list.map(({ text }) => Number(ALONE.exec(text)?.[1] ?? Number.NaN));
  const pairs = values.filter((value, index) => value === (values[index - 1] ?? 0) + 1);
  return pairs.length >= FEWEST / 2;
}
