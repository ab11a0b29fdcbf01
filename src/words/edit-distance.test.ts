import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['lee', 'lee', 3, 0],
  ['lee', 'eel', 3, 2],
  ['martin', 'matrin', 3, 1],
  ['', 'ab', 3, 2],
  ['kazmarski', 'kaczmariski', 3, 2],
  ['abcdef', 'uvwxyz', 3, 4],
  ['a', 'abcdef', 3, 4],
])('from %j to %j, at most %i: %i', (a, b, limit, edits) => {
  expect(editDistance(a, b, limit)).toBe(edits);
});

/** By the whole table. */
function edits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (__, column) => (row === 0 ? column : row)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? at(row - 2, column - 2) + 1 : Infinity;
      const others = [at(row - 1, column) + 1, at(row, column - 1) + 1];
      table[row]?.splice(column, 1, Math.min(replaced, swapped, ...others));
    }
  return at(a.length, b.length);
}

test('a limit only bounds the search', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 10 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(edits(a, b), limit + 1));
    }),
  );
});
