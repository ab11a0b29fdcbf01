/** Joins the parts of narrative citations: the names of a work and the text in brackets. */

import type { MarkedRun } from '../output-marks.ts';
import { dropEnd, dropStart, runsText } from '../runs.ts';

/** Joins names and the text after them. A superscript number follows without a space. */
export function joinNarrative(allNames: MarkedRun[], allRest: MarkedRun[]): MarkedRun[] {
  const [names, rest] = withoutRepetition(allNames, allRest);
  if (names.length === 0 || rest.length === 0) return [...names, ...rest];
  const needsNoSpace = rest[0]?.vertical || rest[0]?.text.startsWith(' ');
  return needsNoSpace ? [...names, ...rest] : [...names, { text: ' ' }, ...rest];
}

/**
 * Removes text that the names and the brackets share. Styles suppress authors, but not a title that replaces
 * them, or the description of a letter. Examples: "Brown v. Board (Brown v. Board, 1954)", "W. Doe, personal
 * communication (personal communication, May 2, 2020)"
 */
function withoutRepetition(names: MarkedRun[], rest: MarkedRun[]): [MarkedRun[], MarkedRun[]] {
  const namesText = runsText(names);
  const [whole, open = ''] = /^([([（［]?)\p{L}/u.exec(runsText(rest)) ?? [];
  if (whole === undefined || namesText === '') return [names, rest];
  const inside = runsText(rest).slice(open.length);
  if (beginsWith(inside, namesText)) {
    const behind = inside.slice(namesText.length).replace(/^[,.;:\s]+/, '');
    if (/^[)\]）］]?$/.test(behind)) return [names, []];
    const left = dropStart(rest, open.length + inside.length - behind.length);
    return [names, open === '' ? left : [{ text: open }, ...left]];
  }
  const repeated = [...namesText.matchAll(/, /g)].find(({ index }) =>
    beginsWith(inside, namesText.slice(index + 2)),
  );
  return [repeated ? dropEnd(names, namesText.length - repeated.index) : names, rest];
}

function beginsWith(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));
}
