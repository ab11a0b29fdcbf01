/** Decodes a text file. The encoding is detected and reported, never guessed silently. */

import { countMatches } from '../../words/count-matches.ts';
import { decodeBytes } from '../../words/encodings.ts';
import { LIGATURES, lettersOfLigature } from '../../words/ligatures.ts';
import { refuse } from '../refusal.ts';
import { withAccentsOnLetters } from './accents.ts';
import { type Righted, withRightLetters } from './wrong-letters.ts';

export interface Decoded {
  text: string;
  /** "UTF-8", "UTF-16LE", "Windows-1252", … */
  encoding: string;
  /** Whether the bytes themselves prove the encoding. */
  sure: boolean;
  /** Characters that were removed as control characters, or could not be decoded. */
  damaged: number;
  /** Ligatures (ﬁ) that were replaced by letters. */
  ligatures: number;
  /** Accents that were beside their letters. */
  accents: number;
  /** Words whose wrong letters were corrected. */
  righted: number;
  /** Words whose wrong letters cannot be corrected. */
  wrong: Righted['wrong'];
}

export function decodeText(bytes: Uint8Array): Decoded {
  refuseInPage(bytes);
  refuseUtf32(bytes);
  const decoded = decodeBytes(bytes);
  if (!decoded)
    refuse('This file is not a text. Give the Word file (.docx) or the text of the article.');
  const { text, encoding, sure } = decoded;
  return clean(text, encoding, sure);
}

function refuseUtf32(bytes: Uint8Array): void {
  const head = bytes.subarray(0, 4).join(' ');
  if (head === '255 254 0 0' || head === '0 0 254 255')
    refuse(
      'This text is in UTF-32, which nothing else writes. Save it as UTF-8 and give that file.',
    );
}

/**
 * InPage (Urdu) encodes each Arabic letter as 04 and a byte of its own table. Such a text cannot be decoded
 * without the font tables; InPage itself exports Unicode.
 */
function refuseInPage(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, 20_000);
  let pairs = 0;
  for (let at = 0; at + 1 < sample.length; at += 1) {
    if (sample[at] === 4 && (sample[at + 1] ?? 0) >= 0x80) pairs += 1;
  }
  if (pairs > 20 && pairs > sample.length / 20)
    refuse(
      'This text is in the encoding of InPage. Open it in InPage, export it as Unicode text (File, Export, Unicode) and give that file.',
    );
}

/**
 * Truncates long runs of characters without letters or digits. They have no content, and patterns that
 * search for the end of a line would try each of their characters.
 */
export const LONGEST_RUN = 1000;
export const LONG_RUN = /(?<![^\p{L}\p{N}\n\r])[^\p{L}\p{N}\n\r]{1001,}/gu;

/** Entities in text that was copied from a web page. */
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': '\u00A0',
  '&apos;': "'",
  '&#39;': "'",
};

function clean(raw: string, encoding: string, sure: boolean): Decoded {
  let damaged = countMatches(raw, /\uFFFD/g);
  let ligatures = 0;
  const right = withRightLetters(raw);
  const letters = right.text
    .replace(/\r\n?|[\u000B\u0085\u2028\u2029]/g, '\n')
    .replace(LONG_RUN, (run) => run.slice(0, LONGEST_RUN))
    // At the end of a line, a soft hyphen is visible.
    .replace(/(?<=\p{L})\u00AD(?=[ \t]*\n)/gu, '-')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    // Joiners in place of an ORCID icon after a name, and other joiners that join nothing.
    .replace(/[ \u00A0]?[\u200C\u200D](?=[\s,;\d])/g, '')
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F]/g, () => {
      damaged += 1;
      return '';
    })
    .replace(LIGATURES, (sign) => {
      ligatures += 1;
      return lettersOfLigature(sign);
    })
    .replace(/&(?:amp|quot|nbsp|apos|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    // TeX draws an accent over a letter, or over a dotless i.
    .replace(/\p{L}[\u0300-\u036F]+/gu, (letter) => letter.replace(/^ı/, 'i').normalize('NFC'));
  const { text, accents } = withAccentsOnLetters(letters);
  const { righted, wrong } = right;
  return { text, encoding, sure, damaged, ligatures, accents, righted, wrong };
}
