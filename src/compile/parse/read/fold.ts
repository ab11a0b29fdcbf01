/**
 * From a flat run of opening and closing marks (HTML tags, `:::` fences) and nodes to elements
 * that hold what stands between their marks.
 */

import { ownValue } from '../../../article/own-value.ts';
import type { Place } from '../../../words/place.ts';
import type { BlockNode, PhrasingNode } from '../manuscript.ts';
import type { Source } from '../source.ts';

export type AnyNode = PhrasingNode | BlockNode;

/** A mark that opens. */
export interface Opening {
  kind: 'open';
  /** `html`: a tag; `fence`: colons, closed by any closing colons. */
  origin: 'html' | 'fence';
  /** Element's or directive's name. */
  name: string;
  attributes: Record<string, string>;
  place: Place;
  /** As written, where it stood in a line. */
  raw?: string;
  /** Nothing comes between: `<br>`. */
  isVoid?: boolean;
  /** Of a fence: see fences.ts. */
  fence?: Fence;
}
export interface Fence {
  /** `:::{name}` of MyST, whose argument and options are no attributes. */
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
  /** Absent where it was never closed. */
  closing?: Closing;
}
/** From its mark that opens to the one that closes. */
export function placeOfElement({ opening, closing }: FoldedElement): Place {
  return closing ? { start: opening.place.start, end: closing.place.end } : opening.place;
}
export type Folded = { element: FoldedElement } | { node: AnyNode };

/** What went wrong: a mark without its counterpart. */
export type Unmatched = (mark: Opening | Closing) => void;

/** Opening one of these closes the open ones of the second column: end tags that HTML lets out. */
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
/** An end tag that HTML lets out does not reach beyond one of these. */
const SCOPES = new Set(['table', 'ul', 'ol', 'dl', 'div', 'blockquote', 'figure']);
/** Elements inside each other; the steps that follow walk them by recursion. */
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
      // Deeper, what is inside stands beside its element: nothing is lost but its mark.
      if (!item.isVoid && open.length < DEEPEST) open.push(element);
    }
  }
  for (const { opening } of open) if (!MAY_STAY_OPEN.has(opening.name)) unmatched(opening);
  return root;
}

/** Closes up to the counterpart; what stood open inside it was never closed. */
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
