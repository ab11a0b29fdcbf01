/**
 * Numbers of a list that stand apart from its entries: programs that take text out of a PDF take the
 * column of numbers first ("1.", "2.", "3." on lines of their own), then the entries beside it.
 */
import type { ListLine } from './list-lines.ts';

const ALONE = /^\[?([1-9]\d{0,2})[.)\]]?$/;

/** Lines of nothing but numbers. */
export function areNumbers(text: string): boolean {
  return text.split('\n').every((line) => ALONE.test(line.trim()));
}

/** Fewer numbers may be pages, or what is left of a volume. */
const FEWEST = 3;

export interface Apart {
  /** The list without them. */
  list: ListLine[];
  /** There were some, so other entries have no number. */
  apart: boolean;
  /** The numbers that stand apart, where they go up; else none. */
  labels: number[];
}

export function withoutApartNumbers(list: ListLine[]): Apart {
  const alone = list.flatMap(({ text }) => ALONE.exec(text)?.[1] ?? []).map(Number);
  if (alone.length < FEWEST || !standsApart(list)) return { list, apart: false, labels: [] };
  const rest = list.filter(({ text }) => !ALONE.test(text));
  const rising = alone.every((value, index) => value > (alone[index - 1] ?? 0));
  return { list: rest, apart: true, labels: rising ? alone : [] };
}

/** Some directly follow others that are one less: where each stands above its entry, none does. */
function standsApart(list: ListLine[]): boolean {
  const values = list.map(({ text }) => Number(ALONE.exec(text)?.[1] ?? Number.NaN));
  const pairs = values.filter((value, index) => value === (values[index - 1] ?? 0) + 1);
  return pairs.length >= FEWEST / 2;
}
