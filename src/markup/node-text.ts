/** The text in a tree of HTML or XML. */
export function nodeText(node: { type: string }): string {
  if ('value' in node) return String(node.value ?? '');
  const { children = [] } = node as { children?: { type: string }[] };
  return children.map(nodeText).join('');
}
