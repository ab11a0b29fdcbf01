/** MyST's `{embed} #map` repeats the block with this label, without its label, number and caption. */
import type { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';
import type { BlockNode, DivNode } from './manuscript.ts';

/** Characters that all embeds together may repeat. */
const LONGEST = 200_000;
/** How deep embeds may contain embeds. */
const DEEPEST = 5;

/** Replaces each `{embed}` by the blocks that it names. Reports embeds that name nothing. */
export function replaceEmbeds(blocks: BlockNode[], file: VFile): BlockNode[] {
  if (!String(file).includes('{embed}')) return blocks;
  const labelled = new Map<string, BlockNode[]>();
  collectLabelled(blocks, labelled);
  let left = LONGEST;
  return replaceIn(blocks, 0);

  function replaceIn(nodes: readonly BlockNode[], depth: number): BlockNode[] {
    return nodes.flatMap((node) => {
      if (isEmbed(node)) return blocksOfEmbed(node, depth);
      const children = childrenOf(node);
      if (children.some(hasEmbed)) Object.assign(node, { children: replaceIn(children, depth) });
      return [node];
    });
  }

  function blocksOfEmbed({ data, position }: DivNode, depth: number): BlockNode[] {
    const { target = '', ...options } = data?.attributes?.pairs ?? {};
    const found = labelled.get(normalizeLabel(target.replace(/^#/, ''))) ?? [];
    left -= found.reduce((sum, node) => sum + lengthOf(node.position), 0);
    const isTooMuch = depth >= DEEPEST || left < 0;
    const shown = isTooMuch
      ? []
      : found.filter((node) => !isCell(node) || !isSet(options['remove-input']));
    const lacksResult = found.some(isCell) && !isSet(options['remove-output']);
    if (shown.length === 0 || lacksResult) reportEmbed(target, position, file);
    return replaceIn(
      shown.map((node) => withoutLabels(structuredClone(node))),
      depth + 1,
    );
  }
}

function reportEmbed(target: string, place: Place | undefined, file: VFile): void {
  report(file, message('text-elsewhere/embed', { target: target.slice(0, 80) }), place);
}

function isEmbed(node: BlockNode): node is DivNode {
  return node.type === 'div' && node.name === 'embed';
}

function hasEmbed(node: BlockNode): boolean {
  return isEmbed(node) || childrenOf(node).some(hasEmbed);
}

/** Whether the node is a notebook cell. Its result is unknown. */
function isCell(node: BlockNode): boolean {
  return node.data?.cell !== undefined;
}

function isSet(option: string | undefined): boolean {
  return option !== undefined && option !== 'false';
}

/** Child blocks. Paragraphs and headings have none. */
function childrenOf(node: BlockNode): BlockNode[] {
  return 'children' in node && !LINES.has(node.type) ? (node.children as BlockNode[]) : [];
}
const LINES = new Set(['paragraph', 'heading']);

/**
 * Collects blocks by label. The first block with a label counts. The label of a heading means the blocks
 * below it, up to the next heading.
 */
function collectLabelled(nodes: readonly BlockNode[], labelled: Map<string, BlockNode[]>): void {
  for (const [index, node] of nodes.entries()) {
    const behind = nodes.slice(index + 1, index + 1 + MOST_BELOW);
    const next = behind.findIndex(({ type }) => type === 'heading');
    const shown =
      node.type === 'heading' ? behind.slice(0, next === -1 ? undefined : next) : [node];
    const names = [node, ...pictureOf(node)].flatMap(({ data }) => [
      data?.attributes?.id,
      data?.cell,
    ]);
    for (const name of names)
      if (name && !labelled.has(normalizeLabel(name))) labelled.set(normalizeLabel(name), shown);
    collectLabelled(childrenOf(node), labelled);
  }
}
/** Blocks that belong to the label of a heading. */
const MOST_BELOW = 1_000;

function pictureOf(node: BlockNode) {
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'image' && others.length === 0 ? [only] : [];
}

/** Normalizes a label: MyST ignores case, and `fig:map` is `fig-map`. */
function normalizeLabel(label: string): string {
  return label.trim().toLowerCase().replaceAll(':', '-');
}

/** Removes labels and captions from a block and its content. The number belongs to the first place. */
function withoutLabels(node: BlockNode): BlockNode {
  const isFloat = node.type === 'div' && /^(?:figure|table)$/.test(node.name);
  const children = childrenOf(node).filter(
    (child) => !isFloat || child.type !== 'paragraph' || pictureOf(child).length > 0,
  );
  for (const each of [node, ...pictureOf(node)]) {
    if (each.data?.attributes) delete each.data.attributes.id;
    delete each.data?.caption;
  }
  if (node.type === 'math') node.value = node.value.replace(/\\(?:label|tag\*?)\s*\{[^{}]*\}/g, '');
  return children.length > 0
    ? ({ ...node, children: children.map(withoutLabels) } as BlockNode)
    : node;
}

function lengthOf(place: Place | undefined): number {
  return (place?.end.offset ?? 0) - (place?.start.offset ?? 0);
}
