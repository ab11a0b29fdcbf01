import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articlesToMeasure, assignPages, type PageFacts, type PageRules } from './assign-pages.ts';

describe('consecutive pages', () => {
  test('the first article starts at the first page of the issue, the next behind it', () => {
    const assigned = assignPages([{ count: 3 }, { count: 1 }, { count: 12 }], { firstPage: '57' });
    expect(assigned).toEqual([
      { pages: { first: '57', last: '59' } },
      { pages: { first: '60', last: '60' } },
      { pages: { first: '61', last: '72' } },
    ]);
  });

  test('every article starts on an odd page', () => {
    const assigned = assignPages([{ count: 3 }, { count: 2 }, { count: 1 }], {
      firstPage: '2',
      startOn: 'odd',
    });
    expect(assigned.map(({ pages }) => pages?.first)).toEqual(['3', '7', '9']);
  });

  test('the numbers of a supplement keep their letter', () => {
    const assigned = assignPages([{ count: 9 }, { count: 2 }], { firstPage: 'S1' });
    expect(assigned[1]).toEqual({ pages: { first: 'S10', last: 'S11' } });
  });

  test('article numbers and pages of another series do not change the next page', () => {
    const extents: PageFacts[] = [
      { ownPages: { first: 'i', last: 'iv' }, count: 4 },
      { count: 2 },
      { elocation: 'e7', count: 5 },
      { ownPages: { first: 'S1', last: 'S3' }, count: 3 },
      { count: 1 },
    ];
    expect(assignPages(extents, { firstPage: '1' }).map(({ pages }) => pages?.first)).toEqual([
      'i',
      '1',
      undefined,
      'S1',
      '3',
    ]);
  });

  test('behind a last page that cannot be counted, the printed length decides', () => {
    const ownPages = { first: '1', last: '4a' };
    const assigned = assignPages([{ ownPages, count: 4 }, { count: 2 }], { firstPage: '1' });
    expect(assigned[1]?.pages).toEqual({ first: '5', last: '6' });
    expect(articlesToMeasure([{ ownPages }, { count: 2 }], { firstPage: '1' })).toEqual([0]);
  });

  test('an issue without pages gets none, and nothing is reported', () => {
    expect(assignPages([{ count: 2 }, { elocation: 'e2' }], {})).toEqual([{}, {}]);
  });

  test('without a first page, pages count from the first article that has pages', () => {
    expect(
      assignPages([{ count: 9 }, { ownPages: { first: '5' }, count: 2 }, { count: 1 }], {}),
    ).toEqual([{}, { pages: { first: '5', last: '6' } }, { pages: { first: '7', last: '7' } }]);
  });

  test('behind an article that was never printed, pages are unknown', () => {
    expect(assignPages([{ count: 2 }, {}, { count: 1 }, {}], { firstPage: '1' })).toEqual([
      { pages: { first: '1', last: '2' } },
      { pages: { first: '3' } },
      { problem: { kind: 'unknown', behind: 1 } },
      { problem: { kind: 'unknown', behind: 1 } },
    ]);
  });
});

describe('pages in the front matter are kept and compared', () => {
  const problemOf = (
    ownPages: PageFacts['ownPages'],
    count: number | undefined,
    rules: PageRules,
  ) => assignPages([{ count: 4 }, { ownPages, count }], rules)[1];

  test.each([
    ['a gap', '7', '9', 3, { kind: 'gap', expected: '5', behind: 0 }],
    ['an overlap', '4', '6', 3, { kind: 'overlap', expected: '5', behind: 0 }],
    [
      'another length',
      '5',
      '9',
      3,
      { kind: 'length', expected: { first: '5', last: '7' }, count: 3 },
    ],
    ['nothing wrong', '5', '7', 3, undefined],
    ['nothing printed yet', '5', '9', undefined, undefined],
  ])('%s', (_, first, last, count, problem) => {
    const assigned = problemOf({ first, last }, count, { firstPage: '1' });
    expect(assigned).toEqual({ pages: { first, last }, ...(problem && { problem }) });
  });

  test('an even first page although the issue asks for odd pages', () => {
    const rules: PageRules = { startOn: 'odd' };
    expect(assignPages([{ ownPages: { first: '8' }, count: 1 }], rules)[0]?.problem).toEqual({
      kind: 'even',
    });
    // A blank page before an odd start is not a gap.
    expect(
      problemOf({ first: '5' }, 1, { firstPage: '1', startOn: 'odd' })?.problem,
    ).toBeUndefined();
    expect(problemOf({ first: '6' }, 1, { firstPage: '1', startOn: 'odd' })?.problem).toEqual({
      kind: 'gap',
      expected: '5',
      behind: 0,
    });
  });

  test('the first article starts on another page than issue.yaml gives', () => {
    expect(
      assignPages([{ ownPages: { first: '3' }, count: 1 }], { firstPage: '1' })[0]?.problem,
    ).toEqual({
      kind: 'gap',
      expected: '1',
    });
  });
});

const count = fc.integer({ min: 1, max: 60 });
const rules = fc.record({
  firstPage: fc.integer({ min: 1, max: 900 }).map(String),
  startOn: fc.constantFrom('odd' as const, 'any' as const),
});

test('law: no page is assigned twice, and pages are skipped only before an odd start', () => {
  fc.assert(
    fc.property(fc.array(count, { maxLength: 40 }), rules, (counts, { firstPage, startOn }) => {
      let next = Number(firstPage);
      const assigned = assignPages(
        counts.map((each) => ({ count: each })),
        { firstPage, startOn },
      );
      assigned.forEach(({ pages, problem }, index) => {
        const [first, last] = [Number(pages?.first), Number(pages?.last)];
        expect(problem).toBeUndefined();
        expect(last - first + 1).toBe(counts[index]);
        expect(first - next).toBe(startOn === 'odd' && next % 2 === 0 ? 1 : 0);
        next = last + 1;
      });
    }),
  );
});

const extent: fc.Arbitrary<PageFacts> = fc.oneof(
  count.map((each) => ({ count: each })),
  fc.constant({}),
  fc.constant({ elocation: 'e1' }),
  fc.record(
    {
      ownPages: fc
        .tuple(fc.integer({ min: 1, max: 99 }), count, fc.constantFrom('', 'a'))
        .map(([first, length, letter]) => ({
          first: String(first),
          last: `${first + length - 1}${letter}`,
        })),
      count,
    },
    { requiredKeys: ['ownPages'] },
  ),
);

test('law: the pages of an article depend only on the articles before it', () => {
  fc.assert(
    fc.property(
      fc.array(extent, { maxLength: 12 }),
      fc.array(extent),
      rules,
      (before, behind, one) => {
        const both = assignPages([...before, ...behind], one);
        expect(both.slice(0, before.length)).toEqual(assignPages(before, one));
      },
    ),
  );
});

test('law: assigned pages in the front matter give the same pages', () => {
  fc.assert(
    fc.property(fc.array(count, { maxLength: 20 }), rules, (counts, one) => {
      const extents = counts.map((each) => ({ count: each }));
      const assigned = assignPages(extents, one);
      const written = assigned.map(({ pages }, index) => ({
        ownPages: pages,
        count: counts[index],
      }));
      expect(assignPages(written, one)).toEqual(assigned);
    }),
  );
});

test('law: every article has pages with the needed counts, but not if one of them is missing', () => {
  fc.assert(
    fc.property(fc.array(extent, { maxLength: 12 }), rules, (extents, one) => {
      const needed = articlesToMeasure(extents, one);
      const ranges = (all: PageFacts[]) =>
        assignPages(all, one).filter(({ pages }) => pages?.last !== undefined).length;
      const measured = extents.map((each, index) =>
        needed.includes(index) ? { ...each, count: 1 } : each,
      );
      const all = extents.map((each) => ({ ...each, count: each.count ?? 1 }));
      expect(ranges(measured)).toBe(ranges(all));
      for (const index of needed) {
        const lacking = measured.map((each, at) => (at === index ? (extents[at] ?? {}) : each));
        expect(ranges(lacking)).toBeLessThan(ranges(measured));
      }
    }),
  );
});
