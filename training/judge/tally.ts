/** Counts judgements. */
import type { Sureness } from '../../src/intake/findings.ts';
import { type Fact, isSilent, type Judgement, type Kind } from './judgement.ts';

export interface JudgedDocument {
  id: string;
  source: string;
  layout: string;
  judgements: Judgement[];
  /** Why intake gave no manuscript. */
  failure?: string;
}

export type Counts = Record<Kind | 'silent', number>;

export function judgementsOf(documents: JudgedDocument[], fact?: Fact): Judgement[] {
  const all = documents.flatMap(({ judgements }) => judgements);
  return fact ? all.filter((judgement) => judgement.fact === fact) : all;
}

export function countKinds(judgements: Judgement[]): Counts {
  const counts: Counts = { right: 0, wrong: 0, missing: 0, invented: 0, silent: 0 };
  for (const judgement of judgements) {
    counts[judgement.kind] += 1;
    if (isSilent(judgement)) counts.silent += 1;
  }
  return counts;
}

/** Share of the facts that are right; undefined if none was judged. */
export function accuracy(documents: JudgedDocument[], fact: Fact): number | undefined {
  const { right, wrong, missing, invented } = countKinds(judgementsOf(documents, fact));
  return share(right, right + wrong + missing + invented);
}

/** Share of what was found that is right. */
export function precision(documents: JudgedDocument[], fact: Fact): number | undefined {
  const { right, wrong, invented } = countKinds(judgementsOf(documents, fact));
  return share(right, right + wrong + invented);
}

/** Share of what is true that was found. */
export function recall(documents: JudgedDocument[], fact: 'name' | 'tie'): number | undefined {
  const { right, wrong, missing } = countKinds(judgementsOf(documents, fact));
  // A wrong name is a true person, but a wrong tie is no true tie.
  return share(right, right + missing + (fact === 'name' ? wrong : 0));
}

/** Share of the found ties that join an author to another author's affiliation. */
export function wrongTies(documents: JudgedDocument[]): number | undefined {
  const { right, wrong } = countKinds(judgementsOf(documents, 'tie'));
  return share(wrong, right + wrong);
}

/** Share of the found names that are no author's. */
export function inventedPeople(documents: JudgedDocument[]): number | undefined {
  const { right, wrong, invented } = countKinds(judgementsOf(documents, 'name'));
  return share(invented, right + wrong + invented);
}

/** Words that only stay in the report are counted by themselves. */
const APART: Fact[] = ['words'];

/** Share of the documents with at least one error that no question covers. */
export function silentDocuments(documents: JudgedDocument[]): number | undefined {
  const silent = documents.filter(({ judgements }) =>
    judgements.some((judgement) => isSilent(judgement) && !APART.includes(judgement.fact)),
  );
  return share(silent.length, documents.length);
}

/** Share of the documents between whose title and abstract no word disappears. */
export function shownWords(documents: JudgedDocument[]): number | undefined {
  return accuracy(documents, 'words');
}

export interface Calibration {
  right: number;
  wrong: number;
  /** Share of wrong facts, with its 95 % interval. */
  share: number | undefined;
  interval: [number, number];
}

/** Facts that were found, by their mark. A missing fact has no mark of its own. */
export function calibrate(judgements: Judgement[], mark: Sureness): Calibration {
  const { right, wrong, invented } = countKinds(judgements.filter((each) => each.mark === mark));
  const errors = wrong + invented;
  const total = right + errors;
  return { right, wrong: errors, share: share(errors, total), interval: wilson(errors, total) };
}

/** 97.5th percentile of the normal distribution. */
const Z = 1.96;

/** The Wilson score interval of a share at 95 %. */
export function wilson(part: number, total: number): [number, number] {
  if (total === 0) return [0, 1];
  const rate = part / total;
  const middle = rate + Z ** 2 / (2 * total);
  const margin = Z * Math.sqrt((rate * (1 - rate)) / total + Z ** 2 / (4 * total ** 2));
  const scale = 1 + Z ** 2 / total;
  return [Math.max(0, (middle - margin) / scale), Math.min(1, (middle + margin) / scale)];
}

export function share(part: number, total: number): number | undefined {
  return total === 0 ? undefined : part / total;
}
