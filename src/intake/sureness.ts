/** How often a fact of a given score was right in documents that the models were not trained on. */
import { once } from '../words/memoize/once.ts';
import type { Fact, FactKind, Sureness } from './findings.ts';
import { readOwnData } from './own-data.ts';

/** `training/train-front.ts` makes it. By kind of fact: scores in ascending order, each with the share of right facts from it to the next. */
export type SurenessTable = Record<FactKind, [score: number, right: number][]>;

const table = once(
  (): Partial<SurenessTable> => JSON.parse(readOwnData('models/sureness.json').toString()),
);

export function factOf(kind: FactKind, score: number, index?: number): Fact {
  const steps = table()[kind] ?? [];
  const probability = steps.findLast(([from]) => from <= score)?.[1] ?? 0;
  return { kind, score, probability, ...(index !== undefined && { index }) };
}

/**
 * The score of a fact that rests on several decisions: the more of them are doubtful, the lower it is. The steepness
 * says how fast a larger margin makes a decision safe.
 */
export function scoreOfAll(margins: readonly number[], steepness: number): number {
  return joinScores(margins.map((margin) => margin * steepness));
}

/** Scores add up like the risks whose negative logarithms they are. */
export function joinScores(scores: readonly number[]): number {
  return -Math.log(scores.reduce((risk, score) => risk + Math.exp(-score), NO_RISK));
}

const NO_RISK = 1e-9;

/** Wrong at most once in 200 facts, and once in 20. */
const CERTAIN = 0.995;
const LIKELY = 0.95;

export function surenessOf({ probability }: Fact): Sureness {
  if (probability >= CERTAIN) return 'certain';
  return probability >= LIKELY ? 'likely' : 'unsure';
}
