/**
 * Working on a line of inline pieces as if it were a string: every piece that is not text counts
 * as one character (a bookmark as none), so that a rule found by pattern can cut and replace at the right place.
 */
import { collapseWhiteSpace } from '../words/collapse-white-space.ts';
import { countMatches } from '../words/count-matches.ts';
import type { Inline, Marks, Span } from './draft.ts';

/** Stands for a formula, picture, note call, … in `draftText`. */
export const OBJECT = '\uFFFC';

/** The text of a draft's inlines, with one character for each picture, formula and the like. */
export function draftText(inlines: Inline[]): string {
  return inlines.map(pieceText).join('');
}

/** The text of a paragraph, without white space at its ends. */
export function paragraphText({ inlines }: { inlines: Inline[] }): string {
  return draftText(inlines).trim();
}

/** The text without the stand-ins, breaks as spaces. */
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

/** Slices one behind the other: what lies before the last one is not gone through again. */
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

/** Without white space and breaks at both ends. */
export function trim(inlines: Inline[]): Inline[] {
  const text = draftText(inlines);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start === 0 && end === text.length ? inlines : slice(inlines, start, Math.max(start, end));
}

/** Cuts where `pattern` (global) matches; the matches themselves are dropped. */
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

/** The lines of a paragraph: cut at its breaks. */
export function linesOf(inlines: Inline[]): Inline[][] {
  return splitBy(inlines, /\n/g);
}

/** Where a piece stands in the source. */
function spanOf(inline: Inline): Span {
  if (inline.kind === 'text')
    return { start: inline.start, end: inline.start + inline.text.length };
  if (inline.kind === 'markup') return inline.span ?? { start: 0, end: 0 };
  if ('span' in inline) return inline.span;
  return { start: inline.start, end: inline.start };
}

/** The stretches of the source that pieces cover, neighbours joined. */
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

/** Offset of the first piece that stands in the source. */
export function startOf(inlines: Inline[]): number {
  const first = inlines.find((inline) => inline.kind !== 'markup' || inline.span);
  return first ? spanOf(first).start : 0;
}

/** Share of the letters that carry a mark, 0–1. */
export function shareOf(inlines: Inline[], has: (marks: Marks) => boolean | undefined): number {
  let all = 0;
  let marked = 0;
  for (const inline of inlines) {
    if (inline.kind !== 'text') continue;
    const letters = countMatches(inline.text, /[\p{L}\p{N}]/gu);
    all += letters;
    if (has(inline.marks)) marked += letters;
  }
  return all === 0 ? 0 : marked / all;
}

/** Applies a change to the marks of every run. */
export function remark(inlines: Inline[], change: (marks: Marks) => Marks): Inline[] {
  return inlines.map((inline) =>
    inline.kind === 'text' ? { ...inline, marks: change(inline.marks) } : inline,
  );
}
