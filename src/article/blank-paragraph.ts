import type { Block } from './blocks.ts';

/** Whether a block is a paragraph without a visible character. */
export function isBlankParagraph(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.every((node) => node.type === 'text' && node.value.trim() === '')
  );
}
