/** The short title for running heads, if the front page has one. */

import type { Inline } from '../../draft.ts';
import { plainMarks } from '../../inline-look.ts';
import { draftText, slice, trim } from '../../inlines.ts';
import { claimAll } from '../../ledger.ts';
import { type Front, linesWith } from '../front.ts';
import { runningHeadLength } from '../lines/line-leads.ts';
import { partSpans } from '../lines/lines.ts';

/** "RH: Ferrante and Osei • Tides on gravel": who wrote it stands before a dot. */
const AUTHORS_BEFORE = /^[^•·]{3,60}\s[•·]\s+(?=\S)/u;

export function readShortTitle(front: Front): Inline[] | undefined {
  for (const line of linesWith(front, 'other')) {
    const label = runningHeadLength(line.text);
    if (label === 0) continue;
    const authors = AUTHORS_BEFORE.exec(line.text.slice(label))?.[0].length ?? 0;
    const short = trim(slice(line.inlines, label + authors));
    if (draftText(short) === '') continue;
    claimAll(front.ledger, partSpans({ line, from: 0, to: label }), 'label');
    return plainMarks(short);
  }
  return undefined;
}
