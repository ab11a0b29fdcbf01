/** The best way through the lines of a front page: labels by their points, and by what follows what. */
import { LABELS, type Label, type Points } from './line-label.ts';
import type { FrontLine } from './lines.ts';

/** Points of a label that follows another, learned with those of the features; what is not named gets −0.6. */
export const FOLLOWS: Record<Label, Points> = {
  journal: {
    journal: 1.9,
    title: 1,
    authors: -0.9,
    affiliation: -1.4,
    contact: -1,
    dates: -0.3,
    abstract: -1.8,
    keywords: 0,
    licence: 0.5,
    other: 1.3,
  },
  title: {
    journal: -1.9,
    title: 2.9,
    authors: 4.5,
    affiliation: 0.1,
    contact: -0.5,
    dates: -0.5,
    abstract: -1.5,
    keywords: -1.2,
    licence: -1,
    other: 2.3,
  },
  authors: {
    journal: -1.3,
    title: -3,
    authors: 2.3,
    affiliation: 2.1,
    contact: 1.7,
    dates: -2.1,
    abstract: -0.3,
    keywords: 0.4,
    licence: -2.3,
    other: 1.7,
  },
  affiliation: {
    journal: -0.5,
    title: -2.6,
    authors: 0.4,
    affiliation: 2.9,
    contact: 1.6,
    dates: 0.8,
    abstract: -2,
    keywords: -2.1,
    licence: -2.5,
    other: 1.2,
  },
  contact: {
    journal: 0,
    title: -0.5,
    authors: 0.4,
    affiliation: 1.1,
    contact: 0.5,
    dates: -0.7,
    abstract: -0.8,
    keywords: -1.4,
    licence: -0.8,
    other: 1.7,
  },
  dates: {
    journal: 0,
    title: 0.2,
    authors: -1,
    affiliation: -1.5,
    contact: -1.4,
    dates: -0.2,
    abstract: -1,
    keywords: 0.2,
    licence: -0.3,
    other: 1.5,
  },
  abstract: {
    journal: -3.5,
    title: -2.7,
    authors: -4.2,
    affiliation: -3.6,
    contact: -2,
    dates: -2.3,
    abstract: 5.5,
    keywords: -0.1,
    licence: -3.4,
    other: -2.9,
  },
  keywords: {
    journal: 0.3,
    title: -1.3,
    authors: -1.8,
    affiliation: -2.3,
    contact: 0.5,
    dates: 1.2,
    abstract: -1.8,
    keywords: 3.5,
    licence: -2,
    other: 1.8,
  },
  licence: {
    journal: -0.4,
    title: 1,
    authors: -2,
    affiliation: -1.7,
    contact: -1.2,
    dates: -0.5,
    abstract: -7.1,
    keywords: -1.2,
    licence: 2.9,
    other: 0.6,
  },
  other: {
    journal: 1.4,
    title: 2.8,
    authors: 1.3,
    affiliation: 0.9,
    contact: 2.2,
    dates: 1.1,
    abstract: -1.9,
    keywords: 0.9,
    licence: 0,
    other: 2.2,
  },
};
const ELSE = -0.6;

/** Viterbi: the path of labels with the most points. */
export function bestPath(emissions: Record<Label, number>[], lines: FrontLine[]): Label[] {
  let scores: Points = {};
  const back: Map<Label, Label>[] = [];
  for (const [index, emission] of emissions.entries()) {
    const next: Points = {};
    const from = new Map<Label, Label>();
    const bond = index === 0 ? 0 : bondOf(lines[index - 1], lines[index]);
    for (const label of LABELS) {
      const best = index === 0 ? { label, score: 0 } : bestBefore(scores, label, bond);
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

function bestBefore(scores: Points, label: Label, bond: number): { label: Label; score: number } {
  let best: { label: Label; score: number } = { label: 'other', score: Number.NEGATIVE_INFINITY };
  for (const previous of LABELS) {
    const score =
      (scores[previous] ?? 0) +
      (FOLLOWS[previous][label] ?? ELSE) +
      (previous === label ? bond : 0);
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
