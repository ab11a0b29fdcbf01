/** Splits the author's free remarks into pieces, each with the line of the proof that it names. */

export interface Remark {
  text: string;
  /** The line of the proof. */
  line?: number;
}

/** Words before the number of a line, in the languages of most authors. */
const LINE_WORDS: ReadonlySet<string> = new Set([
  ...['line', 'lines', 'l', 'ln', 'zeile', 'zeilen', 'z', 'ligne', 'lignes', 'línea', 'líneas'],
  ...['linea', 'lineas', 'linha', 'linhas', 'riga', 'righe', 'regel', 'regels', 'строка', 'satır'],
  ...['سطر', '行'],
]);
const MOST_REMARKS = 500;

/** @param lines the number of lines of the proof */
export function splitRemarks(remarks: string, lines: number): Remark[] {
  return remarks
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .slice(0, MOST_REMARKS)
    .map((text) => {
      const line = lineNamed(text);
      return { text, ...(line !== undefined && line <= lines && { line }) };
    });
}

/** The first number after a word for "line". Undefined if there is none. */
export function lineNamed(text: string): number | undefined {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const at = words.findIndex(
    (word, index) => LINE_WORDS.has(word) && /^\d{1,5}$/.test(words[index + 1] ?? ''),
  );
  return at < 0 ? undefined : Number(words[at + 1]) || undefined;
}
