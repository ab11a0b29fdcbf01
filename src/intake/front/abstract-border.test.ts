/** Where an abstract begins and ends: below the article's citation of itself, above notes of the page. */
import { expect, test } from 'vitest';
import { intake } from '../intake.ts';

const TOP = `Tides on gravel beaches: a review of twenty years
of measurement

Ama Serwaa, Luisa Ferrante and Ben Elm

Institute of Rivers, University of Accra, Accra, Ghana
`;
const TEXT = `1. Introduction

This is the first paragraph of the text, and it says what has been known of the matter so far and why it was looked at again.
`;
const SENTENCES = `Gravel beaches are steeper than beaches of sand, and the tide runs over them in another
way than over sand, as twenty years of measurement in four countries have shown to us.`;
const JOINED = SENTENCES.replace('\n', ' ');

const read = (between: string) => intake(Buffer.from(`${TOP}\n${between}\n\n${TEXT}`));
const abstractOf = (between: string) =>
  /^abstract: \|\n((?: {2}.*\n|\n)+)/m
    .exec(read(between).article)?.[1]
    ?.replace(/^ {2}/gm, '')
    .trim();

test('the article’s citation of itself is left out, its numbers are read, its names are no authors', () => {
  const citation = `Serwaa A, Ferrante L, Elm B. Tides on gravel beaches: a
review of twenty years of measurement. Coast Stud
2018;49:399-405.`;
  const { article, account, ledger } = read(`${citation}\n\n${SENTENCES}`);
  expect(abstractOf(`${citation}\n\n${SENTENCES}`)).toBe(JOINED);
  expect(article).toContain('pages: 399-405\n');
  expect(article.match(/^ {2}- name:/gm)).toHaveLength(3);
  const whys = account.leftOut.map(({ why, start, end }) => [
    why,
    ledger.source.text.slice(start, end),
  ]);
  expect(whys).toContainEqual([
    'own-citation',
    'Serwaa A, Ferrante L, Elm B. Tides on gravel beaches: a',
  ]);
});

test.each([
  'SERWAA, AMA; FERRANTE, LUISA; and ELM, BEN. Tides on Gravel Beaches: A Review of Twenty Years of\nMeasurement. COAST STUDIES, 1993, 64, 215-230.',
  'A. SERWAA, L. FERRANTE et B. ELM. Coast J. Chem. 62, 1740 (1984).',
  'Serwaa, A., Ferrante, L. and Elm, B. (1987). Tides on gravel beaches. Coast Stud. 9, 595-597.',
])('other forms of it: %s', (citation) => {
  expect(abstractOf(`${citation}\n\n${SENTENCES}`)).toBe(JOINED);
});

test('a sentence that ends with a year and pages is no such citation', () => {
  const sentence = 'Rivers and lakes were measured by Smith and Roe in 1998, 64, 215-230.';
  expect(abstractOf(`Abstract\n${SENTENCES}\n${sentence}`)).toBe(`${JOINED} ${sentence}`);
});

test.each([
  'This work was supported by the Coast Fund of Accra and by its many friends in other towns.',
  'An earlier version of this paper was presented at the Tides Conference in Accra.',
  'Support for this research was provided by the Coast Fund and by the towns.',
  'We gratefully acknowledge the assistance of the staff in the collection of the data.',
  'The authors have no conflicts of interest to disclose in relation to this article.',
  'Luisa Ferrante was supported in this research by a fellowship of the Coast Fund.',
  'hal-00323339, version 1 - 20 Sep 2008',
])('a note below the abstract is none of it: %s', (note) => {
  expect(abstractOf(`Abstract\n${SENTENCES}\n${note}`)).toBe(JOINED);
});

test('nor is a sentence below such notes', () => {
  const notes =
    'Editor: Maya Roe.\nThe data of this review are those of other studies, as they were printed.';
  expect(abstractOf(`Abstract\n${SENTENCES}\n\n${notes}`)).toBe(JOINED);
});

test('heads of a structured abstract stay where they stand alone or lack their colon', () => {
  const parts = `Abstract\nBACKGROUND\n\n${SENTENCES}\n\nCASE REPORT\n\n${SENTENCES}\n\nConclusion Two countries are not enough for a review of this kind.`;
  expect(abstractOf(parts)).toBe(
    `BACKGROUND\n\n${JOINED}\n\nCASE REPORT\n\n${JOINED}\n\nConclusion Two countries are not enough for a review of this kind.`,
  );
});

test('such heads stand above the text too, which begins with the same head', () => {
  const heads = ['Background', 'Methods', 'Results', 'Conclusions'];
  const parts = heads.map((head) => `${head}\n\n${SENTENCES}`).join('\n\n');
  const page = `${TOP}\nAbstract\n\n${parts}\n\n${parts.replaceAll('Gravel', 'Other')}\n`;
  const { article } = intake(Buffer.from(page));
  const [, front = '', text = ''] = article.split(/^---\n/m);
  for (const head of heads) expect(front).toContain(`  ${head}\n`);
  expect(front).not.toContain('Other beaches');
  expect(text).not.toContain('Gravel beaches are');
});

test.each(['Abstract---', 'Abstract−', 'ABSTRACT — '])('the label %s is no word of it', (label) => {
  expect(abstractOf(`${label}${SENTENCES}`)).toBe(JOINED);
});

test('a sentence goes on behind the end of a line with an address', () => {
  expect(
    abstractOf(`Abstract\n${SENTENCES} The data are\navailable at http://tides.example.org.`),
  ).toBe(`${JOINED} The data are available at http://tides.example.org.`);
});

test('terms below the label alone are keywords, and hyphens at their lines’ ends are closed', () => {
  expect(
    read(`Abstract\n${SENTENCES}\n\nKeywords\n\nTides, gravel beaches, re-\nview, coasts`).article,
  ).toContain('keywords: [Tides, gravel beaches, review, coasts]\n');
});

test.each([
  'Limitation A review of what was measured in the four countries and by their towns.',
  'Trials registration: TideTrials.example TT03143322, May 8th 2017',
])('what stands between it and its keywords is its end: %s', (end) => {
  const abstract = `Abstract\n${SENTENCES}\n\n${end}\nKeywords: gravel, tides`;
  expect(abstractOf(abstract)?.replace(/\s+/g, ' ')).toBe(`${JOINED} ${end}`);
});

test('it goes on behind a page', () => {
  const rest = 'The steepest of them all were measured in Accra, and the least steep in the north.';
  const between = `Abstract\n${SENTENCES}\n(Continued on next page)\n\n* Correspondence: ama@accra.example\n\n(Continued from previous page)\n\n${rest}\nKeywords: gravel, tides`;
  expect(abstractOf(between)?.replace(/\s+/g, ' ')).toBe(`${JOINED} ${rest}`);
});

test.each([
  ['Keywords: rivers, maps, old names.\nFor citation: Author A. Names of rivers. Lund, 2025.'],
  ['© 2007 Coast Press Ltd. All rights reserved.\nKeywords: rivers, maps, old names'],
  ['Keywords: rivers, maps, old names.\n\nI.\n\nReasons of the survey\n\nNames, maps, rivers'],
])('keywords end with their sentence, and begin with their label: %s', (keywords) => {
  const prose = 'We have read the maps of the upper valley and found the names to be older. ';
  const { front } = intake(
    Buffer.from(
      `Names of the Rivers of the North\n\nAnn B. Author\nUniversity of Lund, Lund, Sweden\n\nAbstract\n${prose.repeat(4)}\n${keywords}\n\n1. Introduction\n\n${prose.repeat(9)}\n\n2. Methods\n\n${prose.repeat(9)}`,
    ),
  );
  expect(front?.keywords).toEqual(['rivers', 'maps', 'old names']);
});
