/** The text of a tree without markup and notes, for headings and slugs. */
export function textWithoutNotes(node: object): string {
  if ('type' in node && (node.type === 'footnoteReference' || node.type === 'inlineNote'))
    return '';
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (!('children' in node) || !Array.isArray(node.children)) return '';
  return node.children.map((child: object) => textWithoutNotes(child)).join('');
}
