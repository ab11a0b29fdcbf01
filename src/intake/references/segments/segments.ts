import type { MarkedText } from '../inline-marks.ts';
import type { FieldTagging, Label } from '../tagger/labels.ts';
import type { Token } from '../tagger/tokens.ts';

/** Consecutive tokens with the same label. */
export interface Segment {
  label: Label;
  /** Plain text, including the punctuation at its ends. */
  text: string;
  /** Offset in the plain text. */
  start: number;
  end: number;
  /** Margin of the least certain token; see `BestPath`. */
  margin: number;
}

export function segmentsOf(
  text: string,
  tokens: Token[],
  { labels, margins }: FieldTagging,
): Segment[] {
  const segments: Segment[] = [];
  tokens.forEach((token, index) => {
    const label = labels[index] ?? 'note';
    const last = segments.at(-1);
    const margin = margins[index] ?? 0;
    if (last?.label === label) {
      last.end = token.end;
      last.text = text.slice(last.start, last.end);
      last.margin = Math.min(last.margin, margin);
    } else {
      segments.push({ label, text: token.text, start: token.start, end: token.end, margin });
    }
  });
  return segments;
}

const TAGS: Partial<Record<string, string>> = {
  italic: 'i',
  superscript: 'sup',
  subscript: 'sub',
};

/**
 * A range of the plain text as CSL rich text: `The genome of <i>E. coli</i>`. Drops markup that covers the whole range,
 * because the style decides it.
 */
export function richText({ text, marks }: MarkedText, start: number, end: number): string {
  const inside = marks
    .filter((mark) => TAGS[mark.kind] && mark.start < end && mark.end > start)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
    .filter((mark) => /[\p{L}\p{N}]/u.test(outside(text, mark, start, end)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = start;
  for (const mark of inside) {
    if (mark.start < at) continue;
    const tag = TAGS[mark.kind];
    const marked = text.slice(mark.start, mark.end);
    result += `${text.slice(at, mark.start)}<${tag}>${marked}</${tag}>`;
    at = mark.end;
  }
  return result + text.slice(at, end);
}

function outside(
  text: string,
  mark: { start: number; end: number },
  start: number,
  end: number,
): string {
  return text.slice(start, mark.start) + text.slice(mark.end, end);
}
