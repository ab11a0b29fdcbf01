/** Scores of one string: `emission[i * labels + y]`, and `transition[(i * labels + before) * labels + y]`. */
export interface Scores {
  length: number;
  labels: number;
  emission: Float32Array;
  /** The first position has no label before it: its block is not read. */
  transition: Float32Array;
}

export interface BestPath {
  /** Label of each token. */
  path: Uint8Array;
  /** How much worse the best path is that gives the token another label: 0 is a toss-up. */
  margins: Float32Array;
}

/** The path with the highest sum of scores, with its margin at every token. */
export function bestPathWithMargins(scores: Scores): BestPath {
  if (scores.length === 0) return { path: new Uint8Array(0), margins: new Float32Array(0) };
  const { forward, back } = forwardPass(scores);
  const path = pathOf(scores, forward, back);
  return { path, margins: marginsOf(scores, forward, path) };
}

/** The path with the highest sum of scores. */
export function bestPath(scores: Scores): Uint8Array {
  if (scores.length === 0) return new Uint8Array(0);
  const { forward, back } = forwardPass(scores);
  return pathOf(scores, forward, back);
}

function pathOf({ length, labels }: Scores, forward: Float32Array, back: Uint8Array): Uint8Array {
  const path = new Uint8Array(length);
  path[length - 1] = argmax(forward, (length - 1) * labels, labels);
  for (let at = length - 1; at > 0; at--) {
    path[at - 1] = back[at * labels + (path[at] as number)] as number;
  }
  return path;
}

function forwardPass({ length, labels, emission, transition }: Scores) {
  const forward = new Float32Array(length * labels);
  const back = new Uint8Array(length * labels);
  forward.set(emission.subarray(0, labels));
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < labels; label++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let before = 0; before < labels; before++) {
        const score =
          (forward[(at - 1) * labels + before] as number) +
          (transition[(at * labels + before) * labels + label] as number);
        if (score > best) {
          best = score;
          from = before;
        }
      }
      forward[at * labels + label] = best + (emission[at * labels + label] as number);
      back[at * labels + label] = from;
    }
  }
  return { forward, back };
}

/** Best score of the rest of the string, from each label of each token on. */
function backwardPass({ length, labels, emission, transition }: Scores): Float32Array {
  const backward = new Float32Array(length * labels);
  for (let at = length - 2; at >= 0; at--) {
    for (let label = 0; label < labels; label++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let next = 0; next < labels; next++) {
        const score =
          (transition[((at + 1) * labels + label) * labels + next] as number) +
          (emission[(at + 1) * labels + next] as number) +
          (backward[(at + 1) * labels + next] as number);
        if (score > best) best = score;
      }
      backward[at * labels + label] = best;
    }
  }
  return backward;
}

function marginsOf(scores: Scores, forward: Float32Array, path: Uint8Array): Float32Array {
  const { length, labels } = scores;
  const backward = backwardPass(scores);
  const margins = new Float32Array(length);
  for (let at = 0; at < length; at++) {
    let second = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < labels; label++) {
      const score =
        (forward[at * labels + label] as number) + (backward[at * labels + label] as number);
      if (label !== path[at] && score > second) second = score;
    }
    const own = at * labels + (path[at] as number);
    margins[at] = (forward[own] as number) + (backward[own] as number) - second;
  }
  return margins;
}

function argmax(values: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) {
    if ((values[from + index] as number) > (values[from + best] as number)) best = index;
  }
  return best;
}
