/** What a list prints before an entry. */
export interface Lead {
  label?: string;
  /** Of a numbered entry. */
  number?: number;
  /** "[12]" rather than "12." */
  bracketed: boolean;
  bullet: boolean;
  /** Code units that the lead takes, with the space after it. */
  length: number;
}

/** No issue of a journal, "(6): 1427–1432", and no day, "6 January 1976". */
const NUMBER =
  /^(?:\[(\d{1,4})\][.:]?|\((\d{1,3})\)(?!:\s?\d)[.:]?|(\d{1,3})[.)]|(\d{1,3})(?=\s+\p{Lu}(?:[\p{L}’'-]+[,\s]|\p{Ll}?\.))(?!\s+\p{Lu}\p{Ll}+\.?,?\s+(?:1[89]|20)\d\d\b))\s*/u;

/** Signs that no reference has inside it. */
const SIGNS = '•▪◦‣●○■□➢➤✓►▶▸◆◇❖\uF0A7\uF0B7\uF0D8';
const BULLET = new RegExp(`^(?:[-*+·–—](?=\\s)|[${SIGNS}](?=\\s|$)|\\\\-(?=\\s))\\s*`, 'u');

/** Before a bullet inside a line: programs that take text out of a PDF join lines. */
export const BEFORE_BULLET = new RegExp(`(?<=\\S)\\s+(?=[${SIGNS}](?:\\s|$))`, 'u');

/** Reads the number or bullet at the head of a line. */
export function readLead(text: string): Lead {
  const bullet = BULLET.exec(text);
  if (bullet) {
    return { label: bullet[0].trim(), bracketed: false, bullet: true, length: bullet[0].length };
  }
  const match = NUMBER.exec(text);
  if (!match) return { bracketed: false, bullet: false, length: 0 };
  const digits = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
  return {
    label: match[0].trim(),
    number: Number(digits),
    bracketed: match[1] !== undefined || match[2] !== undefined,
    bullet: false,
    length: match[0].length,
  };
}
