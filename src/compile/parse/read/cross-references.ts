/** Keys that name things of the article (`@fig-map`) are cross-references; the others stay citations. */
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

/** A citation that was taken for cross-references, and the nodes that were made of it. */
export interface Taken {
  written: CitationNode;
  run: PhrasingNode[];
}

/**
 * By the first cross-reference in it. A key such as `tab-smith` looks like a label: that it is a work
 * is known only when the bibliographies are read.
 */
const TAKEN = new WeakMap<object, Taken>();

export function takenFor(node: object): Taken | undefined {
  return TAKEN.get(node);
}

/** A citation; or the cross-references in it with the words around them, and citations of the rest. */
export function citationNodes(written: CitationNode, reading: Reading): PhrasingNode[] {
  const [node, calls] = takeNoteCalls(written);
  const example = exampleNumber(node, reading.examples);
  if (example) return [example];
  const { problem } = node.data ?? {};
  const run = parted(node, isCrossReferenceKey);
  const reference = run.find(({ type }) => type === 'crossReference');
  if (reference) TAKEN.set(reference, { written: node, run });
  else if (problem) reportProblem(reading, problem.message, problem.place);
  return [...run, ...calls];
}

/** What a citation becomes where these of its keys name things of the article. */
export function parted(node: CitationNode, isReference: IsReference): PhrasingNode[] {
  if (!node.items.some(({ key }) => isReference(key)))
    return [{ type: node.type, mode: node.mode, items: node.items, position: node.position }];
  return groups(node.items, isReference).flatMap((group, index) => [
    ...(index > 0 ? [textNode(', ')] : []),
    ...nodesOf(group, node, isReference),
  ]);
}

/** `[@key` without its bracket: the parser could make only the key of it. */
export function sayUnclosed(nodes: SyntaxNode[], reading: Reading): void {
  nodes.forEach((node, index) => {
    const before = nodes[index - 1];
    if (node.type !== 'citation' || node.mode !== 'narrative') return;
    if (before?.type !== 'text' || !/\[$/.test(before.value)) return;
    reportProblem(reading, message('citation-malformed/unclosed'), node.position);
  });
}

/** Works that stand side by side stay one citation. */
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

/** `@Fig:map` is the label `fig:map`, at the start of a sentence (pandoc-crossref). */
function targetOf(key: string): string {
  return isCrossReferenceKey(key) ? key.charAt(0).toLowerCase() + key.slice(1) : key;
}
