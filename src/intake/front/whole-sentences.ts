/**
 * An abstract begins and ends with a sentence. Where the labels cut one, the rest of it is taken
 * back: lines of odd signs (a formula, "(n = 693)") look like no prose for themselves.
 */
import { frontLabel } from '../labels.ts';
import type { Label } from './line-label.ts';
import type { FrontLine } from './lines.ts';
import { CORRESPONDENCE, hasEmail, LICENCE, NOTE_OF_PAGE } from './words.ts';

/** Lines; more than that is no sentence. */
const LONGEST_REST = 8;

export function wholeSentences(lines: FrontLine[], labels: Label[]): Label[] {
  const mended = [...labels];
  for (const [at, label] of labels.entries()) {
    if (label !== 'abstract') continue;
    if (labels[at - 1] !== 'abstract') takeStart(lines, mended, at);
    if (labels[at + 1] !== 'abstract') takeEnd(lines, mended, at);
  }
  return mended;
}

/** Upwards from a line that begins in the midst of a sentence to the one that begins it. */
function takeStart(lines: FrontLine[], labels: Label[], at: number): void {
  if (startsSentence(lines[at])) return;
  for (let from = at - 1; from >= at - LONGEST_REST; from -= 1) {
    if (!isLoose(lines, labels, from) || endsSentence(lines[from])) return;
    if (!startsSentence(lines[from])) continue;
    labels.fill('abstract', from, at);
    return;
  }
}

/** Downwards from a line whose sentence is open to the one that ends it. */
function takeEnd(lines: FrontLine[], labels: Label[], at: number): void {
  if (endsSentence(lines[at])) return;
  for (let to = at + 1; to <= at + LONGEST_REST; to += 1) {
    const joins = labels[to] === 'abstract';
    if (!joins && !isLoose(lines, labels, to)) return;
    if (!joins && !endsSentence(lines[to])) continue;
    labels.fill('abstract', at, to + 1);
    return;
  }
}

/** A line of no part of the page that says what it is. */
function isLoose(lines: FrontLine[], labels: Label[], at: number): boolean {
  const line = lines[at];
  if (!line || (labels[at] !== 'other' && labels[at] !== 'keywords')) return false;
  const { text } = line;
  return (
    !frontLabel(text) &&
    !NOTE_OF_PAGE.test(text) &&
    !CORRESPONDENCE.test(text) &&
    !LICENCE.test(text) &&
    !hasEmail(text)
  );
}

function startsSentence(line: FrontLine | undefined): boolean {
  return line !== undefined && (/^[^\p{L}\d]{0,2}[\p{Lu}\p{Lo}]/u.test(line.text) || isLabelled(line));
}

function isLabelled({ text }: FrontLine): boolean {
  return frontLabel(text) !== undefined;
}

function endsSentence(line: FrontLine | undefined): boolean {
  return line === undefined || /[.!?。؟۔][)\]"”’»]*(?:\s?\[?\d{1,2}\]?)?$/u.test(line.text);
}
