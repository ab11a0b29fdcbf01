import type { Root } from 'mdast';
import { type AnyNode, contentsOf, isCitation, isNode } from '../../parse/citation-order.ts';
import type { CitationNode } from '../../parse/manuscript.ts';

/** Where a citation of a note style is printed. */
export interface NotePlace {
  /** Number of the note; notes of the author and notes of citations are counted together. */
  number: number;
  /** The author's own note, in which the citation already stands. */
  inside: boolean;
  /** Nothing follows it in its paragraph. */
  last: boolean;
}
interface Walk {
  definitions: Map<string, AnyNode>;
  places: Map<CitationNode, NotePlace>;
  count: number;
  /** Notes whose words are read when the text has been. */
  waiting: { note: AnyNode; number: number }[];
}

/**
 * Numbers the notes as a note style needs them: each citation in the text becomes a note, between
 * the author's own, which count where they are first called; a note that is called in a note
 * follows those of the text.
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

/** The list grows meanwhile. */
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
