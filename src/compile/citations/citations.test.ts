import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import type { CslItem } from '../../article/article.ts';
import { editDistance } from '../../words/edit-distance.ts';
import { acceptProposals, linkCitations, openProposals, wordsWithNumbers } from './index.ts';
import type { CitationProposal } from './propose.ts';

const SOURCE = readFileSync(new URL('./cases.md', import.meta.url), 'utf8');
const [intro = '', ...sections] = SOURCE.split(/^## /m);
const fence = (text: string, info: string): string | undefined =>
  new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)\\n\`\`\`$`, 'm').exec(text)?.[1];

interface Row {
  id: string;
  author: CslItem['author'];
  title: string;
  year?: number;
  suffix?: string;
  /** The year with its letter. */
  dated?: string;
  URL?: string;
}

const ITEMS = (parse(fence(intro, 'yaml') ?? '') as Row[]).map(
  ({ year, suffix, dated, ...rest }): CslItem => ({
    type: 'article-journal',
    ...rest,
    ...(year && { issued: { 'date-parts': [[year]] } }),
    ...(dated && { issued: { literal: dated } }),
    ...(suffix && { 'year-suffix': suffix }),
  }),
);

/** The text with every `replacement` in place. */
function applyProposals(text: string, proposals: readonly CitationProposal[]): string {
  return proposals.reduceRight(
    (rest, { start, end, replacement }) => rest.slice(0, start) + replacement + rest.slice(end),
    text,
  );
}

describe('plain citations (cases.md)', () => {
  it.each(sections.map((text) => ({ name: text.slice(0, text.indexOf('\n')), text })))(
    '$name',
    ({ text }) => {
      const input = fence(text, 'text') ?? '';
      const linked = applyProposals(input, linkCitations(input, ITEMS));
      expect(linked).toBe(fence(text, 'text expected'));
      const accepted = fence(text, 'text accepted');
      if (accepted !== undefined) expect(acceptProposals(linked)).toBe(accepted);
    },
  );
});

describe('numbers in round brackets', () => {
  const items = ['a', 'b', 'c'].map((id): CslItem => ({ id, type: 'book', title: id }));
  const found = (text: string) => linkCitations(text, items, {}).map(({ raw }) => raw);
  it('are citations, but not values with a decimal comma', () =>
    expect(
      found(
        'Düşme sıktır (1). Vitamin azalır (2,3).\n\nKadın 33 (63,5), erkek 38 (52,8); yaş 70 (2,5) idi.\n\nBaşka bir çalışma böyledir (3).\n',
      ),
    ).toEqual(['(1)', '(2,3)', '(3)']));
});

describe('superscript numbers whose superscript is lost', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f'].map(
    (id): CslItem => ({ id, type: 'book', title: id }),
  );
  const base =
    'It is well known.1 For some2,3 it is less so,4 as Krall et al5 say.5 6 It ends here.\n';
  const foundIn = (text: string, lowered = wordsWithNumbers(base + text)) =>
    linkCitations(base + text, items, { numbered: true, lowered })
      .filter(({ start }) => start >= base.length)
      .map(({ keys }) => keys.join(' '));
  it('are citations if the whole text cites like this', () => {
    const linked = linkCitations(base, items, { numbered: true, lowered: new Set() });
    expect(linked.map(({ raw }) => raw)).toEqual(['1', '2,3', '4', '5', '5 6']);
  });
  it('are not citations if the text has superscripts', () =>
    expect(linkCitations(base, items, { numbered: true })).toEqual([]));
  it.each([
    ['The tides of bays are higher1–3 and later.', 'a b c'],
    ['The tides of bays are higher (Fig. 2).3 So are these.', 'c'],
    ['He bought them.4 5 of them were lost in that spring.', 'd'],
  ])('are works in %s', (text, keys) => expect(foundIn(text)).toEqual([keys]));
  it.each([
    'It grew by 3 ml min1 and more of it on day2 in both of them.',
    'See Fig.2 and No.3 of the same tide for the rest of it.',
    'The pump of model Primer3 is better than Primer3 was before that.',
    'With Mn2 and CO2 the value of x.5 and 1.5 and word4a is all there is.',
    'Tides grew by 12.5 percent,4.5 of them in spring and the rest in fall.',
  ])('are no works in %s', (text) => expect(foundIn(text)).toEqual([]));
});

it('escaped square brackets, as Pandoc writes them, belong to the citation', () => {
  const text = String.raw`So it is \[Marsh, 2007\], and \[see Marsh, 2007, p. 3; Goble, 2019\].`;
  const items: CslItem[] = [
    {
      id: 'marsh',
      type: 'book',
      author: [{ family: 'Marsh' }],
      issued: year(2007),
      title: 'Tides',
    },
    {
      id: 'goble',
      type: 'book',
      author: [{ family: 'Goble' }],
      issued: year(2019),
      title: 'Roads',
    },
  ];
  expect(linkCitations(text, items).map(({ raw, replacement }) => [raw, replacement])).toEqual([
    [String.raw`\[Marsh, 2007\]`, '[@marsh]'],
    [String.raw`\[see Marsh, 2007, p. 3; Goble, 2019\]`, '[see @marsh, p. 3; @goble]'],
  ]);
});

function year(number: number): NonNullable<CslItem['issued']> {
  return { 'date-parts': [[number]] };
}

describe('numbers in square brackets', () => {
  const items = ['a', 'b', 'c', 'd'].map((id): CslItem => ({ id, type: 'book', title: id }));
  const base = 'It is old [1], read [2], and [3, 4] by all.\n\n';
  const foundIn = (text: string) =>
    linkCitations(base + text, items, { numbered: true })
      .filter(({ start }) => start >= base.length)
      .map(({ raw }) => raw);
  it.each([
    'The interval [1, 2] holds.',
    'Its mean was 3 (95% CI [1, 4]).',
    'On a scale of [1–4] it is high.',
    'With x ∈ [1, 2] and a[1] it is so.',
    '[1]: https://example.org/tides',
  ])('are no works in %s', (text) => expect(foundIn(text)).toEqual([]));
  it.each([
    ['The range of tides [1, 2] is known.', '[1, 2]'],
    ['Three were seen as in [3]: ebb, flood and slack.', '[3]'],
  ])('are works in %s', (text, raw) => expect(foundIn(text)).toEqual([raw]));
});

describe('proposals', () => {
  it('have their offsets, in document order', () => {
    const text = 'A (Goble, 2019; Marsh, 2007) and Odgaard (2017).';
    const proposals = linkCitations(text, ITEMS);
    expect(proposals.map(({ raw, status, keys }) => ({ raw, status, keys }))).toEqual([
      { raw: '(Goble, 2019; Marsh, 2007)', status: 'doubtful', keys: ['goble2019'] },
      { raw: 'Odgaard (2017)', status: 'sure', keys: ['odgaard2017'] },
    ]);
    expect(
      proposals[0]?.cites.map(({ start, end, match }) => [text.slice(start, end), match]),
    ).toEqual([
      ['Goble, 2019', 'exact'],
      ['Marsh, 2007', 'not-listed'],
    ]);
  });

  it('list only some of the works that fit, and can be accepted', () => {
    const works = Array.from({ length: 300 }, (_, index): CslItem => {
      const issued = { 'date-parts': [[2014]] };
      return { id: `kim${index}`, type: 'book', author: [{ family: 'Kim' }], title: 'T', issued };
    });
    const text = applyProposals('(Kim, 2014)', linkCitations('(Kim, 2014)', works));
    expect(text).toBe(
      '(Kim, 2014){>>[@kim0]? several works fit: @kim0, @kim1, @kim2, @kim3, @kim4, @kim5, @kim6, @kim7 and 292 more<<}',
    );
    expect(acceptProposals(text)).toBe('[@kim0]');
  });

  it('do not take a place of publication for an author', () => {
    const text = `Here *tides* (Marsh, 2007) are meant.[^1]

[^1]: Olaf Ash, *The Harbours* (London: Mill, 1958), 352; Karin Elm, *Tides* (Paris, 1912); and (Quill, 2004).
`;
    expect(linkCitations(text, ITEMS).map(({ raw }) => raw)).toEqual([
      '(Marsh, 2007)',
      '(Quill, 2004)',
    ]);
  });

  it('read citations by number if most works of a numbered list are cited', () => {
    const items = ITEMS.slice(0, 4);
    const text = 'Later [3], before that [1] and [4], and [2].';
    expect(linkCitations(text, items)).toEqual([]);
    expect(linkCitations(text, items, { numbered: true }).map(({ keys }) => keys)).toEqual([
      ['iea2022'],
      ['allison2008'],
      ['jardine2010'],
      ['goble2019'],
    ]);
  });

  it('are not accepted if the citation was edited away', () => {
    const text = 'He says{>>[@goble2019]? name differs<<} so.';
    expect(acceptProposals(text)).toBe(text);
  });

  it('never change a text without citations, never overlap, never throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'(Goble, 2019)[1]; @{>< $`Wilson2017p.') }),
        (text) => {
          const proposals = linkCitations(text, ITEMS);
          let last = 0;
          for (const { start, end, raw } of proposals) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(text.slice(start, end)).toBe(raw);
            last = end;
          }
          acceptProposals(applyProposals(text, proposals));
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['brackets', '('.repeat(200_000)],
    ['pairs of brackets', '(a 2001)'.repeat(50_000)],
    ['names', 'Smith and '.repeat(50_000)],
    ['years', '(2001, 2002'.repeat(40_000)],
    ['commas in one group', `(${'Smith, '.repeat(60)}2001)`.repeat(200)],
    ['dollars', '$ x '.repeat(100_000)],
    ['stars of comments', '{>>'.repeat(100_000)],
    ['raised numbers', '^1^'.repeat(50_000)],
    ['numbers behind words', 'tide1 2,'.repeat(50_000)],
    ['lists behind words', `tide1${' 2'.repeat(1000)},`.repeat(200)],
    ['square brackets', '[1'.repeat(200_000)],
    ['back-quotes', '`a'.repeat(150_000)],
  ])('take hostile text in good time: %s', (_name, text) => {
    const spent = cpuTime(() => {
      linkCitations(text, ITEMS);
      linkCitations(text, ITEMS, { numberForm: 'lowered', lowered: wordsWithNumbers(text) });
      acceptProposals(text);
    });
    expect(spent).toBeLessThan(5000);
  });
});

describe('edit distance', () => {
  it.each([
    ['kaczmarek', 'kaczmariski', 3],
    ['goble', 'gobel', 1],
    ['same', 'same', 0],
    ['a', 'abcdef', 4],
  ])('%s, %s: %d', (a, b, edits) => {
    expect(editDistance(a, b, 3)).toBe(edits);
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (a, b) => editDistance(a, b, 3) === editDistance(b, a, 3),
      ),
    );
  });
});

it('a long list is not searched again for each work and line', () => {
  const items: CslItem[] = Array.from({ length: 4000 }, (_, at) => ({
    id: `k${at}`,
    type: 'book',
    author: [{ family: `Adeyemi${'abcdefghij'[at % 10]}`, given: 'T.' }],
    issued: { 'date-parts': [[1900 + (at % 100)]] },
  }));
  const options = { keys: items.map(({ id }) => id), numberForm: 'none' } as const;
  const lines = Array.from(
    { length: 300 },
    (_, at) => `Said before (Okoro, ${1900 + (at % 100)}).`,
  );
  const all = () => {
    for (const line of lines) linkCitations(line, items, options);
  };
  expect(cpuTime(all)).toBeLessThan(4000);
});

describe('open proposals', () => {
  it('follow a citation, including the names of a narrative one', () => {
    const text =
      'So (Roe, 2001){>>[@roe2001]? year differs<<} and Rowe (2002){>>@roe2002? name differs (for “Rowe”)<<}, but{>>see @roe2003? or not<<}.';
    const open = openProposals(text).map(({ start, comment }) => text.slice(start, comment));
    expect(open).toEqual(['(Roe, 2001)', 'Rowe (2002)']);
  });
});

test('a placeholder of a formula beside a name is neither lost nor printed', () => {
  const [proposal] = linkCitations('So it is (below \uFFFC\uFFFC, Odgaard, 2017).', ITEMS);
  expect(proposal?.status).not.toBe('sure');
  expect(proposal?.replacement).toContain('…');
  expect(proposal?.replacement.match(/\uFFFC/g)).toHaveLength(2);
});
