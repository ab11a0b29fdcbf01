/** Scores whether a line of a reference list begins an entry. */

import { countMatches } from '../../../words/count-matches.ts';
import { isParticle } from '../names/name.ts';
import { looksFamiliar, startsWithAuthor } from './author-start.ts';
import { isAddress, type ListLine } from './list-lines.ts';
import { CLOSED, firstLetter, type ListShape, shapeOf } from './list-shape.ts';

/** The context of a line that may begin an entry. */
interface Border {
  line: ListLine;
  before: ListLine;
  after: ListLine | undefined;
  /** Properties of the whole list. */
  shape: ListShape;
}

/** Evidence that a line begins an entry, with weights. */
const EVIDENCE: [number, (border: Border) => boolean][] = [
  [-20, ({ line }) => isAddress(line.text)],
  [6, ({ line }) => line.lead.bullet],
  [-1.9, ({ line, shape }) => shape.bullets && !line.lead.bullet && !line.afterBlank],
  [1.2, ({ line }) => startsWithAuthor(line.text)],
  [-6, ({ line }) => line.text.length < 120 && PLACE_AND_PUBLISHER.test(line.text)],
  [-1.4, ({ line }) => /^(?:In|Dans|En|Em|Из|Hrsg|Hg|eds?)\b[:.]?\s/.test(line.text)],
  [3.7, ({ line }) => /^(?:[—–―_-]\s?){2,}/.test(line.text)],
  [1.5, ({ line }) => /^\p{Lu}[\p{L}’'-]+(?:\s\p{L}[\p{L}’'-]+)?,\s+\p{Lu}/u.test(line.text)],
  [3.4, ({ before }) => CLOSED.test(before.text)],
  [1.6, ({ line }) => /^.{2,110}[([](?:1[6-9]|20)\d\d[a-z]?[^()]{0,20}[)\]]/.test(line.text)],
  [1.9, ({ line, shape }) => shape.blankLines && line.afterBlank],
  [-1.4, ({ line, shape }) => shape.blankLines && !line.afterBlank],
  [-2.1, ({ line }) => startsSmall(line.text)],
  // "J. Mol. Biol., 287": abbreviated words, then a volume
  [-3.9, ({ line }) => /^(?:\p{Lu}\p{L}*\. ?){2,7},? ?(?:\p{Lu} ?)?\d/u.test(line.text)],
  [
    -1,
    ({ before }) =>
      /[,&:–-]$|\s(?:and|in|of|the|und|der|die|y|e|et|de|la|vol\.|pp\.|S\.)$/i.test(before.text),
  ],
  [-1.2, ({ before }) => isUnbalanced(before.text)],
  [-3, ({ line }) => JOURNAL_AND_NUMBERS.test(line.text)],
  [-3, ({ before }) => NAMES_AND_YEAR.test(before.text)],
  [-2, ({ before }) => GOES_ON.test(before.text)],
  [1.6, (border) => !border.shape.unwrapped && room(border) > border.shape.width * 0.12],
  [0.4, (border) => !border.shape.unwrapped && room(border) > border.shape.width * 0.25],
  [-0.6, (border) => !border.shape.unwrapped && room(border) < border.shape.width * 0.04],
  [3.1, ({ before, shape }) => shape.unwrapped && before.text.length > 30],
  [3, ({ line, shape }) => shape.hanging !== undefined && line.indent === shape.hanging],
  [-2.4, ({ line, shape }) => shape.hanging !== undefined && line.indent > shape.hanging],
  [0.4, ({ line, after, shape }) => shape.familiar && looksFamiliar(line.text, after?.text ?? '')],
  [
    -0.6,
    ({ line, after, shape }) => shape.familiar && !looksFamiliar(line.text, after?.text ?? ''),
  ],
  [0.9, ({ before, shape }) => shape.openEnds && !CLOSED.test(before.text)],
  [1.7, ({ before }) => /\d\s?[-–]\s?\d+[.,]?$/.test(before.text)],
  [1, ({ before }) => /(?:1[6-9]|20)\d\d\)?\.?$/.test(before.text)],
  [1.2, ({ line }) => /^\P{L}*\d/u.test(line.text)],
  [-0.9, ({ line }) => /^["“„«‘'(]/.test(line.text)],
];

/** The candidate entry that ends before the line. */
interface Ended {
  first: ListLine;
  /** Undefined after the last entry. */
  next: ListLine | undefined;
  dated: boolean;
  /** Length in code units. */
  length: number;
  shape: ListShape;
}

/** Evidence that an entry is complete, with weights. */
const EVIDENCE_OF_END: [number, (ended: Ended) => boolean][] = [
  [1.6, ({ dated, length }) => dated && length > 35],
  [-1.4, ({ dated }) => !dated],
  [
    1.5,
    ({ first, next, shape }) =>
      shape.alphabetical && (next === undefined || follows(first.text, next.text)),
  ],
  // works by the same author
  [1.1, ({ first, next }) => next !== undefined && firstWord(first) === firstWord(next)],
];

/** Example: "J. Pharm. Life Sci., 3(7): 1858-1867." alone on its line. */
const JOURNAL_AND_NUMBERS =
  /^(?:[\p{L}.&-]{1,30}\s){0,8}[\p{L}.-]{1,30},?\s(?:(?:19|20)\d\d[,;]\s)?\d{1,4}(?:\s?\(\S{1,12}\))?\s?[:,]\s?e?\d{1,9}(?:\s?[-–]\s?\d{1,9})?\.?(?:\s\[\w+\]){0,2}$/iu;

/** Example: "Ash, A., Brook, B.C. and Cole, D. (2012)" alone on its line; the title follows. */
const NAMES_AND_YEAR =
  /^(?=[^\d]{0,200},\s(?:\p{Lu}\.[-\s]?){1,3}[,\s])[^\d:“]{5,200}\((?:1[6-9]|20)\d\d[a-z]?\)[.,:]?$/u;

/** Ends that no entry has. Example: "Tides and storage. In:". */
const GOES_ON =
  /(?:\bin:|[,;&]|(?<![\p{L}.])(?:and|und|et|y|e|of|the|der|die|das|des|den|dem|for|für|du|la|del|von|on|to|with|an?))$/iu;

/** Example: "New York: Van Nostrand." alone on its line. */
const PLACE_AND_PUBLISHER =
  /^\p{Lu}[\p{L}.’'-]+(?:[\s/]\p{L}[\p{L}.’'-]*){0,3}(?:,\s\p{Lu}{2})?:\s\p{Lu}[\p{L}&’'-]+(?:[\s/.][\s&/.-]*\p{L}[\p{L}’'-]*(?:[\s&/.][\s&/.-]*\p{L}[\p{L}’'-]*){0,3})?[.,]?(?:\s(?:1[89]|20)\d\d\.?)?$/u;

/** Score for a new entry at a line, from the line and its neighbours; see `THRESHOLD`. */
export function startScore(list: ListLine[], index: number): number {
  const [before, line] = [list[index - 1] as ListLine, list[index] as ListLine];
  return sum(EVIDENCE, { line, before, after: list[index + 1], shape: shapeOf(list) });
}

export function endScore(ended: Ended): number {
  return sum(EVIDENCE_OF_END, ended);
}

function sum<T>(evidence: [number, (about: T) => boolean][], about: T): number {
  return evidence.reduce((score, [worth, holds]) => score + (holds(about) ? worth : 0), 0);
}

/** Code units left on the previous line when the next word was wrapped. */
function room({ before, line, shape }: Border): number {
  const word = line.text.split(' ')[0] ?? '';
  return shape.width - (before.text.length + 1 + word.length);
}

function startsSmall(text: string): boolean {
  const word = /^\p{Ll}[\p{L}’']*/u.exec(text)?.[0];
  return word !== undefined && !isParticle(word);
}

/** An opening bracket or quotation mark is not closed in the line. */
function isUnbalanced(text: string): boolean {
  const count = (characters: RegExp): number => countMatches(text, characters);
  return count(/\(/g) > count(/\)/g) || count(/“/g) > count(/”/g) || count(/«/g) > count(/»/g);
}

/** The first letter equals that of the previous entry or is one of the next three. */
function follows(entry: string, text: string): boolean {
  const [a, b] = [firstLetter(entry), firstLetter(text)];
  return b >= a && b - a <= 3;
}

function firstWord({ text }: ListLine): string {
  return /^[\p{L}\p{M}’'-]{3,}/u.exec(text)?.[0] ?? text;
}
