/** What a PDF says to its readers: its tags in logical order, page furniture aside. */

import type { Article, Note } from '../../article/article.ts';
import type { PdfPiece } from '../pdf-facts.ts';
import { notePieces } from './article-parts.ts';
import type { Order } from './article-text.ts';
import { lettersOfText, type Reading } from './words.ts';

/** Notes apart, without their numbers and marks, which are labels. Drawings may hold words, which pages have as one picture. */
export function readPieces(pieces: readonly PdfPiece[]): Reading {
  const out: Reading = { main: '', notes: '' };
  for (const { roles, text } of pieces) {
    const zone = roles.includes('Note') ? 'notes' : 'main';
    if (!roles.includes('Lbl') && !roles.includes('Figure')) out[zone] += text;
  }
  return out;
}

/** Notes that found no room at the foot of a page: they stand behind the text, where they are no notes in the tags. */
export function notesBehind(
  { notes, language }: Article,
  printed: Reading,
  order: Order,
): ReadonlySet<Note> {
  const [atFoot, main] = [printed.notes, printed.main].map((text) =>
    lettersOfText(text, 'letters'),
  );
  return new Set(
    notes.filter((note) => {
      const words = notePieces(note, language, order).map(({ text }) => text);
      const letters = lettersOfText(words.join('\n'), 'letters');
      return !atFoot?.includes(letters) && main?.includes(letters);
    }),
  );
}
