/** Removes the look of a whole line or paragraph, which is no emphasis. */
import type { Inline } from './draft.ts';
import { remark, shareOf } from './inlines.ts';

/** Removes bold, and italics and size that cover a whole line: they are the look of a title or heading. */
export function plainMarks(inlines: Inline[]): Inline[] {
  return withoutLook(inlines).map((inline) =>
    inline.kind === 'text' ? { ...inline, marks: { ...inline.marks, bold: undefined } } : inline,
  );
}

/** The same for a paragraph, in which some words may stay bold: "**Methods:** We read …". */
export function withoutLook(inlines: Inline[]): Inline[] {
  const look = LOOKS.filter((mark) => shareOf(inlines, (marks) => Boolean(marks[mark])) > 0.9);
  const none = Object.fromEntries(look.map((mark) => [mark, undefined]));
  return remark(inlines, (marks) => ({
    ...marks,
    caps: undefined,
    smallCaps: undefined,
    size: undefined,
    color: undefined,
    ...none,
  }));
}

/** Lowered as a whole, a line is no index of anything: its author wanted smaller letters. */
const LOOKS = ['bold', 'italic', 'underline', 'subscript', 'superscript'] as const;
