/**
 * Heads whose number a PDF sets apart, "2.1" above "Data": text of such pages has the number in a line
 * of its own. A number alone may be anything; heads count up from section to section.
 */
import { isCaption } from '../figures/caption-label.ts';
import { isKnownHead } from '../labels.ts';
import type { Line } from './lines.ts';

/** Joins the number and the words of such heads into one line; every other line stays as it is. */
export function joinPartedHeads(lines: readonly Line[], source: string): Line[] {
  const joined: Line[] = [];
  let last: number[] | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const parted = line.blankBefore && NUMBER.test(line.text) ? titleAt(lines, at + 1) : [];
    const whole = join([line, ...parted], source);
    const [, number = '', words = ''] = NUMBERED.exec(whole.text) ?? [];
    const parts = number.split('.').map(Number);
    const counted = isTitle(words) && follows(parts, last, words);
    if (counted) last = parts;
    joined.push(counted ? whole : line);
    if (counted) at += parted.length;
  }
  return joined;
}

/** The lines up to the next blank one: a head has two at most. */
function titleAt(lines: readonly Line[], at: number): Line[] {
  const end = lines.findIndex(({ blankBefore }, index) => index > at && blankBefore);
  const title = lines.slice(at, end === -1 ? undefined : end);
  return title.length <= 2 ? title : [];
}

const NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?$/;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(\S.*)$/;

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

/** The next number at the depth of the last one or above it, or the first below it. */
function follows(parts: number[], last: number[] | undefined, words: string): boolean {
  if (!last) return parts.length === 1 && parts[0] === 1 && isKnownHead(words);
  const above = parts.slice(0, -1);
  if (above.some((part, depth) => part !== last[depth])) return false;
  return parts.at(-1) === (last[above.length] ?? 0) + 1;
}

/** White space between them becomes blanks, so that offsets hold. */
function join([first, ...more]: [Line, ...Line[]], source: string): Line {
  const last = more.at(-1);
  if (!last) return first;
  const text = source.slice(first.start, last.start + last.text.length).replace(/\s/g, ' ');
  return { ...first, text };
}
