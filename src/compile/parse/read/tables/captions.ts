/**
 * Finds captions before or after tables and listings: `: Caption {#tbl-x}` and `Table: Caption` (Pandoc),
 * `Listing: Caption` (pandoc-crossref).
 */
import type { Paragraph } from 'mdast';
import { recordConsumed } from '../../../../words/consumed.ts';
import type { PartSyntax, SyntaxNode, TargetSyntax } from '../../syntax/nodes.ts';
import type { Reading } from '../reading.ts';

/** A node with its caption or label, not read yet. */
export interface Captioned {
  node: SyntaxNode;
  /** Caption of a table or a listing. */
  caption?: SyntaxNode[];
  /** MyST's `(label)=` before it. */
  label?: string;
}

const TABLES = new Set(['table', 'tableSyntax', 'elementSyntax', 'environmentSyntax']);
/** A typed caption. Pandoc needs no space after the colon, but `:warning:` is an emoji. */
const TYPED = /^(?:(?:Table|Tabelle|Tableau|Tabla|Tabela|Listing)\s*:\s+|:(?=[\p{Lu}\p{Lo}]))/u;

/** Pairs captions with the node before them, or else with the node after them. */
export function withCaptions(nodes: SyntaxNode[], { file }: Reading): Captioned[] {
  const made: Captioned[] = [];
  const list = withTargets(withParts(nodes));
  for (let index = 0; index < list.length; index += 1) {
    const node = list[index];
    const next = list[index + 1];
    if (!node) continue;
    const last = made.at(-1);
    if (node.type === 'targetSyntax') {
      if (next) made.push({ node: next, label: node.label });
      index += 1;
      continue;
    }
    const caption = captionOf(node);
    const takesLast = caption && last && !last.caption && acceptsCaption(last.node, caption);
    const takesNext = caption && next && acceptsCaption(next, caption);
    // The caption of a listing precedes it; that of a table more often follows.
    if (takesLast && !(takesNext && next.type === 'code')) last.caption = caption;
    else if (takesNext) {
      made.push({ node: next, caption });
      index += 1;
    } else {
      made.push({ node });
      continue;
    }
    recordConsumed(file, { words: labelOfCaption(node) }, node.position);
  }
  return made;
}

/** Removes MyST's dividers. Nodes in an abstract part become one node. */
function withParts(nodes: SyntaxNode[]): SyntaxNode[] {
  const made: SyntaxNode[] = [];
  let part: PartSyntax | undefined;
  for (const node of nodes) {
    if (node.type !== 'dividerSyntax') (part?.children ?? made).push(node);
    else if (node.part === 'abstract') {
      part = { type: 'partSyntax', name: node.part, children: [], position: node.position };
      made.push(part);
    } else part = undefined;
  }
  return made;
}

/** Moves LaTeX's `\label{…}` from below a heading before it, like MyST's targets. */
function withTargets(nodes: SyntaxNode[]): SyntaxNode[] {
  const made: SyntaxNode[] = [];
  for (const node of nodes) {
    const heading = made.at(-1);
    const found = heading && isBare(heading) ? labelOf(node) : undefined;
    if (!heading || !found) made.push(node);
    else made.splice(-1, 1, found.target, heading, ...found.rest);
  }
  return made;
}

/** Whether a node is a heading without a label. */
function isBare(node: SyntaxNode): boolean {
  if (node.type !== 'heading') return false;
  const words: SyntaxNode[] = node.children;
  return !words.some(({ type }) => type === 'attributesSyntax' || type === 'latexSyntax');
}

/** The label at the beginning of a paragraph, and the rest of the paragraph. */
function labelOf(node: SyntaxNode): { target: TargetSyntax; rest: SyntaxNode[] } | undefined {
  if (node.type !== 'paragraph') return undefined;
  const children: SyntaxNode[] = node.children;
  const [first, ...others] = children;
  if (first?.type !== 'latexSyntax' || first.name !== 'label') return undefined;
  const [next] = others;
  if (next?.type === 'text') others[0] = { ...next, value: next.value.trimStart() };
  const words = others.filter((each) => each.type !== 'text' || each.value !== '');
  return {
    target: {
      type: 'targetSyntax',
      label: first.values[0]?.trim() ?? '',
      position: first.position,
    },
    rest: words.length > 0 ? [{ ...node, children: words as Paragraph['children'] }] : [],
  };
}

/** The words of a caption; undefined if the node is no caption. */
function captionOf(node: SyntaxNode): SyntaxNode[] | undefined {
  if (node.type === 'colonSyntax') {
    const [only, ...others] = node.children;
    return only?.type === 'paragraph' && others.length === 0 ? [...only.children] : undefined;
  }
  if (node.type !== 'paragraph') return undefined;
  const [first, ...rest] = node.children;
  const label = labelOfCaption(node);
  if (first?.type !== 'text' || label === '') return undefined;
  return [{ ...first, value: first.value.slice(label.length) }, ...rest];
}

/** The words that mark a paragraph as a caption, empty for any other node. Example: "Table: " */
function labelOfCaption(node: SyntaxNode): string {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  return (first?.type === 'text' && TYPED.exec(first.value)?.[0]) || '';
}

function acceptsCaption(node: SyntaxNode, caption: SyntaxNode[]): boolean {
  if (TABLES.has(node.type)) return true;
  const last = caption.at(-1);
  const id = last?.type === 'attributesSyntax' ? last.id : undefined;
  return (
    node.type === 'code' && (/^lst/.test(id ?? '') || /#lst[-:]/.test(`${node.lang} ${node.meta}`))
  );
}
