import type { Change, Touches } from './change.ts';

/** Example: "3 changes: 1 touches the crediting of the work, 2 minor" */
export function summaryOf(changes: readonly Change[]): string {
  if (changes.length === 0) return 'No changes.';
  const count = (touches: Touches) => changes.filter((change) => change.touches === touches).length;
  const small = changes.filter((change) => change.class === 'minor').length;
  const parts = [
    countTouching(count('interpretation'), 'interpretation'),
    countTouching(count('crediting'), 'crediting'),
    small > 0 && `${small} minor`,
  ];
  const all = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`;
  return `${all}: ${parts.filter(Boolean).join(', ')}`;
}

function countTouching(count: number, what: Touches): string | false {
  return count > 0 && `${count} ${count === 1 ? 'touches' : 'touch'} the ${what} of the work`;
}
