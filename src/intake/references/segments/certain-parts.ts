/** Parts of a reference that their form identifies, whatever the tagger predicts. */

import type { Label } from '../tagger/labels.ts';
import { matchesOf } from '../tagger/matches.ts';
import { NAME_FORMS } from './certain-names.ts';
import { NUMBER_FORMS } from './certain-numbers.ts';
import { WORK_FORMS } from './certain-works.ts';
import { isKnownPlace } from './place-alone.ts';

export interface CertainPart {
  start: number;
  end: number;
  label: Label;
}

/** If two forms match the same words, the first one wins. */
export function certainParts(text: string): CertainPart[] {
  const numbers = /\p{Nd}/u.test(text) ? NUMBER_FORMS : [];
  const forms = [...WORK_FORMS, ...NAME_FORMS, ...numbers].filter(
    ({ needs }) => needs === undefined || text.includes(needs),
  );
  return forms.flatMap(({ pattern, labels, ofPress }) =>
    matchesOf(pattern, text).flatMap(({ indices }) => {
      const parts = labels.flatMap((label, at): CertainPart[] => {
        const [start, end] = indices?.[at + 1] ?? [0, 0];
        return end > start ? [{ start, end, label }] : [];
      });
      const place = parts.find(({ label }) => label === ofPress);
      return !place || isKnownPlace(text.slice(place.start, place.end)) ? parts : [];
    }),
  );
}
