/** Headings among items that Word numbers: either all items from "1." on are headings, or no item is. */
import type { DraftBlock, Paragraph } from '../draft.ts';
import { draftText, paragraphText } from '../inlines.ts';
import { isKnownHead } from '../labels.ts';
import { isBold } from '../paragraph-look.ts';
import { listKey } from './habits.ts';
import { headNumber } from './head-number.ts';

/** Maximum length of a heading; a longer item is a point. */
const LONGEST = 100;

/** @returns headings in document order, without those among points, and with items missed among headings */
export function alikeInLists(heads: Paragraph[], blocks: readonly DraftBlock[]): Paragraph[] {
  const found = new Set<DraftBlock>(heads);
  for (const run of runsOf(blocks)) {
    const own = run.filter((item) => found.has(item)).length;
    if (run.some((item) => found.has(item) && item.cues.heading !== undefined)) continue;
    if (own * 2 < run.length) {
      for (const item of run) if (!isSure(item)) found.delete(item);
    } else if (own * 3 >= run.length * 2 && run.every(isShort))
      for (const item of run) found.add(item);
  }
  return blocks.filter(
    (block): block is Paragraph => block.kind === 'paragraph' && found.has(block),
  );
}

/** Points are never numbered "2.1.". A bold "5. Results" is a heading, whatever the rest of its list is. */
function isSure(item: Paragraph): boolean {
  const isKnown = isBold(item) && isKnownHead(draftText(item.inlines));
  return isKnown || headNumber(item)?.form === 'decimal';
}

/** Form of the number, with level and indent. */
function lookOf({ cues: { list, indent, autoNumber = '' } }: Paragraph): string {
  return `${list?.level} ${indent} ${autoNumber.replace(/\d+/g, '#')}`;
}

function isShort(item: Paragraph): boolean {
  return paragraphText(item).length < LONGEST;
}

/**
 * Groups items with consecutive numbers, whatever is between them: items of one list, or else of lists that
 * look the same. Word restarts at "1." with another list, and may continue the first one later.
 */
function runsOf(blocks: readonly DraftBlock[]): Paragraph[][] {
  const runs: Paragraph[][] = [];
  /** Runs by list and by look, each with the next number. */
  const open = new Map<string, Paragraph[]>();
  for (const block of blocks) {
    const { list } = block.kind === 'paragraph' ? block.cues : {};
    if (block.kind !== 'paragraph' || !list?.ordered) continue;
    const keysAt = (number: number) => [
      `${listKey(block)} ${number}`,
      `${lookOf(block)} ${number}`,
    ];
    const goesOn = (run: Paragraph[] | undefined) =>
      run?.at(-1)?.cues.list?.number === list.number - 1;
    const known = keysAt(list.number).map((key) => open.get(key));
    const run = known.find(goesOn) ?? [];
    if (run.length === 0) runs.push(run);
    run.push(block);
    for (const key of keysAt(list.number + 1)) open.set(key, run);
  }
  return runs;
}
