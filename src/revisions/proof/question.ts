/**
 * A question to the author. The printed line numbers are still placeholders, because they are known only after
 * the layout of the proof.
 */

import type { Facts } from '../../messages/fact.ts';
import { formatAround } from '../../messages/wording.ts';
import { enumerate } from '../../words/enumerate.ts';

/** Words, or the placeholder for " on line 84". */
type Piece = string | { lines: true };
export type Question = readonly Piece[];

/**
 * Fills the template of a question. Example: "{citation} is cited{on} but …"
 *
 * @param facts by name; `on` is the placeholder for the printed lines
 */
export function ask(template: string, facts: Facts): Question {
  return joined(formatAround(template, facts, { on: { lines: true } as const }));
}

/** Joins adjacent texts, so that equal questions are equal data. */
function joined(pieces: readonly Piece[]): Question {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece;
    else if (piece !== '') out.push(piece);
  }
  const [first] = out;
  if (typeof first === 'string') out[0] = first.charAt(0).toUpperCase() + first.slice(1);
  return out;
}

/** @param lines line numbers of the proof, ascending; if there are none, the question has no lines */
export function sentence(question: Question, lines: readonly number[]): string {
  return question.map((piece) => (typeof piece === 'string' ? piece : onLines(lines))).join('');
}

/** Examples: " on line 84", " on lines 84, 90 and 99" */
function onLines(lines: readonly number[]): string {
  const each = [...new Set(lines)];
  if (each.length === 0) return '';
  return ` on ${each.length === 1 ? 'line' : 'lines'} ${enumerate(each)}`;
}
