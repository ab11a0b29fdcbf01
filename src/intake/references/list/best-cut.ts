/** Finds the best split of a list into entries. Each boundary is scored together with the entry before it. */
import type { ListLine } from './list-lines.ts';
import { shapeOf, YEAR } from './list-shape.ts';
import { endScore, startScore } from './start-score.ts';

/** A line with at least this score begins an entry; fitted together with the weights of the evidence. */
const THRESHOLD = 5.8;
/** Longest entry in lines, which also bounds the time. */
const MOST_LINES = 60;

interface Step {
  /** First line of the entry that ends here. */
  from: number;
  /** Score of this boundary. */
  score: number;
  /** Total score of all boundaries up to here. */
  total: number;
}

/** Confidence that each line begins an entry, 0–1; 0 for continuation lines. */
export function bestCut(list: ListLine[]): number[] {
  return cutAt(list, THRESHOLD);
}

/** Largest difference between the counted and the found entries, as a share, for the count to be trusted. */
const MOST_OTHERS = 0.15;
/** Number of tries, each with half the previous step, and the longest list, which bounds the time. */
const [TRIES, FIRST_STEP, MOST_LISTED] = [8, 2, 2000];

/** The best split into about the given number of entries: moves the threshold to come closest. */
export function cutInto(list: ListLine[], entries: number): number[] {
  const off = (starts: number[]) => Math.abs(entriesOf(starts) - entries);
  let best = bestCut(list);
  if (off(best) > entries * MOST_OTHERS || list.length > MOST_LISTED) return best;
  let [threshold, step] = [THRESHOLD, FIRST_STEP];
  for (let tries = 0; tries < TRIES && off(best) > 0; tries += 1, step /= 2) {
    threshold += entriesOf(cutAt(list, threshold)) < entries ? -step : step;
    const cut = cutAt(list, threshold);
    if (off(cut) < off(best)) best = cut;
  }
  return best;
}

/** The first line always begins an entry, whatever its score. */
function entriesOf(starts: number[]): number {
  return 1 + starts.slice(1).filter((sure) => sure > 0).length;
}

function cutAt(list: ListLine[], threshold: number): number[] {
  const dated = list.map(({ text }) => YEAR.test(text));
  const steps: Step[] = [{ from: 0, score: Number.POSITIVE_INFINITY, total: 0 }];
  for (let at = 1; at <= list.length; at += 1)
    steps.push(bestStep(list, dated, steps, at, threshold));
  const starts = list.map(() => 0);
  for (let at = list.length; at > 0; ) {
    at = steps[at]?.from ?? 0;
    starts[at] = 1 / (1 + Math.exp(-(steps[at]?.score ?? 0)));
  }
  return starts;
}

/** The best entry that ends before line `at`; after the last line, the list ends. */
function bestStep(
  list: ListLine[],
  dated: boolean[],
  steps: Step[],
  at: number,
  threshold: number,
): Step {
  const next = list[at];
  const own = next ? startScore(list, at) - threshold : 0;
  const shape = shapeOf(list);
  let best: Step = { from: at - 1, score: 0, total: Number.NEGATIVE_INFINITY };
  let [isDated, length] = [false, 0];
  for (let from = at - 1; from >= Math.max(0, at - MOST_LINES); from -= 1) {
    const first = list[from] as ListLine;
    isDated ||= dated[from] === true;
    length += first.text.length + 1;
    const score = own + endScore({ first, next, dated: isDated, length, shape });
    const total = (steps[from]?.total ?? 0) + score;
    if (total > best.total) best = { from, score, total };
  }
  return best;
}
