/** Cuts a draft into front page, body, reference list and back matter. */

import type { Draft, DraftBlock, Paragraph } from '../draft.ts';
import type { TaggedLine } from '../front/lines/tagged-line.ts';
import { cutPage } from '../front/page.ts';
import { findReferences } from './find-list.ts';
import { takeFrontNotes } from './front-notes.ts';
import { takeSecondFront } from './second-front.ts';
import { notesAtAuthors, notesOfFront } from './unread.ts';

export interface Cut {
  /** The lines of the front page, with what each is. */
  lines: TaggedLine[];
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

/** @param journalTitle in journal.yaml */
export function cutDraft({ blocks: all, notes, source }: Draft, journalTitle?: string): Cut {
  const found = findReferences(all);
  const { kept: blocks, moved: second } = takeSecondFront(all, found?.from);
  const list = second.length > 0 ? findReferences(blocks) : found;
  const back = takeFrontNotes(list?.below ?? []);
  const sources = { blocks: list?.above ?? blocks, source, journalTitle };
  const elsewhere = [...second, ...back.moved];
  const first = cutPage({ ...sources, elsewhere });
  const authorNotes = notesAtAuthors(first.lines, notes);
  const called = notesOfFront(first.front, notes);
  const page =
    called.length > 0
      ? cutPage({ ...sources, elsewhere: [...elsewhere, ...called], authorNotes })
      : first;
  return {
    lines: page.lines,
    front: page.front,
    body: page.body,
    references: list?.entries ?? [],
    referencesHeads: list?.heads ?? [],
    back: back.kept,
    border: page.border,
  };
}
