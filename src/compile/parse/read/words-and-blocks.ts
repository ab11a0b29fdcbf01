/** Converts between blocks and words. */
import type { BlockNode, PhrasingNode } from '../manuscript.ts';
import type { AnyNode } from './fold.ts';

const PHRASING: Record<PhrasingNode['type'], true> = {
  break: true,
  citation: true,
  crossReference: true,
  delete: true,
  emphasis: true,
  footnoteReference: true,
  image: true,
  inlineCode: true,
  inlineMath: true,
  inlineNote: true,
  link: true,
  smallCaps: true,
  span: true,
  strong: true,
  subscript: true,
  superscript: true,
  text: true,
  underline: true,
};

export function isPhrasing(node: AnyNode): node is PhrasingNode {
  return node.type in PHRASING;
}

/** Makes paragraphs of words between blocks. Empty paragraphs and white space vanish. */
export function asBlocks(nodes: AnyNode[]): BlockNode[] {
  const blocks: BlockNode[] = [];
  let run: PhrasingNode[] = [];
  for (const node of nodes) {
    if (isPhrasing(node)) run.push(node);
    else {
      blocks.push(...paragraph(run));
      run = [];
      if (node.type !== 'paragraph' || node.children.length > 0) blocks.push(node);
    }
  }
  return [...blocks, ...paragraph(run)];
}

/** The words of all blocks, for places that allow only words. */
export function asWords(nodes: AnyNode[]): PhrasingNode[] {
  return trimWords(
    nodes.flatMap((node): PhrasingNode[] => {
      if (isPhrasing(node)) return [node];
      if (node.type === 'math') {
        const { value, position } = node;
        return [{ type: 'inlineMath', value, position }];
      }
      if (node.type === 'code') return [{ type: 'inlineCode', value: node.value }];
      const children = 'children' in node ? (node.children as AnyNode[]) : [];
      return [...asWords(children), { type: 'text', value: ' ' }];
    }),
  );
}

/** Trims white space at the ends and merges neighbouring texts. */
export function trimWords(nodes: PhrasingNode[]): PhrasingNode[] {
  const joined = joinTexts(nodes);
  const first = joined[0];
  if (first?.type === 'text' && !first.data?.literal)
    first.value = first.value.replace(/^[ \n]+/, '');
  const last = joined.at(-1);
  if (last?.type === 'text' && !last.data?.literal)
    last.value = last.value.replace(/(?<![ \n])[ \n]+$/, '');
  const rest = joined.filter((node) => node.type !== 'text' || node.value !== '');
  const changed =
    rest.length < joined.length || rest[0]?.type === 'break' || rest.at(-1)?.type === 'break';
  return changed && rest.length > 0 ? trimWords(withoutOuterBreaks(rest)) : rest;
}

function withoutOuterBreaks(nodes: PhrasingNode[]): PhrasingNode[] {
  const from = nodes.findIndex((node) => node.type !== 'break');
  const to = nodes.findLastIndex((node) => node.type !== 'break');
  return from === -1 ? [] : nodes.slice(from, to + 1);
}

/** Merges neighbouring texts, without doubled spaces. */
export function joinTexts(nodes: PhrasingNode[]): PhrasingNode[] {
  const joined: PhrasingNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const mergeable = node.type === 'text' && last?.type === 'text';
    if (mergeable && !node.data?.literal && !last.data?.literal) {
      last.value = (last.value + node.value).replace(/ {2,}/g, ' ');
      if (last.position && node.position) last.position.end = node.position.end;
    } else joined.push(node.type === 'text' ? { ...node } : node);
  }
  return joined;
}

function paragraph(run: PhrasingNode[]): BlockNode[] {
  const children = trimWords(run);
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  const position = start && end ? { start, end } : undefined;
  return children.length > 0 ? [{ type: 'paragraph', children, position }] : [];
}
