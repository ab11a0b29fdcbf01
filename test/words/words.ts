/**
 * The words of an output, in reading order, so that outputs can be compared: nothing lost, nothing
 * doubled, nothing out of order.
 */
export interface Words {
  main: string[];
  /** Foot notes are read apart: they stand elsewhere in each output. */
  notes: string[];
}

/** Words of a text: split at white space; pure punctuation is none. */
export function wordsOfText(text: string): string[] {
  return normalised(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** What is the same word although it is written with other code points. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[‘’ʻʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/−/g, '-');
}
