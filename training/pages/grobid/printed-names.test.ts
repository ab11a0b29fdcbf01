import { expect, it } from 'vitest';
import { splitNames } from './printed-names.ts';

function names(list: string): string[] | undefined {
  return splitNames(list)?.map(({ given, family, marks }) =>
    [given, family, marks.join('')].filter(Boolean).join('|'),
  );
}

it.each([
  ['Ana Silva1,2*, Jan van Dijk3 & Bo Li', ['Ana|Silva|12*', 'Jan|van Dijk|3', 'Bo|Li']],
  ['Ana Silva, 1 Jan de Wit, 2', ['Ana|Silva|1', 'Jan|de Wit|2']],
  ['Ana Silva ab , Jan Wit c', ['Ana|Silva|ab', 'Jan|Wit|c']],
  ['Ana Silva, MD, PhD, and Jan Wit, M.D.', ['Ana|Silva', 'Jan|Wit']],
  ['Hao Ma, MA, and Dr. Bo Li', ['Hao|Ma', 'Bo|Li']],
  ['Ana Silva\nJan Wit', ['Ana|Silva', 'Jan|Wit']],
  ['Ana Silva, Jan\nWit', ['Ana|Silva', 'Jan|Wit']],
  ['Silva, Ana M.; Wit, Jan', ['Ana M.|Silva', 'Jan|Wit']],
])('splits %j', (list, expected) => {
  expect(names(list)).toEqual(expected);
});

it.each(['Ana Silva Jan Wit', 'Silva A, Wit J', 'University of Porto', '1 Ana Silva'])(
  'gives up at %j',
  (list) => {
    expect(names(list)).toBeUndefined();
  },
);
