/** Ligatures of two or three letters. NFKC of a whole text would destroy superscripts, fractions and mathematics. */
export const LIGATURES = /[ﬀ-ﬆ]/g;

const LETTERS: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Replaces ligatures: "ﬁ" becomes "fi". */
export function lettersOfLigature(sign: string): string {
  return LETTERS[sign] ?? sign;
}
