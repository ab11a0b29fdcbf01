/**
 * Joins headings with the number on its own line in the text of a PDF: "2.1" above "Data", "II." above
 * "Methods". A lone number may be anything, but headings are numbered consecutively.
 */
import { valueIn } from '../../words/list-marks.ts';
import { isCaption } from '../figures/caption-label.ts';
import { isKnownHead } from '../labels.ts';
import { startsAboveText } from './heads-above.ts';
import { type Line, median } from './lines.ts';

/** Joins number and words of such headings into one line; other lines are unchanged. */
export function joinPartedHeads(lines: readonly Line[], source: string): Line[] {
  const heads = new Map(longestCount(partedHeads(lines, source)).map((head) => [head.at, head]));
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const head = heads.get(at);
    const line = head?.whole ?? lines[at];
    if (line) joined.push(line);
    if (head) at += head.length;
  }
  return joined;
}

type Part = number | string;

interface PartedHead {
  /** Index of the line with the number. */
  at: number;
  /** Number of lines with the words. */
  length: number;
  /** [2, 1] for "2.1", [2] for "II."; ['B'] for "B.", which is a level below any of these. */
  parts: Part[];
  words: string;
  whole: Line;
}

function partedHeads(lines: readonly Line[], source: string): PartedHead[] {
  const width = median(lines.map(({ text }) => text.length).filter((length) => length > 40));
  const above = startsAboveText(lines, width);
  return lines.flatMap((line, at): PartedHead[] => {
    const title = NUMBER.test(line.text) ? titleAt(lines, at + 1, above) : [];
    const whole = join([line, ...title], source);
    const [, number = '', words = ''] = NUMBERED.exec(whole.text) ?? [];
    if (!isTitle(words) || !(line.blankBefore || isKnownHead(words))) return [];
    return [{ at, length: title.length, parts: partsOf(number), words, whole }];
  });
}

function partsOf(number: string): Part[] {
  if (/^[A-H]$/.test(number)) return [number];
  return number.split('.').map((part) => valueIn('upper-roman', part) ?? Number(part));
}

/** Headings with consecutive numbers, and the last number. */
interface Chain {
  heads: [PartedHead, ...PartedHead[]];
  last: Part[];
}

/**
 * Finds headings with consecutive numbers, including those with the number beside the words. A chain that
 * begins with a known heading ("1 Introduction") is accepted at any length, others from three headings on.
 */
function longestCount(all: PartedHead[]): PartedHead[] {
  // Chains with the same last number continue with the same headings, so only the longest is kept.
  const open = new Map<string, Chain>();
  for (const head of all) {
    for (const [key, { heads, last }] of [...open]) {
      const parts = isLettered(head) ? [...last.filter(Number), ...head.parts] : head.parts;
      if (!follows(parts, last)) continue;
      open.delete(key);
      heads.push(head);
      keepLonger(open, { heads, last: parts });
    }
    if (canBeFirst(head)) keepLonger(open, { heads: [head], last: head.parts });
  }
  const longest = [...open.values()].reduce<Chain | undefined>(longer, undefined)?.heads ?? [];
  const [first] = longest;
  const isSure = longest.length >= LEAST_HEADS || (first && isKnownHead(first.words));
  return isSure ? longest : [];
}

function canBeFirst({ parts, words }: PartedHead): boolean {
  return parts.length === 1 && (parts[0] === 1 || isKnownHead(words));
}

function keepLonger(open: Map<string, Chain>, chain: Chain): void {
  const key = chain.last.join('.');
  open.set(key, longer(open.get(key), chain));
}

/** The longer chain; if equal, the one that begins first. */
function longer(a: Chain | undefined, b: Chain): Chain {
  if (!a) return b;
  const difference = a.heads.length - b.heads.length || b.heads[0].at - a.heads[0].at;
  return difference > 0 ? a : b;
}

const LEAST_HEADS = 3;

/** Lines up to the next blank one: at most two, unless the text follows directly. */
function titleAt(lines: readonly Line[], at: number, above: ReadonlySet<Line>): Line[] {
  const [first, second] = [lines[at], lines[at + 1]];
  if (first && second && above.has(first) && above.has(second)) return [first];
  const rest = lines.slice(at, at + 3);
  const end = rest.findIndex(({ blankBefore }, index) => index > 0 && blankBefore);
  const title = rest.slice(0, end === -1 ? undefined : end);
  return title.length <= 2 ? title : [];
}

const isLettered = ({ parts: [first] }: PartedHead) => typeof first === 'string';

/** A letter needs a full stop: alone, it may be the drop cap of a word. */
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|(?:[IVX]{1,5}|[A-H])\.)$/;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3}(?=\.?\s)|(?:[IVX]{1,5}|[A-H])(?=\.\s))\.?\s+(\S.*)$/;

function isTitle(text: string): boolean {
  return (
    /^[\p{Lu}\p{Lo}]/u.test(text) &&
    text.length <= LONGEST_TITLE &&
    text.split(/\s+/).length <= MOST_WORDS &&
    !/[.,;:!?]$/.test(text) &&
    !isCaption(text)
  );
}

const LONGEST_TITLE = 80;
const MOST_WORDS = 12;

/** Whether it is the next number at the same or a higher level, or the first one level below. */
function follows(parts: Part[], last: Part[]): boolean {
  const above = parts.slice(0, -1);
  if (above.some((part, depth) => part !== last[depth])) return false;
  return placeOf(parts.at(-1)) === placeOf(last[above.length]) + 1;
}

const placeOf = (part: Part = 0): number =>
  typeof part === 'string' ? part.charCodeAt(0) - FIRST_LETTER + 1 : part;
const FIRST_LETTER = 'A'.charCodeAt(0);

/** White space between the lines becomes spaces of the same length, so that offsets stay valid. */
function join([first, ...more]: [Line, ...Line[]], source: string): Line {
  const last = more.at(-1);
  if (!last) return first;
  const text = source.slice(first.start, last.start + last.text.length).replace(/\s/g, ' ');
  return { ...first, text };
}
