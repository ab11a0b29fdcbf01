/** Shared by the conversions of MyST's roles, LaTeX's commands, spans and HTML. */
import type { Place } from '../../../words/place.ts';
import type { PhrasingNode } from '../manuscript.ts';

/** Nodes that only mark their words. */
export type Mark =
  | 'emphasis'
  | 'strong'
  | 'underline'
  | 'delete'
  | 'superscript'
  | 'subscript'
  | 'smallCaps';

/** Marks words; empty if there are none. */
export function markWords(
  type: Mark | 'inlineNote',
  children: PhrasingNode[],
  position: Place | undefined,
): PhrasingNode[] {
  return children.length > 0 ? [{ type, children, position }] : [];
}

export function textNode(value: string): Extract<PhrasingNode, { type: 'text' }> {
  return { type: 'text', value };
}

/** A text node; no node if the text is empty. */
export function nonEmptyText(value: string): PhrasingNode[] {
  return value ? [textNode(value)] : [];
}

/** A table with one converter under several names, separated by spaces. */
export function byNames<Convert>(names: string, convert: Convert): Record<string, Convert> {
  return Object.fromEntries(names.split(' ').map((name) => [name, convert]));
}
