/** What all rules about the JATS share: how they find elements, and how they report them. */

import type { Element, Root } from 'xast';
import type { Block } from '../../../article/article.ts';
import { nodeText } from '../../../markup/node-text.ts';
import type { Message, MessageId } from '../../../messages/message.ts';
import type { FactsOf } from '../../../messages/wordings.ts';
import { addToGroup } from '../../../words/add-to-group.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { clipped } from '../../../words/truncate.ts';
import type { ArticleCheck } from '../../check.ts';
import type { ArticleSubject, At } from '../../subject.ts';
import { elementWord } from './element-words.ts';

export interface JatsRule extends Pick<ArticleCheck, 'name' | 'source' | 'date'> {
  severity?: ArticleCheck['severity'];
  receivers?: ArticleCheck['receivers'];
  /** What is wrong, and where. */
  faults(jats: JatsIndex, subject: ArticleSubject): Iterable<Fault>;
}
export type Fault = [message: Message, element?: Element];

/** What messages say of an element. */
export interface ElementFacts {
  /** What editors call it: "section", "figure". */
  part: string;
  /** The beginning of its text, or its id, or its tag. */
  name: string;
  /** Its tag, for a report to the maintainers. */
  element: string;
}

/** Messages that need no facts but those of an element. */
type ElementMessageId = {
  [Id in MessageId]: keyof FactsOf[Id] extends keyof ElementFacts ? Id : never;
}[MessageId];

/** A condition on an element, and the message if the element does not meet it. */
export type Demand = [id: ElementMessageId, isMet: (element: Element) => boolean];

/** A fault for each demand that an element does not meet. */
export function* unmetDemands(
  elements: readonly Element[],
  demands: readonly Demand[],
): Generator<Fault> {
  for (const element of elements)
    for (const [id, isMet] of demands) if (!isMet(element)) yield elementFault(id, element);
}

/** A fault for each element but the first. */
export function afterFirst(id: ElementMessageId, elements: readonly Element[]): Fault[] {
  return elements.slice(1).map((element) => elementFault(id, element));
}

/** A fault whose message says nothing but facts of the element. */
export function elementFault(id: ElementMessageId, element: Element): Fault {
  return [{ id, facts: { ...describeElement(element) } }, element];
}

/** Whether an element has all of these attributes. */
export function having(...names: string[]): (element: Element) => boolean {
  return ({ attributes }) => names.every((name) => Boolean(attributes[name]));
}

export function jatsRule({ faults, ...rule }: JatsRule): ArticleCheck {
  return {
    severity: 'error',
    receivers: ['pmc'],
    ...rule,
    *find(subject) {
      const jats = indexOf(subject.jats.tree());
      for (const [message, element] of faults(jats, subject))
        yield { message, at: placeOf(subject, jats, element) };
    },
  };
}

/** The elements of a document by name and by id. */
export interface JatsIndex {
  all: readonly Element[];
  named(...names: string[]): Element[];
  byId: ReadonlyMap<string, Element>;
  parent(element: Element): Element | undefined;
  /** Whether an element is inside an element with one of these names. */
  isIn(element: Element, ...names: string[]): boolean;
}

/** The index of a document, cached for all rules. */
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

/** Descendants with one of these names, in document order, without those inside another match. */
export function descendants({ children }: Element | Root, ...names: string[]): Element[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return names.includes(child.name) ? [child] : descendants(child, ...names);
  });
}

const LONGEST_NAME = 40;

export function describeElement(element: Element): ElementFacts {
  const text = collapseWhiteSpace(nodeText(element));
  const name = clipped(text, LONGEST_NAME) || element.attributes.id || `<${element.name}>`;
  return { part: elementWord(element.name), name, element: element.name };
}

/** The place in the manuscript that an element comes from, found by the nearest id. */
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
