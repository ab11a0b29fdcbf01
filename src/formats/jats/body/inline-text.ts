/** The characters of inline nodes, and the nodes of a range of characters. */
import type { Inline } from '../../../article/article.ts';
import { legal } from '../../../markup/xml.ts';

/** Stands for a node without characters, such as a formula or a picture. */
const ATOM = '\ufffc';

export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return hasChildren(node) ? inlineText(node.children) : ATOM;
    })
    .join('');
}

/**
 * Gives a link without words its address as text, as on the page. This happens before a text is cut into ranges,
 * because nodes without characters are lost there.
 */
export function withAddresses(nodes: readonly Inline[]): Inline[] {
  return nodes.map((node): Inline => {
    if (!hasChildren(node)) return node;
    if (node.type !== 'link') return { ...node, children: withAddresses(node.children) } as Inline;
    const blank = legal(inlineText(node.children)).trim() === '';
    return blank ? { ...node, children: [{ type: 'text', value: node.url }] } : node;
  });
}

/** The nodes of `text.slice(start, end)` with their formatting. */
export function sliceInlines(nodes: readonly Inline[], start: number, end: number): Inline[] {
  let at = 0;
  return nodes.flatMap((node): Inline[] => {
    const length = inlineText([node]).length;
    const [from, to] = [Math.max(0, start - at), Math.min(length, end - at)];
    at += length;
    if (from >= to) return [];
    if (node.type === 'text') return [{ ...node, value: node.value.slice(from, to) }];
    if (!hasChildren(node)) return [node];
    return [{ ...node, children: sliceInlines(node.children, from, to) } as Inline];
  });
}

/** The positions of nodes of some types in the text. */
export function rangesOf<Type extends Inline['type']>(
  nodes: readonly Inline[],
  types: readonly Type[],
  at = 0,
): { start: number; end: number; node: Extract<Inline, { type: Type }> }[] {
  let start = at;
  return nodes.flatMap((node) => {
    const end = start + inlineText([node]).length;
    const inside = hasChildren(node) ? rangesOf(node.children, types, start) : [];
    const own = types.some((type) => type === node.type)
      ? [{ start, end, node: node as Extract<Inline, { type: Type }> }]
      : [];
    start = end;
    return [...own, ...inside];
  });
}

function hasChildren(node: Inline): node is Inline & { children: Inline[] } {
  return 'children' in node && node.children !== undefined;
}
