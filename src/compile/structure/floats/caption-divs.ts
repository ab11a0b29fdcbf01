/**
 * Captions in the syntax of website themes: `<div class="caption">` after a picture, a grid of pictures or a
 * table.
 */
import type { Paragraph } from 'mdast';
import type { BlockNode, DivNode, PhrasingNode } from '../../parse/manuscript.ts';
import { isBlank } from './captions.ts';
import { type Captioned, captionWords, withCaption, withTypedCaptions } from './typed-captions.ts';

const CAPTION = /^(?:fig(?:ure)?-?)?caption$/;

/** Pairs these captions, and typed captions, with their figure or table. */
export function withCaptions(nodes: readonly BlockNode[]): (BlockNode | Captioned)[] {
  const out: (BlockNode | Captioned)[] = [];
  let from = 0;
  for (const [at, node] of nodes.entries()) {
    const whole = at > from ? withCaptionDiv(nodes[at - 1], node) : undefined;
    if (!whole) continue;
    out.push(...withTypedCaptions(nodes.slice(from, at - 1)), whole);
    from = at + 1;
  }
  return [...out, ...withTypedCaptions(nodes.slice(from))];
}

function withCaptionDiv(
  float: BlockNode | undefined,
  next: BlockNode | undefined,
): Captioned | undefined {
  if (!float || next?.type !== 'div') return undefined;
  const [caption, ...more] = next.children;
  if (!isCaption(next) || caption?.type !== 'paragraph') return undefined;
  const kind: Captioned['kind'] = float.type === 'tableGrid' ? 'table' : 'figure';
  const { number, words } = captionWords(caption, kind);
  const whole = { kind, number, caption, words, nodes: [float, next] } satisfies Omit<
    Captioned,
    'float'
  >;
  if (float.type === 'tableGrid') {
    const isBare = (float.data?.caption ?? []).length === 0 && more.length === 0;
    return isBare ? { ...whole, float: withCaption(float, words) } : undefined;
  }
  const pictures = picturesOf(float);
  const own: Paragraph = { ...caption, children: words as Paragraph['children'] };
  return pictures && { ...whole, float: figure(float, [...pictures, own, ...more]) };
}

function isCaption({ name, data }: DivNode): boolean {
  return [name, ...(data?.attributes?.classes ?? [])].some((each) => CAPTION.test(each));
}

/** The pictures of a block that contains nothing else. */
function picturesOf(node: BlockNode): Paragraph[] | undefined {
  if (node.type === 'paragraph') return isPictures(node) ? [node] : undefined;
  if (node.type !== 'div' || node.children.length === 0) return undefined;
  const inside = node.children.map(picturesOf);
  return inside.every((each) => each !== undefined) ? inside.flat() : undefined;
}

function isPictures({ children }: Paragraph): boolean {
  const [first, ...others] = (children as PhrasingNode[]).filter((node) => !isBlank(node));
  return first?.type === 'image' && others.every(({ type }) => type === 'image');
}

function figure(float: BlockNode, children: BlockNode[]): DivNode {
  const data = float.type === 'div' && float.data ? { data: float.data } : {};
  return { type: 'div', name: 'figure', children, position: float.position, ...data };
}
