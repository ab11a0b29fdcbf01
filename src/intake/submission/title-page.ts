/** Cuts a file that is only a title page: facts, and below them statements for the end of the article. */
import type { Draft, DraftBlock } from '../draft.ts';
import { cutPage } from '../front/page.ts';
import { plainDraftText, spansOf } from '../inlines.ts';
import { headKind } from '../labels.ts';
import { claimAll, type Ledger } from '../ledger.ts';
import type { Cut } from '../parts/cut.ts';
import { notesOfFront } from '../parts/unread.ts';
import { namesTitlePage } from './file-kinds.ts';

export function cutTitlePage(draft: Draft, ledger: Ledger, journalTitle?: string): Cut {
  const filled = draft.blocks.filter((block) => block.kind === 'table' || textOf(block) !== '');
  const [first] = filled;
  const isNamed = first?.kind === 'paragraph' && namesTitlePage(textOf(first));
  if (isNamed) claimAll(ledger, spansOf(first.inlines), 'label');
  const blocks = isNamed ? filled.slice(1) : filled;
  const head = blocks.findIndex((block) => headKind(textOf(block)) === 'back');
  const [above, below] = head === -1 ? [blocks, []] : [blocks.slice(0, head), blocks.slice(head)];
  const contacts = below.filter((block) => ADDRESS.test(textOf(block)));
  const statements = below.filter((block) => !contacts.includes(block));
  const elsewhere = [...contacts, ...notesOfFront(above, draft.notes)];
  const page = cutPage({ blocks: above, elsewhere, source: draft.source, journalTitle });
  return {
    lines: page.lines,
    front: page.front,
    body: [...page.body, ...statements],
    references: [],
    referencesHeads: [],
    back: [],
    border: page.border,
  };
}

/** The line of a corresponding author below the statements. */
const ADDRESS = /\S@[^\s@]{1,200}\.\S/;

function textOf(block: DraftBlock): string {
  return block.kind === 'paragraph' ? plainDraftText(block.inlines) : '';
}
