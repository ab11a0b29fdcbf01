import { type Stretch, shortestEdit } from '../../words/shortest-edit.ts';

/** Words that only one of two texts has. */
export interface WordDifference {
  /** Index in the expected words. */
  at: number;
  missing: string[];
  extra: string[];
}

/** With more differences, the two are different texts. */
const FARTHEST = 1_000;

/**
 * Compares two texts word by word, in order. Differences in spaces and hyphens are ignored: both sides have the
 * same letters then.
 *
 * @returns undefined if the texts are too different
 */
export function compareWords(
  expected: readonly string[],
  found: readonly string[],
): WordDifference[] | undefined {
  const stretches = shortestEdit(expected, found, FARTHEST);
  const edits = stretches?.filter(({ kind }) => kind !== 'kept') ?? [];
  if (!stretches || edits.reduce((sum, { count }) => sum + count, 0) > FARTHEST) return undefined;
  return joinDifferences(stretches, expected, found).filter(
    ({ missing, extra }) => missing.join('') !== extra.join(''),
  );
}

/** Adjacent stretches that only one text has are one difference. */
function joinDifferences(
  stretches: readonly Stretch[],
  expected: readonly string[],
  found: readonly string[],
): WordDifference[] {
  const differences: WordDifference[] = [];
  let [x, y, open] = [0, 0, false];
  for (const { kind, count } of stretches) {
    if (kind !== 'kept' && !open) differences.push({ at: x, missing: [], extra: [] });
    open = kind !== 'kept';
    if (kind === 'removed') differences.at(-1)?.missing.push(...expected.slice(x, x + count));
    if (kind === 'added') differences.at(-1)?.extra.push(...found.slice(y, y + count));
    if (kind !== 'added') x += count;
    if (kind !== 'removed') y += count;
  }
  return differences;
}
