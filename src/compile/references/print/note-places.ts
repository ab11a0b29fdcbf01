import type { Root } from 'mdast';
import { type AnyNode, contentsOf, isCitation, isNode } from '../../parse/citation-order.ts';
import type { CitationNode } from '../../parse/manuscript.ts';

/** The note of a citation in a note style. */
export interface NotePlace {
  /** Number of the note. Notes of the author and notes of citations are numbered together. */
  number: number;
  /** Whether the citation is in a note of the author. */
  inside: boolean;
  /** Whether the citation is at the end of its paragraph. */
  last: boolean;
}
interface Walk {
  definitions: Map<string, AnyNode>;
  places: Map<CitationNode, NotePlace>;
  count: number;
  /** Notes whose content is visited after the text. */
  waiting: { note: AnyNode; number: number }[];
}

/**
 * Numbers the notes of a note style. Each citation in the text becomes a note. Notes of the author count where
 * they are first called, and a note that is called in a note follows the notes of the text.
 */
export function notePlaces(roots: Root[]): Map<CitationNode, NotePlace> {
  const walk: Walk = { definitions: new Map(), places: new Map(), count: 0, waiting: [] };
  for (const root of roots) collectDefinitions(root, walk);
  for (const root of roots) if (isNode(root)) visit(root, walk, undefined, true);
  visitWaiting(walk);
  for (const node of [...walk.definitions.values()]) visitNote(node, walk);
  visitWaiting(walk);
  return walk.places;
}

function collectDefinitions(value: unknown, walk: Walk): void {
  if (!isNode(value)) return;
  const id = String(value.identifier);
  if (value.type === 'footnoteDefinition' && !walk.definitions.has(id))
    walk.definitions.set(id, value);
  for (const child of contentsOf(value).flat()) collectDefinitions(child, walk);
}

function visit(node: AnyNode, walk: Walk, note: number | undefined, last: boolean): void {
  if (isCitation(node))
    walk.places.set(node, { number: note ?? ++walk.count, inside: note !== undefined, last });
  else if (node.type === 'footnoteReference') {
    const definition = walk.definitions.get(String(node.identifier));
    walk.definitions.delete(String(node.identifier));
    if (definition) visitNote(definition, walk);
  } else if (node.type === 'inlineNote') visitNote(node, walk);
  else if (node.type !== 'footnoteDefinition') visitChildren(node, walk, note);
}

function visitNote(node: AnyNode, walk: Walk): void {
  walk.count += 1;
  walk.waiting.push({ note: node, number: walk.count });
}

/** The list may grow during the loop. */
function visitWaiting(walk: Walk): void {
  for (const { note, number } of walk.waiting) visitChildren(note, walk, number);
  walk.waiting = [];
}

function visitChildren(node: AnyNode, walk: Walk, note: number | undefined): void {
  for (const content of contentsOf(node))
    content.forEach((child, index) => {
      visit(child, walk, note, content.slice(index + 1).every(isBlank));
    });
}

function isBlank(node: AnyNode): boolean {
  return node.type === 'text' && 'value' in node && String(node.value).trim() === '';
}
