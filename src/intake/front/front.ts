/** Data that all readers of the front page share. */
import type { Inline } from '../draft.ts';
import type { Findings } from '../findings.ts';
import { draftText, startOf } from '../inlines.ts';
import { claimAll, type Fate, type Ledger } from '../ledger.ts';
import { placeOf } from '../source.ts';
import { scoreOfAll } from '../sureness.ts';
import type { LineLabel } from './lines/line-tagger.ts';
import { type FrontLine, partSpans, wholeLine } from './lines/lines.ts';
import type { TaggedLine } from './lines/tagged-line.ts';

export interface Front {
  tagged: readonly TaggedLine[];
  ledger: Ledger;
  findings: Findings;
  /** The rest of the article, as plain text. */
  corpus: string;
  /** BCP 47, of the body. */
  language: string;
  /** Whether the words of the body decide it. */
  isLanguageSure: boolean;
}

/** The place of a line in the source. */
export function placeOfLine(front: Front, line: FrontLine): string {
  return placeOf(front.ledger.source, startOf(line.inlines));
}

/** Lines with one of the labels. */
export function linesWith({ tagged }: Front, ...labels: LineLabel[]): FrontLine[] {
  return tagged.filter(({ label }) => labels.includes(label)).map(({ line }) => line);
}

/** Claims a whole line. */
export function claimLine(front: Front, line: FrontLine, fate: Fate): void {
  claimAll(front.ledger, partSpans(wholeLine(line)), fate);
}

/** Claims a part of a line. */
export function claimPart(
  front: Front,
  line: FrontLine,
  from: number,
  to: number,
  fate: Fate,
): void {
  claimAll(front.ledger, partSpans({ line, from, to }), fate);
}

const TEXTS: LineLabel[] = ['title', 'subtitle', 'running-title', 'abstract', 'body'];

/** Whether a line can hold facts: it is no title and no prose. */
export function isPlain(label: LineLabel): boolean {
  return !TEXTS.includes(label);
}

export function plainLines({ tagged }: Front): FrontLine[] {
  return tagged.filter(({ label }) => isPlain(label)).map(({ line }) => line);
}

/** Lines below each other as one, with the breaks between them. */
export function withBreaks(lines: readonly FrontLine[]): Inline[] {
  return lines.flatMap((line, index): Inline[] =>
    index === 0 ? line.inlines : [{ kind: 'break', start: startOf(line.inlines) }, ...line.inlines],
  );
}

/** @param lines at least one */
export function asOneLine(lines: readonly FrontLine[]): FrontLine {
  const inlines = withBreaks(lines);
  return { ...(lines[0] as FrontLine), inlines, text: draftText(inlines) };
}

/** How clearly the lines with these labels, and those next to them, were told; 0 without such lines. */
export function scoreOf({ tagged }: Pick<Front, 'tagged'>, ...labels: LineLabel[]): number {
  const has = (at: number) => labels.includes(tagged[at]?.label ?? 'other');
  const near = tagged.filter((_, at) => has(at) || has(at - 1) || has(at + 1));
  if (!near.some(({ label }) => labels.includes(label))) return 0;
  return scoreOfAll(
    near.map(({ margin }) => margin),
    LINES,
  );
}

/** Tried on pages that no model had seen. */
const LINES = 8;
