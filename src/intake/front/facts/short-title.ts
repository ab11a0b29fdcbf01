/** The short title for running heads, if the front page has one. */
import type { Inline } from '../../draft.ts';
import { plainMarks } from '../../inline-look.ts';
import { draftText, slice, trim } from '../../inlines.ts';
import { labelLength } from '../../phrases.ts';
import { claimPart, type Front, linesWith } from '../front.ts';

/** "RH: Ferrante and Osei • Tides on gravel": the authors stand before a dot. */
const AUTHORS = /^[^•·]{3,60}\s[•·]\s+(?=\S)/u;

export function readShortTitle(front: Front): Inline[] | undefined {
  for (const line of linesWith(front, 'running-title')) {
    const label = labelLength('running-title', line.text);
    const authors = AUTHORS.exec(line.text.slice(label))?.[0].length ?? 0;
    const short = trim(slice(line.inlines, label + authors));
    claimPart(front, line, 0, label, 'label');
    if (draftText(short) !== '') return plainMarks(short);
  }
  return undefined;
}
