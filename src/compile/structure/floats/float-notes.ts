/** Notes below figures and tables. */
import type { Block, Inline } from '../../../article/article.ts';
import { FLOAT_NOTE } from '../../../words/languages/float-words.ts';

/** Whether a paragraph begins like a note: "Note. Weighted.", "*Fonte*: IBGE." */
export function isFloatNote(block: Block): boolean {
  return (
    block.type === 'paragraph' && FLOAT_NOTE.test(block.children.slice(0, 2).map(wordsOf).join(''))
  );
}

function wordsOf(node: Inline): string {
  if (node.type === 'text') return node.value;
  return 'children' in node && node.children ? node.children.map(wordsOf).join('') : '';
}

/**
 * Attaches notes directly after a numbered figure or table to it, so that they float together. Notes of a
 * figure follow its caption.
 */
export function withFloatNotes(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const before = out.at(-1);
    const isNote = before && 'number' in before && isFloatNote(block);
    if (isNote && before.type === 'table') before.notes.push(block);
    else if (isNote && before.type === 'figure') before.caption.push(block);
    else out.push(block);
  }
  return out;
}
