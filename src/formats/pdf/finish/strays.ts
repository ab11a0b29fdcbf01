/**
 * Finds text that belongs to another page. Chromium also paints a line on the neighbouring page if
 * its glyphs extend beyond the line, as in Nastaliq. Without this, the tops of such a line would
 * appear at the foot of the previous page.
 */

import type { Edit } from '../edits.ts';
import type { OpenPdf, ReadPage } from '../reading/open-pdf.ts';
import { allContent, allTags } from '../reading/tag-tree.ts';

/** Returns the edits that remove runs of another page. Text that a picture clips away is kept. */
export function strayRuns({ tree }: OpenPdf): (page: ReadPage) => Edit[] {
  const pictures = new Set<string>();
  for (const tag of tree ? allTags(tree.top) : []) {
    if (tag.type !== 'Figure') continue;
    for (const { page, mcid } of allContent(tag)) pictures.add(`${page}|${mcid}`);
  }
  return ({ page, runs }) =>
    runs
      .filter(({ hidden, mcid }) => hidden && mcid !== undefined)
      .filter(({ mcid }) => !pictures.has(`${page.ref}|${mcid}`))
      .map(({ start, end }) => ({ start, end, text: '' }));
}
