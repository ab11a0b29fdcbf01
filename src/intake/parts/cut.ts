/** Cuts a draft into front page, body, reference list and back matter. */

import { type Draft, type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import type { Habits } from '../headings/habits.ts';
import { plainDraftText } from '../inlines.ts';
import { frontLabel } from '../labels.ts';
import type { Border } from './body-signs.ts';
import { findBody, LONG_PARAGRAPH } from './find-body.ts';
import { findReferences } from './find-list.ts';
import { boxesIn } from './front-boxes.ts';
import { saidBy, takeFrontNotes } from './front-notes.ts';
import { partBelowNames } from './names-above-text.ts';
import { takeSecondFront } from './second-front.ts';

export interface Cut {
  front: DraftBlock[];
  body: DraftBlock[];
  /** Without their heads. */
  references: Paragraph[];
  referencesHeads: Paragraph[];
  /** Appendices and notes behind the references. */
  back: DraftBlock[];
  /** How the border of the front page was found. */
  border: string;
}

/** @param lined whether no blank lines separate paragraphs */
export function cutDraft(
  { blocks: all, leftOut }: Pick<Draft, 'blocks' | 'leftOut'>,
  habits: Habits,
  lined: boolean,
): Cut {
  const contents = leftOut.find(({ why }) => why === 'contents')?.span;
  const found = findReferences(all);
  const { kept: blocks, moved: second } = takeSecondFront(all, found?.from);
  const list = second.length > 0 ? findReferences(blocks) : found;
  const { text, at, border } = withNamesApart(list?.above ?? blocks, (text) =>
    findBody(text, habits, { lined: lined && !list, contents }),
  );
  const front = text.slice(0, at);
  const boxes = new Set([...tablesBehindKeywords(front), ...boxesIn(front)]);
  const said = saidBy(front);
  const { kept: body, moved } = takeFrontNotes([...boxes, ...text.slice(at)], said);
  const back = takeFrontNotes(list?.below ?? [], said, true);
  return {
    front: [...front.filter((block) => !boxes.has(block)), ...moved, ...back.moved, ...second],
    body,
    references: list?.entries ?? [],
    referencesHeads: list?.heads ?? [],
    back: back.kept,
    border,
  };
}

/** Where the body begins with the names of the authors, they and what stands above belong to the front page. */
function withNamesApart(text: DraftBlock[], find: (text: DraftBlock[]) => Border) {
  const { at, border } = find(text);
  const block = text[at];
  const parts = isParagraph(block) && border === LONG_PARAGRAPH && partBelowNames(block);
  if (!parts) return { text, at, border };
  return {
    text: text.toSpliced(at, 1, ...parts),
    at: at + 1,
    border: 'the line below the authors',
  };
}

/** A list of abbreviations, a box of highlights: no table of a title page stands so low. */
function tablesBehindKeywords(front: DraftBlock[]): DraftBlock[] {
  const label = front.findIndex(
    (block) => isParagraph(block) && frontLabel(plainDraftText(block.inlines))?.kind === 'keywords',
  );
  return label === -1 ? [] : front.slice(label).filter((block) => !isParagraph(block));
}
