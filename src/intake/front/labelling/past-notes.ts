/** An abstract interrupted by notes: in the text of a PDF, notes beside the abstract are inside it. */
import { isStructuredLabel } from '../../labels.ts';
import type { Label } from '../lines/line-label.ts';
import type { FrontLine } from '../lines/lines.ts';
import { isNote } from './abstract-notes.ts';
import { isHeadOfPart, takeParagraph } from './abstract-parts.ts';
import { endsSentence, isSmallProse, startsSentence } from './sentence.ts';

/** Changes `labels` of the abstract's continuation below such notes. */
export function takePastNotes(lines: FrontLine[], labels: Label[]): void {
  for (const at of labels.keys()) {
    if (isHeadBesideNotes(lines, labels, at)) takeBelowHead(lines, labels, at);
    else if (isBelowNotes(lines, labels, at)) takeParagraph(lines, labels, at);
  }
}

/** Lines of the notes beside an abstract that stand in the midst of it. */
const MOST_NOTES = 12;

/** "Conclusions/Significance" alone in its line, whatever it was taken for, where notes beside it stand below. */
function isHeadBesideNotes(lines: FrontLine[], labels: Label[], at: number): boolean {
  const { text = '' } = lines[at] ?? {};
  return (
    labels[at] !== 'abstract' &&
    isHeadOfPart(lines[at]) &&
    isStructuredLabel(text) &&
    isNear(labels, at)
  );
}

/** The head, and the paragraph that follows it below the notes. */
function takeBelowHead(lines: FrontLine[], labels: Label[], at: number): void {
  labels[at] = 'abstract';
  const below = lines
    .slice(at + 1, at + 1 + MOST_NOTES)
    .findIndex((line) => isSmallProse(line) && startsSentence(line) && !isNote(line));
  if (below !== -1) takeParagraph(lines, labels, at + 1 + below);
}

/** A paragraph that ends a sentence of the abstract: notes of the page stand between. */
function isBelowNotes(lines: FrontLine[], labels: Label[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!line || labels[at] !== 'other' || labels[at - 1] === 'abstract') return false;
  return (
    /^\p{Ll}/u.test(line.text) &&
    line.block !== above?.block &&
    isSmallProse(line) &&
    isNear(labels, at) &&
    !endsSentence(lines[labels.lastIndexOf('abstract', at)]) &&
    (endsSentence(above) || labels[at - 1] !== 'other')
  );
}

/** The abstract ends a few lines above, and no keywords stand between. */
function isNear(labels: Label[], at: number): boolean {
  const above = labels.slice(Math.max(0, at - MOST_NOTES), at);
  return above.includes('abstract') && !above.includes('keywords');
}
