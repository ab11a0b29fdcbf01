import { type Stretch, shortestEdit } from '../../words/shortest-edit.ts';

/** Words that one text has and the other has not. */
export interface WordDifference {
  /** Index in the wanted words. */
  at: number;
  missing: string[];
  extra: string[];
}

/** More differences than this say only that the two are different texts. */
const FARTHEST = 1_000;

/**
 * Compares two texts word by word, in order. Differences in which both sides have the same letters
 * are forgiven: line-end hyphens, URLs over several lines, spaces lost or added.
 *
 * @returns `undefined` where they are too different to be compared
 */
export function compareWords(
  wanted: readonly string[],
  found: readonly string[],
): WordDifference[] | undefined {
  const stretches = shortestEdit(wanted, found, FARTHEST);
  const edits = stretches?.filter(({ kind }) => kind !== 'kept') ?? [];
  if (!stretches || edits.reduce((sum, { count }) => sum + count, 0) > FARTHEST) return undefined;
  return grouped(stretches, wanted, found).filter(
    ({ missing, extra }) => missing.join('') !== extra.join(''),
  );
}

/** Neighbouring stretches that are not of both make one difference. */
function grouped(
  stretches: readonly Stretch[],
  wanted: readonly string[],
  found: readonly string[],
): WordDifference[] {
  const differences: WordDifference[] = [];
  let [x, y, open] = [0, 0, false];
  for (const { kind, count } of stretches) {
    if (kind !== 'kept' && !open) differences.push({ at: x, missing: [], extra: [] });
    open = kind !== 'kept';
    if (kind === 'removed') differences.at(-1)?.missing.push(...wanted.slice(x, x + count));
    if (kind === 'added') differences.at(-1)?.extra.push(...found.slice(y, y + count));
    if (kind !== 'added') x += count;
    if (kind !== 'removed') y += count;
  }
  return differences;
}
