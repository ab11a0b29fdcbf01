/** Characters that no output can hold, or that show readers another text than is written. */

export interface Unprintable {
  rule: 'control-character' | 'lone-surrogate';
  kind: 'control character' | 'override of the writing direction' | 'half of a character';
  /** Example: "U+0007". */
  code: string;
  /** The kind and the code. */
  what: string;
  /** In the text. */
  offset: number;
}

interface Kind {
  pattern: RegExp;
  rule: Unprintable['rule'];
  kind: Unprintable['kind'];
  /** Of the same length, so that places stay. */
  instead: string;
}

const KINDS: readonly Kind[] = [
  {
    pattern:
      /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g,
    rule: 'control-character',
    kind: 'control character',
    instead: ' ',
  },
  {
    // They turn letters round: what is read is not what is written. Marks and isolates do all that a text needs.
    pattern: /[\u202D\u202E]/g,
    rule: 'control-character',
    kind: 'override of the writing direction',
    instead: '\u2060',
  },
  {
    pattern: /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    rule: 'lone-surrogate',
    kind: 'half of a character',
    instead: '\uFFFD',
  },
];

/** The text with each such character blanked and told of. */
export function printable(text: string, tell: (found: Unprintable) => void): string {
  return KINDS.reduce(
    (before, { pattern, rule, kind, instead }) =>
      before.replace(pattern, (character: string, offset: number) => {
        const digits = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        const code = `U+${digits}`;
        tell({ rule, kind, code, what: `${kind} ${code}`, offset });
        return instead;
      }),
    text,
  );
}
