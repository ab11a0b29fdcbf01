/**
 * Runs in the order in which they are read, from that in which they are seen. Chromium leaves
 * most of the levels of the bidirectional algorithm in the file (https://unicode.org/reports/tr9/):
 * what it wrote reversed goes from right to left. Only of runs of one glyph, signs and spaces,
 * this is not known.
 */
import { countMatches } from '../../../words/count-matches.ts';
import { writtenText } from '../reading/clusters.ts';
import type { Run } from '../reading/runs.ts';
import { RIGHT_TO_LEFT } from './scripts.ts';

/** Neighbours that are read in the same direction. */
export interface Group {
  rightToLeft: boolean;
  /** In the order seen. */
  runs: [Run, ...Run[]];
}

/** @param seen from left to right */
export function inReadingOrder(seen: readonly Run[], rightToLeft: boolean): Group[] {
  const levels = levelsOf(seen, rightToLeft);
  const ordered = seen.map((run, index) => ({ run, level: levels[index] ?? 0 }));
  for (let level = 1; level <= 2; level++) reverseFrom(ordered, level);
  return groupsOf(ordered);
}

type Side = 'left' | 'right' | 'number';

/** What the run says of its direction; `undefined` of signs and spaces alone, the Arabic comma among them. */
function sideOf(run: Run): Side | undefined {
  const text = writtenText(run);
  if (run.reversed || RIGHT_TO_LEFT.test(text.replaceAll('،', ''))) return 'right';
  if (/\p{L}/u.test(text)) return 'left';
  return /\p{N}/u.test(text) ? 'number' : undefined;
}

function levelsOf(runs: readonly Run[], rightToLeft: boolean): number[] {
  const base = rightToLeft ? 'right' : 'left';
  const sides = withSeparators(runs, runs.map(sideOf));
  // Rule W7: a number behind left-to-right text belongs to it.
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

/** Rule W4: one separator between two numbers, as in "۴.۲", is part of them. */
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

/** Rule N0: a bracket behind left-to-right words, which have the one that opens, belongs to them. */
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

/** Rules N1 and N2: as both neighbours, else as the text around. */
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

/** Rule L2, the other way round. */
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
