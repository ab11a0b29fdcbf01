/**
 * Separates title and names from the first paragraph of the text: the text of a PDF may have no blank line
 * between them.
 */
import type { Paragraph } from '../draft.ts';
import { draftText, linesOf } from '../inlines.ts';
import { isNames } from './body-signs.ts';
import { partAt } from './list-end.ts';

/** Lines above the names. */
const MOST_TITLE_LINES = 8;
/** Lines below them, from which the text is a paragraph. */
const FEWEST_LINES = 4;

/** Splits the block below the names; undefined if it has no line with several names. */
export function partBelowNames(block: Paragraph): [Paragraph, Paragraph] | undefined {
  const lines = linesOf(block.inlines).map(draftText);
  const first = lines.slice(0, MOST_TITLE_LINES + 1).findIndex(isNamesOfSeveral);
  if (first === -1) return undefined;
  const below = lines.findIndex((line, index) => index > first && !isNames(line));
  if (below === -1 || lines.length - below < FEWEST_LINES) return undefined;
  const at = lines.slice(0, below).reduce((sum, line) => sum + line.length + 1, 0);
  return partAt(block, at);
}

function isNamesOfSeveral(line: string): boolean {
  return /[,;&]|\s(?:and|y|e|et|und|dan|ve)\s/u.test(line.trim().slice(0, -1)) && isNames(line);
}
