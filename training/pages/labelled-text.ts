/** Puts labelled pieces together into a text with spans. */
import type { Field, SpanOf } from './labelled-page.ts';

export interface LabelledPiece<F = Field> {
  /** Line ends are "\n". */
  text: string;
  field?: F | undefined;
  /** Whether a new stretch begins here, though the piece before has the same field. */
  begins?: boolean;
}

export interface LabelledText<F = Field> {
  text: string;
  fields: SpanOf<F>[];
}

/** Joins pieces. Spaces at the edges of a line are dropped, as are those before a comma or in brackets. */
export function joinPieces<F>(pieces: readonly LabelledPiece<F>[]): LabelledText<F> {
  const fields: SpanOf<F>[] = [];
  let text = '';
  for (const piece of pieces) {
    const added = withoutSpaces(text, piece.text);
    text = joined(text, added);
    const end = text.length - (added.length - added.trimEnd().length);
    const start = end - added.trim().length;
    if (end === start || !piece.field) continue;
    const last = fields.at(-1);
    const isGap = /^[.\s]*$/.test(text.slice(last?.end, start));
    if (last && last.field === piece.field && !piece.begins && isGap) last.end = end;
    else fields.push({ start, end, field: piece.field, ...(piece.begins && { begins: true }) });
  }
  return { text: text.trimEnd(), fields };
}

function withoutSpaces(before: string, text: string): string {
  const lines = text.replace(/ *\n */g, '\n').replace(/ +/g, ' ');
  if (before === '') return lines.trimStart();
  return /[\s([]$/.test(before) ? lines.replace(/^ /, '') : lines;
}

function joined(before: string, text: string): string {
  const closes = /^ ?[,.;:)\]](?:\s|$)/.test(text);
  if (closes) return before.replace(/ $/, '') + text.trimStart();
  if (text.startsWith('\n')) return before.replace(/ $/, '') + text;
  return before.replace(/(?<=[([]) $/, '') + text;
}
