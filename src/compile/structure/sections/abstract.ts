/** Structured abstracts, with headings or labels: "**Methods:** We read …". */
import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import type { BlockNode } from '../../parse/manuscript.ts';
import { textWithoutNotes } from '../text-without-notes.ts';

/**
 * Turns labels at the start of the abstract, its paragraphs or its sentences into headings, which receivers
 * want (JATS `sec`, PubMed `AbstractText`). At least two labels are needed, because one may be emphasis.
 */
export function labelsToHeadings(nodes: readonly BlockNode[]): readonly BlockNode[] {
  const parted = nodes.flatMap((node): BlockNode[] =>
    node.type === 'paragraph' ? atLabels(node) : [node],
  );
  const headings = parted.filter(({ type }) => type === 'heading');
  return parted[0]?.type === 'heading' && headings.length > 1 ? parted : nodes;
}

function atLabels({ children, position }: Paragraph): (Heading | Paragraph)[] {
  const starts = children.flatMap((_, index) => (isLabel(children, index) ? [index] : []));
  if (starts.length === 0) return [{ type: 'paragraph', children, position }];
  const ends = [...starts.slice(1), children.length];
  const lead = children.slice(0, starts[0]);
  return [
    ...(lead.length > 0 ? [{ type: 'paragraph' as const, children: lead, position }] : []),
    ...starts.flatMap((start, index) => section(children.slice(start, ends[index]))),
  ];
}

const MOST_WORDS = 6;
const END_OF_LABEL = /(?:(?<!\s)\s+)?[:：.]\s*$/;

/**
 * Whether a node is a label: strong words with a colon or a full stop, at the start of a paragraph or a
 * sentence.
 */
function isLabel(nodes: readonly PhrasingContent[], index: number): boolean {
  const [before, node, after] = [nodes[index - 1], nodes[index], nodes[index + 1]];
  if (node?.type !== 'strong' || after === undefined) return false;
  if (before && !/[.!?。؟۔]["”’»)]?\s*$/u.test(textWithoutNotes({ children: [before] })))
    return false;
  const words = textWithoutNotes(node);
  const isMarked = END_OF_LABEL.test(words) || /^\s*[:：]/.test(textIn(after));
  return isMarked && words.trim().split(/\s+/).length <= MOST_WORDS;
}

function section([label, next, ...rest]: PhrasingContent[]): (Heading | Paragraph)[] {
  if (label?.type !== 'strong' || !next) return [];
  const words = label.children.map((child) =>
    child === label.children.at(-1)
      ? withText(child, (value) => value.replace(END_OF_LABEL, ''))
      : child,
  );
  const text = [withText(next, (value) => value.replace(/^\s*[:：]?\s*/, '')), ...rest];
  const children = text.map((child) =>
    child === text.at(-1) ? withText(child, (value) => value.trimEnd()) : child,
  );
  const [start, end] = [next.position?.start, text.at(-1)?.position?.end];
  return [
    { type: 'heading', depth: 1, children: words, position: label.position },
    { type: 'paragraph', children, ...(start && end && { position: { start, end } }) },
  ];
}

function withText(node: PhrasingContent, change: (value: string) => string): PhrasingContent {
  return node.type === 'text' ? { ...node, value: change(node.value) } : node;
}

function textIn(node: PhrasingContent): string {
  return node.type === 'text' ? node.value : '';
}
