import type { SyntaxNode } from '../syntax/nodes.ts';

/**
 * Takes labels out of a caption or a heading: LaTeX's `\label{…}`, and the empty spans with a
 * label that JOSS knows. The first one is the id.
 */
export function takeLabel(nodes: SyntaxNode[]): string | undefined {
  let label: string | undefined;
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    const found = node && labelOf(node);
    if (found === undefined) continue;
    label = found || label;
    nodes.splice(index, 1);
  }
  return label;
}

function labelOf(node: SyntaxNode): string | undefined {
  if (node.type === 'latexSyntax' && node.name === 'label') return node.values[0]?.trim() ?? '';
  if (node.type !== 'spanSyntax' || node.children.length > 0) return undefined;
  return node.attributes.pairs.label ?? node.attributes.id;
}
