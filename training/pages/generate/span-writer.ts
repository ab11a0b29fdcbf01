/** Writes a source stream and remembers where each part is in it. */
import type { FieldSpan } from '../labelled-page.ts';
import type { Part } from './parts.ts';

export class SpanWriter {
  text = '';
  private readonly spans = new Map<Part, FieldSpan>();

  /** Appends a piece of a part's text. */
  add(piece: string, part?: Part): number {
    const start = this.text.length;
    this.text += piece;
    if (part?.field && /\S/.test(piece)) this.extend(part, piece, start);
    return start;
  }

  private extend(part: Part, piece: string, start: number): void {
    const { field, begins, language } = part;
    const from = start + piece.length - piece.trimStart().length;
    const end = start + piece.trimEnd().length;
    const span = this.spans.get(part);
    if (span) span.end = end;
    else if (field)
      this.spans.set(part, {
        start: from,
        end,
        field,
        ...(language && { language }),
        ...(begins && { begins }),
      });
  }

  fields(): FieldSpan[] {
    return [...this.spans.values()].sort((a, b) => a.start - b.start);
  }
}
