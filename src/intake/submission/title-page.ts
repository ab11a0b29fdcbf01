/** Cuts a file that is only a title page: facts, and below them statements for the end of the article. */
import type { Draft, DraftBlock } from '../draft.ts';
import { plainDraftText, spansOf } from '../inlines.ts';
import { headKind } from '../labels.ts';
import { claimAll, type Ledger } from '../ledger.ts';
import type { Cut } from '../parts/cut.ts';
import { namesTitlePage } from './file-kinds.ts';

export function cutTitlePage({ blocks }: Draft, ledger: Ledger): Cut {
  const filled = blocks.filter((block) => block.kind === 'table' || textOf(block) !== '');
  const [first] = filled;
  const isNamed = first?.kind === 'paragraph' && namesTitlePage(textOf(first));
  if (isNamed) claimAll(ledger, spansOf(first.inlines), 'label');
  const page = isNamed ? filled.slice(1) : filled;
  const head = page.findIndex((block) => headKind(textOf(block)) === 'back');
  const [front, body] = head === -1 ? [page, []] : [page.slice(0, head), page.slice(head)];
  const contacts = body.filter((block) => ADDRESS.test(textOf(block)));
  return {
    front: [...front, ...contacts],
    body: body.filter((block) => !contacts.includes(block)),
    references: [],
    referencesHeads: [],
    back: [],
    border: 'the statements of the title page',
  };
}

/** The line of a corresponding author below the statements. */
const ADDRESS = /\S@[^\s@]{1,200}\.\S/;

function textOf(block: DraftBlock): string {
  return block.kind === 'paragraph' ? plainDraftText(block.inlines) : '';
}
