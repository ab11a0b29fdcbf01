/** Where the names of a printed list stand, with their marks and titles. */
import type { Field, FieldSpan } from '../labelled-page.ts';
import { isTitle, splitNames } from './printed-names.ts';

/** Words, numbers and runs of signs that are no punctuation. */
const TOKEN = /[\p{L}\p{M}][\p{L}\p{M}.'’‐-]*|\p{N}+|(?:[*†‡§¶#]|\p{S})+/gu;

interface Word {
  text: string;
  start: number;
}

/** Undefined if the list cannot be split, or a word of its names is not found as it is. */
export function partsOfList(text: string, { start, end }: FieldSpan): FieldSpan[] | undefined {
  const list = text.slice(start, end);
  const names = splitNames(list);
  if (!names) return undefined;
  const words = [...list.matchAll(TOKEN)].map(
    ({ 0: token, index }): Word => ({ text: token, start: start + index }),
  );
  const parts: FieldSpan[] = [];
  let from = 0;
  for (const { given = '', family } of names) {
    const places = [find(words, given, from), find(words, family, from)];
    const [first, last] = places.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    if (!first || !last || places.some((place) => place.length === 0)) return undefined;
    const [begin, stop] = [first[0] ?? 0, (last.at(-1) ?? 0) + 1];
    parts.push(...words.slice(from, begin).flatMap(markOrTitle));
    for (let at = begin; at < stop; at += 1) {
      const field = places[1]?.includes(at) ? 'family' : places[0]?.includes(at) ? 'given' : '';
      if (field === '') return undefined;
      parts.push({ ...spanOf(words[at] as Word, field), ...(at === begin && { begins: true }) });
    }
    from = stop;
  }
  return [...parts, ...words.slice(from).flatMap(markOrTitle)];
}

/** Indexes of the words of a text that stand behind each other; none if they do not. */
function find(words: readonly Word[], text: string, from: number): number[] {
  const wanted = text.split(/\s+/);
  const isAt = (at: number) => wanted.every((word, index) => words[at + index]?.text === word);
  const at = words.findIndex((_, index) => index >= from && isAt(index));
  return at === -1 ? [] : wanted.map((_, index) => at + index);
}

function markOrTitle(word: Word): FieldSpan[] {
  if (isTitle(word.text)) return [spanOf(word, 'honorific')];
  const isMark =
    /^(?:\p{Ll}{1,3}|[^\p{L}]+)$/u.test(word.text) && !/^(?:and|et|und|y)$/.test(word.text);
  return isMark ? [spanOf(word, 'mark')] : [];
}

const spanOf = ({ text, start }: Word, field: Field): FieldSpan => ({
  start,
  end: start + text.length,
  field,
});
