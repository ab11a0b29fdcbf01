/** The best way through the lines of a front page: labels by their points, and by what follows what. */
import { LABELS, type Label, type Points } from './line-label.ts';
import type { FrontLine } from './lines.ts';

/**
 * Viterbi: the path of labels with the most points.
 *
 * @param follows points of a label that follows another
 */
export function bestPath(
  emissions: Record<Label, number>[],
  lines: FrontLine[],
  follows: Record<Label, Points>,
): Label[] {
  let scores: Points = {};
  const back: Map<Label, Label>[] = [];
  for (const [index, emission] of emissions.entries()) {
    const next: Points = {};
    const from = new Map<Label, Label>();
    const bond = index === 0 ? 0 : bondOf(lines[index - 1], lines[index]);
    for (const label of LABELS) {
      const best = index === 0 ? { label, score: 0 } : bestBefore(scores, label, bond, follows);
      next[label] = best.score + emission[label];
      from.set(label, best.label);
    }
    scores = next;
    back.push(from);
  }
  return trace(scores, back);
}

/** Words that end no title and no sentence. */
const OPEN_END =
  /(?:^|\s)(?:of|the|a|an|and|or|in|on|to|for|with|by|from|at|as|between|under|into|its|their|via|using|de|la|el|los|las|del|du|des|le|les|et|und|der|die|das|von|e|y|do|da|dos|das|para|di|ve|dan|&)$|[:–—-]$/iu;

/** How much two neighbouring lines ask to be one thing. */
export function bondOf(previous: FrontLine | undefined, line: FrontLine | undefined): number {
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

function bestBefore(
  scores: Points,
  label: Label,
  bond: number,
  follows: Record<Label, Points>,
): { label: Label; score: number } {
  let best: { label: Label; score: number } = { label: 'other', score: Number.NEGATIVE_INFINITY };
  for (const previous of LABELS) {
    const score =
      (scores[previous] ?? 0) + (follows[previous][label] ?? 0) + (previous === label ? bond : 0);
    if (score > best.score) best = { label: previous, score };
  }
  return best;
}

function trace(scores: Points, back: Map<Label, Label>[]): Label[] {
  let label: Label = LABELS.reduce(
    (best, next) => ((scores[next] ?? 0) > (scores[best] ?? 0) ? next : best),
    'other',
  );
  const path: Label[] = [];
  for (const from of back.reverse()) {
    path.unshift(label);
    label = from.get(label) ?? 'other';
  }
  return path;
}
