/** Ids of affiliations that an editor can read and type. */

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

const COMMON =
  /^(?:universit\p{L}*|universid\p{L}*|hochschule|college|institut\p{L}*|academy|department|faculty|school|cent(?:re|er)|government|national|international|state|federal|postgraduate|degree|technical|technology|science|sciences|information|engineering|management|studies|of|and|for|the|de|la|del|du|des|der|di|da|do|et|und|y|e|in|at)$/iu;

function idOf(affiliation: FrontAffiliation): string {
  const source = affiliation.institution ?? affiliation.parts;
  const words =
    source
      .map(partText)
      .join(' ')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z][a-z0-9]*/g) ?? [];
  const own = words.find((word) => word.length > 2 && !COMMON.test(word));
  return own ?? words[0] ?? '';
}
