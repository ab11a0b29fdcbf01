/** Detects starts and ends of sentences on a front page by the form of its lines. */
import { frontLabel } from '../../labels.ts';
import type { FrontLine } from '../lines/lines.ts';
import { isMarked } from '../lines/marked-line.ts';

export function startsSentence(line: FrontLine | undefined): boolean {
  return (
    line !== undefined &&
    (/^[^\p{L}\d]{0,2}[\p{Lu}\p{Lo}]/u.test(line.text) || frontLabel(line.text) !== undefined)
  );
}

/** Whether most words are lowercase and the line has no label or address. */
export function isSmallProse(line: FrontLine): boolean {
  const words = line.text.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  return words.length > 4 && small.length > words.length * 0.6 && !isMarked(line);
}

/** Whether a sentence ends, also with a note number after the full stop. "License 4.0" does not end one. */
export function endsSentence(line: FrontLine | undefined): boolean {
  return (
    line === undefined ||
    (/[.!?。؟۔][)\]"”’»]*(?:\s?\[?\d{1,2}\]?)?$/u.test(line.text) && !/\s\d\.\d$/.test(line.text))
  );
}
