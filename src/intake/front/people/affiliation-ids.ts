/** Ids of affiliations that an editor can read and type. */

import { wordSet } from '../../../words/word-list.ts';
import type { FrontAffiliation } from '../affiliation.ts';
import { partText } from '../lines/lines.ts';

/** Derives ids from the institutions' names, such as "qurtuba". */
export function nameAll(affiliations: FrontAffiliation[]): void {
  const used = new Set<string>();
  for (const affiliation of affiliations) {
    const base = idOf(affiliation) || 'affiliation';
    let id = base;
    for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`;
    used.add(id);
    affiliation.id = id;
  }
}

/** Words of many institutions. "Universiteit" and "institutul" have other endings in each language. */
const COMMON = wordSet(`
  hochschule college academy department faculty school centre center government national international state federal
  postgraduate degree technical technology science sciences information engineering management studies of and for the
  de la del du des der di da do et und y e in at
`);
const COMMON_STEM = /^(?:universit|universid|institut)/;

function idOf(affiliation: FrontAffiliation): string {
  const source = affiliation.institution?.flat() ?? affiliation.parts;
  const words =
    source
      .map(partText)
      .join(' ')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z][a-z0-9]*/g) ?? [];
  const own = words.find((word) => word.length > 2 && !COMMON.has(word) && !COMMON_STEM.test(word));
  return own ?? words[0] ?? '';
}
