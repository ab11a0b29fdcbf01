/** The number or bullet before an entry. */
export interface Lead {
  label?: string;
  /** Set for a numbered entry. */
  number?: number;
  /** "[12]" rather than "12.". */
  bracketed: boolean;
  bullet: boolean;
  /** Length of the lead and the space after it, in code units. */
  length: number;
}

/** Excludes a journal issue, "(6): 1427–1432", and a day, "6 January 1976". */
const NUMBER = new RegExp(
  String.raw`^(?:\[(\d{1,4})\][.:]?|\((\d{1,3})\)(?!:\s?\d)[.:]?|(\d{1,3})[.)]|` +
    String.raw`(\d{1,3})(?=\s+\p{Lu}(?:[\p{L}’'-]+[,\s]|\p{Ll}?\.))(?!\s+\p{Lu}\p{Ll}+\.?,?\s+(?:1[89]|20)\d\d\b))\s*`,
  'u',
);

/** Characters that never occur inside a reference. */
const SIGNS = '•▪◦‣●○■□➢➤✓►▶▸◆◇❖\uF0A7\uF0B7\uF0D8';
const BULLET = new RegExp(`^(?:[-*+·–—](?=\\s)|[${SIGNS}](?=\\s|$)|\\\\-(?=\\s))\\s*`, 'u');

/** Finds a bullet inside a line: text extraction from a PDF joins lines. */
export const BEFORE_BULLET = new RegExp(`(?<=\\S)\\s+(?=[${SIGNS}](?:\\s|$))`, 'u');

/** Reads the number or bullet at the start of a line. */
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
