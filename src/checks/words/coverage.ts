/** Classifies the characters of a manuscript: words, mark-up or neither. */

/** The kind of a character. */
export const KIND = {
  word: 0,
  /** Mark-up that may be printed or not. */
  optional: 1,
  /** Ends a word, and is not part of one. */
  gap: 2,
  /** Printed literally, without mark-up in it. */
  code: 3,
  /** Neither words nor mark-up. */
  settled: 4,
} as const;
export type CharacterKind = (typeof KIND)[keyof typeof KIND];

export interface Stretch {
  start: number;
  end: number;
  kind: CharacterKind;
}

/** A part of a match. `from` is an offset in the match. */
export function stretchAt(
  { index }: RegExpExecArray,
  from: number,
  length: number,
  kind: CharacterKind,
): Stretch {
  return { start: index + from, end: index + from + length, kind };
}

/** Attributes as optional mark-up, without the values that are printed. */
export function attributeStretches(
  match: RegExpExecArray,
  offset: number,
  text: string,
): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const value of text.matchAll(PRINTED_VALUE)) {
    const length = (value[2] ?? '').length;
    const start = value.index + value[0].length - 1 - length;
    stretches.push(
      stretchAt(match, offset + from, start - 1 - from, KIND.optional),
      // The quotation mark separates the value from the word before it.
      stretchAt(match, offset + start - 1, 1, KIND.gap),
    );
    from = start + length;
  }
  return [...stretches, stretchAt(match, offset + from, text.length - from, KIND.optional)];
}

/** Values of more than a word. Example: `caption="A map"`. */
const PRINTED_VALUE =
  /(?<![\w-])(?:(?:fig|tbl|lst)-)?(?:cap|caption|title|alt|note)\s*=\s*(["'])((?:(?!\1)\S)*\s(?:(?!\1).)*)\1/gs;
