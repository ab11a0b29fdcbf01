/** Narrative citations: the names of a work, and what stands in brackets behind them. */

import type { MarkedRun } from '../output-marks.ts';
import { dropEnd, dropStart, runsText } from '../runs.ts';

/** Names and what follows them; a raised number follows without a space. */
export function beside(allNames: MarkedRun[], allRest: MarkedRun[]): MarkedRun[] {
  const [names, rest] = saidOnce(allNames, allRest);
  if (names.length === 0 || rest.length === 0) return [...names, ...rest];
  const close = rest[0]?.vertical || rest[0]?.text.startsWith(' ');
  return close ? [...names, ...rest] : [...names, { text: ' ' }, ...rest];
}

/**
 * Styles suppress authors, but not a title in their place nor what they say of a letter: "Brown v. Board
 * (Brown v. Board, 1954)", "W. Doe, personal communication (personal communication, May 2, 2020)".
 */
function saidOnce(names: MarkedRun[], rest: MarkedRun[]): [MarkedRun[], MarkedRun[]] {
  const said = runsText(names);
  const [whole, open = ''] = /^([([（［]?)\p{L}/u.exec(runsText(rest)) ?? [];
  if (whole === undefined || said === '') return [names, rest];
  const inside = runsText(rest).slice(open.length);
  if (beginsWith(inside, said)) {
    const behind = inside.slice(said.length).replace(/^[,.;:\s]+/, '');
    if (/^[)\]）］]?$/.test(behind)) return [names, []];
    const left = dropStart(rest, open.length + inside.length - behind.length);
    return [names, open === '' ? left : [{ text: open }, ...left]];
  }
  const twice = [...said.matchAll(/, /g)].find(({ index }) =>
    beginsWith(inside, said.slice(index + 2)),
  );
  return [twice ? dropEnd(names, said.length - twice.index) : names, rest];
}

function beginsWith(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));
}
