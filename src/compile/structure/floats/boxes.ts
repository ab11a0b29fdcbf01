import type { Box, BoxKind } from '../../../article/article.ts';
import { ownValue } from '../../../words/own-value.ts';
import { byWord } from '../../../words/word-list.ts';
import type { DivNode } from '../../parse/manuscript.ts';
import { toInlines } from '../inlines/inlines.ts';
import { addLabel, idFor, type State, type ToBlocks } from '../state.ts';

/** Names of boxes in the dialects of authors. */
const KINDS: Record<string, BoxKind> = byWord<BoxKind>({
  note: 'note seealso admonition callout callout-note',
  tip: 'tip hint callout-tip',
  important: 'important callout-important attention',
  warning: 'warning danger error callout-warning',
  caution: 'caution callout-caution',
  box: 'box boxed details',
});

/** A box; undefined if the block is no box. */
export function boxOf(state: State, node: DivNode, toBlocks: ToBlocks): Box | undefined {
  const kind = ownValue(KINDS, node.name);
  if (!kind) return undefined;
  const title = node.title ? toInlines(state, node.title) : [];
  const children = toBlocks(state, node.children);
  const box: Box = { type: 'box', kind, ...(title.length > 0 && { title }), children };
  const authorId = node.data?.attributes?.id;
  if (authorId === undefined) return box;
  box.id = idFor(state, authorId, 'box', node.position);
  addLabel(state, box.id, 'box', undefined, title);
  return box;
}
