/** What a PDF says to its readers: its tags in logical order, page furniture aside. */
import type { PdfPiece } from '../pdf-facts.ts';
import type { Reading } from './words.ts';

/** Notes apart, without their numbers and marks, which are labels. Drawings may hold words, which pages have as one picture. */
export function readPieces(pieces: readonly PdfPiece[]): Reading {
  const out: Reading = { main: '', notes: '' };
  for (const { roles, text } of pieces) {
    const zone = roles.includes('Note') ? 'notes' : 'main';
    if (!roles.includes('Lbl') && !roles.includes('Figure')) out[zone] += text;
  }
  return out;
}
