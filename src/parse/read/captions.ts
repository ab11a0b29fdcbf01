/**
 * Captions of tables and listings that stand before or after them: `: Caption {#tbl-x}` and
 * `Table: Caption` (Pandoc), `Listing: Caption` (pandoc-crossref).
 */
import type { PartSyntax, SyntaxNode } from '../syntax/nodes.ts';

/** A node with the words that name it, still to be read. */
export interface Captioned {
  node: SyntaxNode;
  /** Of a table or a listing. */
  caption?: SyntaxNode[];
  /** MyST's `(label)=` before it. */
  label?: string;
}

const TABLES = new Set(['table', 'tableSyntax', 'elementSyntax', 'environmentSyntax']);
const TYPED = /^(?:Table|Tabelle|Tableau|Tabla|Tabela|Listing)\s*:\s+/;

/** Pairs captions with what they belong to: that before them first, else that after them. */
export function withCaptions(nodes: SyntaxNode[]): Captioned[] {
  const made: Captioned[] = [];
  const list = withParts(nodes);
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
    const takesLast = caption && last && !last.caption && takes(last.node, caption);
    const takesNext = caption && next && takes(next, caption);
    // A listing's words stand before it, those of a table more often after it.
    if (takesLast && !(takesNext && next.type === 'code')) last.caption = caption;
    else if (takesNext) {
      made.push({ node: next, caption });
      index += 1;
    } else made.push({ node });
  }
  return made;
}

/** Lines that divide are gone; what stands in an abstract's part is one. */
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

/** The words of a caption; nothing where the node is none. */
function captionOf(node: SyntaxNode): SyntaxNode[] | undefined {
  if (node.type === 'colonSyntax') {
    const [only, ...others] = node.children;
    return only?.type === 'paragraph' && others.length === 0 ? [...only.children] : undefined;
  }
  if (node.type !== 'paragraph') return undefined;
  const [first, ...rest] = node.children;
  if (first?.type !== 'text' || !TYPED.test(first.value)) return undefined;
  return [{ ...first, value: first.value.replace(TYPED, '') }, ...rest];
}

function takes(node: SyntaxNode, caption: SyntaxNode[]): boolean {
  if (TABLES.has(node.type)) return true;
  const last = caption.at(-1);
  const id = last?.type === 'attributesSyntax' ? last.id : undefined;
  return (
    node.type === 'code' && (/^lst/.test(id ?? '') || /#lst[-:]/.test(`${node.lang} ${node.meta}`))
  );
}
