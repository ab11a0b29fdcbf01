/** The words of a tree of the manuscript, for headings and slugs; marks and notes aside. */
export function wordsOf(node: object): string {
  if ('type' in node && (node.type === 'footnoteReference' || node.type === 'inlineNote'))
    return '';
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (!('children' in node) || !Array.isArray(node.children)) return '';
  return node.children.map((child: object) => wordsOf(child)).join('');
}
