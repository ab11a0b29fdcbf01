import type { Heading, Paragraph } from 'mdast';
import { message } from '../../../messages/message.ts';
import type { Place } from '../../../words/place.ts';
import { type Reading, reportProblem } from './reading.ts';

/**
 * Reads `##Methods` as a heading without its space: the line is the heading, the rest a paragraph. A single
 * mark is not enough, because `#MeToo` may begin a sentence; a short line alone is reported.
 *
 * @returns `undefined` where the paragraph is nothing but that
 */
export function headingWithoutSpace(
  node: Paragraph,
  reading: Reading,
): [Heading, ...Paragraph[]] | undefined {
  const [first, ...others] = node.children;
  if (first?.type !== 'text') return undefined;
  const signs = /^#{2,6}(?=\p{L})/u.exec(first.value)?.[0];
  if (signs === undefined) {
    if (others.length === 0 && LONE.test(first.value))
      reportPossibleHeading(first.value, node, reading);
    return undefined;
  }
  const text = (first.value.split('\n')[0] ?? '').slice(0, 30).trim();
  reportProblem(reading, message('markup-unread/heading', { text, marks: signs }), node.position);
  const [line, rest] = firstLine([{ ...first, value: first.value.slice(signs.length) }, ...others]);
  const depth = signs.length as Heading['depth'];
  const heading: Heading = { type: 'heading', depth, children: line, position: node.position };
  return rest.length > 0 ? [heading, { ...node, children: rest }] : [heading];
}

/** A line that may be a heading: `#Methods and data`. It has few words and is not a sentence. */
const LONE = /^#\p{Lu}[^\n.!?#]*$/u;
const MOST_LETTERS = 60;

function reportPossibleHeading(value: string, { position }: Paragraph, reading: Reading): void {
  const before = position ? String(reading.file)[position.start.offset ?? 0] : undefined;
  if (value.length > MOST_LETTERS || before === '\\') return;
  const text = value.slice(0, 30);
  reportProblem(reading, message('markup-unread/heading-or-words', { text }), position);
}

type Words = Paragraph['children'];

function firstLine(words: Words): [line: Words, rest: Words] {
  const at = words.findIndex((word) => word.type === 'break' || newlineIn(word) >= 0);
  const end = words[at];
  if (end === undefined) return [words, []];
  const [before, behind] = [words.slice(0, at), words.slice(at + 1)];
  if (end.type !== 'text') return [before, behind];
  const newline = newlineIn(end);
  return [
    [...before, { ...end, value: end.value.slice(0, newline) }],
    [{ ...end, value: end.value.slice(newline + 1), position: nextLine(end.position) }, ...behind],
  ];
}

function nextLine(position: Place | undefined): Place | undefined {
  return position && { ...position, start: { line: position.start.line + 1, column: 1 } };
}

function newlineIn(word: Words[number]): number {
  return word.type === 'text' ? word.value.indexOf('\n') : -1;
}
