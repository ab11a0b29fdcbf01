import type { Attributes, BlockNode, DivNode, PhrasingNode } from '../manuscript.ts';
import { mergeCells } from './tables/merged-cells.ts';

/** A div with its name and attributes. A div around a listing becomes code with a caption. */
export function divOf(
  name: string,
  children: BlockNode[],
  attributes: Attributes,
  title: PhrasingNode[] = [],
): BlockNode {
  const div: DivNode = {
    type: 'div',
    name,
    ...(title.length > 0 && { title }),
    children,
    position: attributes.place,
    data: { attributes },
  };
  if (name === 'table') mergeCells(div);
  return listing(div, attributes) ?? div;
}

/**
 * A listing with a caption: `::: {#lst-x .listing}` around a paragraph and a code block (pandoc-crossref,
 * Quarto).
 */
function listing({ name, children }: DivNode, attributes: Attributes): BlockNode | undefined {
  if (name !== 'listing' && !/^lst[-:]/.test(attributes.id ?? '')) return undefined;
  const code = children.find((child) => child.type === 'code');
  const words = children.filter((child) => child.type === 'paragraph');
  if (!code || children.length !== words.length + 1 || words.length > 1) return undefined;
  const caption = words.flatMap((child) => child.children);
  const own = { ...attributes, id: attributes.id ?? code.data?.attributes?.id };
  return { ...code, data: { ...(caption.length > 0 && { caption }), attributes: own } };
}
