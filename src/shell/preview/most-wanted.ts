import type { Step, Work } from './work.ts';

/** Of the works that have one of the steps before them, the one to take next. */
export function mostWanted(
  works: readonly Work[],
  steps: readonly Step[],
): { work: Work; step: Step } | undefined {
  let best: { work: Work; step: Step; rank: number } | undefined;
  for (const work of works) {
    const step = steps.find((each) => work.todo.has(each));
    if (!step) continue;
    const unknown = work.assigned?.problem?.kind === 'unknown';
    const rank = work.interest * 10 - steps.indexOf(step) - (unknown ? 5 : 0);
    if (!best || rank > best.rank) best = { work, step, rank };
  }
  return best;
}
