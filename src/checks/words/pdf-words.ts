/** What a PDF says to its readers: its tags in logical order, page furniture aside. */
import type { PdfPiece } from '../pdf-facts.ts';
import type { Reading } from './words.ts';

/** Scripts whose letters pdf.js does not put together again; the print was compared by its maker. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}\p{Script=Syriac}]/u;

/** Notes apart, without their numbers and marks. Drawings may hold words, which pages have as one picture. */
export function readPieces(pieces: readonly PdfPiece[]): Reading {
  const out: Reading = { main: '', notes: '' };
  for (const { roles, text } of pieces) {
    const zone = roles.includes('Note') ? 'notes' : 'main';
    const number = zone === 'notes' && roles.includes('Link') && /^\s*\d+\s*$/.test(text);
    if (!roles.includes('Lbl') && !roles.includes('Figure')) out[zone] += number ? '\n' : text;
  }
  return out;
}

/** Without the words of scripts that no reader of PDFs gives back whole. */
export function withoutJoinedScripts(text: string): string {
  if (!JOINED.test(text)) return text;
  return text
    .split(/(\s+)/)
    .filter((word) => !JOINED.test(word))
    .join('');
}
