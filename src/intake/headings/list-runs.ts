/** Heads among the items that Word counts: all of them from "1." on are heads, or none is. */
import type { DraftBlock, Paragraph } from '../draft.ts';
import { draftText, paragraphText } from '../inlines.ts';
import { isKnownHead } from '../labels.ts';
import { isBold } from '../paragraph-look.ts';
import { listKey } from './habits.ts';
import { headNumber } from './head-number.ts';

/** Characters; a longer item is a point. */
const LONGEST = 100;

/** @returns the heads in document order, without those among points and with those left out among heads */
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

/** "2.1.": no points are counted so; and "5. Results" in bold is none, whatever has "1." to "4." in its list. */
function isSure(item: Paragraph): boolean {
  const isKnown = isBold(item) && isKnownHead(draftText(item.inlines));
  return isKnown || headNumber(item)?.form === 'decimal';
}

/** "1." at a place */
function lookOf({ cues: { list, indent, autoNumber = '' } }: Paragraph): string {
  return `${list?.level} ${indent} ${autoNumber.replace(/\d+/g, '#')}`;
}

function isShort(item: Paragraph): boolean {
  return paragraphText(item).length < LONGEST;
}

/**
 * Items that count on from each other, whatever stands between them: those of one list, else one that looks the
 * same; Word begins again at "1." with another list, and may go on with the first.
 */
function runsOf(blocks: readonly DraftBlock[]): Paragraph[][] {
  const runs: Paragraph[][] = [];
  /** By list and by look, with the number that is next. */
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
