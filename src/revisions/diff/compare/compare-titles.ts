import type { Article } from '../../../article/article.ts';
import { type Change, minor } from '../change.ts';
import { contentPrint } from '../fingerprint.ts';
import { factSentence } from '../sentence.ts';
import { type FactSpot, factSpot } from './compare-facts.ts';
import { compareInlines } from './compare-text.ts';
import { type Comparison, changeAt, type Spot } from './comparison.ts';

export function compareTitles(key: 'title' | 'subtitle', comparison: Comparison): Change[] {
  const { before, after } = comparison;
  const [old, now] = [before.article[key], after.article[key]];
  const at: FactSpot = { part: 'title', label: key, key };
  const spot = { ...factSpot(at, comparison), always: `the ${key} changed` };
  return textChanges(old, now, spot, comparison, key);
}

/**
 * Compares a text that is a field of its own, with invisible differences.
 *
 * @param name the name in messages
 */
export function textChanges(
  before: Article['title'] | undefined,
  after: Article['title'] | undefined,
  spot: Spot,
  comparison: Comparison,
  name: string,
): Change[] {
  const changes = compareInlines(before, after, spot, comparison);
  const isSame = changes.length > 0 || contentPrint(before ?? null) === contentPrint(after ?? null);
  const reported = isSame
    ? changes
    : [changeAt(spot, 'changed', minor('how it is marked up; the words are the same'))];
  // Things inside the text, such as notes, are reported separately.
  return reported.map((change) =>
    change.where.label === spot.where.label
      ? { ...change, says: factSentence(name, change.before, change.after) }
      : change,
  );
}
