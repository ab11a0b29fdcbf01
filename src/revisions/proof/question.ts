/**
 * A question to the author, as text in which the printed lines are still open: they are known only
 * when the proof is laid out.
 */
import { enumerated } from '../../words/enumerated.ts';

/** Words, or the place where " on line 84" stands in them. */
type Piece = string | { lines: true };
export type Question = readonly Piece[];

/**
 * Fills the slots of a wording: "{citation} is cited{on} but …".
 *
 * @param facts by slot; what a wording names and nobody knows is left out
 */
export function ask(
  wording: string,
  facts: Readonly<Record<string, string | undefined>>,
): Question {
  const pieces = wording.split(/(\{\w+\})/).map((part): Piece => {
    const slot = /^\{(\w+)\}$/.exec(part)?.[1];
    if (slot === undefined) return part;
    return slot === 'on' ? { lines: true } : (facts[slot] ?? '');
  });
  return joined(pieces);
}

/** One text between two places: two equal questions are equal data. */
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

/** @param lines of the proof, in ascending order; without any, the question does without */
export function sentence(question: Question, lines: readonly number[]): string {
  return question.map((piece) => (typeof piece === 'string' ? piece : onLines(lines))).join('');
}

/** " on line 84", " on lines 84, 90 and 99" */
function onLines(lines: readonly number[]): string {
  const each = [...new Set(lines)];
  if (each.length === 0) return '';
  return ` on ${each.length === 1 ? 'line' : 'lines'} ${enumerated(each)}`;
}
