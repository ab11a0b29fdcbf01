/** The parts of the layout that need no page. Those that need one: test/page-layout.test.ts. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { excerptOf } from './find-overflow.ts';
import { piecesOf } from './fit-formulas.ts';
import { hyphenateText, limitsOf } from './hyphenate.ts';
import { linesToBreakAfter } from './insert-in-paragraph.ts';
import { joinInitials } from './join-names.ts';
import { joinIntoLines as joinLooseLines } from './loose-lines.ts';
import { pageAt } from './page-columns.ts';
import { inDigits } from './page-numbers.ts';
import { joinIntoLines as joinProofLines } from './proof-lines.ts';
import { linesText } from './proof-list.ts';
import { offsetIn } from './proof-marks.ts';
import { joinIntoLines, type Line } from './text-lines.ts';
import { withoutSoftHyphens } from './text-nodes.ts';

describe('hyphenation', () => {
  const words = new Map([
    ['hyphenation', ['hy', 'phen', 'ation']],
    ['typesetting', ['type', 'setting']],
  ]);
  const hyphenated = (text: string, style = 'auto') =>
    hyphenateText(text, words, limitsOf(style)).replaceAll('\u00ad', '|');

  test.each([
    [
      'words between punctuation',
      '(hyphenation), «typesetting»',
      '(hy|phen|ation), «type|setting»',
    ],
    ['words joined by hyphens', 'typesetting-hyphenation', 'type|setting-hy|phen|ation'],
    ['no address', 'https://hyphenation.example', 'https://hyphenation.example'],
    ['no word with digits or paths', 'hyphenation2 a/hyphenation', 'hyphenation2 a/hyphenation'],
    ['no unknown word', 'unknown', 'unknown'],
  ])('%s', (_, text, expected) => {
    expect(hyphenated(text)).toBe(expected);
  });

  test.each([
    ['12', 'hyphenation typesetting'],
    ['auto 3', 'hyphen|ation type|setting'],
    ['auto auto 6', 'hy|phenation type|setting'],
  ])('keeps the limits of the theme: hyphenate-limit-chars: %s', (style, expected) => {
    expect(hyphenated('hyphenation typesetting', style)).toBe(expected);
  });

  it('changes nothing but hyphens, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clean = withoutSoftHyphens(text);
        expect(withoutSoftHyphens(hyphenateText(clean, words, limitsOf('2 1 1')))).toBe(clean);
      }),
    );
  });
});

test.each([
  ['by L. Wilson and J.-P. Sartre', false, 'by L._Wilson and J.-P._Sartre'],
  ['Yu. V. Ivanov', false, 'Yu._V._Ivanov'],
  ['Wilson, L. and Sartre JP,', false, 'Wilson, L._and Sartre JP,'],
  ['Wilson, L., Sartre JP, 1943', true, 'Wilson,_L., Sartre_JP, 1943'],
  ['It was in A. Then came B', false, 'It was in A._Then came B'],
])('names are kept together: %s', (text, isInReferences, expected) => {
  expect(joinInitials(text, isInReferences).replaceAll('\u00a0', '_')).toBe(expected);
});

test('page numbers have the digits of the language', () => {
  expect(inDigits(1209, [...'۰۱۲۳۴۵۶۷۸۹'])).toBe('۱۲۰۹');
});

describe('the page of a rectangle', () => {
  const rect = (left: number, width: number) => ({ left, width, right: left + width });
  const box = { left: 100, right: 500 };

  test.each([
    [100, 50, 0],
    [540, 50, 1],
    [500, 50, 0],
    [980, 400, 2],
  ])('from left to right: %d, %d wide', (left, width, page) => {
    expect(pageAt(rect(left, width), { box, isRtl: false, width: 400 })).toBe(page);
  });

  test.each([
    [450, 50, 0],
    [10, 50, 1],
    [-380, 400, 1],
  ])('from right to left: %d, %d wide', (left, width, page) => {
    expect(pageAt(rect(left, width), { box, isRtl: true, width: 400 })).toBe(page);
  });
});

describe('lines', () => {
  const line = (page: number, top: number, height = 20): Line => ({
    page,
    top,
    bottom: top + height,
  });

  test('a superscript belongs to its line, and lines are in order', () => {
    const pieces = [line(1, 0), line(0, 0), line(0, -4, 8), line(0, 19)];
    expect(joinIntoLines(pieces)).toEqual([
      { page: 0, top: -4, bottom: 20 },
      line(0, 19),
      line(1, 0),
    ]);
  });

  test('pieces of a justified line have its left and right end', () => {
    const rect = (left: number, top: number) => ({ left, right: left + 50, top, bottom: top + 20 });
    expect(joinLooseLines([rect(0, 20), rect(60, 0), rect(0, 2)], 20)).toEqual([
      { left: 0, right: 110, middle: 10 },
      { left: 0, right: 50, middle: 30 },
    ]);
  });

  test('things side by side have one number in a proof', () => {
    const piece = (page: number, top: number, height: number, width: number) => ({
      page,
      top,
      bottom: top + height,
      middle: top + height / 2,
      width,
    });
    const lines = joinProofLines([
      piece(0, 100, 20, 300),
      piece(0, 98, 30, 40),
      piece(0, 130, 20, 300),
      piece(1, 98, 20, 10),
    ]);
    expect(lines.map(({ page, middle }) => [page, middle])).toEqual([
      [0, 110],
      [0, 140],
      [1, 108],
    ]);
  });
});

describe('a paragraph that continues on the next page', () => {
  const lines = (...counts: number[]): Line[] =>
    counts.flatMap((count, page) =>
      Array.from({ length: count }, (_, at) => ({ page, top: at * 20, bottom: at * 20 + 20 })),
    );
  const ends = (all: Line[], page: number, limit: number) =>
    linesToBreakAfter(all, { page, limit }).map(({ bottom }) => bottom);

  it.each([
    ['ends the page above the limit, or further up', lines(6), 0, 80, [80, 60, 40]],
    ['leaves two lines for the next page', lines(5), 0, 90, [60, 40]],
    ['leaves two lines on this page', lines(6), 0, 30, []],
    ['can leave one line of a page that it has filled', lines(3, 4), 1, 30, [20]],
    ['of three lines stays whole', lines(3), 0, 60, []],
    ['stands on other pages', lines(6), 2, 80, []],
  ])('%s', (_, all, page, limit, expected) => {
    expect(ends(all, page, limit)).toEqual(expected);
  });

  it('never leaves a single line, wherever the limit is', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.nat(300), (first, second, limit) => {
        const all = lines(first, second);
        for (const end of linesToBreakAfter(all, { page: 0, limit })) {
          const before = all.indexOf(end) + 1;
          expect(before).toBeGreaterThanOrEqual(2);
          expect(all.length - before).toBeGreaterThanOrEqual(2);
          expect(end.bottom).toBeLessThanOrEqual(limit + 1);
        }
      }),
    );
  });
});

test.each([
  [[], ''],
  [[3, 3], ' on line 3'],
  [[8, 3], ' on lines 3 and 8'],
  [[8, 3, 5, 3, 10], ' on lines 3, 5, 8 and 10'],
])('the list of queries names lines %j', (lines, expected) => {
  expect(linesText(lines)).toBe(expected);
});

test('characters are counted without soft hyphens', () => {
  expect(offsetIn('hy\u00adphen\u00adation', 0)).toBe(0);
  expect(offsetIn('hy\u00adphen\u00adation', 3)).toBe(4);
  expect(offsetIn('hy\u00adphen\u00adation', 11)).toBe(13);
});

test('a formula is cut before its signs', () => {
  expect(piecesOf([...'a=b+c'], new Set(['=', '+']))).toEqual([['a'], ['=', 'b'], ['+', 'c']]);
  expect(piecesOf([...'=a'], new Set(['=']))).toEqual([['=', 'a']]);
});

test('a block is described by its first words', () => {
  expect(excerptOf(`  ${'word '.repeat(20)}`)).toBe('word word word word word word word word ');
});
