/**
 * Paragraphs of the body that the text of a PDF puts below a labelled abstract: the second column of the
 * first page, whose heading comes later.
 */
import { frontLabel } from '../../labels.ts';
import type { Label } from '../lines/line-label.ts';
import type { FrontLine } from '../lines/lines.ts';

interface Paragraph {
  from: number;
  /** Behind the last line. */
  to: number;
  text: string;
}

/** Changes `labels` of lines that belong to the body, not to an abstract. */
export function cutText(lines: FrontLine[], labels: Label[]): void {
  let own: Paragraph[] = [];
  for (const paragraph of paragraphsOf(lines)) {
    const { from, to, text } = paragraph;
    if (!labels.slice(from, to).includes('abstract')) continue;
    if (lines.slice(from, to).some(isLabelled)) own = [paragraph];
    else if (own.length === 0) continue;
    else if (PLAN.test(text)) {
      for (const other of [...own.splice(1), paragraph]) leaveOut(other, labels);
    } else if (isOfText(text, own.at(-1)?.text ?? '')) leaveOut(paragraph, labels);
    else own.push(paragraph);
  }
}

function paragraphsOf(lines: FrontLine[]): Paragraph[] {
  const starts = [...lines.keys()].filter((at) => lines[at]?.block !== lines[at - 1]?.block);
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? lines.length;
    const texts = lines.slice(from, to).map(({ text }) => text);
    return { from, to, text: texts.join('\n') };
  });
}

const isLabelled = ({ text }: FrontLine): boolean => frontLabel(text)?.kind === 'abstract';

function leaveOut({ from, to }: Paragraph, labels: Label[]): void {
  for (let at = from; at < to; at += 1) if (labels[at] === 'abstract') labels[at] = 'other';
}

/** It begins in the midst of a sentence where none is open, cites where the abstract does not, or is a number alone. */
function isOfText(text: string, above: string): boolean {
  const isCutOff = /\p{L}{4}[.!?]$/u.test(above) && /^\p{Ll}{2}/u.test(text);
  return (
    isCutOff || (CITATION.test(text) && !CITATION.test(above)) || /^[IVX\d]{1,3}\.$/.test(text)
  );
}

/** "[4]", "[2, 7]" */
const CITATION = /\[\d{1,2}(?:, ?\d{1,2})*\]/;

/** "The rest of the paper is organized as follows": the last words of an introduction. */
const PLAN =
  /\b(?:paper|article|work)\b[^.]{0,40}\b(?:organi[sz]ed|structured)\b[^.]{0,40}\b(?:as follows|sections?)\b/iu;
