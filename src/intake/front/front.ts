/** Data that all readers of the front page share. */
import type { Findings } from '../findings.ts';
import { startOf } from '../inlines.ts';
import { claimAll, type Ledger } from '../ledger.ts';
import { placeOf } from '../source.ts';
import type { Label } from './lines/line-label.ts';
import { type FrontLine, partSpans, wholeLine } from './lines/lines.ts';

export interface Front {
  lines: FrontLine[];
  labels: Label[];
  ledger: Ledger;
  findings: Findings;
  /** The rest of the article, as plain text. */
  corpus: string;
  /** BCP 47, of the body. */
  language: string;
}

export interface PlacedLine {
  line: FrontLine;
  order: number;
}
export interface AuthorLines {
  authors: PlacedLine[];
  affiliations: PlacedLine[];
  contacts: PlacedLine[];
  /** Every line that may hold an address or an ORCID. */
  all: PlacedLine[];
}

/** The place of a line in the source. */
export function placeOfLine(front: Front, line: FrontLine): string {
  return placeOf(front.ledger.source, startOf(line.inlines));
}

/** Lines with one of the labels. */
export function linesWith(front: Front, ...labels: Label[]): FrontLine[] {
  return front.lines.filter((_, index) => labels.includes(front.labels[index] ?? 'other'));
}

/** Claims a whole line. */
export function claimLine(
  front: Front,
  line: FrontLine,
  fate: Parameters<typeof claimAll>[2],
): void {
  claimAll(front.ledger, partSpans(wholeLine(line)), fate);
}

/** Lines that are neither abstract nor title. */
export function plainLines(front: Front): FrontLine[] {
  return linesWith(
    front,
    'journal',
    'affiliation',
    'contact',
    'dates',
    'licence',
    'other',
    'keywords',
    'authors',
  );
}
