/** Scores of one string, integers: `emission[i * labels + y]`, and `transition[(i * labels + before) * labels + y]`. */
export interface Scores {
  length: number;
  labels: number;
  emission: Int32Array;
  /** The block of the first token is not read, because it has no previous label. */
  transition: Int32Array;
}

export interface BestPath {
  /** Label of each token. */
  path: Uint8Array;
  /** Score difference to the best path that gives the token another label; 0 is a tie. */
  margins: Int32Array;
  /** The label of the token on that path. */
  second: Uint8Array;
  /** Total score of the best path through each label of each token: `through[i * labels + y]`. */
  through: Int32Array;
}

/** The path with the highest total score, and its margin at each token. */
export function bestPathWithMargins(scores: Scores): BestPath {
  if (scores.length === 0) return NOTHING;
  const { forward, back } = forwardPass(scores);
  const path = pathOf(scores, forward, back);
  return { path, ...marginsOf(scores, forward, path) };
}

const NOTHING: BestPath = {
  path: new Uint8Array(0),
  margins: new Int32Array(0),
  second: new Uint8Array(0),
  through: new Int32Array(0),
};

/** The path with the highest total score. */
export function bestPath(scores: Scores): Uint8Array {
  if (scores.length === 0) return new Uint8Array(0);
  const { forward, back } = forwardPass(scores);
  return pathOf(scores, forward, back);
}

function pathOf({ length, labels }: Scores, forward: Int32Array, back: Uint8Array): Uint8Array {
  const path = new Uint8Array(length);
  path[length - 1] = argmax(forward, (length - 1) * labels, labels);
  for (let at = length - 1; at > 0; at--) {
    path[at - 1] = back[at * labels + (path[at] as number)] as number;
  }
  return path;
}

/** Less than any score. */
const WORST = -0x7fffffff;

function forwardPass({ length, labels, emission, transition }: Scores) {
  const forward = new Int32Array(length * labels).fill(WORST, labels);
  const back = new Uint8Array(length * labels);
  forward.set(emission.subarray(0, labels));
  for (let at = labels; at < length * labels; at += labels) {
    for (let before = 0; before < labels; before++) {
      const start = forward[at - labels + before] as number;
      const step = (at + before) * labels;
      for (let label = 0; label < labels; label++) {
        const score = start + (transition[step + label] as number);
        if (score <= (forward[at + label] as number)) continue;
        forward[at + label] = score;
        back[at + label] = before;
      }
    }
    addTo(forward, at, emission, labels);
  }
  return { forward, back };
}

function addTo(sums: Int32Array, from: number, scores: Int32Array, count: number): void {
  for (let at = from; at < from + count; at++) {
    sums[at] = (sums[at] as number) + (scores[at] as number);
  }
}

/** Best score of the remaining string, starting at each label of each token. */
function backwardPass({ length, labels, emission, transition }: Scores): Int32Array {
  const backward = new Int32Array(length * labels);
  const rest = new Int32Array(length * labels);
  for (let next = (length - 1) * labels; next > 0; next -= labels) {
    rest.set(emission.subarray(next, next + labels), next);
    addTo(rest, next, backward, labels);
    for (let label = 0; label < labels; label++) {
      const step = (next + label) * labels;
      let best = WORST;
      for (let to = 0; to < labels; to++) {
        const score = (transition[step + to] as number) + (rest[next + to] as number);
        if (score > best) best = score;
      }
      backward[next - labels + label] = best;
    }
  }
  return backward;
}

function marginsOf(scores: Scores, forward: Int32Array, path: Uint8Array) {
  const { length, labels } = scores;
  const through = backwardPass(scores);
  addTo(through, 0, forward, length * labels);
  const margins = new Int32Array(length);
  const second = new Uint8Array(length);
  for (let at = 0; at < length; at++) {
    const chosen = path[at] as number;
    let best = WORST;
    for (let label = 0; label < labels; label++) {
      const score = through[at * labels + label] as number;
      if (label === chosen || score <= best) continue;
      best = score;
      second[at] = label;
    }
    margins[at] = (through[at * labels + chosen] as number) - best;
  }
  return { margins, second, through };
}

function argmax(values: Int32Array, from: number, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) {
    if ((values[from + index] as number) > (values[from + best] as number)) best = index;
  }
  return best;
}
