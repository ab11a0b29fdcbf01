import { expect, it } from 'vitest';
import { partsOfList } from './name-parts.ts';

function parts(text: string): string[] | undefined {
  const span = { start: 0, end: text.length, field: 'people' } as const;
  return partsOfList(text, span)?.map(
    ({ start, end, field, begins }) => `${field}${begins ? '+' : ''} ${text.slice(start, end)}`,
  );
}

it('finds the words of each name, its marks and its titles', () => {
  expect(parts('Dr. Ana Silva1,2*, Jan van Dijk\n3 ☯')).toEqual([
    'honorific Dr.',
    'given+ Ana',
    'family Silva',
    'mark 1',
    'mark 2',
    'mark *',
    'given+ Jan',
    'family van',
    'family Dijk',
    'mark 3',
    'mark ☯',
  ]);
});

it('finds family names that stand first', () => {
  expect(parts('Silva, Ana M.; Wit, Jan')).toEqual([
    'family+ Silva',
    'given Ana',
    'given M.',
    'family+ Wit',
    'given Jan',
  ]);
});

it('gives up at a list of names that it cannot tell apart', () => {
  expect(parts('Ana Silva Jan Wit')).toBeUndefined();
});
