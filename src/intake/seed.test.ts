/** The real article in ../shared, if present; its expected values were written by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { intake } from './intake.ts';

const SEED = join(import.meta.dirname, '../../../shared/seed');
const FILE = join(SEED, '000_2c0d1b52981af621.txt');
const present = existsSync(FILE);
const result = present ? intake(readFileSync(FILE)) : undefined;
const article = result?.article ?? '';
const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(article) ?? [];
const blocks = body
  .trim()
  .split(/\n\n+/)
  .filter((block) => block.trim() !== '');
const seed = test.skipIf(!present);

seed('front page', () => {
  expect(front).toContain('title: Dynamics of Russia-China Relations in Central Asia\n');
  expect(front).toContain(
    '  - name: {given: Malik, family: Firdous}\n    email: malikfirdous92@gmail.com\n    corresponding: true\n    position: PhD Scholar (International Relations)\n    affiliations: [qurtuba]\n',
  );
  expect(front).toContain(
    '  - id: qurtuba\n    institution: Qurtuba University of Science and Information Technology\n    city: Peshawar\n',
  );
  expect(front).toContain(
    'dates: {received: 2022-10-19, revised: 2022-12-23, accepted: 2023-01-01, published: 2023-01-15}',
  );
  expect(front).toContain(
    'keywords: [Relations, Rivalry, Common threats, Cooperation, Central Asia]',
  );
  expect(front).toContain('license: CC-BY-NC-4.0');
  expect(front).toContain('copyright: {holder: Government Postgraduate College Mansehra}');
  expect(front).toContain('pages: 57-67');
  const abstract = /abstract: \|\n {2}(.*)\n/.exec(front)?.[1] ?? '';
  expect(abstract.split(/\s+/)).toHaveLength(150);
  expect(abstract).toMatch(/^The 9\/11 attacks .* despite their asymmetries\.$/);
  expect(front).not.toMatch(/doi|orcid|issn|country|ror/i);
});

seed('journal and issue', () => {
  expect(result?.journal).toMatchObject({
    title: 'Pakistan Research Horizon',
    subtitle: 'A Biannual Journal of Government Postgraduate College Mansehra, KP, Pakistan',
    publisher: 'Government Postgraduate College Mansehra',
    place: 'Mansehra, KP, Pakistan',
    volume: '1',
    issue: '2',
    issn: {},
  });
});

seed('41 blocks: 8 headings on two levels and 33 paragraphs of 4067 words', () => {
  const heads = blocks.filter((block) => block.startsWith('#'));
  expect(heads).toEqual([
    '# Introduction',
    '# Research Methodology',
    '# Theoretical Framework',
    '# Comparison of Russia-China Relations',
    '## Military and security dimensions',
    '## Cooperative dimension',
    '# Implications of the Russian-Chinese Association',
    '# Conclusion',
  ]);
  expect(blocks).toHaveLength(41);
  expect(body).not.toMatch(/[^\n]\n[^\n]/);
});

seed('joins exactly five paragraphs that a page break cut', () => {
  for (const joint of [
    'Afghanistan. While academic Rolland',
    'documentary analysis. Both',
    'concerns. As a result of the 9/11',
    'over time as long as its stalemate',
    'an SCO development bank',
  ])
    expect(body).toContain(joint);
  expect(body).toContain("as the region's security supplier\n\nRussia and China pursue");
  expect(result?.findings.filter(({ what }) => what.startsWith('Paragraph joined'))).toHaveLength(
    5,
  );
});

seed('16 references with every field', () => {
  const expected: unknown[] = JSON.parse(
    readFileSync(join(SEED, 'journal/1-2/firdous/references.json'), 'utf8'),
  );
  expect(result?.references).toHaveLength(16);
  expect(result?.references).toEqual(expected);
});

seed('writes sure citations as keys, doubtful ones as proposals, the others as text', () => {
  const cites = [
    ...body.matchAll(/\[@[^\]]+\]|(?<![[{>])@\w+|\([^()]*\)(?:\{>>.*?<<\})?|Kaczmariski \(2016\)/g),
  ]
    .map(([cite]) => cite)
    .filter((cite) => /@|\d{4}|no date/.test(cite));
  expect(cites.map((cite) => cite.replace(/@(\w+)\? name.*<<\}/, '@$1'))).toMatchInlineSnapshot(`
    [
      "[@putin2019]",
      "[@wilson2017]",
      "[@rolland2019]",
      "@odgaard2017",
      "Kaczmariski (2016)",
      "[@korolev2016]",
      "(Kaczmariski M. , 2016){>>[@kaczmarek2016]? name differs<<}",
      "(Kaczmariski M. , 2019){>>[@kaczmarek2019]? name differs<<}",
      "(Mearsheimer & Alterman, 2001)",
      "(Marsh, 2007)",
      "[@allison2008]",
      "[@hess2020]",
      "(iea.org/data and statistics, no date){>>[@iea2022]? year differs<<}",
      "[@worldbank2021]",
      "[@hashimova2020]",
      "[@wilson2021]",
      "[@jardine2010]",
      "[@goble2019; @wilson2021]",
      "[@wilson2017]",
      "[@wilson2021]",
      "[@callahan2016]",
    ]
  `);
  for (const doubtful of [
    '(Kaczmariski M. , 2016){>>[@kaczmarek2016]?',
    '(Kaczmariski M. , 2019){>>[@kaczmarek2019]?',
    '(iea.org/data and statistics, no date){>>[@iea2022]?',
  ])
    expect(body).toContain(doubtful);
  for (const unlisted of [
    '(Mearsheimer & Alterman, 2001).',
    '(Marsh, 2007).',
    '(mentioned above)',
    '(SIPRI)',
    '(AIIB)',
  ])
    expect(body).toContain(unlisted);
  expect(body).toContain('[@goble2019; @wilson2021]');
  expect(body).toMatch(/Odgaard @odgaard2017 contends/);
});

seed('accounts for every word', () => {
  expect(result?.account.lost).toEqual([]);
  expect(result?.account.accounted).toBe(result?.account.wordsIn);
  expect(result?.account.counts.get('left-out:unplaced')).toBeUndefined();
});

seed('writes a manuscript that intake takes without any guess', () => {
  const again = intake(Buffer.from(article));
  expect(again.article).toBe(article);
  expect(again.findings.filter(({ sure }) => sure !== 'certain')).toEqual([]);
});
