import { countValues, takeOne } from '../../../words/counts.ts';
import { type Change, minor, substantive } from '../change.ts';
import { factSentence } from '../sentence.ts';
import { compareInlines } from './compare-text.ts';
import { type Comparison, changeAt, type Spot, wholeChange } from './comparison.ts';

/**
 * Compares keywords one by one. A new keyword in the place of an old one is a change.
 *
 * @param name name of a keyword in messages, for keywords of a translation
 */
export function compareKeywords(
  before: readonly string[],
  after: readonly string[],
  spot: Spot,
  comparison: Comparison,
  name = 'keyword',
): Change[] {
  const lost = unmatchedKeywords(before, after);
  const won = unmatchedKeywords(after, before);
  const count = Math.max(lost.length, won.length);
  const changes = Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    lost.length === won.length
      ? compareKeyword(lost[index] ?? '', won[index] ?? '', spot, comparison, name)
      : [
          ...keywordChange('removed', lost[index], spot, name),
          ...keywordChange('added', won[index], spot, name),
        ],
  );
  if (changes.length > 0 || before.every((keyword, index) => keyword === after[index]))
    return changes;
  const order = { before: before.join(', '), after: after.join(', ') };
  return [
    {
      ...changeAt(spot, 'moved', minor('the order of the keywords'), order),
      says: factSentence(`order of the ${name}s`, order.before, order.after),
    },
  ];
}

function unmatchedKeywords(list: readonly string[], others: readonly string[]): string[] {
  const counts = countValues(others);
  return list.filter((each) => !takeOne(counts, each));
}

function compareKeyword(
  before: string,
  after: string,
  spot: Spot,
  comparison: Comparison,
  name: string,
): Change[] {
  const text = (value: string) => [{ type: 'text' as const, value }];
  const says = `The ${name} “${before}” changed to “${after}”`;
  return compareInlines(text(before), text(after), spot, comparison).map((change) => ({
    ...change,
    says,
  }));
}

function keywordChange(
  kind: 'added' | 'removed',
  keyword: string | undefined,
  spot: Spot,
  name: string,
): Change[] {
  if (keyword === undefined) return [];
  const change = wholeChange(spot, kind, substantive(`a keyword was ${kind}: ${keyword}`), keyword);
  return [{ ...change, says: `The ${name} “${keyword}” was ${kind}` }];
}
