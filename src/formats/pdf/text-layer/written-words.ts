/** Builds content stream operators that write words in the invisible font. */
import { GLYPHLESS_WIDTH } from '../glyphless-font.ts';
import { clustersOf } from '../reading/clusters.ts';
import type { Run } from '../reading/runs.ts';
import { shortened } from './ink.ts';
import type { LayerFont } from './layer-font.ts';
import { RIGHT_TO_LEFT } from './scripts.ts';
import {
  isMark,
  LEFT_TO_RIGHT_MARK,
  RIGHT_TO_LEFT_MARK,
  type Word,
  wordsFromClusters,
} from './words.ts';

/** @param runs adjacent runs on one line, from left to right */
export function writtenWords(
  runs: readonly [Run, ...Run[]],
  rightToLeft: boolean,
  font: LayerFont,
): string {
  const [{ size, baseline }] = runs;
  const clusters = runs.flatMap(clustersOf);
  const words = wordsFromClusters(clusters, size, rightToLeft);
  const hasLetters = words.some(({ units }) => units.some((unit) => RIGHT_TO_LEFT.test(unit)));
  const written = rightToLeft && !hasLetters ? signsOf(words) : words.flatMap(stretchesOf);
  const shown = written.map(({ units, left, width }) => {
    const stretch = (width / units.length / size / GLYPHLESS_WIDTH) * 100_000;
    return `${shortened(Math.max(stretch, 1))} Tz 1 0 0 -1 ${shortened(left)} ${shortened(baseline)} Tm ${font.encoded(units)} Tj`;
  });
  return ['BT', `/${font.name} ${size} Tf`, ...shown, '100 Tz', 'ET'].join('\n');
}

export function leftOf({ lefts }: Run): number {
  return Math.min(...lefts);
}

export function rightOf({ rights }: Run): number {
  return Math.max(...rights);
}

export type Direction = 'rightToLeft' | 'leftToRight';

const MARKS: Record<Direction, string> = {
  rightToLeft: RIGHT_TO_LEFT_MARK,
  leftToRight: LEFT_TO_RIGHT_MARK,
};

/** Builds operators that write a direction mark without width. */
export function markAt(
  { size, baseline }: Run,
  x: number,
  direction: Direction,
  font: LayerFont,
): string {
  return `BT\n/${font.name} ${size} Tf 1 Tz 1 0 0 -1 ${shortened(x)} ${shortened(baseline)} Tm ${font.encoded([MARKS[direction]])} Tj 100 Tz\nET`;
}

interface Stretch {
  units: string[];
  left: number;
  width: number;
}

/**
 * Splits a word into stretches of units with equal width. Each mark is a separate stretch, because
 * pdf.js does not advance over marks.
 */
function stretchesOf({ units, left, right }: Word): Stretch[] {
  const width = (right - left) / (units.filter((unit) => !isMark(unit)).length || 1);
  const stretches: Stretch[] = [];
  let x = left;
  let open: Stretch | undefined;
  for (const unit of units) {
    if (isMark(unit)) {
      stretches.push({ units: [unit], left: x, width: 0 });
      open = undefined;
      continue;
    }
    if (!open) {
      open = { units: [], left: x, width: 0 };
      stretches.push(open);
    }
    open.units.push(unit);
    open.width += width;
    x += width;
  }
  return stretches;
}

/**
 * Characters without a letter among them do not determine a direction, so each is written
 * separately, in reading order.
 */
function signsOf(words: readonly Word[]): Stretch[] {
  return [...words].reverse().flatMap(({ units, left, right, space }) => {
    const width = (right - left) / units.length;
    return units
      .map((unit, index) => ({
        units: [space || unit.startsWith(RIGHT_TO_LEFT_MARK) ? unit : RIGHT_TO_LEFT_MARK + unit],
        left: left + index * width,
        width,
      }))
      .reverse();
  });
}
