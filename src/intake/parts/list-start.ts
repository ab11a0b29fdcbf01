/**
 * The start of a numbered list. The text of a PDF with two columns may have parts of the article between the
 * list's heading and its first entry.
 */
import type { Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';
import { partAt } from './list-end.ts';

const NUMBERED = /^\s*(?:\[(\d{1,3})\]|(\d{1,3})\.)\s+\S/;
/** Numbers that count on from the first entry. */
const FEWEST = 4;

/** Splits the paragraphs at "[1]" or "1."; all of them are listed if the list does not begin with such a number. */
export function partAtFirstNumber(entries: Paragraph[]): {
  lead: Paragraph[];
  listed: Paragraph[];
} {
  const lines = entries.flatMap(({ inlines }, block) => {
    let at = 0;
    return draftText(inlines)
      .split('\n')
      .map((text) => {
        const own = { block, at, number: numberOf(text) };
        at += text.length + 1;
        return own;
      });
  });
  const numbered = lines.filter(({ number }) => number !== undefined);
  const counts = numbered.slice(0, FEWEST).every(({ number }, index) => number === index + 1);
  const [first] = numbered;
  const paragraph = first && entries[first.block];
  if (!first || !paragraph || !counts || numbered.length < FEWEST || first === lines[0])
    return { lead: [], listed: entries };
  if (first.at === 0)
    return { lead: entries.slice(0, first.block), listed: entries.slice(first.block) };
  const [above, below] = partAt(paragraph, first.at);
  return {
    lead: [...entries.slice(0, first.block), above],
    listed: [below, ...entries.slice(first.block + 1)],
  };
}

function numberOf(line: string): number | undefined {
  const [, bracketed, plain] = NUMBERED.exec(line) ?? [];
  const digits = bracketed ?? plain;
  return digits === undefined ? undefined : Number(digits);
}
