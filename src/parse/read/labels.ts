import type { SyntaxNode } from '../syntax/nodes.ts';

/** Takes LaTeX's `\label{…}` out of a caption or a heading; the first one is the id. */
export function takeLabel(nodes: SyntaxNode[]): string | undefined {
  let label: string | undefined;
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node?.type !== 'latexSyntax' || node.name !== 'label') continue;
    label = node.values[0]?.trim() || label;
    nodes.splice(index, 1);
  }
  return label;
}
