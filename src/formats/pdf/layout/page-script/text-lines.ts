import type { PageColumns } from './page-columns.ts';

/** A line of text. Top and bottom in px from the top of its page. */
export interface Line {
  page: number;
  top: number;
  bottom: number;
}

/** Superscripts and subscripts belong to the line that they overlap by more than this, in px. */
const OVERLAP = 2;
/** Narrower rectangles hold no text, in px. */
const NARROWEST = 0.5;

/** The lines of an element, from page to page. */
export function linesOf(columns: PageColumns, element: Element): Line[] {
  const pieces = rectsOfOwnText(element)
    .filter(({ width }) => width >= NARROWEST)
    .map((rect) => ({
      page: columns.pageOf(rect),
      top: columns.offsetOnPage(rect.top),
      bottom: columns.offsetOnPage(rect.bottom),
    }));
  return joinIntoLines(pieces);
}

export function joinIntoLines(pieces: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const { page, top, bottom } of pieces) {
    const line = lines.find(
      (each) => each.page === page && top < each.bottom - OVERLAP && bottom > each.top + OVERLAP,
    );
    if (!line) lines.push({ page, top, bottom });
    else {
      line.top = Math.min(line.top, top);
      line.bottom = Math.max(line.bottom, bottom);
    }
  }
  return lines.sort((a, b) => a.page - b.page || a.top - b.top);
}

/** Without the notes and figures that the layout has put into the element. */
function rectsOfOwnText(element: Element): DOMRect[] {
  const range = document.createRange();
  const inserted = element.querySelectorAll('.page-notes, .page-float');
  range.selectNodeContents(element);
  const rects: DOMRect[] = [];
  for (const each of inserted) {
    range.setEndBefore(each);
    rects.push(...range.getClientRects());
    range.selectNodeContents(element);
    range.setStartAfter(each);
  }
  return [...rects, ...range.getClientRects()];
}
