import { countsOf, takeOne } from '../../values/counts.ts';
import { type Change, minor, substantive } from '../change.ts';
import { compareInlines } from './compare-text.ts';
import { type Comparison, changeAt, type Spot, wholeChange } from './comparison.ts';

/** Keywords one by one; a new one in an old one's place is that one changed. */
export function compareKeywords(
  before: readonly string[],
  after: readonly string[],
  spot: Spot,
  comparison: Comparison,
): Change[] {
  const lost = left(before, after);
  const won = left(after, before);
  const count = Math.max(lost.length, won.length);
  const changes = Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    lost.length === won.length
      ? compareKeyword(lost[index] ?? '', won[index] ?? '', spot, comparison)
      : [...whole('removed', lost[index], spot), ...whole('added', won[index], spot)],
  );
  if (changes.length > 0 || before.every((keyword, index) => keyword === after[index]))
    return changes;
  return [
    changeAt(spot, 'moved', minor('the order of the keywords'), {
      before: before.join(', '),
      after: after.join(', '),
    }),
  ];
}

function left(list: readonly string[], others: readonly string[]): string[] {
  const counts = countsOf(others);
  return list.filter((each) => !takeOne(counts, each));
}

function compareKeyword(
  before: string,
  after: string,
  spot: Spot,
  comparison: Comparison,
): Change[] {
  const text = (value: string) => [{ type: 'text' as const, value }];
  return compareInlines(text(before), text(after), spot, comparison);
}

function whole(kind: 'added' | 'removed', keyword: string | undefined, spot: Spot): Change[] {
  if (keyword === undefined) return [];
  return [wholeChange(spot, kind, substantive(`a keyword was ${kind}: ${keyword}`), keyword)];
}
