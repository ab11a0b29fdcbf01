import type { AnyNode } from './fold.ts';

/** The bare words of nodes. */
export function wordsOf(nodes: readonly (AnyNode | { type: string })[]): string {
  return nodes.map(wordsOfNode).join('');
}

function wordsOfNode(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('children' in node && Array.isArray(node.children)) return wordsOf(node.children);
  return 'type' in node && node.type === 'break' ? ' ' : '';
}
