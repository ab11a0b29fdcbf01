import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { inline } from '../../../test/support/build-article.ts';
import { exported, issueOf, textOf } from '../../../test/support/export-issue.ts';
import { maximalArticle } from '../../../test/support/maximal-article.ts';
import {
  bookReview,
  hostileArticle,
  rightToLeftArticle,
} from '../../../test/support/sample-articles.ts';
import type { CslItem, Inline } from '../../article/article.ts';
import { readRis } from '../../compile/references/read/ris.ts';

// citation-js has no types.
const require = createRequire(import.meta.url);
const { Cite }: { Cite: new (text: string) => { data: CslItem[] } } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

const issue = issueOf(
  maximalArticle,
  bookReview,
  rightToLeftArticle,
  { ...maximalArticle, name: 'second', doi: '10.5555/second' },
  { ...hostileArticle, doi: '10.5555/hostile' },
);

async function items(): Promise<CslItem[]> {
  return JSON.parse(textOf(await exported('references', issue), 'references.json'));
}

test('each article has an item with a unique key', async () => {
  const { files, leftOut } = await exported('references', issue);
  expect(leftOut).toEqual([]);
  expect(files.map((file) => file.path)).toEqual([
    'references.ris',
    'references.bib',
    'references.json',
  ]);
  expect((await items()).map((item) => item.id)).toMatchInlineSnapshot(`
    [
      "ferry2023",
      "rahman2023",
      "فردوس2023",
      "ferry2023a",
      "amp0scriptalert1script𐀀𝒜אx2023",
    ]
  `);
});

test.each(['references.ris', 'references.bib'])(
  '%s can be read back without loss',
  async (path) => {
    const read = new Cite(textOf(await exported('references', issue), path)).data;
    // What attacks has no blanks at its ends and no control characters left; it stays one record.
    expect(read).toHaveLength(5);
    expect(read.slice(0, 4).map(facts)).toEqual((await items()).slice(0, 4).map(facts));
    expect(read[4]?.DOI).toBe('10.5555/hostile');
  },
);

test('an article number is kept next to the issue number, and a keyword may contain a semicolon', async () => {
  const { pages: _, ...rest } = maximalArticle;
  const numbered = { ...rest, elocation: 'e17', keywords: ['tides; neap', 'salt'] };
  const made = await exported('references', issueOf(numbered));
  const bibtex = textOf(made, 'references.bib');
  expect(bibtex).toContain('number = {2},\n  pages = {e17},');
  const ris = textOf(made, 'references.ris').split('\r\n');
  expect(ris).toEqual(
    expect.arrayContaining(['IS  - 2', 'SP  - e17', 'KW  - tides; neap', 'KW  - salt']),
  );
});

test('our own reader of RIS reads it too', async () => {
  const { items: read, problems } = readRis(
    textOf(await exported('references', issue), 'references.ris'),
  );
  expect(problems).toEqual([]);
  expect(read).toHaveLength(5);
});

test('records have abstract, keywords and address', async () => {
  const ris = textOf(await exported('references', issue), 'references.ris');
  expect(ris).toContain('AB  - We read many gauges.');
  expect(ris).toContain('KW  - tides\r\nKW  - moon\r\nKW  - Fucus\r\n');
  expect(ris).toContain('UR  - https://journal.example/1-2/ferry-2023/ferry-2023.html\r\n');
});

function facts(item: CslItem) {
  return {
    title: item.title,
    authors: item.author?.map(({ family, given, literal, 'non-dropping-particle': particle }) => [
      [particle, family ?? literal].filter(Boolean).join(' '),
      given,
    ]),
    year: item.issued?.['date-parts']?.[0]?.[0],
    journal: item['container-title'],
    page: item.page ?? item.number,
    doi: item.DOI,
  };
}

test('formulas are TeX in BibTeX and do not end the entry', async () => {
  const title: Inline[] = [
    ...inline('Of 5 % of '),
    { type: 'inlineMath', value: '\\frac{1}{2}' },
    ...inline(' and '),
    { type: 'inlineMath', value: 'a}b' },
  ];
  const one = issueOf({ ...maximalArticle, title, subtitle: undefined });
  const bibtex = textOf(await exported('references', one), 'references.bib');
  expect(bibtex).toContain('title = {{Of 5 \\% of $\\frac{1}{2}$ and a\\}b}},');
});
