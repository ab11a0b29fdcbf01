import type { NoteCall } from './footnotes.ts';
import { isHidden, type LayoutBlocks } from './layout-blocks.ts';
import { type Line, linesOf } from './text-lines.ts';

/** Page of a call. Infinity if the call is hidden on a later page, `undefined` if it is nowhere on the pages. */
export function pageOfCall(
  { columns }: LayoutBlocks,
  call: NoteCall | undefined,
): number | undefined {
  const [rect] = call?.link.getClientRects() ?? [];
  if (!rect && call && isHidden(call.link)) return Number.POSITIVE_INFINITY;
  return rect && columns.pageOf(rect);
}

/** The line in which a call stands. */
export function lineOfCall({ columns }: LayoutBlocks, { link }: NoteCall): Line {
  const [rect] = link.getClientRects();
  const block = link.closest('p, li, dd, dt, td, th, figcaption, caption, div') ?? link;
  const page = rect ? columns.pageOf(rect) : 0;
  const top = columns.offsetOnPage(rect?.top ?? 0);
  const bottom = columns.offsetOnPage(rect?.bottom ?? 0);
  const line = linesOf(columns, block).find(
    (each) => each.page === page && top < each.bottom && bottom > each.top,
  );
  return line ?? { page, top, bottom };
}
