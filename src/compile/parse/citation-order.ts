import type { Root } from 'mdast';
import type { CitationNode } from './manuscript.ts';

/** The fields that can contain content. */
export interface AnyNode {
  type: string;
  identifier?: unknown;
  title?: unknown;
  term?: unknown;
  children?: unknown;
  data?: object;
}

/**
 * All citations in reading order: title, abstract, body; captions at their figure; a footnote's citations
 * where the note is first called. Notes that are never called come last. They are not printed, but their
 * works are cited.
 */
export function citationsInOrder(roots: Root[]): CitationNode[] {
  const notes = new Map<string, AnyNode>();
  const found: CitationNode[] = [];
  for (const root of roots) collectNotes(root, notes);
  for (const root of roots) collectCitations(root, notes, found);
  for (const id of [...notes.keys()]) visitNote(id, notes, found);
  return found;
}

/** Deeper chains of notes come last. */
const DEEPEST = 50;

function collectNotes(node: unknown, notes: Map<string, AnyNode>): void {
  if (!isNode(node)) return;
  if (node.type === 'footnoteDefinition') {
    const id = String(node.identifier);
    if (!notes.has(id)) notes.set(id, node);
  }
  for (const child of childNodes(node)) collectNotes(child, notes);
}

function collectCitations(
  node: AnyNode,
  notes: Map<string, AnyNode>,
  found: CitationNode[],
  depth = 0,
): void {
  if (isCitation(node)) found.push(node);
  else if (node.type === 'footnoteReference')
    visitNote(String(node.identifier), notes, found, depth + 1);
  else if (node.type !== 'footnoteDefinition') visitChildren(node, notes, found, depth);
}

/** Visits a note at its first call. Removing it from the map also ends cycles. */
function visitNote(
  id: string,
  notes: Map<string, AnyNode>,
  found: CitationNode[],
  depth = 0,
): void {
  const note = notes.get(id);
  if (!note || depth > DEEPEST) return;
  notes.delete(id);
  visitChildren(note, notes, found, depth);
}

function visitChildren(
  node: AnyNode,
  notes: Map<string, AnyNode>,
  found: CitationNode[],
  depth: number,
): void {
  for (const child of childNodes(node)) collectCitations(child, notes, found, depth);
}

/** The lists of content of a node: title, term, caption and children, each list separately. */
export function contentsOf({ title, term, children, data }: AnyNode): AnyNode[][] {
  const caption = data && 'caption' in data ? data.caption : [];
  return [title, term, caption, children].map((content) => [content].flat().filter(isNode));
}

function childNodes(node: AnyNode): AnyNode[] {
  return contentsOf(node).flat();
}

export function isCitation(node: object): node is CitationNode {
  return 'type' in node && node.type === 'citation';
}

export function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}
