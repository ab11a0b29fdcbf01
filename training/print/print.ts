import type { Layout } from '../layouts.ts';
import type { NameForm } from '../name-forms.ts';
import type { RandomNumbers } from '../random.ts';
import type { Wording } from '../wording.ts';
import type { Work } from '../works.ts';

/** Everything that decides how one work is printed. */
export interface Print {
  work: Work;
  layout: Layout;
  preset: string;
  random: RandomNumbers;
  words: Wording;
  names: NameForm;
  /** Markdown emphasis: containers in italics. */
  marked: boolean;
}

/** With the mark at its end, unless one stands there already. */
export function closed(text: string, mark: string): string {
  return mark === '.' && /[.?!。]$/.test(text) ? text : text + mark;
}

/** Small words stay small: "The Role of Trust in Markets". */
export const headline = (text: string): string =>
  text.replace(
    /(?<![\p{L}’'])(?!(?:of|and|in|the|on|a|an|to|from|for|with|s)(?!\p{L}))\p{Ll}/gu,
    (letter) => letter.toUpperCase(),
  );

export function emphasized({ marked, random }: Print, text: string): string {
  if (!marked) return text;
  return random.chance(0.85) ? `*${text}*` : `_${text}_`;
}
