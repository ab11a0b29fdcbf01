/**
 * Treats a list of inline pieces as a string. Every piece that is not text counts as one character (a
 * bookmark as zero), so that a pattern match gives the positions to cut and replace.
 */
import { collapseWhiteSpace } from '../words/collapse-white-space.ts';
import { countMatches } from '../words/count-matches.ts';
import type { Inline, Marks, Span } from './draft.ts';

/** Replaces a formula, picture or note call in `draftText`. */
export const OBJECT = '\uFFFC';

/** The text of a draft's inlines, with one character for each picture, formula and the like. */
export function draftText(inlines: Inline[]): string {
  return inlines.map(pieceText).join('');
}

/** The trimmed text of a paragraph. */
export function paragraphText({ inlines }: { inlines: Inline[] }): string {
  return draftText(inlines).trim();
}

/** The text without stand-in characters; line breaks become spaces. */
export function plainDraftText(inlines: Inline[]): string {
  return collapseWhiteSpace(draftText(inlines).replaceAll(OBJECT, ' '));
}

function pieceText(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'break') return inline.as === 'space' ? ' ' : '\n';
  if (inline.kind === 'anchor') return '';
  return OBJECT;
}

/** The pieces between two positions of `draftText`. */
export function slice(inlines: Inline[], from: number, to = Number.MAX_SAFE_INTEGER): Inline[] {
  return slicer(inlines)(from, to);
}

/** For slices in ascending order: pieces before the last slice are not scanned again. */
export function slicer(inlines: Inline[]): (from: number, to?: number) => Inline[] {
  let [first, position] = [0, 0];
  return (from, to = Number.MAX_SAFE_INTEGER) => {
    const result: Inline[] = [];
    let at = position;
    for (let index = first; at <= to; index++) {
      const inline = inlines[index];
      if (!inline) break;
      const length = pieceText(inline).length;
      if (length === 0 && at >= from) result.push(inline);
      const start = Math.max(from - at, 0);
      const end = Math.min(to - at, length);
      if (start < end)
        result.push(start === 0 && end === length ? inline : cut(inline, start, end));
      if (at + length < from) [first, position] = [index + 1, at + length];
      at += length;
    }
    return result;
  };
}

function cut(inline: Inline, start: number, end: number): Inline {
  if (inline.kind !== 'text') return inline;
  return { ...inline, text: inline.text.slice(start, end), start: inline.start + start };
}

/** Replaces a range; `by` may be empty. */
export function replaceRange(inlines: Inline[], from: number, to: number, by: Inline[]): Inline[] {
  return [...slice(inlines, 0, from), ...by, ...slice(inlines, to)];
}

/** Removes white space and breaks at both ends. */
export function trim(inlines: Inline[]): Inline[] {
  const text = draftText(inlines);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start === 0 && end === text.length ? inlines : slice(inlines, start, Math.max(start, end));
}

/** Splits at each match of `pattern` (global) and drops the matches. */
export function splitBy(inlines: Inline[], pattern: RegExp): Inline[][] {
  const next = slicer(inlines);
  const parts: Inline[][] = [];
  let from = 0;
  for (const match of draftText(inlines).matchAll(pattern)) {
    parts.push(next(from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(next(from));
  return parts;
}

/** Splits a paragraph into lines at its breaks. */
export function linesOf(inlines: Inline[]): Inline[][] {
  return splitBy(inlines, /\n/g);
}

/** The position of a piece in the source. */
function spanOf(inline: Inline): Span {
  if (inline.kind === 'text')
    return { start: inline.start, end: inline.start + inline.text.length };
  if (inline.kind === 'markup') return inline.span ?? { start: 0, end: 0 };
  if ('span' in inline) return inline.span;
  return { start: inline.start, end: inline.start };
}

/** The source spans of the pieces, with adjacent spans merged. */
export function spansOf(inlines: Inline[]): Span[] {
  const spans: Span[] = [];
  for (const inline of inlines) {
    const span = spanOf(inline);
    const last = spans.at(-1);
    if (span.start >= span.end) continue;
    if (last?.end === span.start) last.end = span.end;
    else spans.push({ ...span });
  }
  return spans;
}

/** Offset of the first piece that comes from the source. */
export function startOf(inlines: Inline[]): number {
  const first = inlines.find((inline) => inline.kind !== 'markup' || inline.span);
  return first ? spanOf(first).start : 0;
}

/** Share of the letters whose marks satisfy `has`, 0–1. */
export function shareOf(inlines: Inline[], has: (marks: Marks) => boolean | undefined): number {
  const runs = inlines.filter((inline) => inline.kind === 'text');
  const marked = lettersIn(runs.filter(({ marks }) => has(marks)));
  // Most paragraphs have no marks, so counting all their letters is saved.
  return marked === 0 ? 0 : marked / lettersIn(runs);
}

function lettersIn(runs: { text: string }[]): number {
  return runs.reduce((sum, { text }) => sum + countMatches(text, /[\p{L}\p{N}]/gu), 0);
}

/** Applies a change to the marks of every run. */
export function remark(inlines: Inline[], change: (marks: Marks) => Marks): Inline[] {
  return inlines.map((inline) =>
    inline.kind === 'text' ? { ...inline, marks: change(inline.marks) } : inline,
  );
}
