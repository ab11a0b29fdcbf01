/**
 * Puts an area of notes into the text, behind what remains on its page, so that the rest moves to the next
 * page. The area still has no height.
 */
import { insertInParagraph } from './insert-in-paragraph.ts';
import { insertBelowRow, lastRowAbove } from './insert-in-table.ts';
import { floatLeft, type Insertion, nothingToUndo, type Undo } from './insertion.ts';
import { firstBlockBelow, type LayoutBlock, type LayoutBlocks } from './layout-blocks.ts';

const HEADING = /^H[1-6]$/;

/** Puts the area behind what ends above the limit. */
export function insertNotes(blocks: LayoutBlocks, insertion: Insertion): Undo {
  const { area, page, limit } = insertion;
  const index = firstBlockBelow(blocks, page, limit);
  const block = blocks.all[index];
  if (!block) return insertAtEnd(blocks, area);
  if (insertInParagraph(blocks, block, insertion)) return nothingToUndo;
  const row = block.kind === 'rows' ? lastRowAbove(blocks, block, insertion) : undefined;
  if (row) return insertBelowRow(blocks, row, insertion);
  return insertBefore(blocks, firstToMove(blocks, index, page), area);
}

/**
 * Puts the area only where Chromium would break badly: into a paragraph that continues on the next
 * page, and before headings that would end this page.
 *
 * @returns `undefined` if neither stands at the end of the page
 */
export function insertAtBadBreak(blocks: LayoutBlocks, insertion: Insertion): Undo | undefined {
  const { area, page, limit } = insertion;
  const index = firstBlockBelow(blocks, page, limit);
  const block = blocks.all[index];
  if (!block) return undefined;
  if (insertInParagraph(blocks, block, insertion)) return nothingToUndo;
  const first = firstToMove(blocks, index, page);
  return first < index ? insertBefore(blocks, first, area) : undefined;
}

/** On the last page. The area floats, because only then can figures that wait for a further page stand behind it. */
function insertAtEnd({ all, main }: LayoutBlocks, area: HTMLElement): Undo {
  const last = all.at(-1);
  if (last && canEndWithNotes(last)) {
    floatLeft(area);
    last.element.append(area);
    return nothingToUndo;
  }
  area.style.float = 'none';
  area.style.margin = '0';
  const behind = [...main.children].findLast((child) => child.contains(last?.element ?? null));
  if (behind) behind.after(area);
  else main.append(area);
  return nothingToUndo;
}

/** Headings do not stay alone at the end of a page: they move with what follows. */
function firstToMove({ all, columns }: LayoutBlocks, index: number, page: number): number {
  let first = index;
  for (let above = all[first - 1]; above; above = all[first - 1]) {
    const rect = [...above.element.getClientRects()].at(-1);
    if (!HEADING.test(above.element.tagName) || !rect || columns.pageOf(rect) !== page) break;
    first--;
  }
  return first;
}

/**
 * Behind the last line of the text before, so that what follows keeps its neighbour: a rule of the
 * theme may depend on it. If only a picture or a table stands before, the area is a block of its own.
 */
function insertBefore(blocks: LayoutBlocks, index: number, area: HTMLElement): Undo {
  const next = blocks.all[index]?.element;
  const previous = blocks.all[index - 1];
  if (!next) return insertAtEnd(blocks, area);
  const top = previous ? outermost(next, previous.element, blocks.main) : next;
  floatLeft(area);
  if (previous && canEndWithNotes(previous)) previous.element.append(area);
  else top.before(area);
  const { clear } = top.style;
  // What waits for a later page floats on the right. Only references and the like must stay behind it.
  const clearsRight = ['right', 'both'].includes(getComputedStyle(top).clear);
  top.style.clear = clearsRight ? 'both' : 'left';
  return () => {
    top.style.clear = clear;
  };
}

/** A box that contains its floats would grow by the notes. */
function canEndWithNotes({ kind, element }: LayoutBlock): boolean {
  const isText = kind === 'lines' || kind === 'kept';
  return isText && getComputedStyle(element).display !== 'flow-root';
}

/** The largest element that begins with `element` and does not contain `other`. */
function outermost(element: HTMLElement, other: HTMLElement, main: HTMLElement): HTMLElement {
  let top = element;
  while (top.parentElement && top.parentElement !== main && !top.parentElement.contains(other))
    top = top.parentElement;
  return top;
}
