/** Words that one text has and the other has not. */
export interface WordDifference {
  /** Index in the wanted words. */
  at: number;
  missing: string[];
  extra: string[];
}

/** More differences than this say only that the two are different texts. */
const FARTHEST = 1_000;

/**
 * Compares two texts word by word, in order. Differences in which both sides have the same letters
 * are forgiven: line-end hyphens, URLs over several lines, spaces lost or added.
 *
 * @returns `undefined` where they are too different to be compared
 */
export function compareWords(
  wanted: readonly string[],
  found: readonly string[],
): WordDifference[] | undefined {
  const start = commonLength(wanted, found, (list, index) => list[index]);
  const [a, b] = [wanted.slice(start), found.slice(start)];
  const end = commonLength(a, b, (list, index) => list[list.length - 1 - index]);
  const left = a.slice(0, a.length - end);
  const right = b.slice(0, b.length - end);
  const steps = shortestEdit(left, right);
  if (!steps) return undefined;
  return grouped(steps, left, right)
    .filter(({ missing, extra }) => missing.join('') !== extra.join(''))
    .map(({ at, ...difference }) => ({ at: start + at, ...difference }));
}

function commonLength(
  a: readonly string[],
  b: readonly string[],
  at: (list: readonly string[], index: number) => string | undefined,
): number {
  let length = 0;
  while (length < a.length && length < b.length && at(a, length) === at(b, length)) length += 1;
  return length;
}

/** One step through both texts: a word of both, of the first only, or of the second only. */
type Step = 'both' | 'first' | 'second';

/** Myers, "An O(ND) Difference Algorithm" (1986); nothing where the texts are too different. */
function shortestEdit(a: readonly string[], b: readonly string[]): Step[] | undefined {
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
function grouped(
  steps: readonly Step[],
  a: readonly string[],
  b: readonly string[],
): WordDifference[] {
  const found: WordDifference[] = [];
  let [x, y, open] = [0, 0, false];
  for (const step of steps) {
    if (step === 'both') open = false;
    else if (!open) found.push({ at: x, missing: [], extra: [] });
    if (step !== 'both') open = true;
    if (step === 'first') found.at(-1)?.missing.push(a[x] ?? '');
    if (step === 'second') found.at(-1)?.extra.push(b[y] ?? '');
    if (step !== 'second') x += 1;
    if (step !== 'first') y += 1;
  }
  return found;
}
