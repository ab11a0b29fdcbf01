/** Builds elements from a flat list of nodes and of opening and closing marks (HTML tags, `:::` fences). */

import { ownValue } from '../../../words/own-value.ts';
import type { Place } from '../../../words/place.ts';
import type { BlockNode, PhrasingNode } from '../manuscript.ts';
import type { Source } from '../source.ts';

export type AnyNode = PhrasingNode | BlockNode;

/** An opening mark. */
export interface Opening {
  kind: 'open';
  /** `html` is a tag; `fence` is a line of colons, which any closing line of colons closes. */
  origin: 'html' | 'fence';
  /** Name of the element or directive. */
  name: string;
  attributes: Record<string, string>;
  place: Place;
  /** The tag as written, if it is in a line of text. */
  raw?: string;
  /** The element has no content: `<br>`. */
  isVoid?: boolean;
  /** Only for fences; see fences.ts. */
  fence?: Fence;
}
export interface Fence {
  /** The fence is MyST's `:::{name}`, whose argument and options are not attributes. */
  isMyst: boolean;
  argument?: Source;
  title?: PhrasingNode[];
  classes: string[];
  id?: string;
}
export interface Closing {
  kind: 'close';
  origin: 'html' | 'fence';
  name: string;
  place: Place;
}
export type Item = Opening | Closing | { kind: 'node'; node: AnyNode };

export interface FoldedElement {
  opening: Opening;
  children: Folded[];
  /** Absent if the element was never closed. */
  closing?: Closing;
}
/** From the opening to the closing mark. */
export function placeOfElement({ opening, closing }: FoldedElement): Place {
  return closing ? { start: opening.place.start, end: closing.place.end } : opening.place;
}
export type Folded = { element: FoldedElement } | { node: AnyNode };

/** Reports a mark without its counterpart. */
export type Unmatched = (mark: Opening | Closing) => void;

/** Elements that an opening tag closes, because HTML allows their end tags to be left out. */
const CLOSES: Record<string, string[]> = {
  li: ['li', 'p'],
  dt: ['dt', 'dd', 'p'],
  dd: ['dt', 'dd', 'p'],
  tr: ['tr', 'td', 'th', 'p'],
  td: ['td', 'th', 'p'],
  th: ['td', 'th', 'p'],
  thead: ['tr', 'td', 'th', 'caption', 'colgroup'],
  tbody: ['tr', 'td', 'th', 'thead', 'caption', 'colgroup'],
  tfoot: ['tr', 'td', 'th', 'tbody', 'thead'],
  p: ['p'],
  option: ['option'],
};
/** Elements that an omitted end tag does not reach beyond. */
const SCOPES = new Set(['table', 'ul', 'ol', 'dl', 'div', 'blockquote', 'figure']);
/** How deep elements may be nested. Later steps walk them by recursion. */
const DEEPEST = 60;
const MAY_STAY_OPEN = new Set(Object.keys(CLOSES));

export function fold(items: Item[], unmatched: Unmatched): Folded[] {
  const root: Folded[] = [];
  const open: FoldedElement[] = [];
  const target = () => open.at(-1)?.children ?? root;
  for (const item of items) {
    if (item.kind === 'node') target().push({ node: item.node });
    else if (item.kind === 'close') closeElement(item, open, unmatched);
    else {
      if (item.origin === 'html') closeImplied(item.name, open);
      const element: FoldedElement = { opening: item, children: [] };
      target().push({ element });
      // If it is nested deeper, the content is put beside the element, so that only the mark is lost.
      if (!item.isVoid && open.length < DEEPEST) open.push(element);
    }
  }
  for (const { opening } of open) if (!MAY_STAY_OPEN.has(opening.name)) unmatched(opening);
  return root;
}

/** Closes elements up to the counterpart. Elements that are open inside it were never closed. */
function closeElement(closing: Closing, open: FoldedElement[], unmatched: Unmatched): void {
  const index = open.findLastIndex(({ opening }) => matches(opening, closing));
  if (index === -1) {
    if (closing.name !== 'p') unmatched(closing);
    return;
  }
  const [element, ...inside] = open.splice(index);
  for (const { opening } of inside) if (!MAY_STAY_OPEN.has(opening.name)) unmatched(opening);
  if (element) element.closing = closing;
}

function matches(opening: Opening, closing: Closing): boolean {
  return (
    opening.origin === closing.origin &&
    (closing.origin === 'fence' || opening.name === closing.name)
  );
}

function closeImplied(name: string, open: FoldedElement[]): void {
  const closed = ownValue(CLOSES, name) ?? [];
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const opening = open[index]?.opening;
    if (!opening || SCOPES.has(opening.name) || opening.origin === 'fence') return;
    if (closed.includes(opening.name)) open.length = index;
  }
}
