/** How sure a fact of a given score is: the share of right facts among those that models did not see in training. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { FACT_KINDS, type FactKind } from '../src/intake/findings.ts';
import type { SurenessTable } from '../src/intake/sureness.ts';
import type { LabelledPage } from './pages/labelled-page.ts';

export interface ScoredFact {
  kind: FactKind;
  score: number;
  right: boolean;
}

/** Reads the pages with the models that are in `data/models` now, in a process of its own that loads them anew. */
export async function scoredFactsOf(pages: readonly LabelledPage[]): Promise<ScoredFact[]> {
  const script = fileURLToPath(new URL('print-scored-facts.ts', import.meta.url));
  const ids = pages.map(({ id }) => id).join('\n');
  const flags = ['--experimental-strip-types', '--no-warnings'];
  const run = promisify(execFile)(process.execPath, [...flags, script], { maxBuffer: 2 ** 28 });
  run.child.stdin?.end(ids);
  const { stdout } = await run;
  return JSON.parse(stdout);
}

/** Facts in a step of the table at least: fewer say little about their share. */
const FEWEST = 150;

/** The share of right facts by score, made to rise with the score (isotonic regression), with few steps. */
export function surenessTable(facts: readonly ScoredFact[]): SurenessTable {
  const ofKind = (kind: FactKind) =>
    steps(facts.filter((fact) => fact.kind === kind).toSorted((a, b) => a.score - b.score));
  return Object.fromEntries(FACT_KINDS.map((kind) => [kind, ofKind(kind)])) as SurenessTable;
}

/**
 * Careful with few facts: one more wrong one is thought of. And if none of n is wrong, the share of wrong ones may still be
 * 3 in n: the “rule of three” for 95 % confidence.
 */
const careful = (right: number, count: number): number =>
  Math.min(right / (count + 1), Math.max(0, 1 - 3 / count));

interface Step {
  from: number;
  right: number;
  count: number;
}

function steps(facts: readonly ScoredFact[]): [number, number][] {
  const found: Step[] = [];
  for (const { score, right } of facts) {
    found.push({ from: score, right: Number(right), count: 1 });
    for (;;) {
      const [last, before] = [found.at(-1), found.at(-2)];
      if (!last || !before) break;
      const isRising = last.right / last.count > before.right / before.count;
      if (isRising && last.from > before.from) break;
      before.right += last.right;
      before.count += last.count;
      found.pop();
    }
  }
  return joinSmall(found).map(({ from, right, count }) => [
    round(from, 100),
    round(careful(right, count), 10_000),
  ]);
}

/** Small steps are joined with the lower ones, from the top, so that the surest facts are not joined with doubtful ones. */
function joinSmall(found: readonly Step[]): Step[] {
  const joined: Step[] = [];
  for (const step of found.toReversed()) {
    const above = joined[0];
    if (above && above.count < FEWEST) {
      above.from = step.from;
      above.right += step.right;
      above.count += step.count;
    } else joined.unshift({ ...step });
  }
  const [lowest, next, ...rest] = joined;
  if (!lowest || !next || lowest.count >= FEWEST) return joined;
  const right = lowest.right + next.right;
  return [{ from: lowest.from, right, count: lowest.count + next.count }, ...rest];
}

const round = (value: number, parts: number): number => Math.round(value * parts) / parts;
