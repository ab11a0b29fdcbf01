/** Parts of a structured abstract: a heading on its own line or without a colon, the end of a paragraph. */
import { countMatches } from '../../../words/count-matches.ts';
import { saysContinued } from '../../continued-line.ts';
import { frontLabel, isStructuredLabel } from '../../labels.ts';
import type { Label } from '../lines/line-label.ts';
import type { FrontLine } from '../lines/lines.ts';
import { isMarked } from '../lines/marked-line.ts';
import { FUNCTION_WORDS, ORGANISATION } from '../lines/words.ts';
import { isNote } from './abstract-notes.ts';
import { endsSentence, isSmallProse, startsSentence } from './sentence.ts';

/** Changes `labels` of lines at or between the paragraphs of an abstract that read as part of it. */
export function takeParts(lines: FrontLine[], labels: Label[]): void {
  for (const at of labels.keys()) {
    if (isHole(lines, labels, at)) labels[at] = 'abstract';
    if (labels[at] !== 'other') continue;
    const [above, below] = [labels[at - 1], labels[at + 1]];
    const isPart =
      below === 'abstract' && isHeadOfPart(lines[at]) && (above !== 'abstract' || ends(lines, at));
    const goesOn = above === 'abstract' && ends(lines, at) && opensPart(lines[at]);
    const isRest = above === 'abstract' && isRestOfParagraph(lines, labels, at);
    const isOverleaf = saysContinued(lines[at - 1]?.text ?? '');
    if (isPart || goesOn || isRest || isOverleaf || isRegistration(lines, labels, at))
      takeParagraph(lines, labels, at);
  }
  for (const at of labels.keys())
    if (labels[at] === 'keywords' && labels[at - 1] === 'other') takeGap(lines, labels, at - 1);
}

/** "Trial registration NCT03743259" anywhere between an abstract and its keywords: its last part, also overleaf. */
function isRegistration(lines: FrontLine[], labels: Label[], at: number): boolean {
  if (!REGISTRATION.test(lines[at]?.text ?? '')) return false;
  const above = labels.slice(Math.max(0, at - PAGE), at);
  return above.includes('abstract') && !above.includes('keywords');
}
/** Lines of a page's foot and of the head of the next. */
const PAGE = 60;
const REGISTRATION = /^(?:clinical )?trial registration\b/i;

/** Lines between an abstract and its keywords at most, of which nothing else is known. */
const LONGEST_GAP = 6;

/** Prose between an abstract and its keywords is its end. */
function takeGap(lines: FrontLine[], labels: Label[], last: number): void {
  const above = labels.lastIndexOf('abstract', last);
  if (above === -1 || last - above > LONGEST_GAP) return;
  const gap = lines.slice(above + 1, last + 1);
  const isRest = gap.every(
    (line, index) =>
      labels[above + 1 + index] === 'other' &&
      (isProse(line) || isStructuredLabel(line.text) || !ends(lines, above + 1 + index)) &&
      !isMarked(line) &&
      !isNote(line),
  );
  if (isRest) labels.fill('abstract', above + 1, last + 1);
}

/** A line of small words, "was recruited from Bahria University and", between two of one paragraph. */
function isHole(lines: FrontLine[], labels: Label[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  return (
    (labels[at] === 'affiliation' || labels[at] === 'contact') &&
    labels[at - 1] === 'abstract' &&
    labels[at + 1] === 'abstract' &&
    line !== undefined &&
    line.block === above?.block &&
    line.block === below?.block &&
    isSmallProse(line)
  );
}

const ends = (lines: FrontLine[], at: number): boolean => endsSentence(lines[at - 1]);

/** Whether the line is only a heading such as "BACKGROUND" or "Case report". */
export function isHeadOfPart(line: FrontLine | undefined): boolean {
  if (!line || frontLabel(line.text)) return false;
  const isCapitals = /^\p{Lu}{4,}(?: (?:\p{Lu}{2,}|&)){0,4}:?$/u.test(line.text);
  return isStructuredLabel(line.text) || (isCapitals && !ORGANISATION.test(line.text));
}

/** "Results: Most are older"; "Conclusion Two instruments assess enablement", where bold stands for the colon. */
const PART =
  /^(\p{Lu}[\p{L}\s]{2,40}):\s|^(\p{Lu}\p{Ll}+(?: and \p{Ll}+| \p{Ll}+)?) \p{Lu}\p{Ll}*\s/u;

function opensPart(line: FrontLine | undefined): boolean {
  const [, labelled, bold] = PART.exec(line?.text ?? '') ?? [];
  const head = labelled ?? bold;
  return head !== undefined && isStructuredLabel(head);
}

/** A sentence at the end of a paragraph whose other sentences are the abstract's. */
function isRestOfParagraph(lines: FrontLine[], labels: Label[], at: number): boolean {
  const line = lines[at];
  if (!line || !isProse(line) || !startsSentence(line)) return false;
  if (isMarked(line) || isNote(line)) return false;
  let first = at;
  while (lines[first - 1]?.block === line.block) first -= 1;
  return first < at && labels.slice(first, at).every((label) => label === 'abstract');
}

function isProse({ text }: FrontLine): boolean {
  return countMatches(text, FUNCTION_WORDS) > 1;
}

export function takeParagraph(lines: FrontLine[], labels: Label[], from: number): void {
  for (let at = from; lines[at]?.block === lines[from]?.block; at += 1) {
    const line = lines[at];
    if (labels[at] !== 'other' || !line || (at > from && isMarked(line))) return;
    labels[at] = 'abstract';
  }
}
