/** Where the sentences of a front page begin and end, by the look of its lines. */
import { frontLabel } from '../labels.ts';
import type { FrontLine } from './lines.ts';

export function startsSentence(line: FrontLine | undefined): boolean {
  return (
    line !== undefined &&
    (/^[^\p{L}\d]{0,2}[\p{Lu}\p{Lo}]/u.test(line.text) || frontLabel(line.text) !== undefined)
  );
}

/** Also with the number of a note behind the full stop; "License 4.0" ends none. */
export function endsSentence(line: FrontLine | undefined): boolean {
  return (
    line === undefined ||
    (/[.!?。؟۔][)\]"”’»]*(?:\s?\[?\d{1,2}\]?)?$/u.test(line.text) && !/\s\d\.\d$/.test(line.text))
  );
}
