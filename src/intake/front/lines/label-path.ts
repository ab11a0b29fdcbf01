/** The best way through the lines of a front page: labels by their points, and by what follows what. */
import { LABELS, type Label, type Points } from './line-label.ts';
import type { FrontLine } from './lines.ts';

/** A label's place in `LABELS`. */
type Place = number;

/** Points in the order of `LABELS`. */
export function inOrder(points: Points): number[] {
  return LABELS.map((label) => points[label] ?? 0);
}

/**
 * Viterbi: the path of labels with the most points.
 *
 * @param emissions for each line the points of each label
 * @param bonds for each line how much it asks to be one thing with the line above
 * @param follows for each label the points of each that follows it
 */
export function bestPath(emissions: number[][], bonds: number[], follows: number[][]): Place[] {
  let scores = emissions[0] ?? [];
  const back: Place[][] = [];
  for (const [line, emission] of emissions.entries()) {
    if (line === 0) continue;
    const best = emission.map((_, label) => bestBefore(scores, label, bonds[line] ?? 0, follows));
    scores = emission.map((points, label) => points + (best[label]?.score ?? 0));
    back.push(best.map(({ place }) => place));
  }
  return trace(scores, back);
}

function bestBefore(
  scores: number[],
  label: Place,
  bond: number,
  follows: number[][],
): { place: Place; score: number } {
  const best = { place: 0, score: Number.NEGATIVE_INFINITY };
  for (let place = 0; place < scores.length; place += 1) {
    const score =
      (scores[place] ?? 0) + (follows[place]?.[label] ?? 0) + (place === label ? bond : 0);
    if (score > best.score) {
      best.place = place;
      best.score = score;
    }
  }
  return best;
}

function trace(scores: number[], back: Place[][]): Place[] {
  if (scores.length === 0) return [];
  let label = scores.indexOf(Math.max(...scores));
  const path = [label];
  for (const from of back.reverse()) {
    label = from[label] ?? 0;
    path.unshift(label);
  }
  return path;
}

export function labelAt(place: Place): Label {
  return LABELS[place] ?? 'other';
}

/** How much each line asks to be one thing with the line above. */
export function bondsOf(lines: FrontLine[]): number[] {
  return lines.map((line, index) => bondOf(lines[index - 1], line));
}

/** Words that end no title and no sentence. */
const OPEN_END =
  /(?:^|\s)(?:of|the|a|an|and|or|in|on|to|for|with|by|from|at|as|between|under|into|its|their|via|using|de|la|el|los|las|del|du|des|le|les|et|und|der|die|das|von|e|y|do|da|dos|das|para|di|ve|dan|&)$|[:–—-]$/iu;

function bondOf(previous: FrontLine | undefined, line: FrontLine | undefined): number {
  if (!previous || !line) return 0;
  if (OPEN_END.test(previous.text)) return 6;
  const isCaps = (text: string) => /\p{Lu}{4}/u.test(text) && text === text.toUpperCase();
  const alike = previous.block === line.block && isCaps(previous.text) && isCaps(line.text);
  // "…, Luca / Galli 3 and …": a list of names is cut inside a name.
  if (previous.block === line.block && /[\d,*]\s?,\s*\p{Lu}\p{Ll}+$/u.test(previous.text)) return 3;
  // A full line wraps; one that leaves room for half the next was ended on purpose.
  const ended = line.text.length > 40 && previous.text.length < line.text.length * 0.5;
  const listGoesOn = /[,;]$|\b\p{Lu}\.$/u.test(previous.text) && previous.text.length < 200;
  const looks =
    line.size !== undefined &&
    previous.size === line.size &&
    previous.bold === line.bold &&
    line.bold;
  return (
    (listGoesOn ? 1.5 : 0) +
    (alike ? 0.6 : 0) -
    (ended && !/[,;:–—-]$/.test(previous.text) ? (previous.block === line.block ? 1.2 : 2.5) : 0) +
    (looks ? 0.6 : 0) +
    (/^\p{Ll}/u.test(line.text) && !/[.!?]$/.test(previous.text) ? 1 : 0)
  );
}
