/**
 * Corrects keys when the bibliographies are known: a key that looks like a label may be a work
 * (`@tab-smith`), and any other key may be a label (MyST's `@my-proof`).
 */
import type { Root } from 'mdast';
import { isCitation } from './citation-order.ts';
import { type SplitCitation, splitCitation, splitCitationAt } from './read/cross-references.ts';
import { isCrossReferenceKey } from './syntax/lines/citation-items.ts';

/**
 * Turns cross-references to works into citations, and citations of labels into cross-references.
 *
 * @param tree is changed
 * @param isWork whether a key is in the bibliographies
 * @param text of the manuscript, in which labels are written
 */
export function citeWorks(tree: Root, isWork: (key: string) => boolean, text: string): void {
  let labels: Set<string> | undefined;
  const isLabel = (key: string) => {
    labels ??= labelsIn(text);
    return labels.has(key);
  };
  const isReference = (key: string) =>
    isCrossReferenceKey(key)
      ? !(isWork(key) && !isLabelled(key, text))
      : !isWork(key) && isLabel(key);
  correctKeys(tree, isReference);
}

type Nodes = Root['children'];

function correctKeys(
  { children }: { children: Nodes },
  isReference: (key: string) => boolean,
): void {
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at];
    if (!child) continue;
    const taken = splitCitationAt(child);
    if (taken?.written.items.some(({ key }) => isCrossReferenceKey(key) && !isReference(key)))
      replaceRun(children, at, taken, splitCitation(taken.written, isReference) as Nodes);
    else if (isCitation(child) && child.items.some(({ key }) => isReference(key)))
      children.splice(at, 1, ...(splitCitation(child, isReference) as Nodes));
    else if ('children' in child) correctKeys(child as { children: Nodes }, isReference);
  }
}

/**
 * Replaces the nodes of a run. Its texts may be merged with the texts around it; its other nodes are in the
 * list.
 */
function replaceRun(children: Nodes, at: number, { run }: SplitCitation, made: Nodes): void {
  const things = run.filter(({ type }) => type !== 'text') as Nodes;
  const [first, last] = [things[0], things.at(-1)].map((node) => children.indexOf(node as never));
  if (first === undefined || last === undefined || first < 0 || last < first) {
    children.splice(at, 1, ...made);
    return;
  }
  const isText = ({ type }: { type: string }) => type === 'text';
  const lead = run.slice(
    0,
    run.findIndex((node) => !isText(node)),
  );
  const tail = run.slice(run.findLastIndex((node) => !isText(node)) + 1);
  removeWords(children[first - 1], wordsOf(lead), 'end');
  removeWords(children[last + 1], wordsOf(tail), 'start');
  children.splice(first, last - first + 1, ...made);
}

function wordsOf(nodes: SplitCitation['run']): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');
}

/** Removes the words of the citation from the text beside it. */
function removeWords(node: Nodes[number] | undefined, words: string, where: 'start' | 'end'): void {
  if (node?.type !== 'text' || words === '') return;
  if (where === 'start' && node.value.startsWith(words))
    node.value = node.value.slice(words.length);
  if (where === 'end' && node.value.endsWith(words))
    node.value = node.value.slice(0, -words.length);
}

/** Whether the text has this label: in Markdown's or LaTeX's braces, or as an option or target of MyST. */
function isLabelled(key: string, text: string): boolean {
  return [`#${key}`, `{${key}}`, `label: ${key}`, `name: ${key}`, `(${key})=`].some((label) =>
    text.includes(label),
  );
}

/**
 * Labels of any form: in braces, as an option of MyST or of a Quarto cell, as a target, in a LaTeX command,
 * as an HTML attribute. `{smith}` alone may be a LaTeX citation.
 */
const LABELS =
  /\{[^{}\n]*#([^\s{}]+)|^[ \t>]*(?:(?:#|\/\/|%%) *\| *)?:?(?:(?:lst-)?label|name): *["']?([^\s"']+)["']?[ \t]*$|^[ \t>]*\(([^()\s]+)\)=|\\label\{([^{}\s]+)\}|\sid=["']?([^\s"'>]+)/gmu;

function labelsIn(text: string): Set<string> {
  return new Set([...text.matchAll(LABELS)].map((found) => found.slice(1).find(Boolean) ?? ''));
}
