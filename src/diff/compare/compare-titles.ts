import type { Article } from '../../article.ts';
import { type Change, minor } from '../change.ts';
import { contentPrint } from '../fingerprint.ts';
import { type FactSpot, factSpot } from './compare-facts.ts';
import { compareInlines } from './compare-text.ts';
import { type Comparison, changeAt } from './comparison.ts';

export function compareTitles(key: 'title' | 'subtitle', comparison: Comparison): Change[] {
  const { before, after } = comparison;
  const [old, now] = [before.article[key], after.article[key]];
  const at: FactSpot = { part: 'title', label: key, key };
  const spot = { ...factSpot(at, comparison), always: `the ${key} changed` };
  return textChanges(old, now, spot, comparison);
}

/** A text that is a field of its own: also what its words do not show. */
export function textChanges(
  before: Article['title'] | undefined,
  after: Article['title'] | undefined,
  spot: Parameters<typeof compareInlines>[2],
  comparison: Comparison,
): Change[] {
  const changes = compareInlines(before, after, spot, comparison);
  if (changes.length > 0 || contentPrint(before ?? null) === contentPrint(after ?? null))
    return changes;
  return [changeAt(spot, 'changed', minor('how it is marked up; the words are the same'))];
}
