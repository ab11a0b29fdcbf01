/** Reads the text of a PDF in the order of its tags, without running heads and page numbers. */

import type { Article, Note } from '../../article/article.ts';
import type { PdfPiece } from '../pdf-facts.ts';
import { notePieces } from './article-parts.ts';
import type { Order } from './article-text.ts';
import { lettersOfText, type OutputText } from './words.ts';

/** The text of the main part and of the notes, without labels, and without figures, whose drawings may contain words. */
export function readPieces(pieces: readonly PdfPiece[]): OutputText {
  const out: OutputText = { main: '', notes: '' };
  for (const { roles, text } of pieces) {
    const zone = roles.includes('Note') ? 'notes' : 'main';
    if (!roles.includes('Lbl') && !roles.includes('Figure')) out[zone] += text;
  }
  return out;
}

/** Notes that did not fit at the foot of a page. They are printed after the text, and not tagged as notes. */
export function notesBehind(
  { notes, language }: Article,
  printed: OutputText,
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
