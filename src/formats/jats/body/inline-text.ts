/** The characters of inline nodes, and the nodes of a range of them. */
import type { Inline } from '../../../article/article.ts';
import { legal } from '../../../markup/xml.ts';

/** Stands for what has no characters of its own: a formula, a picture. */
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
 * A link without words shows its address, as on the page: given before a text is cut into ranges, in
 * which nothing without characters survives.
 */
export function withAddresses(nodes: readonly Inline[]): Inline[] {
  return nodes.map((node): Inline => {
    if (!hasChildren(node)) return node;
    if (node.type !== 'link') return { ...node, children: withAddresses(node.children) } as Inline;
    const blank = legal(inlineText(node.children)).trim() === '';
    return blank ? { ...node, children: [{ type: 'text', value: node.url }] } : node;
  });
}

/** The nodes of `text.slice(start, end)`, formatted as before. */
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

/** Where the nodes of some types stand in the text. */
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
