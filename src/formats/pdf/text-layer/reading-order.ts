/**
 * Sorts runs from visual order into reading order. Chromium keeps most levels of the bidirectional
 * algorithm in the file (https://unicode.org/reports/tr9/): reversed runs are right-to-left. The
 * direction is unknown only for runs with a single glyph, with punctuation alone, or with spaces
 * alone.
 */
import { countMatches } from '../../../words/count-matches.ts';
import { writtenText } from '../reading/clusters.ts';
import type { Run } from '../reading/runs.ts';
import { RIGHT_TO_LEFT } from './scripts.ts';

/** Adjacent runs with the same direction. */
export interface Group {
  rightToLeft: boolean;
  /** In visual order. */
  runs: [Run, ...Run[]];
}

/** @param seen runs from left to right */
export function inReadingOrder(seen: readonly Run[], rightToLeft: boolean): Group[] {
  const levels = levelsOf(seen, rightToLeft);
  const ordered = seen.map((run, index) => ({ run, level: levels[index] ?? 0 }));
  for (let level = 1; level <= 2; level++) reverseFrom(ordered, level);
  return groupsOf(ordered);
}

type Side = 'left' | 'right' | 'number';

/**
 * The direction of the run. Undefined if it has only punctuation and spaces, including the Arabic
 * comma.
 */
function sideOf(run: Run): Side | undefined {
  const text = writtenText(run);
  if (run.reversed || RIGHT_TO_LEFT.test(text.replaceAll('،', ''))) return 'right';
  if (/\p{L}/u.test(text)) return 'left';
  return /\p{N}/u.test(text) ? 'number' : undefined;
}

function levelsOf(runs: readonly Run[], rightToLeft: boolean): number[] {
  const base = rightToLeft ? 'right' : 'left';
  const sides = withSeparators(runs, runs.map(sideOf));
  // Rule W7: a number after left-to-right text takes the direction of that text.
  const before = rightToLeft ? [...sides].reverse() : sides;
  const settled: (Side | undefined)[] = [];
  let last: Side = base;
  for (const side of before) {
    if (side === 'left' || side === 'right') last = side;
    settled.push(side === 'number' && last === 'left' ? 'left' : side);
  }
  const known = rightToLeft ? settled.reverse() : settled;
  return known.map((side, index) => {
    const closes = side === undefined && closesBracket(runs, known, index);
    return levelOf(side ?? (closes ? 'left' : between(known, index, base)), rightToLeft);
  });
}

/** Rule W4: a single separator between two numbers is part of them. Example: "۴.۲". */
function withSeparators(
  runs: readonly Run[],
  sides: readonly (Side | undefined)[],
): (Side | undefined)[] {
  return sides.map((side, index) => {
    const [before, own, after] = [runs[index - 1], runs[index], runs[index + 1]];
    const joins =
      side === undefined &&
      own !== undefined &&
      /^[.,:/،\u00a0]$/.test(writtenText(own)) &&
      [before, after].every((run) => run && /^\p{Nd}+$/u.test(writtenText(run)));
    return joins ? 'number' : side;
  });
}

/**
 * Rule N0: a closing bracket after left-to-right words belongs to them if they contain the opening
 * bracket.
 */
function closesBracket(
  runs: readonly Run[],
  sides: readonly (Side | undefined)[],
  at: number,
): boolean {
  const own = runs[at] && writtenText(runs[at]).trim();
  if (!own || !/^[)\]}]+$/.test(own)) return false;
  const start = sides.findLastIndex((side, index) => index < at && side === 'right') + 1;
  const words = runs.slice(start, at).map(writtenText).join('');
  const count = (signs: RegExp) => countMatches(words, signs);
  return sides.slice(start, at).includes('left') && count(/[([{]/g) > count(/[)\]}]/g);
}

/**
 * Rules N1 and N2: takes the direction of both neighbours if they agree, otherwise that of the
 * line.
 */
function between(sides: readonly (Side | undefined)[], at: number, base: Side): Side {
  const asLetter = (side: Side | undefined) => (side === 'number' ? 'right' : (side ?? base));
  const left = asLetter(sides.slice(0, at).findLast((side) => side !== undefined));
  const right = asLetter(sides.slice(at + 1).find((side) => side !== undefined));
  return left === right ? left : base;
}

function levelOf(side: Side, rightToLeft: boolean): number {
  if (side === 'right') return 1;
  return side === 'number' || rightToLeft ? 2 : 0;
}

/** Applies rule L2 in the opposite direction: from visual order to reading order. */
function reverseFrom(runs: { level: number }[], level: number): void {
  for (let start = 0; start < runs.length; start++) {
    if ((runs[start]?.level ?? 0) < level) continue;
    let end = start;
    while ((runs[end]?.level ?? 0) >= level) end++;
    runs.splice(start, end - start, ...runs.slice(start, end).reverse());
    start = end;
  }
}

function groupsOf(ordered: readonly { run: Run; level: number }[]): Group[] {
  const groups: Group[] = [];
  for (const { run, level } of ordered) {
    const rightToLeft = level % 2 === 1;
    const group = groups.at(-1);
    if (group?.rightToLeft !== rightToLeft || group.runs[0].size !== run.size)
      groups.push({ rightToLeft, runs: [run] });
    else if (rightToLeft) group.runs.unshift(run);
    else group.runs.push(run);
  }
  return groups;
}
