/** Keys that name parts of the article (`@fig-map`) become cross-references; other keys stay citations. */
import { message } from '../../../messages/message.ts';
import { exampleNumber } from '../examples.ts';
import type { CitationNode, CiteItem, PhrasingNode } from '../manuscript.ts';
import { isCrossReferenceKey } from '../syntax/lines/citation-items.ts';
import { withoutTags } from '../syntax/lines/plain-words.ts';
import type { SyntaxNode } from '../syntax/nodes.ts';
import { textNode } from './marked.ts';
import { takeNoteCalls } from './note-calls.ts';
import { type Reading, reportProblem } from './reading.ts';

type IsReference = (key: string) => boolean;

/** A citation with keys that were read as cross-references, and the nodes made from it. */
export interface SplitCitation {
  written: CitationNode;
  run: PhrasingNode[];
}

/**
 * Citations by their first cross-reference. A key such as `tab-smith` looks like a label; only the
 * bibliographies say if it is a work.
 */
const SPLIT_CITATIONS = new WeakMap<object, SplitCitation>();

export function splitCitationAt(node: object): SplitCitation | undefined {
  return SPLIT_CITATIONS.get(node);
}

/**
 * Converts a citation. Keys of labels become cross-references, with the words around them, and the other keys
 * citations.
 */
export function citationNodes(written: CitationNode, reading: Reading): PhrasingNode[] {
  const [node, calls] = takeNoteCalls(written);
  const example = exampleNumber(node, reading.examples);
  if (example) return [example];
  const { problem } = node.data ?? {};
  const run = splitCitation(node, isCrossReferenceKey);
  const reference = run.find(({ type }) => type === 'crossReference');
  if (reference) SPLIT_CITATIONS.set(reference, { written: node, run });
  else if (problem) reportProblem(reading, problem.message, problem.place);
  return [...run, ...calls];
}

/** Splits a citation into cross-references and citations. */
export function splitCitation(node: CitationNode, isReference: IsReference): PhrasingNode[] {
  if (!node.items.some(({ key }) => isReference(key)))
    return [{ type: node.type, mode: node.mode, items: node.items, position: node.position }];
  return groups(node.items, isReference).flatMap((group, index) => [
    ...(index > 0 ? [textNode(', ')] : []),
    ...nodesOf(group, node, isReference),
  ]);
}

/** Reports `[@key` without its closing bracket, of which the parser recognised only the key. */
export function reportUnclosedCitations(nodes: SyntaxNode[], reading: Reading): void {
  nodes.forEach((node, index) => {
    const before = nodes[index - 1];
    if (node.type !== 'citation' || node.mode !== 'narrative') return;
    if (before?.type !== 'text' || !/\[$/.test(before.value)) return;
    reportProblem(reading, message('citation-malformed/unclosed'), node.position);
  });
}

/** Groups items: neighbouring works stay one citation. */
function groups(items: CiteItem[], isReference: IsReference): CiteItem[][] {
  const found: CiteItem[][] = [];
  for (const item of items) {
    const last = found.at(-1);
    const lastKey = last?.[0]?.key;
    const joins = lastKey !== undefined && ![lastKey, item.key].some(isReference);
    if (joins) last?.push(item);
    else found.push([item]);
  }
  return found;
}

function nodesOf(
  group: CiteItem[],
  { mode, position }: CitationNode,
  isReference: IsReference,
): PhrasingNode[] {
  const [first] = group;
  if (!first || !isReference(first.key))
    return [{ type: 'citation', mode, items: group, position }];
  const { prefix, suffix = '', key, place, suppressAuthor } = first;
  const form = suppressAuthor ? 'bare' : 'full';
  return [
    ...(prefix ? [textNode(`${withoutTags(prefix)} `)] : []),
    { type: 'crossReference', target: targetOf(key), form, children: [], position: place },
    ...(suffix ? [textNode(withoutTags(suffix))] : []),
  ];
}

/** `@Fig:map` at the start of a sentence means the label `fig:map` (pandoc-crossref). */
function targetOf(key: string): string {
  return isCrossReferenceKey(key) ? key.charAt(0).toLowerCase() + key.slice(1) : key;
}
