/**
 * Ink of another page. Chromium paints a line on the neighbouring page too when its letters reach
 * beyond their line, as those of Nastaliq do: its tops would stand at the foot of the page before.
 */

import type { Edit } from '../edits.ts';
import type { OpenPdf, ReadPage } from '../reading/open-pdf.ts';
import { allContent, allTags } from '../reading/tag-tree.ts';

/** Takes out the runs of text that belong to another page; what pictures clip away is theirs. */
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
