import type { AnyNode } from './fold.ts';

/** The text of nodes without markup. A line break is a space. */
export function bareText(nodes: readonly (AnyNode | { type: string })[]): string {
  return nodes.map(wordsOfNode).join('');
}

function wordsOfNode(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('children' in node && Array.isArray(node.children)) return bareText(node.children);
  return 'type' in node && node.type === 'break' ? ' ' : '';
}
