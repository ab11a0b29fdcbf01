/** What each character of a manuscript is, and stretches of them. */

/** What each character of a manuscript is. */
export const INK = {
  word: 0,
  /** Mark-up that may be printed or not. */
  optional: 1,
  /** Ends a word, and is none. */
  gap: 2,
  /** Printed as it is: no mark-up in it. */
  code: 3,
  /** Neither words nor mark-up. */
  settled: 4,
} as const;
export type Ink = (typeof INK)[keyof typeof INK];

export interface Stretch {
  start: number;
  end: number;
  ink: Ink;
}

/** A part of a match, from an offset in it. */
export function part({ index }: RegExpExecArray, from: number, length: number, ink: Ink): Stretch {
  return { start: index + from, end: index + from + length, ink };
}

/** Attributes, without the values that readers see. */
export function attributes(match: RegExpExecArray, offset: number, text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const value of text.matchAll(SEEN_VALUE)) {
    const length = (value[2] ?? '').length;
    const start = value.index + value[0].length - 1 - length;
    stretches.push(
      part(match, offset + from, start - 1 - from, INK.optional),
      // Its quotation mark: the value is no part of the word before.
      part(match, offset + start - 1, 1, INK.gap),
    );
    from = start + length;
  }
  return [...stretches, part(match, offset + from, text.length - from, INK.optional)];
}

/** Of more than a word: `caption="A map"`, `note="As said."`. */
const SEEN_VALUE =
  /(?<![\w-])(?:(?:fig|tbl|lst)-)?(?:cap|caption|title|alt|note)\s*=\s*(["'])((?:(?!\1)\S)*\s(?:(?!\1).)*)\1/gs;
