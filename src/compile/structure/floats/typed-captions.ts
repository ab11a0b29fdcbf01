/**
 * Captions that authors type as paragraphs beside tables and pictures: "**Table 4.** Trade by year". They are
 * used only if the number agrees with the printed one.
 */
import type { Image, Paragraph } from 'mdast';
import { LABEL_END } from '../../../words/languages/float-words.ts';
import type { BlockNode, PhrasingNode, TableNode } from '../../parse/manuscript.ts';
import { textWithoutNotes } from '../text-without-notes.ts';
import { isBlank, TYPED_LABELS } from './captions.ts';

type Kind = keyof typeof TYPED_LABELS;

export interface Captioned {
  kind: Kind;
  /** The typed number; absent if only position and italics show that it is a caption. */
  number?: string;
  /** The figure or table with its caption. */
  float: BlockNode;
  caption: Paragraph;
  /** The words after the label. */
  words: PhrasingNode[];
  /** Both nodes in document order. */
  nodes: BlockNode[];
}

interface TypedCaption {
  kind: Kind;
  number?: string;
  words: PhrasingNode[];
}

/** Pairs typed captions with their table or picture. */
export function withTypedCaptions(nodes: readonly BlockNode[]): (BlockNode | Captioned)[] {
  const out: (BlockNode | Captioned)[] = [];
  for (let at = 0; at < nodes.length; ) {
    const chain = chainAt(nodes, at);
    out.push(...pairs(chain));
    at += chain.length;
  }
  return out.map((node) => ('type' in node ? (inOneParagraph(node) ?? node) : node));
}

/** A chain of alternating captions and tables, or captions and pictures. A single block is a chain too. */
function chainAt(nodes: readonly BlockNode[], start: number): BlockNode[] {
  const chain = nodes.slice(start, start + 1);
  const kind = chain.map((node) => roleOf(node)?.kind)[0];
  if (kind === undefined) return chain;
  for (let at = start + 1; ; at++) {
    const [role, before] = [roleOf(nodes[at]), roleOf(chain.at(-1))];
    if (role?.kind !== kind || role.isFloat === before?.isFloat) return chain;
    chain.push(...nodes.slice(at, at + 1));
  }
}

/**
 * Pairs the blocks of a chain from its start. If a table begins a chain of odd length, it stays alone, so that
 * captions between tables belong to the table below.
 */
function pairs(chain: readonly BlockNode[]): (BlockNode | Captioned)[] {
  const isOdd = chain.length % 2 === 1;
  const first = roleOf(chain[0]);
  const alone = isOdd && (first?.isFloat ?? false) && first?.kind === 'table' ? 1 : 0;
  const out: (BlockNode | Captioned)[] = chain.slice(0, alone);
  for (let at = alone; at < chain.length; at += 2) {
    const pair = chain.slice(at, at + 2);
    out.push(...(captioned(pair) ?? pair));
  }
  return out;
}

function captioned(nodes: BlockNode[]): Captioned[] | undefined {
  const caption = nodes.find((node) => node.type === 'paragraph' && typedCaption(node));
  const float = nodes.find((node) => node !== caption);
  if (!float || caption?.type !== 'paragraph') return undefined;
  const typed = typedCaption(caption);
  if (!typed) return undefined;
  return [{ ...typed, caption, nodes, float: withCaption(float, typed.words) }];
}

function roleOf(node: BlockNode | undefined): { kind: Kind; isFloat: boolean } | undefined {
  if (node?.type === 'tableGrid')
    return (node.data?.caption ?? []).length === 0 ? { kind: 'table', isFloat: true } : undefined;
  if (node?.type !== 'paragraph') return undefined;
  if (pictureOf(node)) return { kind: 'figure', isFloat: true };
  const typed = typedCaption(node);
  return typed && { kind: typed.kind, isFloat: false };
}

/** The only picture of a paragraph, if its words in brackets can become the alternative text. */
function pictureOf({ children }: Paragraph): Image | undefined {
  const [image, ...others] = children.filter((node) => !isBlank(node));
  if (image?.type !== 'image' || others.length > 0) return undefined;
  return (image.data?.caption ?? []).every(isPlain) ? image : undefined;
}

/** Whether words lose nothing as alternative text. */
function isPlain(node: { type: string }): boolean {
  if (node.type === 'text') return true;
  return /^(?:emphasis|strong)$/.test(node.type) && 'children' in node
    ? (node.children as { type: string }[]).every(isPlain)
    : false;
}

/** A picture followed by its caption in the same paragraph: `![…](map.png)`. */
function inOneParagraph(node: BlockNode): Captioned | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [image, ...rest] = node.children as PhrasingNode[];
  if (image?.type !== 'image') return undefined;
  const begin = rest.findIndex((child) => !isBlank(child));
  const picture: Paragraph = { ...node, children: [image] };
  const words = begin === -1 ? [] : rest.slice(begin);
  const caption: Paragraph = { ...node, position: words[0]?.position, children: words };
  const typed = typedCaption(caption) ?? inItalics(image, caption);
  if (typed?.kind !== 'figure' || !pictureOf(picture)) return undefined;
  return { ...typed, caption, nodes: [node], float: withCaption(picture, typed.words) };
}

/** The line below a picture, if it is completely emphasised. */
function inItalics({ position }: Image, { children }: Paragraph): TypedCaption | undefined {
  const [only, ...others] = children;
  if (only?.type !== 'emphasis' || !others.every(isBlank)) return undefined;
  const isBelow = (only.position?.start.line ?? 0) > (position?.end.line ?? 0);
  return isBelow ? { kind: 'figure', words: only.children as PhrasingNode[] } : undefined;
}

/** Parses a typed caption: "Table 4. …", "**Table 4.** …", "*Table 4: …*", "**Table 4**: …". */
function typedCaption(node: Paragraph): TypedCaption | undefined {
  const children = node.children as PhrasingNode[];
  const kinds: Kind[] = ['table', 'figure'];
  for (const kind of kinds) {
    const typed = afterLabel(children, kind);
    if (typed && textWithoutNotes({ children: typed.words }).trim() !== '')
      return { kind, ...typed };
  }
  return undefined;
}

/** The words of a caption, and its typed number. */
export function captionWords(
  { children }: Paragraph,
  kind: Kind,
): { number?: string; words: PhrasingNode[] } {
  const words = children as PhrasingNode[];
  return afterLabel(words, kind) ?? { words };
}

function afterLabel(
  [first, ...rest]: PhrasingNode[],
  kind: Kind,
): Omit<TypedCaption, 'kind'> | undefined {
  if (first?.type === 'text') {
    const found = TYPED_LABELS[kind].exec(first.value);
    const value = first.value.slice(found?.[0].length);
    return found?.[1] ? { number: found[1], words: [{ ...first, value }, ...rest] } : undefined;
  }
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return undefined;
  const children = first.children as PhrasingNode[];
  const inside = afterLabel(children, kind) ?? bareLabel(children, rest, kind);
  if (!inside) return undefined;
  const isAll = rest.every(isBlank);
  if (isAll) return inside;
  const isEmpty = textWithoutNotes({ children: inside.words }).trim() === '';
  const marked = isEmpty ? [] : [{ ...first, children: inside.words }];
  return { ...inside, words: [...marked, ...(isEmpty ? withoutEnd(rest) : rest)] };
}

const END = new RegExp(String.raw`^\s*${LABEL_END}?\s*`);
const BEHIND_BARE = new RegExp(String.raw`^\s*(?:${LABEL_END}|\p{Lu})`, 'u');

/** A label without punctuation, because the mark ends it: "**Table 4** Trade", "**Table 4**: trade". */
function bareLabel(
  children: PhrasingNode[],
  rest: PhrasingNode[],
  kind: Kind,
): Omit<TypedCaption, 'kind'> | undefined {
  const [only, ...others] = children;
  if (only?.type !== 'text' || others.length > 0) return undefined;
  const [next] = rest;
  const begins = next?.type === 'text' ? BEHIND_BARE.test(next.value) : false;
  const number = TYPED_LABELS[kind].exec(`${only.value}:`)?.[1];
  return begins && number ? { number, words: [] } : undefined;
}

function withoutEnd([first, ...rest]: PhrasingNode[]): PhrasingNode[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : rest;
  return [{ ...first, value: first.value.replace(END, '') }, ...rest];
}

export function withCaption(float: BlockNode, words: PhrasingNode[]): BlockNode {
  if (float.type === 'tableGrid') {
    const table: TableNode = { ...float, data: { ...float.data, caption: words } };
    return table;
  }
  const image = float.type === 'paragraph' ? pictureOf(float) : undefined;
  if (float.type !== 'paragraph' || !image) return float;
  return { ...float, children: [withWords(image, words)] };
}

/**
 * The picture with its caption. The words in its brackets become the alternative text, unless they are only
 * "Figure 4".
 */
function withWords(image: Image, caption: PhrasingNode[]): Image {
  const written = textWithoutNotes({ children: image.data?.caption ?? [] }).trim();
  const isLabel = TYPED_LABELS.figure.exec(`${written}:`)?.[0] === `${written}:`;
  const bracket = isLabel ? '' : written;
  const given = image.data?.attributes ?? { classes: [], pairs: {}, place: image.position };
  const { place, pairs } = given;
  const isSaid = 'alt' in pairs || 'fig-alt' in pairs || bracket === '';
  const attributes = place && {
    ...given,
    place,
    pairs: isSaid ? pairs : { ...pairs, alt: bracket },
  };
  return { ...image, data: { ...image.data, caption, ...(attributes && { attributes }) } };
}
