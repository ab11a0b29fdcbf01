import type { Words } from './words.ts';

/** Words that one output has and the other has not, with some that stand before them. */
export interface WordDifference {
  zone: keyof Words;
  missing: string[];
  extra: string[];
  /** Up to four words before, for finding the place. */
  after: string[];
}

/** More differences than this say only that the two are different texts. */
const FARTHEST = 3_000;

/**
 * Compares the words of two outputs in order. Differences in which both sides have the same letters
 * and digits are forgiven: line-end hyphens, URLs over several lines, spaces lost or added.
 */
export function compareWords(wanted: Words, found: Words): WordDifference[] {
  return (['main', 'notes'] as const).flatMap((zone) =>
    differences(wanted[zone], found[zone])
      .filter(({ missing, extra }) => letters(missing) !== letters(extra))
      .map((difference) => ({ zone, ...difference })),
  );
}

type Difference = Omit<WordDifference, 'zone'>;

function letters(words: string[]): string {
  return words.join('').replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function differences(a: string[], b: string[]): Difference[] {
  const start = commonLength(a, b, (list, index) => list[index]);
  const end = commonLength(
    a.slice(start),
    b.slice(start),
    (list, index) => list[list.length - 1 - index],
  );
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  const steps = shortestEdit(left, right);
  if (!steps)
    return [{ missing: left, extra: right, after: a.slice(Math.max(0, start - 4), start) }];
  return grouped(steps, left, right, a.slice(Math.max(0, start - 4), start));
}

function commonLength(
  a: string[],
  b: string[],
  at: (list: string[], index: number) => string | undefined,
): number {
  let length = 0;
  while (length < a.length && length < b.length && at(a, length) === at(b, length)) length += 1;
  return length;
}

/** One step through both texts: a word of both, of the first only, or of the second only. */
type Step = 'both' | 'first' | 'second';

/** Myers, "An O(ND) Difference Algorithm" (1986); nothing where the texts are too different. */
function shortestEdit(a: string[], b: string[]): Step[] | undefined {
  const farthest = new Map([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= Math.min(a.length + b.length, FARTHEST); d++) {
    trace.push(new Map(farthest));
    for (let k = -d; k <= d; k += 2) {
      let x = stepsDown(farthest, k, d) ? get(farthest, k + 1) : get(farthest, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      farthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return undefined;
}

function stepsDown(farthest: Map<number, number>, k: number, d: number): boolean {
  return k === -d || (k !== d && get(farthest, k - 1) < get(farthest, k + 1));
}

function get(farthest: Map<number, number>, k: number): number {
  return farthest.get(k) ?? -1;
}

function walkBack(trace: Map<number, number>[], endX: number, endY: number): Step[] {
  const steps: Step[] = [];
  let [x, y] = [endX, endY];
  for (let d = trace.length - 1; d > 0; d--) {
    const farthest = trace[d] ?? new Map<number, number>();
    const down = stepsDown(farthest, x - y, d);
    const fromX = get(farthest, down ? x - y + 1 : x - y - 1);
    const fromY = fromX - (down ? x - y + 1 : x - y - 1);
    const after = down ? { x: fromX, y: fromY + 1 } : { x: fromX + 1, y: fromY };
    for (; x > after.x && y > after.y; x--, y--) steps.push('both');
    steps.push(down ? 'second' : 'first');
    [x, y] = [fromX, fromY];
  }
  for (; x > 0 && y > 0; x--, y--) steps.push('both');
  return steps.reverse();
}

/** Neighbouring steps that are not of both make one difference. */
function grouped(steps: Step[], a: string[], b: string[], before: string[]): Difference[] {
  const found: Difference[] = [];
  let [x, y, open] = [0, 0, false];
  for (const step of steps) {
    if (step === 'both') open = false;
    else if (!open)
      found.push({ missing: [], extra: [], after: [...before, ...a.slice(0, x)].slice(-4) });
    if (step !== 'both') open = true;
    if (step === 'first') found.at(-1)?.missing.push(a[x] ?? '');
    if (step === 'second') found.at(-1)?.extra.push(b[y] ?? '');
    if (step !== 'second') x += 1;
    if (step !== 'first') y += 1;
  }
  return found;
}
