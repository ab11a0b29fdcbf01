/**
 * Notes of the front page in other places: in a column beside the text, or after the references, where many
 * publishers print licence and dates. They are read with the front page.
 */

import { type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import { beginsStatement, isFrontNote, isOnlyHistory } from '../front/facts/anchors.ts';
import { historyDates } from '../front/facts/dates.ts';
import { draftText } from '../inlines.ts';
import { words } from './block-words.ts';
import { partAt } from './list-end.ts';

interface Taken {
  kept: DraftBlock[];
  moved: DraftBlock[];
}

/** Facts that the front page already has. */
export interface Said {
  licence: boolean;
  dates: boolean;
}

export function saidBy(front: DraftBlock[]): Said {
  const texts = front.filter(isParagraph).map(({ inlines }) => draftText(inlines));
  return {
    licence: texts.some((text) => /creative\s+commons|\bCC[ -]BY\b/i.test(text)),
    dates: texts.some((text) => historyDates(text.replace(/\s+/g, ' ')).length > 0),
  };
}

/**
 * Takes notes of the first page ("Corresponding author: …") out of the text of a PDF.
 *
 * @param isBehind whether the blocks follow the references
 */
export function takeFrontNotes(blocks: DraftBlock[], said: Said, isBehind = false): Taken {
  const kept: DraftBlock[] = [];
  const moved: DraftBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const isBelow = isBehind || index >= FIRST;
    const atEdge = index < FIRST || index >= blocks.length - LAST;
    const short = atEdge && words(block) < 60;
    if (isParagraph(block) && short && isNoteAt(draftText(block.inlines), isBelow))
      moved.push(block);
    else if (!isParagraph(block)) kept.push(block);
    else {
      const parts = partsOf(block, said);
      kept.push(...parts.kept);
      moved.push(...parts.moved);
    }
  }
  return { kept, moved };
}

/** Blocks at the edges of a text among which those of its first page may stand. */
const FIRST = 15;
const LAST = 12;

/** The address of a DOI alone, below the text or its references, is of a work that is cited there. */
function isNoteAt(text: string, isBelow: boolean): boolean {
  return isFrontNote(text) && !(isBelow && /^https?:\/\/(?:dx\.)?doi\.org\//i.test(text.trim()));
}

/** A paragraph without the lines that say licence or dates. */
function partsOf(block: Paragraph, said: Said): Taken {
  const lines = draftText(block.inlines).split('\n');
  let at = 0;
  const starts = lines.map(({ length }) => {
    at += length + 1;
    return at - length - 1;
  });
  const licence = said.licence ? -1 : lines.findIndex((_, index) => beginsStatement(lines, index));
  if (licence !== -1) return partedAt(block, starts[licence] ?? 0);
  const dates = said.dates
    ? []
    : lines.flatMap((line, index) => (isOnlyHistory(line) ? [index] : []));
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return { kept: [block], moved: [] };
  const from = starts[first] ?? 0;
  const to = starts[last + 1];
  const [above, rest] = from > 0 ? partAt(block, from) : [undefined, block];
  const [history, below] = to === undefined ? [rest, undefined] : partAt(rest, to - from);
  return { kept: [above, below].filter((part) => part !== undefined), moved: [history] };
}

function partedAt(block: Paragraph, at: number): Taken {
  if (at === 0) return { kept: [], moved: [block] };
  const [above, statement] = partAt(block, at);
  return { kept: [above], moved: [statement] };
}
