/** Makes rules about the JATS tree: they differ in what they look for. */

import type { Element, Root } from 'xast';
import type { Block } from '../../../article/article.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { addToGroup } from '../../../words/memoize/add-to-group.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { clipped } from '../../../words/truncate.ts';
import type { ArticleCheck } from '../../check.ts';
import type { ArticleSubject, At } from '../../subject.ts';
import { elementWord } from './element-words.ts';

export interface JatsRule extends Pick<ArticleCheck, 'name' | 'source' | 'date'> {
  severity?: ArticleCheck['severity'];
  receivers?: ArticleCheck['receivers'];
  advice?: string;
  /** What is wrong, and where: "Unexpected X, expected Y". */
  wrong(jats: JatsIndex, subject: ArticleSubject): Iterable<Wrong>;
}
export type Wrong = [reason: string, element?: Element];

/** What an element must not be, as words behind its name, and whether that is so. */
export type Demand = [problem: string, holds: (element: Element) => boolean];

export function* failing(
  elements: readonly Element[],
  demands: readonly Demand[],
): Generator<Wrong> {
  for (const element of elements)
    for (const [problem, holds] of demands)
      if (!holds(element))
        yield [`Unexpected ${inWords(element)} ${problem} in the JATS, expected another`, element];
}

/** Whether an element has all of these attributes. */
export function having(...names: string[]): (element: Element) => boolean {
  return ({ attributes }) => names.every((name) => Boolean(attributes[name]));
}

/** Whoever mends it looks for the element. */
function reportOf({ name }: Element): string {
  return `Offprint writes the JATS: report it with the manuscript, and say that it is \`${name}\`.`;
}

export function jatsRule({ wrong, advice, ...rule }: JatsRule): ArticleCheck {
  return {
    severity: 'error',
    receivers: ['pmc'],
    ...rule,
    *find(subject) {
      const jats = indexOf(subject.jats.tree());
      for (const [reason, element] of wrong(jats, subject))
        yield {
          reason,
          at: placeOf(subject, jats, element),
          ...(advice === undefined && element && { advice: reportOf(element) }),
        };
    },
  };
}

/** The elements of one tree, found by name. */
export interface JatsIndex {
  all: readonly Element[];
  named(...names: string[]): Element[];
  byId: ReadonlyMap<string, Element>;
  parent(element: Element): Element | undefined;
  /** Whether it stands in an element of one of these names. */
  isIn(element: Element, ...names: string[]): boolean;
}

/** Made once for all rules. */
export const indexOf = memoizeWeak(newIndex);

function newIndex(root: Root): JatsIndex {
  const all: Element[] = [];
  const parents = new Map<Element, Element>();
  const byName = new Map<string, Element[]>();
  const byId = new Map<string, Element>();
  const visit = (element: Element, parent?: Element): void => {
    all.push(element);
    if (parent) parents.set(element, parent);
    addToGroup(byName, element.name, element);
    const { id } = element.attributes;
    if (id && !byId.has(id)) byId.set(id, element);
    for (const child of element.children) if (child.type === 'element') visit(child, element);
  };
  for (const child of root.children) if (child.type === 'element') visit(child);
  const isIn = (element: Element, ...names: string[]): boolean => {
    const parent = parents.get(element);
    return parent !== undefined && (names.includes(parent.name) || isIn(parent, ...names));
  };
  return {
    all,
    byId,
    named: (...names) => names.flatMap((name) => byName.get(name) ?? []),
    parent: (element) => parents.get(element),
    isIn,
  };
}

export function childElements({ children }: Element, ...names: string[]): Element[] {
  return children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.name),
  );
}

/** However deep, in the order of the document. */
export function descendants({ children }: Element | Root, ...names: string[]): Element[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return names.includes(child.name) ? [child] : descendants(child, ...names);
  });
}

const MOST_SIGNS = 40;

/** "section “Results”", "figure “fig-map”", "date": what an element is, and by what one finds it. */
export function inWords(element: Element): string {
  const text = collapseWhiteSpace(nodeText(element));
  const known = clipped(text, MOST_SIGNS) || element.attributes.id;
  return `${elementWord(element.name)}${known ? ` “${known}”` : ''}`;
}

/** Where the manuscript says what the element is made of: by the nearest id. */
function placeOf(subject: ArticleSubject, jats: JatsIndex, element: Element | undefined): At {
  const { article } = subject;
  for (let at = element; at; at = jats.parent(at)) {
    const { id } = at.attributes;
    const reference = article.references.find((one) => one.id === id);
    const work = reference && subject.works.find(({ csl }) => csl.id === reference.csl.id);
    if (work) return subject.work(work);
    const node = id && blockOf([...article.body, ...article.back.map((one) => one.section)], id);
    if (node) return subject.at(node);
  }
  return subject.at({});
}

function blockOf(blocks: readonly Block[], id: string): Block | undefined {
  for (const block of blocks) {
    if ('id' in block && block.id === id) return block;
    const nested = block.type === 'section' || block.type === 'box' || block.type === 'blockQuote';
    const inside = nested ? blockOf(block.children, id) : undefined;
    if (inside) return inside;
  }
  return undefined;
}
