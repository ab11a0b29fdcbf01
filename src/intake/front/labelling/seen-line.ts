/** A line of a front page with its context. */

import { countMatches } from '../../../words/count-matches.ts';
import { lettersAndDigits } from '../../../words/letters-and-digits.ts';
import { frontLabel } from '../../labels.ts';
import type { FrontLine } from '../lines/lines.ts';
import {
  CORRESPONDENCE,
  EMAIL,
  FUNCTION_WORDS,
  hasEmail,
  ISSUE_LINE,
  JOURNAL_WORD,
  ORGANISATION,
} from '../lines/words.ts';
import { ORCID } from '../people/name-marks.ts';
import { peopleOf } from '../people/people.ts';

export interface Seen {
  line: FrontLine;
  index: number;
  text: string;
  words: number;
  functionWords: number;
  people: number;
  /**
   * Of its words with a capital, the share that the text writes small elsewhere: near 1 in a title,
   * near 0 in a list of names. Undefined for fewer than two such words.
   */
  common?: number;
  /** Another line of the page says the same, or begins with it: a running head. */
  repeated: boolean;
  email: boolean;
  organisation: boolean;
  /** How often the text says it: a title again where the article is cited, a journal's name on many pages. */
  said: number;
  /** It has the numbers of an issue. */
  issueLine: boolean;
  /** An abstract's label stands above it; undefined where the page has none. */
  belowAbstract?: boolean;
  /** A line of an organisation stands above it. */
  belowOrganisation: boolean;
  /** Its neighbours. */
  above?: Seen;
  below?: Seen;
  context: Context;
}

export interface Context {
  lines: FrontLine[];
  /** Half-points of most lines, and of the largest. */
  usual?: number;
  largest?: number;
  /** Characters of a full line; lines may be longer where a paragraph is one. */
  full: number;
  /** Family names that e-mail addresses and the corresponding author's line name. */
  names: Set<string>;
}

/** @param corpus the whole text, which shows words that are lowercase elsewhere */
export function seeLines(lines: FrontLine[], corpus: string): Seen[] {
  const context = contextOf(lines);
  const small = new Set(corpus.match(/(?<![\p{L}\p{N}])\p{Ll}{4,}(?!\p{L})/gu));
  const letters = lettersAndDigits(corpus);
  const abstract = lines.findIndex(({ text }) => frontLabel(text)?.kind === 'abstract');
  const organisations = lines.map(({ text }) => ORGANISATION.test(text));
  const organisation = organisations.indexOf(true);
  const seen = lines.map(
    (line, index): Seen => ({
      line,
      index,
      text: withoutOrcid(line.text),
      words: withoutOrcid(line.text).split(/\s+/).length,
      functionWords: countMatches(line.text, FUNCTION_WORDS),
      people: line.text.length < 400 ? peopleOf(line).length : 0,
      common: commonShare(line.text, small),
      repeated: isRepeated(line, index, lines),
      said: timesSaid(line, letters),
      email: hasEmail(line.text),
      organisation: organisations[index] ?? false,
      issueLine: ISSUE_LINE.test(line.text),
      belowAbstract: abstract === -1 ? undefined : index > abstract,
      belowOrganisation: organisation !== -1 && index > organisation,
      context,
    }),
  );
  for (const [index, each] of seen.entries()) {
    each.above = seen[index - 1];
    each.below = seen[index + 1];
  }
  return seen;
}

/** An ORCID does not decide the label of a line that has other content. */
function withoutOrcid(text: string): string {
  const rest = text.includes('-') ? text.replace(ORCID, ' ').trim() : text;
  return /\p{L}{2}/u.test(rest) ? rest : text;
}

function contextOf(lines: FrontLine[]): Context {
  const sizes = lines.flatMap(({ size }) => size ?? []).sort((a, b) => a - b);
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return {
    lines,
    usual: sizes[Math.floor(sizes.length / 2)],
    largest: sizes.at(-1),
    full: lengths[Math.floor(lengths.length * 0.8)] ?? 0,
    names: namesElsewhere(lines),
  };
}

/** Letters of e-mail addresses and words of the corresponding author's line. */
function namesElsewhere(lines: FrontLine[]): Set<string> {
  const names = new Set<string>();
  for (const { text } of lines) {
    for (const match of hasEmail(text) ? text.matchAll(EMAIL) : [])
      for (const word of match[0]
        .split('@')[0]
        ?.toLowerCase()
        .match(/[a-z]{4,}/g) ?? [])
        names.add(word);
    if (CORRESPONDENCE.test(text))
      for (const word of text.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []) names.add(word.toLowerCase());
  }
  return names;
}

function commonShare(text: string, small: Set<string>): number | undefined {
  const capital = text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]{3,}/gu) ?? [];
  if (capital.length < 2 || capital.length > 40) return undefined;
  return capital.filter((word) => small.has(word.toLowerCase())).length / capital.length;
}

/** Up to `MANY`; a short line says itself by chance, and a long one is a paragraph. */
function timesSaid({ text }: FrontLine, letters: string): number {
  const own = lettersAndDigits(text);
  if (own.length < 15 || own.length > 200) return 0;
  let times = 0;
  for (let at = letters.indexOf(own); at !== -1 && times < MANY; times += 1)
    at = letters.indexOf(own, at + own.length);
  return times;
}

export const MANY = 4;

/** Without page numbers; a running head may be cut short, so its start is enough. */
function isRepeated(line: FrontLine, index: number, lines: FrontLine[]): boolean {
  const bare = bareText(line.text);
  if (bare.length < 12 || line.text.length > 120) return false;
  return lines.some(({ text }, other) => other > index && bareText(text).startsWith(bare));
}

function bareText(text: string): string {
  return text
    .slice(0, 160)
    .replace(/^\d{1,4}\s+|(?<!\s)\s+\d{1,4}$/g, '')
    .toLowerCase();
}

/** Whether an e-mail address or the corresponding author’s line has a name of this line. */
export function isNamed(line: FrontLine, context: Context): boolean {
  if (CORRESPONDENCE.test(line.text) || hasEmail(line.text) || line.text.length > 300) return false;
  const words =
    line.text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z]{4,}/g) ?? [];
  const hit = words.some((word) =>
    [...context.names].some(
      (name) => name === word || (name.length > 6 && name.includes(word) && word.length > 4),
    ),
  );
  return hit && peopleOf(line).length > 0;
}

export function isAboveIssueLine({ context, index, words }: Seen): boolean {
  if (words > 12 || index > 6) return false;
  return context.lines
    .slice(index + 1, 8)
    .some(({ text }) => ISSUE_LINE.test(text) && text.length < 160);
}

/**
 * Whether it is the second line of a description such as "A Biannual Journal of Government Postgraduate /
 * College Mansehra, KP, Pakistan".
 */
export function isJournalDescription({ context, index, line, text }: Seen): boolean {
  const previous = context.lines[index - 1];
  if (!previous || index > 6 || previous.block !== line.block || ISSUE_LINE.test(text))
    return false;
  return (
    JOURNAL_WORD.test(previous.text) &&
    previous.text.split(/\s+/).length < 16 &&
    !/[.;]$/.test(previous.text) &&
    !/\p{Lu}\p{Ll}+\s*[\d¹*,]/u.test(previous.text)
  );
}
